import { UserError } from '../errors.ts';
import { createChecker } from './check/checker.ts';
import { isTooLarge } from './extract/is-too-large.ts';
import type { Extraction } from './extract/types.ts';
import type { ChangedFiles } from './records.ts';
import { APP_LIMITS, type Problem, type ProjectFile } from './types.ts';

export type Draft = ReturnType<typeof createDraft>;

const BYTES_A_MEGABYTE = 1024 * 1024;

/** An app while it is being made: the current version's files, what has been written so far, and its checks. */
export function createDraft(base: readonly ProjectFile[]) {
  const files = new Map<string, string>();
  const failedEdits = new Map<string, Problem>();
  const added = new Set<string>();
  const checker = createChecker();
  for (const file of base) put(file);

  function put({ path, content }: ProjectFile): void {
    if (files.get(path) === content) return;
    files.set(path, content);
    failedEdits.delete(path);
    // Parsed now, while the model is still writing the next file.
    checker.add({ path, content });
  }

  function remove(path: string): boolean {
    checker.remove(path);
    return files.delete(path);
  }

  return {
    put,
    isEmpty: () => files.size === 0,
    files: (): ProjectFile[] => [...files].map(([path, content]) => ({ path, content })),
    addedDependencies: () => [...added],

    replaceAll(next: readonly ProjectFile[]): void {
      const paths = new Set(next.map(({ path }) => path));
      for (const path of files.keys()) if (!paths.has(path)) remove(path);
      for (const file of next) put(file);
    },

    /**
     * Takes over an answer as it ended; true when anything changed by it or could not be changed.
     * @throws UserError code `app_too_large`
     */
    apply(answer: Extraction): boolean {
      if (isTooLarge(answer)) throw tooLarge();
      const { files: written, deleted, incomplete, failedEdits: failed } = answer;
      const before = new Map(files);
      for (const file of written) put(file);
      if (incomplete?.kind === 'file' && incomplete.looksWhole) put(incomplete);
      for (const path of deleted) remove(path);
      for (const { path, reason } of failed) {
        const message = `an edit of this file could not be made (${reason})`;
        failedEdits.set(path, { file: path, line: 1, column: 1, message });
      }
      return (
        failed.length > 0 ||
        before.size !== files.size ||
        [...files].some(([path, content]) => before.get(path) !== content)
      );
    },

    /** Everything wrong with the files as they are. @throws UserError code `app_too_large` */
    async check(): Promise<Problem[]> {
      checkSize();
      const { problems, fixed, addedDependencies } = await checker.finish();
      for (const file of fixed) put(file);
      for (const name of addedDependencies) added.add(name);
      return [...failedEdits.values(), ...problems];
    },

    changes(): ChangedFiles {
      const before = new Map(base.map(({ path, content }) => [path, content]));
      return {
        added: [...files.keys()].filter((path) => !before.has(path)),
        changed: [...files]
          .filter(([path, content]) => before.has(path) && before.get(path) !== content)
          .map(([path]) => path),
        removed: [...before.keys()].filter((path) => !files.has(path)),
      };
    },
  };

  function checkSize(): void {
    let bytes = 0;
    for (const content of files.values()) bytes += Buffer.byteLength(content);
    if (files.size <= APP_LIMITS.files && bytes <= APP_LIMITS.totalBytes) return;
    throw tooLarge();
  }
}

function tooLarge(): UserError {
  return new UserError('the app is too large', {
    code: 'app_too_large',
    parameters: {
      files: APP_LIMITS.files,
      megabytes: APP_LIMITS.totalBytes / BYTES_A_MEGABYTE,
      fileMegabytes: APP_LIMITS.fileBytes / BYTES_A_MEGABYTE,
    },
  });
}
