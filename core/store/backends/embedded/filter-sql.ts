import type { SQLInputValue } from 'node:sqlite';
import { BugError } from '#core/errors.ts';
import { DATE_RANGE, encodeDate } from './documents.ts';

/** A filter as far as SQL can say it. */
export interface Condition {
  sql: string;
  parameters: SQLInputValue[];
  /** Whether exactly the matching documents are selected; otherwise they are all among the selected ones. */
  exact: boolean;
}

const OPERATORS = new Set([
  '$eq',
  '$ne',
  '$in',
  '$nin',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$exists',
  '$elemMatch',
]);

const EVERYTHING: Condition = { sql: '1', parameters: [], exact: true };
/** Leaves the decision to whoever tests the documents themselves. */
const UNDECIDED: Condition = { sql: '1', parameters: [], exact: false };

/**
 * Says in SQL what it can of a filter of the port. `arrayFields` are the top-level fields in which any document of the
 * collection has ever held an array: there, equal may mean "contains".
 * @throws BugError when the filter uses what not every engine understands
 */
export function translateFilter(
  filter: Readonly<Record<string, unknown>>,
  arrayFields: ReadonlySet<string>,
): Condition {
  const { _id: id } = filter;
  // What is asked most.
  if (isUnmistakable(id) && Object.keys(filter).length === 1) return exactly('_id = ?', id);
  const conditions = Object.entries(filter).map(([key, value]): Condition => {
    if (key === '$and') return allOf(branches(key, value).map((each) => translateFilter(each, arrayFields)));
    if (key === '$or') return anyOf(branches(key, value).map((each) => translateFilter(each, arrayFields)));
    if (key.startsWith('$')) throw unsupported(key);
    const field = fieldOf(key, arrayFields);
    if (!isOperatorObject(value)) return translateOperator(field, '$eq', value);
    return allOf(
      Object.entries(value).map(([operator, operand]) => translateOperator(field, operator, operand)),
    );
  });
  return allOf(conditions);
}

/** The SQL expression of a field's value, the same text in indexes, conditions and orders, or SQLite uses no index. */
export function valueExpression(path: string): string {
  return path === '_id' ? '_id' : `document ->> ${jsonPath(path)}`;
}

export function typeExpression(path: string): string {
  return path === '_id' ? `'text'` : `json_type(document, ${jsonPath(path)})`;
}

interface Field {
  /** False for paths that SQLite reads otherwise than MongoDB does. */
  expressible: boolean;
  nested: boolean;
  mayHoldArrays: boolean;
  value: string;
  type: string;
}

function fieldOf(path: string, arrayFields: ReadonlySet<string>): Field {
  const segments = path.split('.');
  const [first = ''] = segments;
  if (segments.includes('')) throw unsupported(path);
  return {
    // MongoDB takes a number for an index or for a key, whichever is there.
    expressible: segments.every((segment) => !/^\d+$/.test(segment)),
    nested: segments.length > 1,
    mayHoldArrays: arrayFields.has(first),
    value: valueExpression(path),
    type: typeExpression(path),
  };
}

function translateOperator(field: Field, operator: string, operand: unknown): Condition {
  if (!OPERATORS.has(operator)) throw unsupported(operator);
  if (operand === undefined) {
    throw new BugError('A filter compares with undefined, which would match what has no such field', {
      code: 'undefined_in_filter',
    });
  }
  if (!field.expressible) return UNDECIDED;
  switch (operator) {
    case '$eq':
      return orArrays(field, equals(field, operand));
    case '$ne':
      return negate(orArrays(field, equals(field, operand)));
    case '$in':
      return orArrays(field, equalsOne(field, list(operator, operand)));
    case '$nin':
      return negate(orArrays(field, equalsOne(field, list(operator, operand))));
    case '$exists':
      return exists(field, operand === true);
    case '$elemMatch':
      checkItemFilter(operand);
      return field.nested ? UNDECIDED : { ...holdsArray(field), exact: false };
    default:
      return orArrays(field, compares(field, operator, operand));
  }
}

function equals(field: Field, operand: unknown): Condition {
  if (operand === null) return exactly(`${field.value} IS NULL`);
  if (operand instanceof Date) {
    return exactly(`${field.value} = ? AND ${field.type} = 'object'`, encodeDate(operand));
  }
  if (typeof operand === 'boolean') {
    return exactly(`${field.value} = ? AND ${field.type} = '${operand}'`, operand ? 1 : 0);
  }
  if (isUnmistakable(operand)) return exactly(`${field.value} = ?`, operand);
  if (typeof operand === 'string') {
    return exactly(`${field.value} = ? AND ${field.type} = 'text'`, operand);
  }
  if (typeof operand === 'number') {
    return exactly(`${field.value} = ? AND ${field.type} IN ('integer', 'real')`, operand);
  }
  return UNDECIDED;
}

