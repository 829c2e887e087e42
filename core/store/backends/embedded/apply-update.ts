import { update as applyModifier } from 'mingo/updater';
import { BugError } from '#core/errors.ts';
import type { StoredDocument } from '../../types.ts';
import { copyStorable } from './documents.ts';

const OPERATORS = ['$set', '$unset', '$inc', '$min', '$max', '$push', '$pull', '$addToSet'] as const;
type Operator = (typeof OPERATORS)[number];
type Operators = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

type Change = readonly [Operator, Readonly<Record<string, unknown>>];

/** An update whose values were checked and copied, so that it can be applied to any number of documents. */
export interface PreparedUpdate {
  changes: readonly Change[];
  onInsert: Readonly<Record<string, unknown>>;
}

/** @throws BugError when the update uses what not every engine understands */
export function prepareUpdate(update: object): PreparedUpdate {
  // The port's type says the same; this is for what the types cannot see.
  const operators = update as Operators;
  for (const name of Object.keys(operators)) {
    if (name !== '$setOnInsert' && !OPERATORS.some((operator) => operator === name)) {
      throw rejected(`the store's updates know no ${name}`);
    }
  }
  const changes: Change[] = [];
  for (const operator of OPERATORS) {
    const fields = operators[operator];
    if (fields !== undefined) changes.push([operator, copyFields(fields)]);
  }
  return { changes, onInsert: copyFields(operators['$setOnInsert'] ?? {}) };
}

/**
 * Gives the document as it is with the update; what was given is no more to be used. @throws BugError code
 * `update_rejected` where MongoDB would refuse as well
 */
export function applyUpdate<Document extends StoredDocument>(
  document: Document,
  { changes }: PreparedUpdate,
): Document {
  for (const [operator, fields] of changes) {
    for (const path of Object.keys(fields)) prepareTarget(document, path, operator);
  }
  // The types of fields are the caller's to keep.
  if (changes.every(isPlain)) return changeFields(document, changes) as Document;
  modify(document, Object.fromEntries(changes));
  return document;
}

const PLAIN: ReadonlySet<Operator> = new Set(['$set', '$unset', '$inc']);

/** Whether a change is of whole fields and without a comparison: most are, and mingo takes long to begin. */
function isPlain([operator, fields]: Change): boolean {
  return PLAIN.has(operator) && Object.keys(fields).every((path) => /^[a-z][a-z0-9_]*$/.test(path));
}

function changeFields(document: StoredDocument, changes: readonly Change[]): object {
  const record: Record<string, unknown> = { ...document };
  let removed: Change[1] | undefined;
  for (const [operator, fields] of changes) {
    if (operator === '$unset') {
      removed = fields;
      continue;
    }
    for (const [field, value] of Object.entries(fields)) {
      record[field] = operator === '$inc' ? Number(record[field] ?? 0) + Number(value) : value;
    }
  }
  if (!removed) return record;
  // An object that loses fields is slow from then on; a new one without them is not.
  const kept: Record<string, unknown> = {};
  for (const field of Object.keys(record)) if (!Object.hasOwn(removed, field)) kept[field] = record[field];
  return kept;
}

/** The document that an upsert inserts where there is none. */
export function documentFromUpdate(id: string, update: PreparedUpdate): StoredDocument {
  const document: StoredDocument = { _id: id };
  if (isPlain(['$set', update.onInsert])) Object.assign(document, update.onInsert);
  else modify(document, { $set: update.onInsert });
  return applyUpdate(document, update);
}

function modify(document: StoredDocument, modifier: Readonly<Record<string, unknown>>): void {
  try {
    // The values are copies already. Each document is a fresh one, but several may take the same values.
    applyModifier(
      document as StoredDocument & Record<string, unknown>,
      modifier,
      [],
      {},
      { cloneMode: 'deep' },
    );
  } catch (error) {
    throw rejected(error instanceof Error ? error.message : String(error), error);
  }
}

/** Refuses what mingo passes over in silence and MongoDB does not: a target of the wrong type, or below one. */
function prepareTarget(document: StoredDocument, path: string, operator: Operator): void {
  const segments = path.split('.');
  const last = segments.pop() ?? '';
  let parent: unknown = document;
  for (const segment of segments) {
    const next = childOf(parent, segment);
    if (next === undefined) {
      // mingo ignores $slice and $sort where the array is still to be made.
      if (operator === '$push') modify(document, { $set: { [path]: [] } });
      return;
    }
    parent = next;
    if (typeof parent !== 'object' || parent === null || parent instanceof Date) {
      if (operator === '$unset' || operator === '$pull') return;
      throw rejected(`${path} lies below a value that is no object`);
    }
  }
  const target = childOf(parent, last);
  if (Array.isArray(parent) && !/^\d+$/.test(last)) {
    if (operator === '$unset' || operator === '$pull') return;
    throw rejected(`${path} lies below an array`);
  }
  if (target === undefined) {
    if (operator === '$push') modify(document, { $set: { [path]: [] } });
    return;
  }
  if (operator === '$inc' && typeof target !== 'number') throw rejected(`${path} is no number`);
  if ((operator === '$push' || operator === '$pull' || operator === '$addToSet') && !Array.isArray(target)) {
    throw rejected(`${path} is no array`);
  }
}

function childOf(parent: unknown, key: string): unknown {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return undefined;
  // Own properties of a decoded JSON value.
  return (parent as Record<string, unknown>)[key];
}

function copyFields(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const copies: Record<string, unknown> = {};
  for (const path of Object.keys(fields)) {
    const value = fields[path];
    if (value !== undefined) copies[path] = copyStorable(value);
  }
  return copies;
}

function rejected(why: string, cause?: unknown): BugError {
  return new BugError(`An update was rejected: ${why}`, { code: 'update_rejected', cause });
}
