import { setTimeout as sleep } from 'node:timers/promises';
import type { MongoServer } from '#tests/support/mongo-server.ts';
import type { RedisServer } from '#tests/support/redis-server.ts';

export interface OutagesOptions {
  mongo: MongoServer;
  redis: RedisServer;
  /** Empties Redis. */
  flush: () => void;
  /** How much has been asked for, from 0 to 1. */
  progress: () => number;
  /** Not where the server is somebody else's. */
  mayRestartStore: boolean;
  say: (line: string) => void;
}

const LOOK_EVERY_MS = 100;
/** How long a server stays away, in milliseconds; a MongoDB takes its time to start, too. */
const AWAY_MS = 1_000;

/** Kills and restarts both servers twice and empties Redis once, spread over a run. */
export function startOutages({ mongo, redis, flush, progress, mayRestartStore, say }: OutagesOptions): {
  /** Restarts so far. */
  count(): number;
  /** Resolves when all are over. */
  ended: Promise<void>;
} {
  let restarts = 0;

  async function restartRedis(): Promise<void> {
    await redis.stop('SIGKILL');
    await sleep(AWAY_MS);
    await redis.restart();
    restarts += 1;
    say('Redis was killed and is back');
  }

  async function restartStore(): Promise<void> {
    if (!mayRestartStore) return;
    await mongo.kill();
    await sleep(AWAY_MS);
    await mongo.restart();
    restarts += 1;
    say('the store was killed and is back');
  }

  async function empty(): Promise<void> {
    flush();
    say('Redis was emptied');
    await Promise.resolve();
  }

  const plan = [
    { at: 0.15, act: restartRedis },
    { at: 0.3, act: restartStore },
    { at: 0.5, act: empty },
    { at: 0.65, act: restartRedis },
    { at: 0.85, act: restartStore },
  ];

  async function run(): Promise<void> {
    for (const { at, act } of plan) {
      while (progress() < at) await sleep(LOOK_EVERY_MS);
      await act();
    }
  }

  return { count: () => restarts, ended: run() };
}
