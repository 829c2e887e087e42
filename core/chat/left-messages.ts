import { createHash } from 'node:crypto';
import type { CollectionSpec, Store } from '../store/types.ts';
import type { Message, Place } from './types.ts';

/** Something for one person alone that waits until they come for it. */
export interface LeftMessage {
  place: Place;
  userId: string;
  message: Message;
}

/** The action by which somebody comes for it: its value is the id, its place and user those that it was left with. */
export const FETCH_ACTION = 'message.fetch';

/** How long it waits. What is private does not lie about in clear for longer, and is soon out of date. */
export const LEFT_DAYS = 3;

interface LeftMessageRecord extends LeftMessage {
  _id: string;
  left_at: Date;
}

const LEFT_MESSAGES: CollectionSpec<LeftMessageRecord> = {
  name: 'left_messages',
  indexes: [{ keys: { left_at: 1 }, expireAfterSeconds: LEFT_DAYS * 24 * 60 * 60 }],
};

/** Bytes of the hash that an id keeps: enough that nobody guesses one. */
const HASH_BYTES = 16;

/**
 * Messages for one person alone that a platform could not bring them: they open the private chat first, by a link that
 * carries the id.
 */
export interface LeftMessages {
  /** An id of 22 letters, digits, `_` and `-`: the same for the same message. */
  leave(left: LeftMessage): Promise<string>;
  /** Undefined for an id that was never given, and for what has waited too long. */
  find(id: string): Promise<LeftMessage | undefined>;
}

export function createLeftMessages(store: Store, now: () => Date = () => new Date()): LeftMessages {
  const left = store.collection(LEFT_MESSAGES);
  return {
    async leave({ place, userId, message }) {
      const text = JSON.stringify([place, userId, message]);
      const id = createHash('sha256').update(text).digest().subarray(0, HASH_BYTES).toString('base64url');
      await left.upsert(id, { $set: { left_at: now() }, $setOnInsert: { place, userId, message } });
      return id;
    },
    async find(id) {
      // The store forgets in its own time.
      const since = new Date(now().getTime() - LEFT_DAYS * 24 * 60 * 60_000);
      const found = await left.findOne({ _id: id, left_at: { $gt: since } });
      return found && { place: found.place, userId: found.userId, message: found.message };
    },
  };
}
