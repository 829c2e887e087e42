import type { Announcer } from '../../../announce/types.ts';
import type { Logger } from '../../../log.ts';
import type { Channels } from './channels.ts';
import type { Connections } from './connections.ts';

/** A note as it is kept: its news, and until when, in milliseconds since 1970. */
interface KeptNote {
  news: unknown;
  until: number;
}

/** How long a topic's notes lie after the last one; whether one still holds is decided when it is read. */
const KEPT_MS = 3_600_000;

export function createRedisAnnouncer({
  connections,
  channels,
  prefix,
  log,
}: {
  connections: Connections;
  channels: Channels;
  prefix: string;
  log: Logger;
}): Announcer {
  const notesOf = (topic: string): string => `${prefix}:notes:${topic}`;

  async function keep(topic: string, key: string, { news, forMs }: { news: unknown; forMs: number }) {
    await connections.ask(async (client) => {
      if (forMs <= 0) return await client.hdel(notesOf(topic), key);
      const note: KeptNote = { news, until: Date.now() + forMs };
      await client.hset(notesOf(topic), key, JSON.stringify(note));
      return await client.pexpire(notesOf(topic), KEPT_MS);
    });
  }

  return {
    tell: channels.tell,
    hear: channels.hear,
    note(topic, key, { news, forMs }) {
      channels.tell(topic, news);
      if (connections.outages.isDown()) return;
      keep(topic, key, { news, forMs }).catch((error: unknown) => {
        log.debug({ err: error, topic }, 'a note for other processes was lost');
      });
    },
    async notes(topic) {
      const kept = await connections.ask(async (client) => await client.hgetall(notesOf(topic)));
      const notes = Object.values(kept).map((text) => JSON.parse(text) as KeptNote); // As kept above.
      return notes.filter(({ until }) => until > Date.now()).map(({ news }) => news);
    },
  };
}
