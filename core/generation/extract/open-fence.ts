import { extensionOf, isMarkdown } from './languages.ts';
import { nameBlock } from './name-block.ts';
import { MAX_BLOCK, type Ending, type OpenBlock } from './open-block.ts';
import { readInfo } from './read-info.ts';
import { readNameLine } from './read-names.ts';
import type { FencedBlock } from './types.ts';

const BACKTICK = 96;
const TILDE = 126;
const SPACE = 32;
const TAB = 9;

/** How much deeper than its opening fence a closing one may stand; deeper ones are content (CommonMark 4.5). */
const MAX_EXTRA_INDENT = 3;

/** In how many lines that end with a backtick the closing fence is looked for: each look costs a pass over the content. */
const MAX_TICKED_LINES = 50;

export interface FenceMark {
  /** White space (or a list item's mark) before the fence, in characters. */
  indent: number;
  character: '`' | '~';
  length: number;
  info: string;
}

/** Reads an opening fence, alone on its line or behind a list item's mark. */
export function readFenceMark(line: string): FenceMark | undefined {
  const match = /^(\s{0,40}(?:(?:[-*+]|\d{1,3}[.)])\s{1,4})?)(`{3,}|~{3,})(.*)$/.exec(line);
  if (!match) return undefined;
  const [, before = '', marks = '', info = ''] = match;
  // With backticks behind it, it is code within a line.
  if (marks.startsWith('`') && info.includes('`') && !/=\s*`[^`]*`/.test(info)) return undefined;
  return {
    indent: before.length,
    character: marks.startsWith('`') ? '`' : '~',
    length: marks.length,
    info: info.trim(),
  };
}

