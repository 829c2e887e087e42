import { createHash } from 'node:crypto';
import { BugError } from '../errors.ts';
import type { ProjectFile } from '../generation/types.ts';
import type { ProjectId } from '../ids.ts';
import type { Store } from '../store/types.ts';
import { FILE_CONTENTS, type FileContentRecord, type StoredFile } from './records.ts';

/** The contents of a project's files, addressed by their SHA-256. */
export interface Contents {
  /** Keeps contents; repeatable. Gives the files as a version lists them, in the same order. */
  keep(projectId: ProjectId, files: readonly ProjectFile[]): Promise<StoredFile[]>;
  /** @throws BugError when a content is missing, which no order of events may bring about */
  read(projectId: ProjectId, files: readonly StoredFile[]): Promise<ProjectFile[]>;
  /** Deletes all contents of a project. */
  remove(projectId: ProjectId): Promise<void>;
}

/** Projects whose contents are remembered as kept: a run keeps each of its files several times. */
const REMEMBERED_PROJECTS = 100;

export function createContents(store: Store): Contents {
  const contents = store.collection(FILE_CONTENTS);
  const kept = new Map<ProjectId, Set<string>>();

  function keptOf(projectId: ProjectId): Set<string> {
    const known = kept.get(projectId) ?? new Set();
    // Again at the end: the first one is then the one that nothing was kept of for longest.
    kept.delete(projectId);
    kept.set(projectId, known);
    const [oldest] = kept.keys();
    if (kept.size > REMEMBERED_PROJECTS && oldest !== undefined) kept.delete(oldest);
    return known;
  }

  return {
    async keep(projectId, files) {
      const known = keptOf(projectId);
      const stored = files.map(describe);
      const missing = new Map<string, FileContentRecord>();
      for (const [index, { content }] of files.entries()) {
        const id = idOf(projectId, stored[index]?.sha256 ?? '');
        if (!known.has(id)) missing.set(id, { _id: id, project_id: projectId, content });
      }
      await contents.insertMissing([...missing.values()]);
      for (const id of missing.keys()) known.add(id);
      return stored;
    },

    async read(projectId, files) {
      const ids = [...new Set(files.map(({ sha256 }) => idOf(projectId, sha256)))];
      const found = ids.length === 0 ? [] : await contents.find({ _id: { $in: ids } });
      const byId = new Map(found.map(({ _id, content }) => [_id, content]));
      return files.map(({ path, sha256 }) => {
        const content = byId.get(idOf(projectId, sha256));
        if (content === undefined) {
          throw new BugError(`the content of ${path} (${sha256}) is missing`, { code: 'content_missing' });
        }
        return { path, content };
      });
    },

    async remove(projectId) {
      kept.delete(projectId);
      await contents.deleteMany({ project_id: projectId });
    },
  };
}

function describe({ path, content }: ProjectFile): StoredFile {
  return {
    path,
    sha256: createHash('sha256').update(content).digest('hex'),
    size: Buffer.byteLength(content),
  };
}

function idOf(projectId: ProjectId, sha256: string): string {
  return `${projectId}:${sha256}`;
}
