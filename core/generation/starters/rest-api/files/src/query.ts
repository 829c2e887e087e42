import { config } from './config.ts';
import { HttpError } from './http.ts';
import type { Query } from './store.ts';
import type { Field, Value } from './types.ts';

const USUAL_LIMIT = 20;
const LARGEST_LIMIT = 100;

/** Reads `?search=&sort=-key&limit=&offset=&<field>=`. @throws HttpError 400 */
export function readQuery(parameters: URLSearchParams): Query {
  const query: Query = {
    search: undefined,
    equal: {},
    sort: { key: 'created_at', descending: true },
    limit: USUAL_LIMIT,
    offset: 0,
  };
  for (const [name, text] of parameters) {
    const field = config.fields.find(({ key }) => key === name);
    if (name === 'search') query.search = text;
    else if (name === 'sort') query.sort = readSort(text);
    else if (name === 'limit') query.limit = readWhole(name, text, { from: 1, to: LARGEST_LIMIT });
    else if (name === 'offset') query.offset = readWhole(name, text, { from: 0, to: 1_000_000_000 });
    else if (field !== undefined) query.equal[name] = readValue(field, text);
    else throw new HttpError(400, `There is no parameter called ${name}.`);
  }
  return query;
}

function readSort(text: string): Query['sort'] {
  const descending = text.startsWith('-');
  const key = text.replace(/^[-+]/, '');
  const sortable = [...config.fields.map((field) => field.key), 'created_at', 'updated_at'];
  if (!sortable.includes(key)) {
    throw new HttpError(400, `sort must be one of: ${sortable.join(', ')}; with - before it, descending.`);
  }
  return { key, descending };
}

function readWhole(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < from || number > to) {
    throw new HttpError(400, `${name} must be a whole number from ${from} to ${to}.`);
  }
  return number;
}

function readValue({ key, kind }: Field, text: string): Value {
  if (kind === 'yes_no') {
    if (text !== 'true' && text !== 'false') throw new HttpError(400, `${key} must be true or false.`);
    return text === 'true';
  }
  if (kind !== 'number' && kind !== 'money') return text;
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw new HttpError(400, `${key} must be a number.`);
  return number;
}
