import type { Message } from 'esbuild';
import type { Problem } from '../../generation/types.ts';

/** Turns esbuild's messages into ours; its columns count from 0. */
export function toProblems(messages: readonly Message[], fallbackFile: string): Problem[] {
  return messages.map(({ text, location }) => ({
    file: location?.file.replace(/^[a-z]+:/, '').replace(/^\//, '') || fallbackFile,
    line: location?.line ?? 1,
    column: (location?.column ?? 0) + 1,
    message: text,
  }));
}
