import type { CollectionSpec, Store } from '../store/types.ts';

/** A text file that somebody gave with a request: material for the app, not a file of it. */
export interface GivenFile {
  name: string;
  content: string;
}

/** Where a given file is kept, for whoever carries a request on. */
export interface GivenFileRef {
  id: string;
  name: string;
  /** Of its content in UTF-8. */
  bytes: number;
}

interface GivenFileRecord {
  /** The key of the event that it came with, and its number there. */
  _id: string;
  name: string;
  content: string;
  created_at: Date;
}

/** Longer than any quote waits or any run takes, in seconds. */
const KEPT_SECONDS = 90 * 24 * 60 * 60;

const GIVEN_FILES: CollectionSpec<GivenFileRecord> = {
  name: 'given_files',
  indexes: [{ keys: { created_at: 1 }, expireAfterSeconds: KEPT_SECONDS }],
};

export type GivenFiles = ReturnType<typeof createGivenFiles>;

/** Keeps what people gave beside what they said, so that no record of a talk or a run grows by it. */
export function createGivenFiles(store: Store) {
  const records = store.collection(GIVEN_FILES);
  return {
    /** Repeatable by the event's key. */
    async keep(eventKey: string, files: readonly GivenFile[]): Promise<GivenFileRef[]> {
      const now = new Date();
      const made = files.map(({ name, content }, index) => ({
        _id: `${eventKey}:${index}`,
        name,
        content,
        created_at: now,
      }));
      if (made.length > 0) await records.insertMissing(made);
      return made.map(({ _id, name, content }) => ({ id: _id, name, bytes: Buffer.byteLength(content) }));
    },
    /** In the order of the references; what is no longer kept is left out. */
    async read(refs: readonly GivenFileRef[]): Promise<GivenFile[]> {
      if (refs.length === 0) return [];
      const found = await records.find({ _id: { $in: refs.map(({ id }) => id) } });
      const byId = new Map(found.map(({ _id, name, content }) => [_id, { name, content }]));
      return refs.flatMap(({ id }) => byId.get(id) ?? []);
    },
  };
}
