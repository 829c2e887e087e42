import { createHash } from 'node:crypto';
import { BugError } from '#core/errors.ts';
import type { CollectionSpec, IndexSpec, StoredDocument } from '../../types.ts';
import type { Database } from './database.ts';
import { typeExpression, valueExpression } from './filter-sql.ts';

/** Where it is kept which fields of which collection have ever held arrays. Not a name that a collection can have. */
export const ARRAY_FIELDS_TABLE = '$array_fields';

/** Makes the collection's table and its indexes where they are missing and drops those no longer declared. */
export function prepareTable(database: Database, { name, indexes }: CollectionSpec<StoredDocument>): void {
  const wanted = new Map(indexes.flatMap((index) => indexStatements(name, index)));
  const present = new Set(
    database
      .statement(`SELECT name FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL`)
      .all(name)
      .map((row) => String(row['name'])),
  );
  const missing = [...wanted].filter(([index]) => !present.has(index));
  const stale = [...present].filter((index) => index !== name && !wanted.has(index));
  if (present.has(name) && missing.length === 0 && stale.length === 0) return;
  try {
    database.connection.exec(
      [
        'BEGIN IMMEDIATE',
        `CREATE TABLE IF NOT EXISTS "${name}" (_id TEXT NOT NULL PRIMARY KEY, document TEXT NOT NULL)`,
        `CREATE TABLE IF NOT EXISTS "${ARRAY_FIELDS_TABLE}" (collection TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (collection, field)) WITHOUT ROWID`,
        ...stale.map((index) => `DROP INDEX "${index}"`),
        ...missing.map(([, statement]) => statement),
        'COMMIT',
      ].join(';'),
    );
  } catch (error) {
    if (database.connection.isTransaction) database.connection.exec('ROLLBACK');
    throw error;
  }
}

/** The statements that make one index of a spec, by the names of what they make. */
function indexStatements(collection: string, index: IndexSpec): Array<[name: string, statement: string]> {
  const paths = Object.keys(index.keys);
  if (index.sparse === true && paths.length > 1) {
    throw new BugError(
      `A sparse index of ${collection} has several keys, which engines understand differently`,
      {
        code: 'unsupported_index',
      },
    );
  }
  if (index.expireAfterSeconds !== undefined && paths.length > 1) {
    throw new BugError(`An expiring index of ${collection} has several keys`, { code: 'unsupported_index' });
  }
  // All ascending: SQLite reads an index backwards as well, and only so does the tie-breaker of sorts come from it.
  const columns = paths.map(valueExpression);
  const unique = index.unique === true ? 'UNIQUE ' : '';
  const lookUp = nameOf(collection, `${unique}${columns.join(', ')}`);
  const statements: Array<[string, string]> = [
    [lookUp, `CREATE ${unique}INDEX "${lookUp}" ON "${collection}" (${columns.join(', ')})`],
  ];
  if (index.unique === true) {
    // To SQLite no two NULLs are alike; to MongoDB they are, and what is missing is null unless the index is sparse.
    const quoted = paths.map((path) => `quote(${valueExpression(path)})`).join(', ');
    const someNull = paths.map((path) => `${valueExpression(path)} IS NULL`).join(' OR ');
    const indexed = index.sparse === true ? ` AND ${typeExpression(paths[0] ?? '_id')} IS NOT NULL` : '';
    const nulls = nameOf(collection, `nulls ${quoted} ${indexed}`);
    statements.push([
      nulls,
      `CREATE UNIQUE INDEX "${nulls}" ON "${collection}" (${quoted}) WHERE (${someNull})${indexed}`,
    ]);
  }
  return statements;
}

function nameOf(collection: string, definition: string): string {
  return `${collection}:${createHash('sha256').update(definition).digest('hex').slice(0, 12)}`;
}
