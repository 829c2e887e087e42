import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from 'vitest';
import { newId } from '#core/ids.ts';
import { describeQueue } from '#tests/contract/queue.ts';
import { findRedis, hasAnyRedis, type RedisServer } from '#tests/support/redis-server.ts';
import { openQueue } from './open-bull.ts';

describe.skipIf(!hasAnyRedis)('with a Redis', () => {
  let server: Pick<RedisServer, 'url' | 'dispose'>;
  beforeAll(async () => {
    server = await findRedis();
  });
  afterAll(async () => await server.dispose());

  describeQueue('BullMQ', async () => {
    // Keys of its own, so that one server does for all tests.
    const argument = `${server.url}#{${newId()}}`;
    return {
      open: async () => await openQueue(argument),
      // Short locks where a process is killed, and only there: a busy machine must not be taken for a dead process.
      process: {
        module: fileURLToPath(new URL('open-bull.ts', import.meta.url)),
        argument: `${argument}#1200`,
      },
      dispose: async () => undefined,
    };
  });
});