/** One parameter for all plain values, however many: the statement stays the same and no expression grows too deep. */
function equalsOne(field: Field, operands: readonly unknown[]): Condition {
  const plain = operands.filter(isUnmistakable);
  const others = operands.filter((each) => !isUnmistakable(each)).map((each) => equals(field, each));
  if (plain.length === 0) return anyOf(others);
  const among = exactly(`${field.value} IN (SELECT value FROM json_each(?))`, JSON.stringify(plain));
  return anyOf([among, ...others]);
}

/** Whether no value of another type shows alike: objects and arrays show as their JSON text, true and false as 1 and 0. */
function isUnmistakable(value: unknown): value is string | number {
  return typeof value === 'string'
    ? !value.startsWith('{') && !value.startsWith('[')
    : typeof value === 'number' && value !== 0 && value !== 1;
}

const SIGNS: Readonly<Record<string, string>> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

/** As on MongoDB, only values of the operand's own type compare with it. */
function compares(field: Field, operator: string, operand: unknown): Condition {
  const comparison = `${field.value} ${SIGNS[operator]} ?`;
  const rising = operator === '$gt' || operator === '$gte';
  if (operand instanceof Date) {
    // The second bound keeps the range inside the dates, so that an index reads nothing else.
    return rising
      ? exactly(`${comparison} AND ${field.value} < ?`, encodeDate(operand), DATE_RANGE.below)
      : exactly(`${comparison} AND ${field.value} >= ?`, encodeDate(operand), DATE_RANGE.from);
  }
  if (typeof operand === 'string') {
    return exactly(
      `${comparison} AND ${field.type} = 'text'${rising ? '' : ` AND ${field.value} >= ''`}`,
      operand,
    );
  }
  if (typeof operand === 'number') {
    return exactly(
      `${comparison} AND ${field.type} IN ('integer', 'real')${rising ? ` AND ${field.value} < ''` : ''}`,
      operand,
    );
  }
  return UNDECIDED;
}

function exists(field: Field, wanted: boolean): Condition {
  if (field.mayHoldArrays && field.nested) return UNDECIDED;
  return exactly(`${field.type} IS ${wanted ? 'NOT NULL' : 'NULL'}`);
}

/** An array matches when one of its items does: such documents are added to the candidates. */
function orArrays(field: Field, condition: Condition): Condition {
  if (!field.mayHoldArrays) return condition;
  return field.nested ? UNDECIDED : { ...anyOf([condition, holdsArray(field)]), exact: false };
}

/** An array shows as its JSON text: a range that an index on the field can give. */
function holdsArray(field: Field): Condition {
  return exactly(`${field.value} >= '[' AND ${field.value} < '\\'`);
}

function negate(condition: Condition): Condition {
  // What a missing field makes NULL is not true either.
  return condition.exact ? { ...condition, sql: `(${condition.sql}) IS NOT TRUE` } : UNDECIDED;
}

function allOf(conditions: readonly Condition[]): Condition {
  return combine(
    conditions.filter(({ sql, exact }) => !(sql === '1' && exact)),
    ' AND ',
    EVERYTHING,
  );
}

function anyOf(conditions: readonly Condition[]): Condition {
  return combine(conditions, ' OR ', { sql: '0', parameters: [], exact: true });
}

function combine(conditions: readonly Condition[], joint: string, none: Condition): Condition {
  const [first, ...others] = conditions;
  if (!first) return none;
  if (others.length === 0) return first;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(joint),
    parameters: conditions.flatMap(({ parameters }) => parameters),
    exact: conditions.every(({ exact }) => exact),
  };
}

function exactly(sql: string, ...parameters: SQLInputValue[]): Condition {
  return { sql, parameters, exact: true };
}

function branches(operator: string, value: unknown): Array<Readonly<Record<string, unknown>>> {
  return list(operator, value).map((each) => {
    if (typeof each !== 'object' || each === null) throw unsupported(operator);
    return each as Readonly<Record<string, unknown>>;
  });
}

/** The items are tested by mingo, which knows more operators than every engine does. */
function checkItemFilter(filter: unknown): void {
  if (typeof filter !== 'object' || filter === null || filter instanceof Date) return;
  for (const [key, value] of Object.entries(filter)) {
    if (key.startsWith('$') && key !== '$and' && key !== '$or' && !OPERATORS.has(key)) throw unsupported(key);
    checkItemFilter(value);
  }
}

function list(operator: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw unsupported(operator);
  return value;
}

function isOperatorObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  return Object.keys(value).some((key) => key.startsWith('$'));
}

function jsonPath(path: string): string {
  const segments = path.split('.').map((segment) => {
    if (/["\\\p{Cc}]/u.test(segment)) throw unsupported(path);
    return `."${segment}"`;
  });
  return `'$${segments.join('').replaceAll("'", "''")}'`;
}

function unsupported(what: string): BugError {
  return new BugError(`The store's filters know no ${what}`, {
    code: 'unsupported_filter',
    parameters: { what },
  });
}
