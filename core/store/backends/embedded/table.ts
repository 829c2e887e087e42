import { Context } from 'mingo/core';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { CollectionSpec, Direction, StoredDocument } from '../../types.ts';
import type { Database } from './database.ts';
import { decodeDocument, encodeDocument } from './documents.ts';
import { translateFilter, valueExpression, type Condition } from './filter-sql.ts';
import { ARRAY_FIELDS_TABLE, prepareTable } from './indexes.ts';

/** The operators alone: all of mingo takes four times as long to load. */
const QUERY_CONTEXT = Context.init().addQueryOps(queryOperators);

export type AnyFilter = Readonly<Record<string, unknown>>;

export interface Selection {
  sort?: Readonly<Record<string, Direction>> | undefined;
  skip?: number | undefined;
  limit?: number | undefined;
}

export interface Match<Document> {
  rowid: number;
  document: Document;
}

/** The rows of one collection. Everything here happens at once; who calls decides about transactions. */
export interface Table<Document extends StoredDocument> {
  /** Makes the table and its indexes before their first use; nothing where that is done. Not inside a transaction. */
  prepare(): void;
  /** After a rollback: what this knows may be undone. */
  forget(): void;
  /** The first match, in the order of `sort`. */
  first(filter: AnyFilter, sort?: Selection['sort']): Match<Document> | undefined;
  /** Where the matching documents are, whatever becomes of them afterwards. */
  rowids(filter: AnyFilter): number[];
  at(rowid: number): Document | undefined;
  /** The matching documents, one at a time. They must be read to the end or left before the next call. */
  matches(filter: AnyFilter, selection?: Selection): Generator<Match<Document>, void, undefined>;
  count(filter: AnyFilter): number;
  /** False where `ignoreKnownId` is set and the id is taken. */
  insert(document: Document, options?: { ignoreKnownId: boolean }): boolean;
  replace(rowid: number, document: Document): void;
  /** Removes at most `limit` matching documents and tells how many. */
  remove(filter: AnyFilter, limit?: number): number;
}

/**
 * SQLite selects, sorts and pages by what filters can say in SQL; what they cannot, mingo decides on the selected
 * documents, so that never more than one is in memory that nobody asked for.
 */
