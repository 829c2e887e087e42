import { extensionOf, isFilePath, isMarkdown } from './languages.ts';
import { bracketDepth } from './looks-whole.ts';
import { nameBlock } from './name-block.ts';
import { readFenceMark } from './open-fence.ts';
import { readInfo } from './read-info.ts';
import { readNameLine } from './read-names.ts';
import { createScanner } from './scanner.ts';
import { findTag } from './tags.ts';
import type { Block, ExtractorOptions } from './types.ts';

/** How an answer that follows a cut one is to be read. */
export interface Continuation {
  isDecided(): boolean;
  /** Takes text until it is clear where the answer goes on. Then returns what is to be read, which may begin before the cut. */
  read(text: string): string | undefined;
  /** Decides with what is there, at the end of the answer. */
  decide(): string | undefined;
  /** Joins the answer's first file to the one that was cut, where it is the rest of it. */
  join(path: string | undefined, content: string): { path: string; content: string } | undefined;
}

/** Longest part that a model repeats, and how long its beginning may leave open what it is, in characters. */
const MAX_OVERLAP = 4_000;
const MAX_WAIT = 8_000;
/** Shortest repetition that is no accident, in visible characters. */
const MIN_OVERLAP = 12;
/** The cut line itself, begun again. */
const MIN_LINE_OVERLAP = 3;

type Verdict = 'goes_on' | 'fresh' | undefined;

