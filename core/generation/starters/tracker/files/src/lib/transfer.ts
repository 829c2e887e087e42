import { config, texts } from '../config.ts';
import type { Entry } from '../types.ts';
import { parseCsv, writeCsv } from './csv.ts';
import { cleanValues, isDone, nameField, newEntry, restoreEntries } from './entries.ts';
import { fileName, saveFile } from './files.ts';
import { plain } from './format.ts';
import { isRecord } from './storage.ts';

/** A complete copy, for a backup or another browser. */
export function exportJson(entries: readonly Entry[]): void {
  const text = JSON.stringify({ app: config.title, entries }, undefined, 2);
  saveFile(fileName(config.title, 'json'), 'application/json', text);
}

/** A table for spreadsheets. */
export function exportCsv(entries: readonly Entry[]): void {
  const done = config.done?.status === undefined ? config.done : null;
  const head = [...config.fields.map(({ label }) => label), ...(done === null ? [] : [done.label])];
  const rows = entries.map((entry) => [
    ...config.fields.map(({ key }) => String(entry.values[key] ?? '')),
    ...(done === null ? [] : [isDone(entry) ? texts.yes : texts.no]),
  ]);
  saveFile(fileName(config.title, 'csv'), 'text/csv', writeCsv([head, ...rows]));
}

/** The entries in a file that this app (JSON, CSV) or a spreadsheet (CSV with a line of titles) has written. */
export function readEntries(text: string): Entry[] {
  const source = text.replace(/^\uFEFF/, '').trim();
  if (/^[[{]/.test(source)) {
    try {
      const data = JSON.parse(source) as unknown;
      return restoreEntries(isRecord(data) ? data['entries'] : data) ?? [];
    } catch {
      return [];
    }
  }
  return fromCsv(source);
}

function fromCsv(text: string): Entry[] {
  const [head = [], ...rows] = parseCsv(text);
  const columns = head.map((title) => {
    const name = plain(title.trim());
    return config.fields.find(({ key, label }) => plain(label) === name || key.toLowerCase() === name);
  });
  // A file with other titles: its first column names the entries.
  if (!columns.includes(nameField)) {
    const free = columns.findIndex((column) => column === undefined);
    if (free < 0) return [];
    columns[free] = nameField;
  }
  const doneAt = head.findIndex((title) => config.done !== null && plain(title.trim()) === plain(config.done.label));
  return rows.flatMap((row) => {
    const raw = Object.fromEntries(columns.flatMap((field, index) => (field ? [[field.key, row[index]]] : [])));
    const values = cleanValues(raw as Record<string, unknown>);
    if (values[nameField.key] === undefined) return [];
    return [{ ...newEntry(values), done: /^(yes|oui|true|x|1)$/i.test(row[doneAt]?.trim() ?? '') }];
  });
}
