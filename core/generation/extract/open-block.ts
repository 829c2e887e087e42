import { APP_LIMITS } from '../types.ts';
import type { Block } from './types.ts';

/** A block whose end has not been seen. */
export interface OpenBlock {
  /** Takes the next line. Returns undefined while the block goes on. */
  add(line: string): Ending | undefined;
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
}

/** Longest content that is kept, in characters: more than a whole app may have is thrown away as it comes. */
export const MAX_BLOCK = APP_LIMITS.totalBytes;

export function joinLines(lines: readonly string[], endsWithNewline: boolean): string {
  if (lines.length === 0) return '';
  return endsWithNewline ? `${lines.join('\n')}\n` : lines.join('\n');
}
