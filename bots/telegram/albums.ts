import type { Message } from 'grammy/types';
import type { Logger } from '#core/log.ts';
import type { CollectionSpec, Store } from '#core/store/types.ts';
import { createPatience } from './patience.ts';

interface AlbumPartRecord {
  /** The chat and the message. */
  _id: string;
  album: string;
  message: Message;
  at: Date;
  done?: boolean;
}

const KEPT_SECONDS = 24 * 60 * 60;

export const ALBUM_PARTS: CollectionSpec<AlbumPartRecord> = {
  name: 'telegram_album_parts',
  indexes: [{ keys: { album: 1 } }, { keys: { at: 1 }, expireAfterSeconds: KEPT_SECONDS }],
};

export interface AlbumsOptions {
  store: Store;
  log: Logger;
  /** Takes an album whole, in the order of its messages; called again where it fails. */
  onAlbum: (messages: readonly Message[]) => Promise<void>;
  /** How long after its last part an album counts as whole, in milliseconds. */
  settleMs?: number | undefined;
}

/** The parts of an album come as updates of their own, with nothing that says which is the last. */
const SETTLE_MS = 1_000;
const RETRY_MS = 2_000;
/** How often albums are looked for that another process left, in milliseconds. */
const SWEEP_MS = 30_000;

/** Has albums come as one: each part is safe in the store before the service is told that it arrived. */
export function createAlbums({ store, log, onAlbum, settleMs = SETTLE_MS }: AlbumsOptions) {
  const parts = store.collection(ALBUM_PARTS);
  const patience = createPatience(log);
  const timers = new Map<string, NodeJS.Timeout>();
  let sweeper: NodeJS.Timeout | undefined;
  let isStopped = false;

  /** Takes a part; it is stored when this resolves. */
  async function take(message: Message): Promise<void> {
    const album = albumOf(message);
    await parts.upsert(`${message.chat.id}:${message.message_id}`, {
      $setOnInsert: { album, message, at: new Date() },
    });
    arm(album, settleMs);
  }

  function arm(album: string, delayMs: number): void {
    if (isStopped) return;
    clearTimeout(timers.get(album));
    timers.set(
      album,
      setTimeout(() => {
        timers.delete(album);
        assemble(album).catch((error: unknown) => {
          log.warn({ err: error, album }, 'an album could not be taken and is tried again');
          arm(album, RETRY_MS);
        });
      }, delayMs),
    );
  }

  async function assemble(album: string): Promise<void> {
    const found = await parts.find({ album, done: { $exists: false } });
    if (found.length === 0 || isStopped) return;
    // Another process may have got a part meanwhile.
    const newest = Math.max(...found.map(({ at }) => at.getTime()));
    const leftMs = newest + settleMs - Date.now();
    if (leftMs > 0) return arm(album, leftMs);
    const messages = found.map(({ message }) => message).toSorted((a, b) => a.message_id - b.message_id);
    await patience.with(`album ${album}`, async () => await onAlbum(messages));
    await parts.updateMany({ _id: { $in: found.map(({ _id }) => _id) } }, { $set: { done: true } });
  }

  async function sweep(): Promise<void> {
    for (const { album } of await parts.find({ done: { $exists: false } }, { fields: ['album'] })) {
      if (!timers.has(album)) arm(album, settleMs);
    }
  }

  /** The message by whose id the album of a message is known; its own where it is in none. */
  async function firstOf(message: Message): Promise<number> {
    if (message.media_group_id === undefined) return message.message_id;
    const found = await parts.find({ album: albumOf(message) });
    return Math.min(message.message_id, ...found.map((part) => part.message.message_id));
  }

  return {
    take,
    firstOf,
    /** Goes on with what an earlier process left. */
    async start(): Promise<void> {
      await sweep();
      sweeper = setInterval(() => {
        sweep().catch((error: unknown) => log.warn({ err: error }, 'albums could not be looked for'));
      }, SWEEP_MS).unref();
    },
    stop(): void {
      isStopped = true;
      clearInterval(sweeper);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

export type Albums = ReturnType<typeof createAlbums>;

function albumOf({ chat, media_group_id: group }: Message): string {
  return `${chat.id}:${group}`;
}
