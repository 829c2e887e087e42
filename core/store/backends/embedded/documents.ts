import { BugError } from '#core/errors.ts';

/** MongoDB's own limit; kept here too, so that nothing works on one engine and fails on the other. */
const MAX_DOCUMENT_CHARACTERS = 16 * 1024 * 1024;
/** MongoDB's own limit as well. */
const MAX_DEPTH = 100;

/** How a date looks inside a stored document: ISO 8601 text, so that comparing the texts compares the times. */
const DATE = '$date';
/** Wraps an object that would otherwise be read back as a date (or as this wrapper). */
const OBJECT = '$object';

export interface EncodedDocument {
  text: string;
  /** Top-level fields that hold an array, at whatever depth: filters on them need more than a plain comparison. */
  arrayFields: string[];
}

/** @throws BugError when the document holds something that JSON and dates cannot express. */
export function encodeDocument(document: object): EncodedDocument {
  const arrayFields: string[] = [];
  // Its own fields and nobody else's: a document is a plain object.
  const fields = document as Readonly<Record<string, unknown>>;
  let encoded = fields;
  for (const field of Object.keys(fields)) {
    const seen = { array: false };
    const value = fields[field];
    const written = value === undefined ? undefined : encode(value, field, 1, seen);
    if (seen.array) arrayFields.push(field);
    if (written !== value) encoded = withField({ of: fields, copied: encoded, field, value: written });
  }
  const text = JSON.stringify(encoded);
  if (text.length > MAX_DOCUMENT_CHARACTERS) {
    throw new BugError(`A document of ${text.length} characters is more than a store takes`, {
      code: 'document_too_large',
      parameters: { characters: text.length },
    });
  }
  return { text, arrayFields };
}

/** The copy of an object that is made for its first field that is written otherwise. */
function withField({
  of,
  copied,
  field,
  value,
}: {
  of: Readonly<Record<string, unknown>>;
  copied: Readonly<Record<string, unknown>>;
  field: string;
  value: unknown;
}): Readonly<Record<string, unknown>> {
  const copy: Record<string, unknown> = copied === of ? { ...of } : copied;
  // A field of that name is no prototype.
  if (field === '__proto__') Object.defineProperty(copy, field, { value, enumerable: true });
  else copy[field] = value;
  return copy;
}

/** The stored form of one value, as SQLite's `->>` shows it. */
export function encodeDate(date: Date): string {
  return JSON.stringify({ [DATE]: isoText(date) });
}

/** What every encoded date begins with, and a text greater than each of them. */
export const DATE_RANGE = { from: `{"${DATE}":"`, below: `{"${DATE}":"~` } as const;

/** What `encodeDocument` wrote, whose type the caller knows. */
export function decodeDocument(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  const holdsMarkers = text.includes(`"${DATE}"`) || text.includes(`"${OBJECT}"`);
  return holdsMarkers ? decode(parsed) : parsed;
}

/** A deep copy of a value as it would come back from the store: no `undefined`, nothing shared with the caller. */
export function copyStorable(value: unknown): unknown {
  if (value === undefined) return undefined;
  if (value instanceof Date) return new Date(isoText(value));
  const encoded = encode(value, '', 1, { array: false });
  return typeof encoded === 'object' ? decode(JSON.parse(JSON.stringify(encoded))) : encoded;
}

/** What JSON.stringify writes as it shall be stored: the value itself, or a copy where something in it is written otherwise. */
function encode(value: unknown, path: string, depth: number, seen: { array: boolean }): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw unstorable(path, String(value));
  }
  if (typeof value !== 'object') throw unstorable(path, typeof value);
  if (depth > MAX_DEPTH) {
    throw new BugError(`A document is nested deeper than ${MAX_DEPTH} levels at ${path}`, {
      code: 'document_too_deep',
    });
  }
  if (value instanceof Date) return { [DATE]: isoText(value) };
  if (Array.isArray(value)) {
    seen.array = true;
    const items = value as readonly unknown[];
    const encoded = items.map((item) =>
      item === undefined ? null : encode(item, `${path}[]`, depth + 1, seen),
    );
    return encoded.every((item, index) => item === items[index]) ? items : encoded;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw unstorable(path, value.constructor?.name ?? 'object');
  }
  const fields = value as Readonly<Record<string, unknown>>; // A plain object, as was just found.
  let encoded = fields;
  for (const key of Object.keys(fields)) {
    const item = fields[key];
    // JSON.stringify leaves those out by itself.
    if (item === undefined) continue;
    const written = encode(item, `${path}.${key}`, depth + 1, seen);
    if (written !== item) encoded = withField({ of: fields, copied: encoded, field: key, value: written });
  }
  return isMarker(encoded) ? { [OBJECT]: encoded } : encoded;
}

/** Revives in place: `parsed` is nobody else's. */
function decode(parsed: unknown): unknown {
  if (typeof parsed !== 'object' || parsed === null) return parsed;
  if (Array.isArray(parsed)) {
    for (const [index, item] of parsed.entries()) parsed[index] = decode(item);
    return parsed;
  }
  // JSON objects have string keys and values that are checked before use.
  const record = parsed as Record<string, unknown>;
  if (isMarker(record)) {
    if (typeof record[DATE] === 'string') return new Date(record[DATE]);
    return decodeEntries(record[OBJECT]);
  }
  return decodeEntries(record);
}

function decodeEntries(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const item = record[key];
    if (typeof item === 'object' && item !== null) record[key] = decode(item);
  }
  return record;
}

function isMarker(record: Readonly<Record<string, unknown>>): boolean {
  if (record[DATE] === undefined && record[OBJECT] === undefined) return false;
  return Object.values(record).filter((value) => value !== undefined).length === 1;
}

function isoText(date: Date): string {
  const year = date.getUTCFullYear();
  // Outside these years ISO texts no longer sort as the times do (and NaN is not a time at all).
  if (year >= 0 && year <= 9999) return date.toISOString();
  throw new BugError('Dates are stored from the year 0 to 9999 only', { code: 'unstorable_date' });
}

function unstorable(path: string, what: string): BugError {
  return new BugError(`A ${what} at ${path} cannot be stored`, {
    code: 'unstorable_value',
    parameters: { path, what },
  });
}
