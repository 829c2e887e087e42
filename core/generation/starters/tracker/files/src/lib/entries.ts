import { config } from '../config.ts';
import type { Entry, Sample } from '../types.ts';
import { addDays, isDay, today } from './dates.ts';
import { toValue, type Field, type Value } from './fields.ts';
import { isRecord } from './storage.ts';

/** The field that names an entry. */
export const nameField: Field = config.fields[0] ?? { key: 'name', label: config.title, kind: 'text' };

export function fieldBy(key: string | undefined): Field | undefined {
  return config.fields.find((field) => field.key === key);
}

export function nameOf(entry: Entry): string {
  return String(entry.values[nameField.key] ?? '');
}

/** The text of a field, empty where the entry has none. */
export function textOf(entry: Entry, key: string | undefined): string {
  return key === undefined ? '' : String(entry.values[key] ?? '');
}

export function numberOf(entry: Entry, key: string | undefined): number {
  const value = key === undefined ? undefined : entry.values[key];
  return typeof value === 'number' ? value : 0;
}

export function newEntry(values: Record<string, Value>): Entry {
  return { id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, values, createdAt: Date.now(), done: false, days: [], sample: false };
}

/** Whether it is ticked: by its own mark, or by the choice of its status that means so. */
export function isDone(entry: Entry): boolean {
  if (config.done === null) return false;
  return config.done.status === undefined ? entry.done : entry.values[config.roles.status ?? ''] === config.done.status;
}

export function withDone(entry: Entry, done: boolean): Entry {
  const { status, open } = config.done ?? {};
  const key = config.roles.status;
  if (status === undefined || key === undefined) return { ...entry, done };
  return { ...entry, done, values: { ...entry.values, [key]: done ? status : (open ?? '') } };
}

/** Whether its day has passed and it is not done. */
export function isLate(entry: Entry): boolean {
  const due = textOf(entry, config.roles.due);
  return due !== '' && due < today() && !isDone(entry);
}

export function sampleEntries(): Entry[] {
  return config.samples.map((sample, index) => ({
    id: `sample-${index + 1}`,
    values: sampleValues(sample),
    createdAt: Date.now() - index * 1000,
    done: sample.done === true,
    days: (sample.keptDaysAgo ?? []).map((days) => addDays(today(), -days)),
    sample: true,
  }));
}

/** What was stored or imported as entries, without what makes no sense; undefined where it is no list at all. */
export function restoreEntries(stored: unknown): Entry[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.flatMap((item: unknown) => {
    if (!isRecord(item) || !isRecord(item['values'])) return [];
    const values = cleanValues(item['values']);
    if (values[nameField.key] === undefined) return [];
    const entry = newEntry(values);
    return [
      {
        ...entry,
        id: typeof item['id'] === 'string' ? item['id'] : entry.id,
        createdAt: typeof item['createdAt'] === 'number' ? item['createdAt'] : entry.createdAt,
        done: item['done'] === true,
        days: Array.isArray(item['days']) ? item['days'].filter(isDay) : [],
        sample: item['sample'] === true,
      },
    ];
  });
}

/** Values of known fields, each of its field's kind. */
export function cleanValues(raw: Record<string, unknown>): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const field of config.fields) {
    const value = toValue(field, raw[field.key]);
    if (value !== undefined) values[field.key] = value;
  }
  return values;
}

function sampleValues({ values }: Sample): Record<string, Value> {
  const raw = Object.entries(values).map(([key, value]) => [
    key,
    fieldBy(key)?.kind === 'date' && typeof value === 'number' ? addDays(today(), value) : value,
  ]);
  return cleanValues(Object.fromEntries(raw) as Record<string, unknown>);
}
