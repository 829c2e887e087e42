import type { CollectionSpec, StoredDocument } from '../../types.ts';
import type { Database } from './database.ts';
import { DATE_RANGE, encodeDate } from './documents.ts';
import { valueExpression } from './filter-sql.ts';

/** Keeps one round short, since the event loop waits for it; the next round takes what is left. */
const MAX_REMOVED = 1_000;

/** Removes documents whose time is over, of every collection that has an expiring index and a table. */
export function removeExpired(
  database: Database,
  specs: ReadonlyArray<CollectionSpec<StoredDocument>>,
  nowMs: number,
): number {
  let removed = 0;
  for (const { name, indexes } of specs) {
    for (const { keys, expireAfterSeconds } of indexes) {
      const [path] = Object.keys(keys);
      if (expireAfterSeconds === undefined || path === undefined || !hasTable(database, name)) continue;
      const value = valueExpression(path);
      const statement = database.statement(
        `DELETE FROM "${name}" WHERE rowid IN
          (SELECT rowid FROM "${name}" WHERE ${value} >= ? AND ${value} < ? LIMIT ${MAX_REMOVED})`,
      );
      const past = encodeDate(new Date(nowMs - expireAfterSeconds * 1_000));
      removed += Number(statement.run(DATE_RANGE.from, past).changes);
    }
  }
  return removed;
}

/** A table is made by its collection's first operation. */
function hasTable(database: Database, name: string): boolean {
  return database.statement('SELECT 1 FROM sqlite_master WHERE name = ?').get(name) !== undefined;
}
