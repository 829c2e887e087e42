import type { Comment } from '../elision.ts';
import type { Finding } from '../parsed-file.ts';

/** Python itself takes no more ("too many nested parentheses"). */
const MAX_BRACKETS = 200;

/** A string's or comment's beginning, a bracket, a joined line, or the end of a line. */
const TOKEN = /'''|"""|['"]|#[^\n]*|[([{]|[)\]}]|\\\r?\n|\n/g;

export interface PythonText {
  /** Same length as the source: strings and comments are blanked, and each statement's lines are joined to one. */
  statements: string;
  comments: readonly Comment[];
  /** Set where brackets are nested deeper than Python allows. */
  tooDeep: Finding | undefined;
}

/** Takes strings, comments and brackets into account, so that the rest can be read by lines. */
export function readPythonText(source: string): PythonText {
  const comments: Comment[] = [];
  const parts: string[] = [];
  let written = 0;
  let depth = 0;
  let tooDeep: Finding | undefined;
  const token = new RegExp(TOKEN);
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const [text] = found;
    if (/^['"]/.test(text)) {
      const end = endOfString(source, found.index, text);
      blank(found.index, end);
      token.lastIndex = end;
    } else if (text.startsWith('#')) {
      comments.push({ text: text.slice(1), offset: found.index });
      blank(found.index, token.lastIndex);
    } else if (text.startsWith('\\') || text === '\n') {
      if (text !== '\n' || depth > 0) blank(found.index, token.lastIndex);
    } else if (/[([{]/.test(text)) {
      depth += 1;
      if (depth > MAX_BRACKETS) tooDeep ??= { offset: found.index, message: 'Too many nested brackets' };
    } else {
      depth = Math.max(depth - 1, 0);
    }
  }
  parts.push(source.slice(written));
  return { statements: parts.join(''), comments, tooDeep };

  function blank(start: number, end: number): void {
    parts.push(source.slice(written, start), ' '.repeat(end - start));
    written = end;
  }
}

function endOfString(source: string, start: number, quote: string): number {
  const isShort = quote.length === 1;
  let at = start + quote.length;
  while (at < source.length) {
    if (source[at] === '\\') at += 2;
    else if (source.startsWith(quote, at)) return at + quote.length;
    // A short string ends with its line, closed or not.
    else if (isShort && source[at] === '\n') return at;
    else at += 1;
  }
  return source.length;
}