export function createContinuation(resume: ExtractorOptions['resume']): Continuation {
  const tail = resume?.tail ?? '';
  const written = (resume?.lead ?? '') + tail;
  const cut = resume?.incomplete?.kind === 'file' ? resume.incomplete : undefined;
  const open = tail === '' ? undefined : findOpenBlock(tail);
  const lastLine = tail.slice(tail.lastIndexOf('\n') + 1);
  let decided = written === '';
  let mayJoin = cut !== undefined;
  let buffer = '';
  let read = 0;
  let before: string[] = [];
  let isRepeating = true;

  function settle(verdict: Verdict, overlap = 0): string {
    decided = true;
    const text = buffer.slice(overlap);
    buffer = '';
    before = [];
    if (overlap > 0 || (open !== undefined && verdict !== 'fresh')) {
      mayJoin = false;
      return tail + text;
    }
    return open === undefined ? joinText(tail, text) : text;
  }

  /** What a line, with those before it, says about the answer. */
  function judge(text: string): Verdict {
    if (open === undefined) return 'fresh';
    if (before.length === 0 && readFenceMark(text) === undefined && isRestOfInfo(lastLine + text))
      return 'goes_on';
    const isRestOfMark = before.length === 0 && /^(?:[`~]+\s*|[\w-]*>.*)$/.test(text);
    const line = isRestOfMark ? lastLine + text : text;
    const mark = readFenceMark(line);
    if (mark) {
      const above = before.findLast((each) => each.trim() !== '') ?? '';
      if (readInfo(mark.info).path !== undefined || readNameLine(above) !== undefined) return 'fresh';
      return mark.info === '' || holdsFences(open) ? 'goes_on' : 'fresh';
    }
    if (open.type === 'tag' && line.includes(`</${open.tag.name}`)) return 'goes_on';
    if (open.type === 'json' && before.length === 0 && /^\s*[{[]\s*(?:"|$)/.test(line)) {
      return /[:,[{]\s*$/.test(tail) ? 'goes_on' : 'fresh';
    }
    return line.includes('<') && findTag(line) !== undefined ? 'fresh' : undefined;
  }

  return {
    isDecided: () => decided,
    read(text) {
      buffer += text;
      if (isRepeating) {
        // As long as all of it was there before, nobody knows where the repetition ends.
        if (buffer.length < MAX_OVERLAP && written.includes(buffer)) return undefined;
        isRepeating = false;
        const overlap = overlapOf(written, buffer);
        if (overlap > 0) return settle('goes_on', overlap);
      }
      for (let end = buffer.indexOf('\n', read); end !== -1; end = buffer.indexOf('\n', read)) {
        const line = buffer.slice(read, end).replace(/\r$/, '');
        read = end + 1;
        const verdict = judge(line);
        if (verdict !== undefined) return settle(verdict);
        before.push(line);
      }
      return buffer.length > MAX_WAIT ? settle(isSentence(before) ? 'fresh' : 'goes_on') : undefined;
    },
    decide() {
      if (decided) return undefined;
      const overlap = isRepeating ? overlapOf(written, buffer) : 0;
      if (overlap > 0) return settle('goes_on', overlap);
      const lines = buffer.slice(read).split('\n');
      for (const line of lines) {
        const verdict = judge(line.replace(/\r$/, ''));
        if (verdict !== undefined) return settle(verdict);
        before.push(line);
      }
      return settle(isSentence(before) ? 'fresh' : 'goes_on');
    },
    join(path, content) {
      if (!mayJoin || cut === undefined) return undefined;
      mayJoin = false;
      if (path !== undefined && path !== cut.path) return undefined;
      if (firstLine(content) === firstLine(cut.content))
        return path === undefined ? { path: cut.path, content } : undefined;
      const overlap = overlapOf(cut.content, content);
      const joined = cut.content + content.slice(overlap);
      // Without a repetition the brackets tell: the rest closes what the beginning opened.
      const isRest = overlap > 0 || (bracketDepth(content) < 0 && bracketDepth(joined) === 0);
      return isRest ? { path: cut.path, content: joined } : undefined;
    },
  };
}

/** Whether a line that was cut in its opening fence names a file with what follows. */
function isRestOfInfo(line: string): boolean {
  const mark = /^\s*(?:`{3,}|~{3,})/.test(line) ? readFenceMark(line) : undefined;
  const path = mark && readInfo(mark.info).path;
  return path !== undefined && isFilePath(path);
}

/** The block that the text stops in. */
function findOpenBlock(tail: string): Block | undefined {
  let open: Block | undefined;
  const scanner = createScanner({
    onBlock(block) {
      if (!block.closed) open ??= block;
      return true;
    },
    onStart: () => {},
    onText: () => {},
  });
  for (const line of tail.split('\n')) scanner.line(line);
  scanner.end(false);
  return open;
}

function holdsFences(block: Block): boolean {
  if (block.type !== 'fence') return false;
  const name = nameBlock({ info: block.info, context: block.context, head: [] });
  return isMarkdown(name ? extensionOf(name.path) : readInfo(block.info).language);
}

/** Text goes on in the middle of a line, unless what follows can only begin one. */
function joinText(tail: string, text: string): string {
  const line = tail.slice(tail.lastIndexOf('\n') + 1);
  // A tag that was cut in its middle, and a text that does not end it.
  if (/<[a-z][^>]*$/i.test(line) && !text.split('\n', 1)[0]?.includes('>')) return text;
  const isPartOfMark = /^\s*(?:`{0,2}|~{0,2})$/.test(line) && !/^(?:`{3}|~{3})/.test(text);
  const beginsLine = /^\s*(?:`{3}|~{3}|<[a-z]|[#{]|\*\*)/i.test(text);
  return line === '' || isPartOfMark || !beginsLine ? tail + text : `${tail}\n${text}`;
}

/**
 * Length of the longest end of `tail` that `text` begins with; 0 where it is too short to mean anything. Found with
 * the prefix function of Knuth, Morris and Pratt, in linear time.
 */
function overlapOf(tail: string, text: string): number {
  const pattern = text.slice(0, MAX_OVERLAP);
  const end = tail.slice(-MAX_OVERLAP);
  const fall = new Int32Array(pattern.length);
  for (let at = 1, length = 0; at < pattern.length; at += 1) {
    while (length > 0 && pattern.charCodeAt(at) !== pattern.charCodeAt(length))
      length = fall[length - 1] ?? 0;
    if (pattern.charCodeAt(at) === pattern.charCodeAt(length)) length += 1;
    fall[at] = length;
  }
  let length = 0;
  for (let at = 0; at < end.length; at += 1) {
    if (length === pattern.length) length = fall[length - 1] ?? 0;
    while (length > 0 && end.charCodeAt(at) !== pattern.charCodeAt(length)) length = fall[length - 1] ?? 0;
    if (end.charCodeAt(at) === pattern.charCodeAt(length)) length += 1;
  }
  if (length === 0) return 0;
  const repeated = pattern.slice(0, length);
  const visible = repeated.trim().length;
  const isBegunLine = !repeated.includes('\n') && end.charAt(end.length - length - 1) === '\n';
  return visible >= MIN_OVERLAP || (isBegunLine && visible >= MIN_LINE_OVERLAP) ? length : 0;
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.trim() ?? '';
}

/** Whether an answer begins by talking: "I am sorry, but I cannot continue." */
function isSentence(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  return (
    /^[\p{Lu}"“¡¿].*[.!:…?]$/u.test(first) && first.split(/\s+/).length >= 4 && !/[{}();=<>]/.test(first)
  );
}
