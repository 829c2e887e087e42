import { isEditEnd, isEditStart } from './edit-markers.ts';
import { openFence, readFenceMark } from './open-fence.ts';
import { openLoose } from './open-loose.ts';
import { openTag } from './open-tag.ts';
import type { OpenBlock } from './open-block.ts';
import { readSearchReplaces } from './search-replace.ts';
import { findTag, MAX_TAG } from './tags.ts';
import type { Block } from './types.ts';

export interface ScannerOptions {
  /** A block is complete, or the answer ended in it. Returns false where nothing in it stands for a file. */
  onBlock: (block: Block) => boolean;
  /** The first line of a block's content is there, enough to say which file begins. */
  onStart: (block: Block) => void;
  /** A line outside blocks. */
  onText: (line: string) => void;
}

/** Cuts an answer, given line by line, into blocks and text. Each line is looked at once, or twice where a guess was wrong. */
export interface Scanner {
  line(line: string): void;
  /**
   * The quick way: takes content of the open block from `start` of a piece of text on. Returns where the first line
   * begins that has to be given as a whole, or the text's length.
   */
  skip(text: string, start: number): number;
  /** Ends the answer. Returns where a continued one is read on from. */
  end(endsWithNewline: boolean): Ends;
}

/** The end of an answer as it was written: `tail` is not settled yet, `lead` came before it and is. */
export interface Ends {
  lead: string;
  tail: string;
}

/** How much of the last block is kept to see whether a continued answer repeats it, in characters. */
const MAX_LEAD = 4_000;
/** How many lines above a block are kept: more never name it. */
const MAX_CONTEXT = 24;
/** Lines of an element's opening tag that is spread over several. */
const MAX_TAG_LINES = 40;

/** How much of a line is looked at for a fence, in characters. */
const MAX_HEAD = 2_000;
/** First characters of edits, diffs, patches and JSON outside fences. */
const BEGINS_LOOSE = new Set(['<', '-', '+', 'd', '*', '{', '[']);

/** What whole answers are sometimes wrapped in: the fence is no file, what is inside are. */
const WRAPPED =
  /^\s*<(?:\w+Artifact|\w+Action|(?:dyad|lov|vibe)-\w+|write_to_file|changes>|CodeProject|ReactProject)/;

