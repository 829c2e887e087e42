import { APP_LIMITS } from '../types.ts';
import type { Block } from './types.ts';

/** A block whose end has not been seen. */
export interface OpenBlock {
  /** Takes the next line. Returns undefined while the block goes on. */
  add(line: string): Ending | undefined;
  /**
   * The quick way: takes content from `start` of a piece of text on, up to a line that only `add` can judge, and
   * returns where that line begins, or the text's length. The piece may end within a line, which the next one goes on.
   */
  skip?(text: string, start: number): number;
  /** Whether the block ended in what was skipped. */
  hasEnded?(): boolean;
  /** Whether what was skipped ended within a line. */
  isInLine?(): boolean;
  /** Cuts the block out as it is; `closed` is false where the answer stopped inside it. */
  finish(closed: boolean, endsWithNewline: boolean): Block;
  /** The block as written so far, from its opening mark on, without a newline at its end. */
  raw(): string;
  /** The content's lines as written. */
  lines(): readonly string[];
  /** The end of the answer: lines that a wrong guess took into the block, which is cut back to before them. */
  release?(): readonly string[];
}

/** The end of a block: what follows it, to be read as text. */
export interface Ending {
  rest: readonly string[];
  /** The closing mark as written, where the block's raw text does not hold it. */
  mark?: string;
}

/** Longest content that is kept, in characters: more than a whole app may have is thrown away as it comes. */
export const MAX_BLOCK = APP_LIMITS.totalBytes;

export function joinLines(lines: readonly string[], endsWithNewline: boolean): string {
  if (lines.length === 0) return '';
  return endsWithNewline ? `${lines.join('\n')}\n` : lines.join('\n');
}
