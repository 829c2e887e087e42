import { MongoServerError, type Collection } from 'mongodb';
import type { IndexSpec, StoredDocument } from '../../types.ts';

/** The same keys with other options: an index of an earlier release. */
const OTHER_OPTIONS = new Set([85, 86]);

/** Makes the indexes that a collection declares; those that are there already stay. */
export async function createIndexes<Document extends StoredDocument>(
  collection: Collection<Document>,
  indexes: readonly IndexSpec[],
): Promise<void> {
  for (const { keys, unique, sparse, expireAfterSeconds } of indexes) {
    const options = {
      name: nameOf(keys),
      ...(unique ? { unique } : {}),
      ...(sparse ? { sparse } : {}),
      ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
    };
    try {
      await collection.createIndex({ ...keys }, options);
    } catch (error) {
      if (!(error instanceof MongoServerError && OTHER_OPTIONS.has(Number(error.code)))) throw error;
      await collection.dropIndex(options.name);
      await collection.createIndex({ ...keys }, options);
    }
  }
}

function nameOf(keys: IndexSpec['keys']): string {
  return Object.entries(keys)
    .map(([key, direction]) => `${key}_${direction}`)
    .join('_');
}
