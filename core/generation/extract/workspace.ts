import { APP_LIMITS, type ProjectFile } from '../types.ts';
import { makeSafePath } from './safe-path.ts';
import type { ExtractorOptions, FailedEdit, RejectedFile } from './types.ts';

/** More reports of one kind than this say nothing new. */
const MAX_REPORTS = 100;
/** How much of the text that was looked for a report keeps, in characters. */
const MAX_SEARCH = 200;

/** The project as an answer changes it. Paths are safe ones; nothing passes the limits of an app. */
export type Workspace = ReturnType<typeof createWorkspace>;

export function createWorkspace({ current = [], onFile, resume }: ExtractorOptions) {
  const base = new Map(current.map(({ path, content }) => [path, content]));
  const written = new Map(resume?.files.map(({ path, content }) => [path, content]));
  /** What was complete before the answer was cut stays as it is. */
  const kept = new Set(written.keys());
  const deleted = new Set(resume?.deleted);
  const failed: FailedEdit[] = [];
  const rejected = new Map<string, RejectedFile>();
  const paths = new Set([...base.keys(), ...written.keys()]);
  for (const path of deleted) paths.delete(path);
  let bytes = 0;
  for (const path of paths) bytes += Buffer.byteLength(read(path) ?? '');

  /** The content as it is now; undefined where there is no such file. */
  function read(path: string): string | undefined {
    return written.get(path) ?? (deleted.has(path) ? undefined : base.get(path));
  }

  function put(path: string, content: string): void {
    const before = read(path);
    const size = Buffer.byteLength(content);
    const total = bytes + size - (before === undefined ? 0 : Buffer.byteLength(before));
    if (size > APP_LIMITS.fileBytes || total > APP_LIMITS.totalBytes) return reject(path, 'too_large');
    if (before === undefined && paths.size >= APP_LIMITS.files) return reject(path, 'too_many');
    bytes = total;
    paths.add(path);
    deleted.delete(path);
    if (written.get(path) === content) return;
    written.set(path, content);
    onFile?.({ path, content });
  }

  function reject(path: string, reason: RejectedFile['reason']): void {
    if (rejected.size < MAX_REPORTS) rejected.set(path, { path: path.slice(0, MAX_SEARCH), reason });
  }

  /** The path in the project that one as written means; undefined where there is none, which is noted. */
  function locate(raw: string): string | undefined {
    const safe = makeSafePath(raw);
    if ('path' in safe) return safe.path;
    reject(raw.slice(0, MAX_SEARCH), safe.reason);
    return undefined;
  }

  return {
    read,
    locate,
    reject,
    isEmpty: () => paths.size === 0,

    /** The path of a file that is there already: models shorten them to the last part. */
    locateExisting(raw: string): string | undefined {
      const path = locate(raw);
      if (path === undefined || paths.has(path)) return path;
      const ends = [...paths].filter((each) => each.endsWith(`/${path}`) || path.endsWith(`/${each}`));
      return ends.length === 1 ? ends[0] : path;
    },

    /** A whole file. One that was complete before the answer was cut is not written again. */
    write(path: string, content: string): void {
      if (!kept.has(path)) put(path, content);
    },

    /** A file with changes made to it. */
    edit: put,

    remove(path: string): boolean {
      const content = read(path);
      if (content === undefined) return false;
      bytes -= Buffer.byteLength(content);
      paths.delete(path);
      written.delete(path);
      kept.delete(path);
      deleted.add(path);
      return true;
    },

    fail({ path, reason, search }: FailedEdit): void {
      if (failed.length < MAX_REPORTS) failed.push({ path, reason, search: search.slice(0, MAX_SEARCH) });
    },

    files: (): ProjectFile[] => [...written].map(([path, content]) => ({ path, content })),
    deleted: () => [...deleted],
    failedEdits: () => [...failed],
    rejected: () => [...rejected.values()],
  };
}