export function createScanner({ onBlock, onStart, onText }: ScannerOptions): Scanner {
  let open: OpenBlock | undefined;
  let context: string[] = [];
  /** Lines of an opening tag that has not ended. */
  let tagLines: string[] = [];
  /** Whether content of the open block has been seen. */
  let isNew = false;
  /** The fence around a whole answer; its end is no beginning. */
  let wrapper = 0;
  let isReadingAgain = false;
  let last: { block: OpenBlock; mark: string } | undefined;

  function begin(block: OpenBlock): void {
    open = block;
    isNew = true;
  }

  function line(text: string): void {
    if (open !== undefined && !isNew) {
      const ending = open.add(text);
      if (ending !== undefined) {
        finish(true, ending.mark);
        readLines(ending.rest);
      }
    } else readLines([text]);
  }

  function skip(text: string, start: number): number {
    if (open?.skip === undefined || isNew) return start;
    const at = open.skip(text, start);
    if (open.hasEnded?.()) finish(true);
    return at;
  }

  /** Reads lines in order; what follows a block in its last line is read like a line of its own. */
  function readLines(lines: readonly string[]): void {
    const waiting = lines.toReversed();
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      if (open === undefined) {
        const rest = readText(text);
        if (rest !== undefined) waiting.push(rest);
        continue;
      }
      if (isNew && startsWrapped(text)) {
        wrapper += 1;
        open = undefined;
        waiting.push(text);
        continue;
      }
      const ending = open.add(text);
      if (ending !== undefined) {
        finish(true, ending.mark);
        waiting.push(...ending.rest.toReversed());
      } else if (isNew && text.trim() !== '') {
        isNew = false;
        onStart(open.finish(false, true));
      }
    }
  }

  /** Hands the open block over. Where it stands for no file, files may still be inside it. */
  function finish(closed: boolean, mark = '', endsWithNewline = true): boolean {
    if (open === undefined) return closed;
    const ended = open;
    const block = ended.finish(closed, endsWithNewline);
    open = undefined;
    isNew = false;
    const isUsed = onBlock(block);
    last = { block: ended, mark };
    context = [];
    // Once only: each level of nesting would cost another pass.
    if (isUsed || isReadingAgain || !mayHoldBlocks(block)) return block.closed;
    isReadingAgain = true;
    readLines(ended.lines());
    finish(closed, '', endsWithNewline);
    isReadingAgain = false;
    return block.closed;
  }

  function startsWrapped(text: string): boolean {
    return open !== undefined && open.finish(false, true).type === 'fence' && WRAPPED.test(text);
  }

  /** Reads a line outside blocks. Returns what of it is left to read. */
  function readText(text: string): string | undefined {
    if (tagLines.length > 0) return readTag(text);
    const head = text.length > MAX_HEAD ? text.slice(0, MAX_HEAD) : text;
    const first = head.trimStart().charAt(0);
    if (first === '') {
      note(text);
      return undefined;
    }
    if (first === '~' || head.includes('```')) {
      const mark = readFenceMark(text);
      if (mark) {
        if (wrapper > 0 && mark.info === '') {
          wrapper -= 1;
          return undefined;
        }
        begin(openFence(mark, { opener: text, context }));
        return undefined;
      }
      const glued = /^(.{1,160}?[^`\s])\s*(`{3,}[\w+#.-]+)$/.exec(text);
      if (glued && !glued[1]?.includes('`'.repeat(3))) {
        note(glued[1] ?? '');
        return glued[2];
      }
    }
    const loose = BEGINS_LOOSE.has(first) ? openLoose(text, context, { json: !isReadingAgain }) : undefined;
    if (loose) {
      begin(loose);
      isNew = false;
      return undefined;
    }
    if (text.includes('<')) return readTag(text);
    note(text);
    return undefined;
  }

  /** Reads a line with a `<` in it, or the next line of a tag that began above. */
  function readTag(text: string): string | undefined {
    const whole = tagLines.length === 0 ? text : `${tagLines.join('\n')}\n${text}`;
    const found = findTag(whole);
    if (found && 'isOpen' in found && tagLines.length < MAX_TAG_LINES && whole.length < MAX_TAG) {
      tagLines.push(text);
      return undefined;
    }
    tagLines = [];
    if (!found || 'isOpen' in found) {
      for (const each of whole.split('\n')) note(each);
      return undefined;
    }
    const before = whole.slice(0, found.start);
    if (before.trim() !== '') note(before);
    begin(openTag(found, context));
    if (found.isEmpty) {
      finish(true);
      return whole.slice(found.end) || undefined;
    }
    // The rest of the line is content, also where it is empty.
    return whole.slice(found.end);
  }

  function note(text: string): void {
    onText(text);
    context.push(text);
    if (context.length > 2 * MAX_CONTEXT) context = context.slice(-MAX_CONTEXT);
  }

  return {
    line,
    skip,
    end(isEnded) {
      const endsWithNewline = isEnded && open?.isInLine?.() !== true;
      const newline = endsWithNewline ? '\n' : '';
      const lead = last === undefined ? '' : `${last.block.raw()}${last.mark}\n`.slice(-MAX_LEAD);
      const lines = [...context.slice(-MAX_CONTEXT), ...tagLines];
      if (open !== undefined) lines.push(withoutDoneEdits(open.raw()));
      const tail = lines.length === 0 ? '' : lines.join('\n') + newline;
      for (const each of tagLines) note(each);
      tagLines = [];
      if (open === undefined) return { lead, tail };
      const released = open.release?.() ?? [];
      if (released.length > 0) {
        finish(true);
        readLines(released);
      }
      // A mark that closes what could also go on: nothing is open any more.
      return finish(false, '', endsWithNewline) ? { lead: lead + tail, tail: '' } : { lead, tail };
    },
  };
}

/** What is left to do of a block: its edits without those that are complete, which are done already. */
function withoutDoneEdits(raw: string): string {
  const edits = readSearchReplaces(raw);
  if (!edits || edits.isOpen) return raw;
  let isInside = false;
  let isDone = false;
  const left = raw.split('\n').filter((line) => {
    isDone = isInside && isEditEnd(line);
    isInside = isInside ? !isDone : isEditStart(line);
    return !isInside && !isDone;
  });
  // What may follow of the last mark is a line that says nothing.
  return isDone ? `${left.join('\n')}\n` : left.join('\n');
}

/** Whether a block that stands for no file may hold some: an answer that is wrapped in a fence, a stray fence, prose in braces. */
function mayHoldBlocks(block: Block): boolean {
  if (block.type === 'fence') return block.nested || /<(?:bolt|dyad|lov)/.test(block.body);
  return block.type === 'json' && (block.body.includes('```') || block.body.includes('<'));
}
