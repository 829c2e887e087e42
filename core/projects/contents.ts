import { createHash } from 'node:crypto';
import { BugError } from '../errors.ts';
import type { ProjectFile } from '../generation/types.ts';
import type { ProjectId } from '../ids.ts';
import type { Store } from '../store/types.ts';
import { FILE_CONTENTS, type StoredFile } from './records.ts';

/** The contents of a project's files, addressed by their SHA-256. */
export interface Contents {
  /** Keeps contents; repeatable. Gives the files as a version lists them, in the same order. */
  keep(projectId: ProjectId, files: readonly ProjectFile[]): Promise<StoredFile[]>;
  /** @throws BugError when a content is missing, which no order of events may bring about */
  read(projectId: ProjectId, files: readonly StoredFile[]): Promise<ProjectFile[]>;
  /** Deletes all contents of a project. */
  remove(projectId: ProjectId): Promise<void>;
}

export function createContents(store: Store): Contents {
  const contents = store.collection(FILE_CONTENTS);

  return {
    async keep(projectId, files) {
      const stored = files.map(describe);
      const known = new Map(
        files.map(({ content }, index) => [stored[index]?.sha256 ?? '', content] as const),
      );
      await contents.insertMissing(
        [...known].map(([sha256, content]) => ({
          _id: idOf(projectId, sha256),
          project_id: projectId,
          content,
        })),
      );
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
