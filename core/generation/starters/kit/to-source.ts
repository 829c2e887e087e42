const INDENT = '  ';
const LINE_WIDTH = 100;

/** What can be written as a literal of TypeScript. */
export type SourceValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly SourceValue[]
  | { readonly [key: string]: SourceValue };

/**
 * A value as TypeScript source: `const config = ${toSource(value)}`. The one way in which words of a user get into
 * code: everything that could end a string, a script element or a line is escaped. `undefined` members are left out.
 */
export function toSource(value: SourceValue, depth = 0): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const outer = INDENT.repeat(depth);
  const parts = Array.isArray(value)
    ? value.map((item: SourceValue) => toSource(item, depth + 1))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => `${propertyName(key)}: ${toSource(member, depth + 1)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const pad = Array.isArray(value) ? '' : ' ';
  const line = `${open}${pad}${parts.join(', ')}${pad}${close}`;
  if (!line.includes('\n') && outer.length + line.length <= LINE_WIDTH) return line;
  return `${open}\n${parts.map((part) => `${outer}${INDENT}${part},`).join('\n')}\n${outer}${close}`;
}

function propertyName(key: string): string {
  // `__proto__: x` in a literal would set the prototype; computed, it is a member like any other.
  if (key === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_]\w*$/.test(key) ? key : quote(key);
}

function quote(text: string): string {
  const body = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  // `</script` and `<!--` matter where a bundle is put into a page; U+2028 and U+2029 end lines in older engines.
  return `'${body
    .replaceAll(/<(?=[/!])/g, String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)}'`;
}
