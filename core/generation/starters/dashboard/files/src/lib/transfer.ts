import { config } from '../config.ts';
import type { DataRecord } from '../types.ts';
import { parseCsv, writeCsv } from './csv.ts';
import { fileName, saveFile } from './files.ts';
import { plain } from './format.ts';
import { cleanValues, newRecord } from './records.ts';

export function exportCsv(records: readonly DataRecord[]): void {
  const rows = records.map(({ values }) => config.fields.map(({ key }) => String(values[key] ?? '')));
  saveFile(fileName(config.title, 'csv'), 'text/csv', writeCsv([config.fields.map(({ label }) => label), ...rows]));
}

/** The records in a CSV file whose first line names fields by their label; other columns are left out. */
export function readRecords(text: string): DataRecord[] {
  const [head = [], ...rows] = parseCsv(text);
  const columns = head.map((title) => {
    const name = plain(title.trim());
    return config.fields.find(({ key, label }) => plain(label) === name || key.toLowerCase() === name);
  });
  return rows.flatMap((row) => {
    const raw = Object.fromEntries(columns.flatMap((field, index) => (field ? [[field.key, row[index]]] : [])));
    const values = cleanValues(raw as Record<string, unknown>);
    // A day alone is no record.
    return Object.keys(values).length < 2 ? [] : [newRecord(values)];
  });
}
