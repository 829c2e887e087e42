import { extensionOf, isMarkdown } from './languages.ts';
import { nameBlock } from './name-block.ts';
import { joinLines, MAX_BLOCK, type Ending, type OpenBlock } from './open-block.ts';
import { readInfo } from './read-info.ts';
import { readNameLine } from './read-names.ts';
import type { FencedBlock } from './types.ts';

const BACKTICK = 96;
const TILDE = 126;
const SPACE = 32;
const TAB = 9;

/** How much deeper than its opening fence a closing one may stand; deeper ones are content (CommonMark 4.5). */
const MAX_EXTRA_INDENT = 3;

const GOES_ON: Ending | undefined = undefined;

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
  let lines: string[] = [];
  let size = 0;
  /** Fences that are open inside the content. */
  let depth = 0;
  let nested = false;
  /** A bare fence in Markdown that closes the block or opens one inside it: the next line tells. */
  let doubtful: string | undefined;
  /** Where such a fence was first taken for an opening one. */
  let guessedAt = -1;

  function keep(line: string): undefined {
    size += line.length + 1;
    if (size <= MAX_BLOCK) lines.push(line);
    return undefined;
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
    if (line.charCodeAt(line.length - 1) === BACKTICK && endsInFence(line)) {
      keep(line.slice(0, -length));
      return { rest: [] };
    }
    return keep(line);
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
    if (!holdsFences) return { rest: [] };
    doubtful = line;
    return GOES_ON;
  }

  function settle(line: string, fence: string): Ending | undefined {
    doubtful = undefined;
    const before = lines.findLast((text) => text.trim() !== '') ?? '';
    const isEnd =
      line.trim() === '' ||
      (!/[:：]\s*$/.test(before) &&
        (readNameLine(line) !== undefined ||
          readFenceMark(line) !== undefined ||
          line.trimStart().startsWith('<')));
    if (isEnd) return { rest: [line] };
    if (guessedAt === -1) guessedAt = lines.length;
    keep(fence);
    depth = 1;
    nested = true;
    return add(line);
  }

  /** `}` and the closing fence in one line. In Markdown and after quotes it is part of the text. */
  function endsInFence(line: string): boolean {
    if (holdsFences || character !== BACKTICK || !line.endsWith('`'.repeat(length))) return false;
    const start = line.length - length;
    return /[\w;})>\]/,]/.test(line.charAt(start - 1)) && line.indexOf('```') === start;
  }

  return {
    add,
    lines: () => lines,
    raw: () => [opener, ...lines, ...(doubtful === undefined ? [] : [doubtful])].join('\n'),
    finish(closed, endsWithNewline): FencedBlock {
      const isClosed = closed || doubtful !== undefined;
      const content = indent === 0 ? lines : lines.map((line) => dedent(line, indent));
      const body = joinLines(content, isClosed || endsWithNewline);
      return { type: 'fence', info, context, body, nested, closed: isClosed, tooLarge: size > MAX_BLOCK };
    },
    release() {
      if (guessedAt === -1 || doubtful !== undefined) return [];
      const rest = lines.slice(guessedAt + 1);
      lines = lines.slice(0, guessedAt);
      nested = false;
      return rest;
    },
  };
}

function dedent(line: string, indent: number): string {
  let at = 0;
  while (at < indent && (line.charCodeAt(at) === SPACE || line.charCodeAt(at) === TAB)) at += 1;
  return line.slice(at);
}
