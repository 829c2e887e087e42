import { createHash } from 'node:crypto';
import type { CollectionSpec, Store } from '../store/types.ts';

interface ShortIdRecord {
  _id: string;
  meaning: string;
  used_at: Date;
}

/** How long a button that nobody sees again is remembered, in seconds: people scroll back, but not for years. */
const KEPT_SECONDS = 365 * 24 * 60 * 60;

const SHORT_IDS: CollectionSpec<ShortIdRecord> = {
  name: 'short_ids',
  indexes: [{ keys: { used_at: 1 }, expireAfterSeconds: KEPT_SECONDS }],
};

/** Bytes of the hash that an id keeps: enough that nobody meets two meanings of one id. */
const HASH_BYTES = 16;

/** What a button means, kept here where a platform gives a button less room than that takes. */
export interface ShortIds {
  /** An id of 22 letters, digits, `_` and `-`: the same for the same meaning. */
  remember(meaning: object): Promise<string>;
  /** Undefined for an id that was never given. */
  recall(id: string): Promise<unknown>;
}

export function createShortIds(store: Store): ShortIds {
  const ids = store.collection(SHORT_IDS);
  return {
    async remember(meaning) {
      const text = JSON.stringify(meaning);
      const id = createHash('sha256').update(text).digest().subarray(0, HASH_BYTES).toString('base64url');
      await ids.upsert(id, { $set: { used_at: new Date() }, $setOnInsert: { meaning: text } });
      return id;
    },
    async recall(id) {
      const known = await ids.findOne({ _id: id });
      return known && JSON.parse(known.meaning);
    },
  };
}
