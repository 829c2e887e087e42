import type { CollectionSpec } from '../store/types.ts';
import type { Message, Target } from './types.ts';

/** A post, under the key of what it says: what is known by its key is not said twice. */
export interface OutboxRecord {
  /** The post's key. */
  _id: string;
  platform: string;
  target: Target;
  state: OutboxState;
  /** Where its order is kept, until it is out; only where processes share the store. */
  place?: string;
  /** A UUID v7, so posts sort as they were made; there until the post is out and shows what it shall. */
  waiting?: string;
  /** What to post; there until it is out. */
  message?: Message;
  /** What the post shall show instead; there until it does. `id` is a UUID v7: later edits are greater. */
  edit?: { id: string; message: Message };
  /** It shows its last content, or will. */
  closed?: boolean;
  /** The platform's id of the message. */
  message_id?: string;
  owner?: string;
  until?: Date;
  /** When it was sent, or given up. */
  finished_at?: Date;
  /** Why it was given up. */
  error_code?: string;
}

/**
 * `unsent` covers all until the message's id is noted. Whoever finds it after a crash cannot know how far sending had
 * come, so it would not help to note its beginning.
 */
export type OutboxState = 'unsent' | 'sent' | 'failed';

/** How long a sent post can be edited, in seconds: long enough for the buttons of threads that people come back to. */
const KEPT_SECONDS = 30 * 24 * 60 * 60;

export const OUTBOX: CollectionSpec<OutboxRecord> = {
  name: 'outbox',
  indexes: [
    { keys: { waiting: 1 }, sparse: true },
    { keys: { place: 1 }, sparse: true },
    { keys: { finished_at: 1 }, expireAfterSeconds: KEPT_SECONDS },
  ],
};
