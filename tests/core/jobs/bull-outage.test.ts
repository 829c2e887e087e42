import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, type TestContext } from 'vitest';
import type { UpstreamError } from '#core/errors.ts';
import { openBullQueue } from '#core/jobs/backends/bullmq/index.ts';
import { createBench, type Bench } from '#tests/contract/queue.ts';
import { hasRedis, startRedis, type RedisServer } from '#tests/support/redis-server.ts';
import { until } from '#tests/support/until.ts';
import { recordingLog } from './recording-log.ts';

const DURABLE = ['--appendonly', 'yes', '--appendfsync', 'always'];

async function start({ onTestFinished }: TestContext, ...settings: string[]): Promise<RedisServer> {
  const server = await startRedis(...settings);
  onTestFinished(async () => await server.dispose());
  return server;
}

async function open(
  { onTestFinished }: TestContext,
  url: string,
): Promise<Bench & ReturnType<typeof recordingLog>> {
  const recorded = recordingLog();
  const queue = await openBullQueue({ url, log: recorded.log });
  onTestFinished(async () => await queue.close({ graceMs: 0 }));
  return { ...createBench(queue), ...recorded };
}

const unreachable = expect.objectContaining({ code: 'queue_unreachable', retryable: true }) as UpstreamError;

describe.skipIf(!hasRedis).concurrent('while Redis is away', () => {
  it('a start goes on, says so once, and the work begins when it comes', async (test) => {
    const { expect } = test;
    const server = await start(test);
    await server.stop();
    const { queue, work, add, started, atLeast } = await open(test, server.url);
    work();
    await expect(queue.ping()).rejects.toEqual(unreachable);
    await expect(add('a')).rejects.toEqual(unreachable);
    expect(atLeast('info')).toEqual([expect.stringContaining('cannot be reached at REDIS_URL')]);

    await server.restart();
    await until(async () => await queue.ping());
    await add('a');
    await until(() => expect(started).toEqual(['a']));
    expect(atLeast('info')).toHaveLength(3);
    expect(atLeast('info')).toContainEqual(expect.stringContaining('is back'));
  }, 20_000);

  it('nothing that was added is lost, running jobs end, and everything goes on by itself', async (test) => {
    const { expect } = test;
    const server = await start(test, ...DURABLE);
    const { queue, work, add, started, end, atLeast } = await open(test, server.url);
    work();
    await add('a');
    await add('b');
    await until(() => expect(started).toEqual(['a']));
    await server.stop('SIGKILL');
    // Ends while nobody can note it.
    end('a');
    await expect(queue.ping()).rejects.toEqual(unreachable);
    await expect(queue.cancel('generation', 'b')).rejects.toEqual(unreachable);
    await sleep(500);
    expect(atLeast('warn')).toEqual([expect.stringContaining('cannot be reached at REDIS_URL')]);

    await server.restart();
    await until(() => expect(started).toEqual(['a', 'b']));
    end('b');
    await until(async () => expect(await queue.depth('generation')).toEqual({ waiting: 0, running: 0 }));
    expect(started).toEqual(['a', 'b']);
  }, 30_000);

  it('commands do not hang when it neither answers nor breaks the connection', async (test) => {
    const { expect } = test;
    const server = await start(test);
    const { queue } = await open(test, server.url);
    server.pause();
    test.onTestFinished(() => server.resume());
    const from = Date.now();
    await expect(queue.ping()).rejects.toEqual(unreachable);
    expect(Date.now() - from).toBeLessThan(7_000);
    server.resume();
    await until(async () => await queue.ping());
  }, 20_000);

  it('closing does not wait for it', async (test) => {
    const { expect } = test;
    const server = await start(test);
    const { queue, work, add, started } = await open(test, server.url);
    work();
    await add('a');
    await until(() => expect(started).toEqual(['a']));
    await server.stop();
    const from = Date.now();
    await queue.close({ graceMs: 50 });
    expect(Date.now() - from).toBeLessThan(5_000);
  }, 20_000);

  it('a wrong password is said once, by its name, and never shown', async (test) => {
    const { expect } = test;
    const server = await start(test, '--requirepass', 'right');
    const { queue, work, lines, atLeast } = await open(test, server.url.replace('127', ':wrongpassword@127'));
    work();
    await expect(queue.ping()).rejects.toEqual(unreachable);
    await sleep(1_000);
    expect(atLeast('info')).toEqual([expect.stringContaining('refuses the user and password of REDIS_URL')]);
    expect(JSON.stringify(lines)).not.toContain('wrongpassword');
    const right = await open(test, server.url.replace('127', ':right@127'));
    await expect(right.queue.ping()).resolves.toBeUndefined();
  }, 20_000);

  it.for([
    { policy: 'allkeys-lru', warnings: [expect.stringContaining('noeviction')] },
    { policy: 'noeviction', warnings: [] },
  ])(
    'a server with maxmemory-policy $policy is warned of as it deserves',
    async ({ policy, warnings }, test) => {
      const { expect } = test;
      const server = await start(test, '--maxmemory-policy', policy);
      const { queue, work, add, started, end, atLeast } = await open(test, server.url);
      expect(atLeast('warn')).toEqual(warnings);
      // Closing is no outage.
      work();
      await add('a');
      await until(() => expect(started).toEqual(['a']));
      end('a');
      await queue.close({ graceMs: 1_000 });
      expect(atLeast('warn')).toEqual(warnings);
    },
  );
});
