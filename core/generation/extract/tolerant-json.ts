/** What could be read of a JSON text. */
export interface TolerantJson {
  value: unknown;
  /** Where the text ended too early: inside a string, elsewhere, or not at all. */
  cut: 'string' | 'structure' | undefined;
}

/** Deeper nesting is no answer with files. */
const MAX_DEPTH = 40;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * Reads JSON as models print it: with line breaks in strings, trailing commas, and an end that may be missing.
 * Undefined where it is no JSON.
 */
export function readTolerantJson(text: string): TolerantJson | undefined {
  try {
    return { value: JSON.parse(text), cut: undefined };
  } catch {
    return readByHand(text);
  }
}

class NoJson extends Error {}

function readByHand(text: string): TolerantJson | undefined {
  let at = 0;
  let cut: TolerantJson['cut'];

  function skip(): string {
    while (at < text.length && /[\s,]/.test(text.charAt(at))) at += 1;
    return text.charAt(at);
  }

  function readValue(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new NoJson();
    const first = skip();
    if (first === '{') return readObject(depth);
    if (first === '[') return readArray(depth);
    if (first === '"') return readString();
    const word = /[\w.+-]{1,40}/y;
    word.lastIndex = at;
    const [found] = word.exec(text) ?? [];
    if (found === undefined) {
      if (first !== '') throw new NoJson();
      cut ??= 'structure';
      return undefined;
    }
    at += found.length;
    return found === 'true' ? true : found === 'false' ? false : found === 'null' ? null : Number(found);
  }

  function readObject(depth: number): Record<string, unknown> {
    // No prototype: a file may be called "__proto__".
    const object = Object.create(null) as Record<string, unknown>;
    at += 1;
    for (let next = skip(); next !== '}'; next = skip()) {
      if (next !== '"') return end(object, next);
      const key = readString();
      if (cut !== undefined) return object;
      const colon = skip();
      if (colon !== ':') return end(object, colon);
      at += 1;
      object[key] = readValue(depth + 1);
      if (cut !== undefined) return object;
    }
    at += 1;
    return object;
  }

  function readArray(depth: number): unknown[] {
    const array: unknown[] = [];
    at += 1;
    for (let next = skip(); next !== ']'; next = skip()) {
      if (next === '') return end(array, next);
      array.push(readValue(depth + 1));
      if (cut !== undefined) return array;
    }
    at += 1;
    return array;
  }

  function end<T>(value: T, next: string): T {
    if (next !== '') throw new NoJson();
    cut ??= 'structure';
    return value;
  }

  function readString(): string {
    const parts: string[] = [];
    at += 1;
    for (;;) {
      const special = /["\\]/g;
      special.lastIndex = at;
      const stop = special.exec(text)?.index;
      if (stop === undefined) {
        parts.push(text.slice(at));
        at = text.length;
        cut = 'string';
        return parts.join('');
      }
      parts.push(text.slice(at, stop));
      at = stop + 1;
      if (text.charAt(stop) === '"') return parts.join('');
      const code = /^u([\da-f]{4})/i.exec(text.slice(at, at + 5))?.[1];
      const character = text.charAt(at);
      if (code !== undefined) parts.push(String.fromCharCode(Number.parseInt(code, 16)));
      else if (text.length - at < 5 && (character === 'u' || character === '')) {
        at = text.length;
        continue;
      } else parts.push(ESCAPES[character] ?? character);
      at += code === undefined ? 1 : 5;
    }
  }

  try {
    return { value: readValue(0), cut };
  } catch (error) {
    if (error instanceof NoJson) return undefined;
    throw error;
  }
}