export function createTable<Document extends StoredDocument>(
  spec: CollectionSpec<Document>,
  { database, readOnly }: { database: Database; readOnly: boolean },
): Table<Document> {
  const name = `"${spec.name}"`;
  const arrayFields = new Set<string>();
  let prepared = false;
  let absent = false;

  function prepare(): void {
    if (prepared) return;
    if (!readOnly) prepareTable(database, spec);
    absent = !database.statement('SELECT 1 FROM sqlite_master WHERE name = ?').get(spec.name);
    if (absent) return;
    const known = database.statement(`SELECT field FROM "${ARRAY_FIELDS_TABLE}" WHERE collection = ?`);
    for (const row of known.iterate(spec.name)) arrayFields.add(String(row['field']));
    // Beside a running product, arrays may appear at any time: there the next call looks again.
    prepared = !readOnly;
  }

  function* candidates(
    columns: string,
    { condition, selection }: { condition: Condition; selection: Selection },
  ): Generator<Record<string, unknown>, void, undefined> {
    const sql = [`SELECT ${columns} FROM ${name} WHERE ${condition.sql}${orderBy(selection.sort)}`];
    const parameters = [...condition.parameters];
    // Where mingo has the last word, only it knows which documents to skip.
    if (condition.exact && (selection.limit !== undefined || selection.skip !== undefined)) {
      sql.push('LIMIT ? OFFSET ?');
      parameters.push(selection.limit ?? -1, selection.skip ?? 0);
    }
    yield* database.statement(sql.join(' ')).iterate(...parameters);
  }

  function* matches(
    filter: AnyFilter,
    selection: Selection = {},
  ): Generator<Match<Document>, void, undefined> {
    if (absent || selection.limit === 0) return;
    const condition = translateFilter(filter, arrayFields);
    const rows = candidates('rowid, document', { condition, selection });
    const query = condition.exact ? undefined : new Query(filter, { context: QUERY_CONTEXT });
    let toSkip = query ? (selection.skip ?? 0) : 0;
    let left = query ? (selection.limit ?? Infinity) : Infinity;
    for (const row of rows) {
      const document = decoded(row);
      if (query && !query.test(document as Document & Record<string, unknown>)) continue;
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      yield { rowid: Number(row['rowid']), document };
      left -= 1;
      if (left === 0) return;
    }
  }

  function first(filter: AnyFilter, sort?: Selection['sort']): Match<Document> | undefined {
    if (absent) return undefined;
    const condition = translateFilter(filter, arrayFields);
    if (!condition.exact) {
      for (const match of matches(filter, { sort, limit: 1 })) return match;
      return undefined;
    }
    // Of a sort SQLite keeps no more than it is to give; without one it gives the first row and is left alone.
    const limit = sort ? ' LIMIT 1' : '';
    const sql = `SELECT rowid, document FROM ${name} WHERE ${condition.sql}${orderBy(sort)}${limit}`;
    const row = database.statement(sql).get(...condition.parameters);
    return row && { rowid: Number(row['rowid']), document: decoded(row) };
  }

  function rowids(filter: AnyFilter): number[] {
    if (absent) return [];
    const { sql, parameters, exact } = translateFilter(filter, arrayFields);
    if (!exact) return Array.from(matches(filter), ({ rowid }) => rowid);
    const rows = database.statement(`SELECT rowid FROM ${name} WHERE ${sql}`).all(...parameters);
    return rows.map((row) => Number(row['rowid']));
  }

  /** The text was written from a Document of this collection. */
  const decoded = (row: Record<string, unknown>): Document =>
    decodeDocument(String(row['document'])) as Document;

  function encode(document: Document): string {
    const { text, arrayFields: holding } = encodeDocument(document);
    for (const field of holding) {
      if (arrayFields.has(field)) continue;
      database.statement(`INSERT OR IGNORE INTO "${ARRAY_FIELDS_TABLE}" VALUES (?, ?)`).run(spec.name, field);
      arrayFields.add(field);
    }
    return text;
  }

  return {
    prepare,
    forget() {
      prepared = false;
      arrayFields.clear();
    },
    first,
    rowids,
    at(rowid) {
      const row = database.statement(`SELECT document FROM ${name} WHERE rowid = ?`).get(rowid);
      return row && decoded(row);
    },
    matches,
    count(filter) {
      if (absent) return 0;
      const { sql, parameters, exact } = translateFilter(filter, arrayFields);
      if (!exact) return Iterator.from(matches(filter)).reduce((sum) => sum + 1, 0);
      const row = database.statement(`SELECT count(*) AS n FROM ${name} WHERE ${sql}`).get(...parameters);
      return Number(row?.['n']);
    },
    insert(document, { ignoreKnownId } = { ignoreKnownId: false }) {
      const text = encode(document);
      const onConflict = ignoreKnownId ? ' ON CONFLICT (_id) DO NOTHING' : '';
      const statement = database.statement(`INSERT INTO ${name} (_id, document) VALUES (?, ?)${onConflict}`);
      return Number(statement.run(document._id, text).changes) === 1;
    },
    replace(rowid, document) {
      const text = encode(document);
      database.statement(`UPDATE ${name} SET document = ? WHERE rowid = ?`).run(text, rowid);
    },
    remove(filter, limit) {
      const { sql, parameters, exact } = translateFilter(filter, arrayFields);
      if (exact && limit === undefined) {
        return Number(database.statement(`DELETE FROM ${name} WHERE ${sql}`).run(...parameters).changes);
      }
      const found = Array.from(matches(filter, { limit }), ({ rowid }) => rowid);
      const statement = database.statement(`DELETE FROM ${name} WHERE rowid = ?`);
      for (const rowid of found) statement.run(rowid);
      return found.length;
    },
  };
}

function orderBy(sort: Selection['sort']): string {
  const keys = Object.entries(sort ?? {});
  if (keys.length === 0) return '';
  const directions = keys.map(
    ([path, direction]) => `${valueExpression(path)}${direction === -1 ? ' DESC' : ''}`,
  );
  // What sorts alike keeps one order, so that pages neither repeat nor leave out; an index gives this one for nothing.
  const tie = keys.at(-1)?.[1] === -1 ? 'rowid DESC' : 'rowid';
  return ` ORDER BY ${[...directions, tie].join(', ')}`;
}
