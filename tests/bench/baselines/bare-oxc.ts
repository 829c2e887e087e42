import { parseSync } from 'oxc-parser';
import type { ProjectFile } from '#core/generation/types.ts';

/** What oxc-parser's README shows, with the errors of meaning turned on: every file parsed, its errors read. */
export function parseWithBareOxc(files: readonly ProjectFile[]): number {
  let errors = 0;
  for (const { path, content } of files) {
    errors += parseSync(path, content, { showSemanticErrors: true }).errors.length;
  }
  return errors;
}
