import { expect, it } from 'vitest';
import { mongoPeer } from '#tests/support/mongo-server.ts';
import { hasRedis } from '#tests/support/redis-server.ts';
import { runTorture } from '#tests/torture/run-torture.ts';

/** A machine with other things to do takes its time; leases and watchdogs have to run out several times. */
const LIMIT_MS = 240_000;

it.skipIf(!hasRedis || !mongoPeer)(
  'accepted requests are answered once while processes, Redis and the store are killed (needs redis-server and a MongoDB)',
  { timeout: LIMIT_MS },
  async () => {
    const said: string[] = [];
    const { figures, broken } = await runTorture({
      runs: 9,
      paceMs: 750,
      maxKills: 6,
      say: (line) => said.push(line),
    });
    expect(broken, said.join('\n')).toEqual([]);
    expect(figures).toMatchObject({ accepted: 9, unanswered: 0, answered_twice: 0, jobs_left: 0 });
    expect(figures.kills).toBeGreaterThan(3);
  },
);
