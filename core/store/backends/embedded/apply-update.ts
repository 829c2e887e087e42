import { update as applyModifier } from 'mingo/updater';
import { BugError } from '#core/errors.ts';
import type { StoredDocument } from '../../types.ts';
import { copyStorable } from './documents.ts';

const OPERATORS = ['$set', '$unset', '$inc', '$min', '$max', '$push', '$pull', '$addToSet'] as const;
type Operator = (typeof OPERATORS)[number];
type Operators = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** An update whose values were checked and copied, so that it can be applied to any number of documents. */
export interface PreparedUpdate {
  changes: ReadonlyArray<readonly [Operator, Readonly<Record<string, unknown>>]>;
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
  const changes = OPERATORS.flatMap((operator) => {
    const fields = operators[operator];
    return fields === undefined ? [] : [[operator, copyFields(fields)] as const];
  });
  return { changes, onInsert: copyFields(operators['$setOnInsert'] ?? {}) };
}

/** Changes the document in place. @throws BugError code `update_rejected` where MongoDB would refuse as well */
export function applyUpdate(document: StoredDocument, { changes }: PreparedUpdate): void {
  for (const [operator, fields] of changes) {
    for (const path of Object.keys(fields)) prepareTarget(document, path, operator);
  }
  modify(document, Object.fromEntries(changes));
}

/** The document that an upsert inserts where there is none. */
export function documentFromUpdate(id: string, update: PreparedUpdate): StoredDocument {
  const document: StoredDocument = { _id: id };
  modify(document, { $set: update.onInsert });
  applyUpdate(document, update);
  return document;
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
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([path, value]) => [path, copyStorable(value)]),
  );
}

function rejected(why: string, cause?: unknown): BugError {
  return new BugError(`An update was rejected: ${why}`, { code: 'update_rejected', cause });
}
