import { isDeepStrictEqual } from 'node:util';
import { MongoServerError, type Collection } from 'mongodb';
import { OperatorError } from '#core/errors.ts';
import { isDuplicate } from './failures.ts';
import type { IndexSpec, StoredDocument } from '../../types.ts';

/** The same keys with other options: an index of an earlier release. */
const OTHER_OPTIONS = new Set([85, 86]);

/** An index that another process has dropped meanwhile. */
const INDEX_NOT_FOUND = 27;

/**
 * Makes the indexes that a collection declares; those that are there already stay. Any number of processes may do it at
 * once.
 * @throws OperatorError code `store_duplicates` where what is stored does not allow one
 */
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
      // Not to be taken for a conflict of the write that comes first.
      if (isDuplicate(error)) throw cannotBeUnique(collection.collectionName, options.name, error);
      if (!(error instanceof MongoServerError && OTHER_OPTIONS.has(Number(error.code)))) throw error;
      await dropEarlier(collection, keys);
      await collection.createIndex({ ...keys }, options);
    }
  }
}

/** Whatever its name is. */
async function dropEarlier<Document extends StoredDocument>(
  collection: Collection<Document>,
  keys: IndexSpec['keys'],
): Promise<void> {
  for (const { key, name = '' } of await collection.indexes()) {
    if (!isDeepStrictEqual({ ...key }, { ...keys })) continue;
    try {
      await collection.dropIndex(name);
    } catch (error) {
      if (!(error instanceof MongoServerError && error.code === INDEX_NOT_FOUND)) throw error;
    }
  }
}

function cannotBeUnique(collection: string, index: string, cause: MongoServerError): OperatorError {
  return new OperatorError(
    `The index ${index} of ${collection} cannot be unique: documents there have the same values. Remove all but one of each.`,
    { code: 'store_duplicates', cause },
  );
}

function nameOf(keys: IndexSpec['keys']): string {
  return Object.entries(keys)
    .map(([key, direction]) => `${key}_${direction}`)
    .join('_');
}
