import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from 'vitest';
import { newId } from '#core/ids.ts';
import { describeQueue } from '#tests/contract/queue.ts';
import { hasRedis, startRedisCluster, type RedisCluster } from '#tests/support/redis-server.ts';
import { openQueue } from './open-bull.ts';

describe.skipIf(!hasRedis)('with three redis-servers', () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  }, 30_000);
  afterAll(async () => await cluster.dispose());

  describeQueue('BullMQ on a cluster', async () => {
    const argument = `${cluster.url}#{${newId()}}`;
    return {
      open: async () => await openQueue(argument),
      process: {
        module: fileURLToPath(new URL('open-bull.ts', import.meta.url)),
        argument: `${argument}#1200`,
      },
      dispose: async () => undefined,
    };
  });
});
