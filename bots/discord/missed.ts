import { Routes, type APIMessage, type REST } from 'discord.js';
import type { Logger } from '#core/log.ts';
import { isRetryable, retry, type Backoff } from '#core/retry.ts';
import { toVectortError } from './api-errors.ts';
import type { OpenThread } from './open-threads.ts';
import type { GatewayMessage } from './parse-message.ts';
import { DIRECT } from './threads.ts';

export interface MissedOptions {
  shard: { shardId: number; shardCount: number };
  rest: REST;
  log: Logger;
  hear: (message: GatewayMessage) => Promise<void>;
  signal: AbortSignal;
}

const BACKOFF: Backoff = { firstMs: 500, maxMs: 30_000 };
const PATIENCE_MS = 10 * 60_000;
const PAGE = 100;

/** Reads what was written in the open threads of a shard while it did not listen. */
export async function readMissed(
  threads: readonly OpenThread[],
  { shard: { shardId, shardCount }, rest, log, hear, signal }: MissedOptions,
): Promise<void> {
  for (const thread of threads) {
    if (shardOf(thread.guild, shardCount) !== shardId) continue;
    if (signal.aborted) return;
    try {
      await readThread(thread);
    } catch (error) {
      // A thread that is gone or closed to us has nothing to tell; of the others, the next gap tells.
      log.info({ err: error, thread: thread._id }, 'Discord: a thread could not be read after a gap');
    }
  }

  async function readThread({ _id, guild, last_seen: lastSeen }: OpenThread): Promise<void> {
    let after = lastSeen;
    for (;;) {
      const page = await read(_id, after);
      // The newest come first.
      for (const message of page.toReversed()) {
        await hear({ ...message, ...(guild === DIRECT ? {} : { guild_id: guild }) });
        after = message.id;
      }
      if (page.length < PAGE || signal.aborted) return;
    }
  }

  async function read(channelId: string, after: string): Promise<APIMessage[]> {
    return await retry(
      async () => {
        try {
          const query = new URLSearchParams({ after, limit: String(PAGE) });
          return (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
        } catch (error) {
          throw toVectortError(error);
        }
      },
      {
        backoff: BACKOFF,
        patienceMs: PATIENCE_MS,
        signal,
        onRetry: (error) =>
          log.debug({ err: error, again: isRetryable(error) }, 'Discord: reading is tried again'),
      },
    );
  }
}

/** Discord's own rule (discord-api-docs: sharding); direct messages come by the first. */
function shardOf(guild: string, count: number): number {
  return guild === DIRECT ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));
}
