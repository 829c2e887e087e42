import { findElisions } from '../elision.ts';
import type { Finding, ParsedFile, Reference } from '../parsed-file.ts';
import { createDeclarations } from './stylesheet-declarations.ts';

const MAX_FINDINGS = 5;

/** Deeper than any stylesheet, and so few that looking through them at each closing bracket takes no time. */
const MAX_OPEN = 500;

const OPENED_BY: ReadonlyMap<string, string> = new Map([
  ['}', '{'],
  [')', '('],
  [']', '['],
]);

interface Bracket {
  character: string;
  offset: number;
  /** Where the text of its line begins, in characters from the line's start. */
  indent: number;
}

/**
 * Checks the structure of CSS: brackets, strings, comments, declarations without a colon or a semicolon. Names of
 * properties, at-rules and values are left alone: new ones appear every year and Tailwind has its own, and a browser
 * passes over what it does not know.
 */
export async function parseStylesheet(source: string): Promise<ParsedFile> {
  const { tokenize, tokenNames } = await import('css-tree/tokenizer');
  const findings: Finding[] = [];
  const references: Reference[] = [];
  const comments: { text: string; offset: number }[] = [];
  const declarations = createDeclarations(report);
  let open: Bracket[] = [];
  let isImport = false;
  let lineStart = 0;
  /** Of the line's first token; none before it. */
  let indent: number | undefined;

  tokenize(source, (type, start, end) => {
    if (open.length > MAX_OPEN || findings.length > MAX_FINDINGS) return;
    const text = source.slice(start, end);
    const isFirstOfLine = indent === undefined;
    if (tokenNames[type] !== 'whitespace-token') {
      indent ??= start - lineStart;
      takeToken({ text, start, end, kind: tokenNames[type] ?? '', isFirstOfLine, indent });
    }
    const lineEnd = text.lastIndexOf('\n');
    if (lineEnd === -1) return;
    lineStart = start + lineEnd + 1;
    indent = undefined;
  });
  if (open.length > MAX_OPEN) open = [];
  for (const { character, offset } of open) report(offset, `This ${character} is never closed`);
  findings.sort((a, b) => a.offset - b.offset);
  return {
    findings: [...findings.slice(0, MAX_FINDINGS), ...findElisions(source, comments)],
    references,
  };

  function report(offset: number, message: string): void {
    findings.push({ offset, message });
  }

  function takeToken(token: StyleToken): void {
    const { kind, text, start, end } = token;
    if (kind === 'comment-token') {
      if (text.length < 4 || !text.endsWith('*/')) report(start, 'This comment is never closed');
      comments.push({ text: text.slice(2, -2), offset: start });
      return;
    }
    if (kind === 'bad-string-token') report(start, 'Unterminated string');
    if (kind === 'bad-url-token')
      report(start, 'This url( is never closed, or needs quotes around its value');
    if (isImport && (kind === 'string-token' || kind === 'url-token')) {
      const specifier = importedFrom(text);
      references.push({ kind: 'stylesheet-import', specifier, offset: start, names: [], typeOnly: false });
      isImport = false;
    }
    if (kind === '(-token' || kind === 'function-token' || kind === '[-token') {
      open.push({ character: text.slice(-1), offset: start, indent: token.indent });
      declarations.take(token);
    } else if (kind === '{-token') {
      open.push({ character: '{', offset: start, indent: token.indent });
      declarations.drop();
    } else if (OPENED_BY.has(text)) {
      if (text === '}') {
        if (isInBlock()) declarations.end();
        declarations.drop();
        if (token.isFirstOfLine) reportByIndent(token.indent);
      }
      close(OPENED_BY.get(text) ?? '', start);
    } else if (kind === 'semicolon-token' && open.at(-1)?.character !== '(') {
      if (isInBlock()) declarations.end();
      declarations.drop();
      isImport = false;
    } else {
      isImport ||= kind === 'at-keyword-token' && text.toLowerCase() === '@import';
      if (text === '/' && source[end] === '/' && declarations.isBetween()) {
        report(start, 'CSS has no comments that begin with //: write /* ... */');
      }
      declarations.take(token);
    }
  }

  function isInBlock(): boolean {
    return open.at(-1)?.character === '{';
  }

  function close(bracket: string, offset: number): void {
    const at = open.findLastIndex(({ character }) => character === bracket);
    if (at === -1) return report(offset, 'Nothing is open that this could close');
    for (const { character, offset } of open.splice(at).slice(1))
      report(offset, `This ${character} is never closed`);
  }

  /** A `}` further left than the line whose block it closes shows that this block was never closed. */
  function reportByIndent(indent: number): void {
    const at = open.findLastIndex(({ character }) => character === '{');
    const block = open[at];
    const parent = open.slice(0, Math.max(at, 0)).findLast(({ character }) => character === '{');
    if (!block || !parent || block.indent <= indent || parent.indent !== indent) return;
    report(block.offset, 'This { is never closed');
    open.splice(at, 1);
  }
}

export interface StyleToken {
  kind: string;
  text: string;
  start: number;
  end: number;
  isFirstOfLine: boolean;
  /** Where the text of its line begins. */
  indent: number;
}

/** The address in `"a.css"` and `url(a.css)`. */
function importedFrom(text: string): string {
  return text
    .replace(/^url\(/i, '')
    .replace(/\)$/, '')
    .trim()
    .replaceAll(/^['"]|['"]$/g, '');
}
