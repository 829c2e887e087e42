import { textOf } from './body.ts';

/** What a text of the Bot API shows, or why the service refuses it. */
export type ParsedText = { text: string; links: string[] } | { error: string };

const TAGS = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'a',
  'code',
  'pre',
  'span',
  'tg-spoiler',
  'tg-emoji',
  'blockquote',
]);
const RICH_TAGS = new Set([...TAGS, 'p', 'ul', 'ol', 'li', 'hr', 'details', 'summary']);
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/** Reads text as the service does with that `parse_mode`. */
export function parseText(source: string, mode: unknown): ParsedText {
  if (mode === undefined || mode === '') return { text: source.trim(), links: [] };
  if (textOf(mode).toLowerCase() !== 'html') return { error: 'unsupported parse_mode' };
  return parseHtml(source);
}

/** Reads the HTML of a rich message, as far as it is written here: each block is a line. */
export function parseRich(source: string): ParsedText {
  return parseHtml(
    source.replaceAll(/<br>|<\/p>|<\/li>|<\/pre>/g, (tag) => `${tag === '<br>' ? '' : tag}\n`),
    RICH_TAGS,
  );
}

function parseHtml(source: string, tags: ReadonlySet<string> = TAGS): ParsedText {
  const open: string[] = [];
  const links: string[] = [];
  let text = '';
  for (let at = 0; at < source.length;) {
    const char = source.charAt(at);
    if (char === '<') {
      const tag = /^<(\/?)([a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/i.exec(source.slice(at));
      const offset = Buffer.byteLength(source.slice(0, at));
      if (!tag) return { error: `Unsupported start tag "" at byte offset ${offset}` };
      const [whole, slash, name = '', attributes = ''] = tag;
      if (!tags.has(name.toLowerCase())) {
        return { error: `Unsupported start tag "${name}" at byte offset ${offset}` };
      }
      if (slash) {
        const last = open.pop();
        if (last === undefined) return { error: `Unexpected end tag at byte offset ${offset}` };
        if (last !== name) {
          return {
            error: `Unmatched end tag at byte offset ${offset}, expected "</${last}>", found "</${name}>"`,
          };
        }
      } else {
        open.push(name);
        const href = /href="([^"]*)"/.exec(attributes)?.[1];
        if (href !== undefined) links.push(decode(href));
      }
      at += whole.length;
    } else if (char === '&') {
      const entity = /^&(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);/i.exec(source.slice(at))?.[0];
      text += entity ? decode(entity) : '&';
      at += entity?.length ?? 1;
    } else {
      text += char;
      at += 1;
    }
  }
  const left = open.pop();
  if (left !== undefined) return { error: `Can't find end tag corresponding to start tag "${left}"` };
  return { text: text.trim(), links };
}

function decode(text: string): string {
  return text.replaceAll(/&(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);/gi, (entity) => {
    const known = ENTITIES[entity.toLowerCase()];
    if (known !== undefined) return known;
    const hex = entity.startsWith('&#x');
    return String.fromCodePoint(Number.parseInt(entity.slice(hex ? 3 : 2, -1), hex ? 16 : 10));
  });
}
