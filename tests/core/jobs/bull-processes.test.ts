import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Announcer } from '#core/announce/types.ts';
import { StoppedError } from '#core/errors.ts';
import { newId } from '#core/ids.ts';
import type { BullQueue } from '#core/jobs/backends/bullmq/index.ts';
import type { JobProgress } from '#core/jobs/types.ts';
import { createWatchdog, type RunDocument } from '#core/jobs/watchdog.ts';
import type { CollectionSpec } from '#core/store/types.ts';
import { createBench, type Bench } from '#tests/contract/queue.ts';
import { hasRedis, redisCli, startRedis, type RedisServer } from '#tests/support/redis-server.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { silent } from '#tests/support/watch-store.ts';
import { until } from '#tests/support/until.ts';
import { openQueue } from './open-bull.ts';

const RUNS: CollectionSpec<RunDocument> = { name: 'runs', indexes: [] };

describe.skipIf(!hasRedis)('between processes', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => await server.dispose());

  /** Processes that have a queue together; each is one opening of it. */
  async function openQueues(count: number, prefix = `{${newId()}}`): Promise<BullQueue[]> {
    const queues = await Promise.all(
      Array.from({ length: count }, async () => await openQueue(`${server.url}#${prefix}`)),
    );
    onTestFinished(async () => {
      await Promise.all(queues.map(async (queue) => await queue.close({ graceMs: 0 })));
    });
    return queues;
  }
  const open = async (count: number, prefix?: string): Promise<Bench[]> =>
    (await openQueues(count, prefix)).map(createBench);
  async function openAnnouncers(): Promise<[Announcer, Announcer]> {
    const [one, other] = await openQueues(2);
    if (!one || !other) throw new Error('two were asked for');
    return [one.announcer, other.announcer];
  }

  it('a job is cancelled by a process that does not run it', async () => {
    const [bots, worker] = await open(2);
    worker?.work();
    await bots?.add('a');
    await until(() => expect(worker?.started).toEqual(['a']));
    expect(await bots?.queue.cancel('generation', 'a')).toBe(true);
    await vi.waitFor(() => expect(worker?.contexts.get('a')?.signal.aborted).toBe(true), { timeout: 500 });
    expect(worker?.contexts.get('a')?.signal.reason).toBeInstanceOf(StoppedError);
  });

  it('a job is cancelled although the message is lost', async () => {
    const [bots, worker] = await open(2);
    worker?.work();
    await bots?.add('a');
    await until(() => expect(worker?.started).toEqual(['a']));
    redisCli(server.port, 'client', 'kill', 'type', 'pubsub');
    expect(await bots?.queue.cancel('generation', 'a')).toBe(true);
    await vi.waitFor(() => expect(worker?.contexts.get('a')?.signal.aborted).toBe(true), { timeout: 3_000 });
  });

  it('a job that was cancelled after its process died is aborted where it is started again', async () => {
    const prefix = `{${newId()}}#1200`;
    const [bots] = await open(1, prefix);
    const module = fileURLToPath(new URL('open-bull.ts', import.meta.url));
    const program = fileURLToPath(new URL('../../contract/queue-process.ts', import.meta.url));
    const child = spawn(process.execPath, [program, module, `${server.url}#${prefix}`, 'a'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const text of child.stdout) if (String(text).includes('started a')) break;
    child.kill('SIGKILL');
    expect(await bots?.queue.cancel('generation', 'a')).toBe(true);
    const [worker] = await open(1, prefix);
    worker?.work();
    await until(() => expect(worker?.started).toEqual(['a']));
    expect(worker?.contexts.get('a')?.signal.reason).toMatchObject({ code: 'stopped' });
    expect(worker?.contexts.get('a')?.previousAttempts).toBe(1);
  }, 10_000);

  it('a job that is aborted because its process ends is not begun again there', async () => {
    const [bots] = await open(1, '{ending}');
    // The worker waits for more jobs all the while: whether it still takes one is a race, so it is run several times.
    for (let round = 1; round <= 10; round += 1) {
      const [worker] = await open(1, '{ending}');
      worker?.work({ concurrency: 2 });
      if (round === 1) await bots?.add('a');
      await until(() => expect(worker?.started).toEqual(['a']));
      // Both slots are asked about by now.
      await sleep(20);
      await worker?.queue.close({ graceMs: 0 });
      expect(worker?.started).toEqual(['a']);
      expect(worker?.contexts.get('a')?.previousAttempts).toBe(0);
      expect(await bots?.queue.depth('generation')).toEqual({ waiting: 1, running: 0 });
    }
  });

  it('news of a running job reach the others, the newest at least, and not more often than people read', async () => {
    const [bots, worker] = await open(2);
    const heard: JobProgress[] = [];
    const here: JobProgress[] = [];
    bots?.queue.onProgress((progress) => heard.push(progress));
    worker?.queue.onProgress((progress) => here.push(progress));
    worker?.work();
    await sleep(100);
    await bots?.add('a');
    await until(() => expect(worker?.started).toEqual(['a']));
    for (let files = 1; files <= 500; files += 1) worker?.contexts.get('a')?.progress({ files });
    await until(() => expect(heard.at(-1)).toEqual({ id: 'a', data: { files: 500 } }));
    expect(heard.length).toBeLessThan(10);
    expect(here).toHaveLength(500);
  });

  it('each job is done by one of them, and one user does not hold up the others', async () => {
    const [bots, one, other] = await open(3);
    for (let n = 1; n <= 10; n += 1) await bots?.add(`ada ${n}`);
    await bots?.add('ben', { userId: 'ben' });
    expect(await one?.queue.place('generation', 'ben')).toBe(1);
    one?.work();
    other?.work();
    await until(() => expect([...(one?.started ?? []), ...(other?.started ?? [])]).toHaveLength(2));
    expect([...(one?.started ?? []), ...(other?.started ?? [])].toSorted()).toEqual(['ada 1', 'ben']);
  });

  it('an endless row of newcomers does not hold up the later jobs of one user', async () => {
    const [bench] = await open(1);
    for (const n of [1, 2, 3]) await bench?.add(`ada ${n}`);
    bench?.work();
    for (let n = 1; n <= 30 && !bench?.started.includes('ada 3'); n += 1) {
      await until(() => expect(bench?.started).toHaveLength(n));
      await bench?.add(`newcomer ${n}`, { userId: `newcomer ${n}` });
      bench?.end(bench.started.at(-1) ?? '');
    }
    expect(bench?.started).toContain('ada 3');
  });

  it('announcements reach all others, and notes also those that come later', async () => {
    const [one, other] = await openAnnouncers();
    const heard: unknown[] = [];
    const own: unknown[] = [];
    const stop = other.hear('outbox', (news) => heard.push(news));
    one.hear('outbox', (news) => own.push(news));
    await sleep(100);
    one.tell('outbox', { key: 'x' });
    one.tell('inbox', { key: 'y' });
    one.note('outbox', 'short', { news: 'soon gone', forMs: 50 });
    one.note('outbox', 'long', { news: 'kept', forMs: 60_000 });
    one.note('outbox', 'taken', { news: 'kept', forMs: 60_000 });
    one.note('outbox', 'taken', { news: 'taken away', forMs: 0 });
    await until(() => expect(heard).toHaveLength(5));
    expect(heard).toEqual([{ key: 'x' }, 'soon gone', 'kept', 'kept', 'taken away']);
    expect(own).toEqual([]);
    stop();
    await sleep(60);
    expect(await other.notes('outbox')).toEqual(['kept']);
    one.tell('outbox', 'unheard');
    await sleep(50);
    expect(heard).toHaveLength(5);
  });

  it('a run whose entry was lost is begun within two timeouts, and a long line costs Redis next to nothing', async () => {
    const COUNT = 1_000;
    const TIMEOUT_MS = 300;
    const prefix = `{${newId()}}`;
    const [bots, worker] = await open(2, prefix);
    const runs = (await tempStore()).collection(RUNS);
    const old = Date.now() - 60_000;
    const line = Array.from({ length: COUNT }, (_, n) => `run ${n}`);
    await runs.insertMissing(
      line.map((_id, n) => ({
        _id,
        user_id: `user ${n % 7}`,
        status: 'queued',
        attempts: 0,
        created_at: new Date(old + n),
      })),
    );
    await Promise.all(line.map(async (id, n) => await bots?.add(id, { userId: `user ${n % 7}` })));
    const missing = vi.fn<(ids: readonly string[]) => Promise<string[]>>(
      async (ids) => (await worker?.queue.missing('generation', ids)) ?? [],
    );
    const woken: Array<{ id: string; questions: number }> = [];
    const watchdog = createWatchdog({
      runs,
      log: silent,
      owner: newId(),
      shared: true,
      timeoutMs: TIMEOUT_MS,
      wake: async ({ _id, user_id: userId }) => {
        woken.push({ id: _id, questions: missing.mock.calls.length });
        await worker?.add(_id, { userId });
      },
      withoutJob: missing,
    });
    onTestFinished(() => watchdog.stop());
    await watchdog.start();
    const before = missing.mock.calls.length;
    expect(before).toBeLessThanOrEqual(3);
    expect(woken).toEqual([]);

    redisCli(server.port, 'hdel', `${prefix}:generation:line:ids`, 'run 500');
    await until(() => expect(woken).toHaveLength(1));
    expect(woken[0]?.id).toBe('run 500');
    // In the next round, or the one after where that one had begun: a timeout each.
    expect(woken[0]?.questions).toBeLessThanOrEqual(before + 2 * 3);
    expect(await worker?.queue.missing('generation', line)).toEqual([]);
  });

  it('nothing is lost when Redis forgets everything in the middle', async () => {
    const COUNT = 30;
    const [bots, one, other] = await open(3);
    const store = await tempStore();
    const runs = store.collection(RUNS);
    const done: string[] = [];
    for (const process of [one, other]) {
      const watchdog = createWatchdog({
        runs,
        log: silent,
        owner: newId(),
        shared: true,
        timeoutMs: 300,
        wake: async ({ _id }) => await process?.queue.add('generation', { id: _id, userId: 'ada' }),
        withoutJob: async (ids) => (await process?.queue.missing('generation', ids)) ?? [],
      });
      onTestFinished(() => watchdog.stop());
      await watchdog.start();
      process?.queue.work(
        'generation',
        async (id) => {
          const claim = await watchdog.claim(id);
          if (!claim) return;
          await sleep(20);
          await runs.updateOne({ _id: id }, { $set: { status: 'completed' } });
          done.push(id);
          await claim.release();
        },
        { concurrency: 2, retry: { attempts: 3, backoffMs: 10 } },
      );
    }
    const ids = Array.from({ length: COUNT }, (_, n) => `run ${n}`);
    for (const _id of ids) {
      await runs.insertOne({ _id, user_id: 'ada', status: 'queued', attempts: 0, created_at: new Date() });
      await bots?.add(_id);
    }
    await until(() => expect(done.length).toBeGreaterThan(5));
    redisCli(server.port, 'flushall');
    expect(done.length).toBeLessThan(COUNT);
    await until(() => expect(done).toHaveLength(COUNT));
    expect(done.toSorted()).toEqual(ids.toSorted());
    expect(await runs.count({ status: 'completed' })).toBe(COUNT);
    await until(async () =>
      expect(await bots?.queue.depth('generation')).toEqual({ waiting: 0, running: 0 }),
    );
  }, 20_000);
});
