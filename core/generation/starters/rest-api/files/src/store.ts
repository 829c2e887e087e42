import { randomUUID } from 'node:crypto';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import { config } from './config.ts';
import type { Entry, Field, Value, Values } from './types.ts';

export interface Query {
  /** Words to look for in all texts, whatever their case and accents. */
  search?: string | undefined;
  /** Fields that must have exactly this value. */
  equal: Record<string, Value>;
  sort: { key: string; descending: boolean };
  limit: number;
  offset: number;
}

export interface Store {
  list(query: Query): { items: Entry[]; total: number };
  get(id: string): Entry | undefined;
  add(values: Values): Entry;
  /** Changes the given fields; undefined where there is no such entry. */
  change(id: string, values: Values): Entry | undefined;
  remove(id: string): boolean;
  close(): void;
}

/** Opens the database file, or makes it. Fields that were added to the configuration become columns. */
export function openStore(file: string): Store {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA busy_timeout = 5000');
  db.function('plain', { deterministic: true }, (text) => plain(String(text ?? '')));
  db.exec(
    'CREATE TABLE IF NOT EXISTS entries (id TEXT PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT',
  );
  const present = new Set(db.prepare('PRAGMA table_info(entries)').all().map(({ name }) => name));
  for (const { key, kind } of config.fields) {
    if (!present.has(key)) db.exec(`ALTER TABLE entries ADD COLUMN ${column(key)} ${sqlTypeOf(kind)}`);
  }

  const get = (id: string): Entry | undefined => {
    const row = db.prepare('SELECT * FROM entries WHERE id = ?').get(id);
    return row && entryOf(row);
  };

  return {
    get,

    list({ search, equal, sort, limit, offset }) {
      const conditions: string[] = [];
      const values: SQLInputValue[] = [];
      for (const [key, value] of Object.entries(equal)) {
        conditions.push(`${column(key)} = ?`);
        values.push(sqlValueOf(value));
      }
      const searched = config.fields.filter(({ kind }) => kind !== 'yes_no').map(({ key }) => column(key));
      for (const word of plain(search ?? '').split(/\s+/).filter(Boolean)) {
        conditions.push(`(${searched.map((name) => `plain(${name}) LIKE ? ESCAPE '\\'`).join(' OR ')})`);
        const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
        values.push(...searched.map(() => pattern));
      }
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
      const direction = sort.descending ? 'DESC' : 'ASC';
      // Empty values last in both directions; the id makes pages stable where values are equal.
      const order = `${column(sort.key)} IS NULL, ${orderOf(sort.key)} ${direction}, id`;
      const rows = db
        .prepare(`SELECT * FROM entries ${where} ORDER BY ${order} LIMIT ? OFFSET ?`)
        .all(...values, limit, offset);
      const counted = db.prepare(`SELECT count(*) AS total FROM entries ${where}`).get(...values);
      return { items: rows.map(entryOf), total: Number(counted?.['total'] ?? 0) };
    },

    add(values) {
      const now = new Date().toISOString();
      const entry: Entry = { ...values, id: randomUUID(), created_at: now, updated_at: now };
      const names = Object.keys(entry);
      db.prepare(
        `INSERT INTO entries (${names.map(column).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ).run(...Object.values(entry).map(sqlValueOf));
      return get(entry.id) ?? entry;
    },

    change(id, values) {
      const changed: Values = { ...values, updated_at: new Date().toISOString() };
      const sets = Object.keys(changed).map((key) => `${column(key)} = ?`);
      db.prepare(`UPDATE entries SET ${sets.join(', ')} WHERE id = ?`).run(
        ...Object.values(changed).map(sqlValueOf),
        id,
      );
      return get(id);
    },

    remove(id) {
      return Number(db.prepare('DELETE FROM entries WHERE id = ?').run(id).changes) > 0;
    },

    close() {
      db.close();
    },
  };
}

/** Lower case without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function column(key: string): string {
  return `"${key.replaceAll('"', '""')}"`;
}

function orderOf(key: string): string {
  const kind = config.fields.find((field) => field.key === key)?.kind;
  return kind === 'number' || kind === 'money' || kind === 'yes_no' ? column(key) : `plain(${column(key)})`;
}

function sqlTypeOf(kind: Field['kind']): string {
  if (kind === 'number' || kind === 'money') return 'REAL';
  return kind === 'yes_no' ? 'INTEGER' : 'TEXT';
}

function sqlValueOf(value: Value): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : value;
}

function entryOf(row: Record<string, SQLOutputValue>): Entry {
  const values: Values = {};
  for (const { key, kind } of config.fields) {
    const value = row[key] ?? null;
    values[key] = kind === 'yes_no' && value !== null ? value === 1 : (value as Value);
  }
  return {
    id: String(row['id']),
    ...values,
    created_at: String(row['created_at']),
    updated_at: String(row['updated_at']),
  };
}