/** A fenced block. Fences inside it are counted, so that a README with its own blocks comes whole. */
export function openFence(
  mark: FenceMark,
  { opener, context }: { opener: string; context: readonly string[] },
): OpenBlock {
  const { indent, length, info } = mark;
  const character = mark.character === '`' ? BACKTICK : TILDE;
  const { language } = readInfo(info);
  const name = nameBlock({ info, context, head: [] });
  const holdsFences = isMarkdown(name ? extensionOf(name.path) : language) || isMarkdown(language);
  const isDiff = language === 'diff' || language === 'patch';
  const deepest = isDiff ? indent : indent + MAX_EXTRA_INDENT;
  /** The content so far, ending with LF, or within a line that `skip` took the beginning of. */
  let body = '';
  let size = 0;
  /** Fences that are open inside the content. */
  let depth = 0;
  let nested = false;
  let inLine = false;
  let hasEnded = false;
  /** The last character that was skipped. */
  let lastCode = 0;
  let tickedLines = 0;
  /** Markdown's last line that is not blank: what ends in a colon is followed by a block. */
  let lastVisible = '';
  /** A bare fence in Markdown that closes the block or opens one inside it: the next line tells. */
  let doubtful: string | undefined;
  /** Where in the content such a fence was first taken for an opening one. */
  let guessedAt = -1;

  function keep(line: string): undefined {
    size += line.length + 1;
    if (holdsFences && line.trim() !== '') lastVisible = line;
    if (size > MAX_BLOCK) return;
    body += line;
    body += '\n';
  }

  function add(line: string): Ending | undefined {
    if (doubtful !== undefined) return settle(line, doubtful);
    let at = 0;
    let code = line.charCodeAt(0);
    while ((code === SPACE || code === TAB) && at < deepest) code = line.charCodeAt((at += 1));
    if (code === character) {
      let end = at + 1;
      while (line.charCodeAt(end) === character) end += 1;
      return end - at >= length ? addFence(line, at, end) : keep(line);
    }
    keep(line);
    return line.charCodeAt(line.length - 1) === BACKTICK &&
      (tickedLines += 1) <= MAX_TICKED_LINES &&
      cutGluedFence(line)
      ? { rest: [] }
      : undefined;
  }

  function addFence(line: string, at: number, end: number): Ending | undefined {
    const after = line.slice(end).trim();
    if (after !== '') {
      if (after.includes('`')) return keep(line);
      // A new file begins: the end of this one was forgotten.
      if (!holdsFences && depth === 0 && readInfo(after).path !== undefined) return { rest: [line] };
      depth += 1;
      nested = true;
      return keep(line);
    }
    if (depth > 0) {
      depth -= 1;
      return keep(line);
    }
    if (isDiff && at !== indent) return keep(line);
    if (!holdsFences) return { rest: [], mark: `\n${line}` };
    doubtful = line;
    return undefined;
  }

  function settle(line: string, fence: string): Ending | undefined {
    doubtful = undefined;
    const isEnd =
      line.trim() === '' ||
      (!/[:：]\s*$/.test(lastVisible) &&
        (readNameLine(line) !== undefined ||
          readFenceMark(line) !== undefined ||
          line.trimStart().startsWith('<')));
    if (isEnd) return { rest: [line], mark: `\n${fence}` };
    if (guessedAt === -1) guessedAt = body.length;
    keep(fence);
    depth = 1;
    nested = true;
    return add(line);
  }

  /** `}` and the closing fence in one line, the last one kept. In Markdown and after quotes it is part of the text. */
  function cutGluedFence(line: string): boolean {
    const start = line.length - length;
    if (holdsFences || character !== BACKTICK || start < 1 || line.indexOf('`'.repeat(length)) !== start)
      return false;
    if (!/[\w;})>\]/,]/.test(line.charAt(start - 1))) return false;
    body = `${body.slice(0, body.length - length - (body.endsWith('\n') ? 1 : 0))}\n`;
    return true;
  }

  /** The same for a line whose end was skipped: it has to be looked for in the content. */
  function endsGlued(): boolean {
    if (holdsFences || size > MAX_BLOCK || (tickedLines += 1) > MAX_TICKED_LINES) return false;
    return cutGluedFence(lastLineOf(body));
  }

  function skip(text: string, start: number): number {
    if (holdsFences) return start;
    let from = start;
    let at = start;
    while (at < text.length) {
      let first = at;
      if (!inLine) {
        let code = text.charCodeAt(first);
        while ((code === SPACE || code === TAB) && first - at < deepest) code = text.charCodeAt((first += 1));
        // A fence, or a line of which too little is there.
        if (code === character || Number.isNaN(code)) break;
      }
      const end = text.indexOf('\n', first);
      inLine = end === -1;
      if (inLine) {
        at = text.length;
        break;
      }
      if ((end === start ? lastCode : text.charCodeAt(end - 1)) === BACKTICK) {
        take(text, from, end);
        from = end;
        hasEnded = endsGlued();
        if (hasEnded) return end + 1;
      }
      at = end + 1;
    }
    take(text, from, at);
    return at;
  }

  function take(text: string, start: number, end: number): void {
    if (end === start) return;
    size += end - start;
    lastCode = text.charCodeAt(end - 1);
    if (size <= MAX_BLOCK) body += end - start === text.length ? text : text.slice(start, end);
  }

  return {
    add,
    skip,
    hasEnded: () => hasEnded,
    isInLine: () => inLine,
    lines: () => body.replace(/\n$/, '').split('\n'),
    raw() {
      const content = [body.replace(/\n$/, ''), ...(doubtful === undefined ? [] : [doubtful])];
      return [opener, ...content.filter((text) => text !== '' || body !== '')].join('\n');
    },
    finish(closed, endsWithNewline): FencedBlock {
      const isGlued = !closed && doubtful === undefined && body.endsWith('`') && endsGlued();
      const isClosed = closed || isGlued || doubtful !== undefined;
      const isCut = !isClosed && !endsWithNewline && body.endsWith('\n');
      const text = isCut ? body.slice(0, -1) : body;
      const content = indent === 0 ? text : dedent(text, indent);
      return {
        type: 'fence',
        info,
        context,
        body: content,
        nested,
        closed: isClosed,
        tooLarge: size > MAX_BLOCK,
      };
    },
    release() {
      if (guessedAt === -1 || doubtful !== undefined) return [];
      const rest = body.slice(guessedAt).replace(/\n$/, '').split('\n').slice(1);
      body = body.slice(0, guessedAt);
      nested = false;
      return rest;
    },
  };
}

function lastLineOf(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Takes up to `indent` blanks off the beginning of each line. */
function dedent(text: string, indent: number): string {
  return text.replaceAll(new RegExp(`^[ \\t]{1,${indent}}`, 'gm'), '');
}
