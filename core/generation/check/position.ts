import type { Problem, ProjectFile } from '../types.ts';
import type { Finding } from './parsed-file.ts';

/** Messages quote the app's own text, which can be a megabyte long, in a report for people. */
const MAX_MESSAGE_CHARACTERS = 300;

/** Says where in a file a finding is. A place behind the last visible character becomes that character's line. */
export function locateFinding({ path, content }: ProjectFile, { offset, message }: Finding): Problem {
  const visible = content.trimEnd();
  const place = Math.min(Math.max(offset, 0), visible.length);
  let line = 1;
  let lineStart = 0;
  for (let end = content.indexOf('\n'); end !== -1 && end < place; end = content.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = end + 1;
  }
  const text =
    message.length > MAX_MESSAGE_CHARACTERS ? `${message.slice(0, MAX_MESSAGE_CHARACTERS)}…` : message;
  return { file: path, line, column: place - lineStart + 1, message: text };
}

/** The offset of a line and column, both counted from 1. */
export function offsetOf(source: string, line: number, column: number): number {
  let lineStart = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = source.indexOf('\n', lineStart);
    if (end === -1) return source.length;
    lineStart = end + 1;
  }
  return Math.min(lineStart + column - 1, source.length);
}
