import type { CollectionSpec, Store } from '#core/store/types.ts';

/** A thread or direct message that the bot takes part in, or a message that becomes a thread. */
export interface OpenThread {
  /** Discord's id of the channel that is written to; of a thread made of a message, the message's. */
  _id: string;
  guild: string;
  /** The channel it belongs to; of a direct message, itself. */
  channel: string;
  /** The core's name of it; null for a direct message. */
  name: string | null;
  /** What it is called, or will be. */
  title: string;
  /** Whether it is there already. */
  made: boolean;
  /** The newest message of it that was taken in. */
  last_seen: string;
  used_at: Date;
}

/** Nobody goes on after so long, and the index is kept small, in seconds. */
const KEPT_SECONDS = 180 * 24 * 60 * 60;
/** Threads that are looked into after a gap, those used last: Discord answers about 50 requests in a second. */
const MOST_OPEN = 1_000;

const OPEN_THREADS: CollectionSpec<OpenThread> = {
  name: 'discord_threads',
  indexes: [
    { keys: { used_at: 1 }, expireAfterSeconds: KEPT_SECONDS },
    { keys: { made: 1, used_at: -1 } },
    { keys: { channel: 1, name: 1 } },
  ],
};

export interface OpenThreads {
  find(id: string): Promise<OpenThread | undefined>;
  /** By the core's name: the newest that was made for it. */
  named(channel: string, name: string): Promise<OpenThread | undefined>;
  /** Notes that the bot takes part, or will, from its beginning on unless `last_seen` is given; what is known stays. */
  note(thread: Omit<OpenThread, 'last_seen' | 'used_at'> & { last_seen?: string }): Promise<OpenThread>;
  markMade(id: string): Promise<void>;
  markSeen(id: string, messageId: string): Promise<void>;
  open(): Promise<OpenThread[]>;
}

/** What the bot takes part in, and how far it has read there. */
export function createOpenThreads(store: Store): OpenThreads {
  const threads = store.collection(OPEN_THREADS);
  return {
    find: async (id) => await threads.findOne({ _id: id }),
    named: async (channel, name) => await threads.findOne({ channel, name }, { sort: { _id: -1 } }),
    async note({ _id, made, ...rest }) {
      const fields = { last_seen: _id, ...rest };
      return made
        ? await threads.upsert(_id, { $set: { made, used_at: new Date() }, $setOnInsert: fields })
        : await threads.upsert(_id, { $set: { used_at: new Date() }, $setOnInsert: { ...fields, made } });
    },
    async markMade(id) {
      await threads.updateOne({ _id: id }, { $set: { made: true } });
    },
    async markSeen(id, messageId) {
      const thread = await threads.findOne({ _id: id });
      // Ids are compared as numbers: a later one may have a digit more.
      if (!thread || BigInt(thread.last_seen) >= BigInt(messageId)) return;
      await threads.updateOne({ _id: id }, { $set: { last_seen: messageId, used_at: new Date() } });
    },
    open: async () => await threads.find({ made: true }, { sort: { used_at: -1 }, limit: MOST_OPEN }),
  };
}
