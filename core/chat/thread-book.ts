import type { CollectionSpec, Store } from '../store/types.ts';
import { chatKey } from './place-key.ts';
import type { Place } from './types.ts';

/** What a platform calls a thread, or a message of it, and the name under which the core knows that thread. */
interface ChatThreadRecord {
  /** The chat, and the platform's own id in it. */
  _id: string;
  /** The chat, and the core's name of the thread. */
  place: string;
  /** The platform's own id. */
  own_id: string;
  thread: string;
  created_at: Date;
}

const CHAT_THREADS: CollectionSpec<ChatThreadRecord> = {
  name: 'chat_threads',
  indexes: [{ keys: { place: 1, created_at: 1 } }],
};

/** A chat without its thread. */
export type Chat = Omit<Place, 'thread'>;

/**
 * For platforms whose threads have no id yet when their first event comes (a command in a channel), or that have only
 * replies to messages: the adapter gives the thread a name of its own, and notes here what belongs to it.
 */
export interface ThreadBook {
  /** Notes that `ownId` belongs to the thread of that name. Known already: what was noted first stays, and is given. */
  note(chat: Chat, ownId: string, thread: string): Promise<string>;
  /** The name of the thread that `ownId` belongs to. */
  threadOf(chat: Chat, ownId: string): Promise<string | undefined>;
  /** The platform's id that was noted first for a thread. */
  ownIdOf(place: Place): Promise<string | undefined>;
}

export function createThreadBook(store: Store): ThreadBook {
  const threads = store.collection(CHAT_THREADS);
  const keyOf = (chat: Chat, id: string): string => `${chatKey({ ...chat, thread: null })}|${id}`;

  return {
    async note(chat, ownId, thread) {
      const noted = await threads.upsert(keyOf(chat, ownId), {
        $setOnInsert: { own_id: ownId, thread, place: keyOf(chat, thread), created_at: new Date() },
      });
      return noted.thread;
    },
    threadOf: async (chat, ownId) => (await threads.findOne({ _id: keyOf(chat, ownId) }))?.thread,
    async ownIdOf(place) {
      const first = await threads.findOne(
        { place: keyOf(place, place.thread ?? '') },
        { sort: { created_at: 1 }, fields: ['own_id'] },
      );
      return first?.own_id;
    },
  };
}
