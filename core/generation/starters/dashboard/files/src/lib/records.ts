import { config } from '../config.ts';
import type { DataRecord } from '../types.ts';
import { isDay, today } from './dates.ts';
import { toValue, type Field, type Value } from './fields.ts';
import { isRecord } from './storage.ts';

/** The field that says the day of a record. */
export const dayField: Field = config.fields[0] ?? { key: 'date', label: 'Date', kind: 'date' };

export function fieldBy(key: string | undefined): Field | undefined {
  return config.fields.find((field) => field.key === key);
}

export function dayOf({ values }: DataRecord): string {
  return String(values[dayField.key] ?? '');
}

/** A record of the user's own; one without a day is of today. */
export function newRecord(values: Record<string, Value>): DataRecord {
  const day = values[dayField.key];
  return {
    id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
    values: { ...values, [dayField.key]: isDay(day) ? day : today() },
    sample: false,
  };
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

export function restoreRecords(stored: unknown): DataRecord[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.flatMap((item: unknown) => {
    if (!isRecord(item) || !isRecord(item['values']) || typeof item['id'] !== 'string') return [];
    return [{ ...newRecord(cleanValues(item['values'])), id: item['id'] }];
  });
}
