import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoppedError, UpstreamError, UserError } from '#core/errors.ts';
import type { JobContext, JobProgress, JobQueue } from '#core/jobs/types.ts';
import { until } from '#tests/support/until.ts';
import { describeQueueCancel } from './queue-cancel.ts';
import { describeQueueSurvival } from './queue-survival.ts';

/** One queue, fresh for each test. */
export interface QueueHarness {
  /** A connection to it; once more after the one before was closed or its process killed. */
  open(): Promise<JobQueue>;
  /** For a process of its own: a module that exports `openQueue(argument)`, and the argument. */
  process: { module: string; argument: string };
  /** Clears everything away; the connections are closed already. */
  dispose(): Promise<void>;
}

/** What a test sees of a queue that it works on. */
export interface Bench {
  queue: JobQueue;
  /** Ids in the order in which they were started. */
  started: string[];
  /** The latest start of each id. */
  contexts: Map<string, JobContext>;
  /** Ends a job that was started by `work`. */
  end: (id: string, error?: Error) => void;
  work: (options?: { concurrency?: number; attempts?: number; backoffMs?: number }) => void;
  add: (id: string, options?: { userId?: string; delayMs?: number }) => Promise<void>;
}

export const transient = (retryAfterMs?: number): UpstreamError =>
  new UpstreamError('busy', {
    code: 'busy',
    retryable: true,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

/** Makes a queue workable by hand: jobs end when the test says so. */
export function createBench(queue: JobQueue): Bench {
  const started: string[] = [];
  const contexts = new Map<string, JobContext>();
  const ends = new Map<string, (error?: Error) => void>();
  return {
    queue,
    started,
    contexts,
    end(id, error) {
      const end = ends.get(id);
      if (!end) throw new Error(`${id} does not run`);
      ends.delete(id);
      end(error);
    },
    work({ concurrency = 1, attempts = 3, backoffMs = 1 } = {}) {
      queue.work(
        'generation',
        async (id, context) => {
          started.push(id);
          contexts.set(id, context);
          await new Promise<void>((resolve, reject) => {
            ends.set(id, (error) => (error ? reject(error) : resolve()));
            context.signal.addEventListener('abort', () => reject(context.signal.reason as Error));
          });
        },
        { concurrency, retry: { attempts, backoffMs } },
      );
    },
    add: async (id, { userId = 'ada', delayMs = 0 } = {}) =>
      await queue.add('generation', { id, userId, delayMs }),
  };
}

/** What every queue does alike: the embedded one and BullMQ. */
export function describeQueue(name: string, createHarness: () => Promise<QueueHarness>): void {
  describe(`queue: ${name}`, () => {
    let harness: QueueHarness;
    let bench: Bench;
    const startedAre = async (...ids: string[]) => await until(() => expect(bench.started).toEqual(ids));
    const emptied = async () =>
      await until(async () =>
        expect(await bench.queue.depth('generation')).toEqual({ waiting: 0, running: 0 }),
      );

    beforeEach(async () => {
      harness = await createHarness();
      bench = createBench(await harness.open());
    });
    afterEach(async () => {
      await bench.queue.close({ graceMs: 0 });
      await harness.dispose();
    });

    it('answers a ping', async () => {
      await expect(bench.queue.ping()).resolves.toBeUndefined();
    });

    it('starts what was added before and after it began to work, in order', async () => {
      await bench.add('a');
      bench.work();
      await bench.add('b');
      await startedAre('a');
      expect(bench.contexts.get('a')?.previousAttempts).toBe(0);
      bench.end('a');
      await startedAre('a', 'b');
      bench.end('b');
      await emptied();
    });

    it('keeps its queues apart', async () => {
      bench.work();
      await bench.queue.add('mail', { id: 'a', userId: 'ada' });
      await bench.add('b');
      await startedAre('b');
      expect(await bench.queue.depth('mail')).toEqual({ waiting: 1, running: 0 });
      expect(await bench.queue.cancel('generation', 'a')).toBe(false);
    });

    it('runs no more jobs at once than it may', async () => {
      bench.work({ concurrency: 2 });
      for (const id of ['a', 'b', 'c', 'd']) await bench.add(id);
      await startedAre('a', 'b');
      expect(await bench.queue.depth('generation')).toEqual({ waiting: 2, running: 2 });
      bench.end('b');
      await startedAre('a', 'b', 'c');
    });

    describe('one id', () => {
      it('waits once, however often it is added', async () => {
        await Promise.all([bench.add('a'), bench.add('a'), bench.add('a')]);
        await bench.add('a');
        expect(await bench.queue.depth('generation')).toEqual({ waiting: 1, running: 0 });
        bench.work();
        await startedAre('a');
        bench.end('a');
        await emptied();
        expect(bench.started).toEqual(['a']);
      });

      it('starts once more where it was added while it ran, however often', async () => {
        bench.work();
        await bench.add('a');
        await startedAre('a');
        await Promise.all([bench.add('a'), bench.add('a')]);
        await bench.add('a');
        bench.end('a');
        await startedAre('a', 'a');
        expect(bench.contexts.get('a')?.previousAttempts).toBe(0);
        bench.end('a');
        await emptied();
        expect(bench.started).toHaveLength(2);
      });

      it('may be added again after its end', async () => {
        bench.work();
        await bench.add('a');
        await startedAre('a');
        bench.end('a');
        await emptied();
        await bench.add('a');
        await startedAre('a', 'a');
        expect(bench.contexts.get('a')?.previousAttempts).toBe(0);
      });
    });

    it('tells which of many ids have no job, waiting, delayed or running', async () => {
      bench.work();
      await bench.add('running');
      await startedAre('running');
      await bench.add('waiting');
      await bench.add('delayed', { delayMs: 600_000 });
      await bench.add('cancelled');
      await bench.queue.cancel('generation', 'cancelled');
      const asked = ['unknown', 'running', 'waiting', 'cancelled', 'delayed'];
      expect(await bench.queue.missing('generation', asked)).toEqual(['unknown', 'cancelled']);
      expect(await bench.queue.missing('mail', ['waiting'])).toEqual(['waiting']);
      expect(await bench.queue.missing('generation', [])).toEqual([]);
      bench.end('running');
      await startedAre('running', 'waiting');
      await until(async () =>
        expect(await bench.queue.missing('generation', asked)).toEqual(['unknown', 'running', 'cancelled']),
      );
    });

    describe('the line', () => {
      it('does not let ten jobs of one user hold up the first of another', async () => {
        bench.work();
        for (let n = 1; n <= 10; n += 1) await bench.add(`ada ${n}`);
        await startedAre('ada 1');
        await bench.add('ben 1', { userId: 'ben' });
        expect(await bench.queue.place('generation', 'ben 1')).toBe(0);
        bench.end('ada 1');
        await startedAre('ada 1', 'ben 1');
      });

      it('tells the truth about the place', async () => {
        bench.work();
        await bench.add('first');
        await startedAre('first');
        const users = { a1: 'ada', a2: 'ada', b1: 'ben', a3: 'ada', b2: 'ben', c1: 'cy' };
        for (const [id, userId] of Object.entries(users)) await bench.add(id, { userId });
        const places = await Promise.all(
          Object.keys(users).map(async (id) => ({ id, place: await bench.queue.place('generation', id) })),
        );
        expect(new Set(places.map(({ place }) => place))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
        const foretold = places.toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0));
        for (let n = 0; n <= 5; n += 1) {
          bench.end(bench.started[n] ?? '');
          await until(() => expect(bench.started).toHaveLength(n + 2));
        }
        expect(bench.started.slice(1)).toEqual(foretold.map(({ id }) => id));
      });

      it('knows no place of what runs or is unknown', async () => {
        bench.work();
        await bench.add('a');
        await startedAre('a');
        expect(await bench.queue.place('generation', 'a')).toBeUndefined();
        expect(await bench.queue.place('generation', 'nobody')).toBeUndefined();
      });
    });

    describe('a delay', () => {
      it('lets later jobs pass', async () => {
        bench.work({ concurrency: 2 });
        await bench.add('delayed', { delayMs: 600_000 });
        await bench.add('b');
        await startedAre('b');
        expect(await bench.queue.depth('generation')).toEqual({ waiting: 1, running: 1 });
      });

      it('is kept, and ends', async () => {
        bench.work();
        const from = Date.now();
        await bench.add('a', { delayMs: 150 });
        await startedAre('a');
        // Timers may be early by the fraction of a millisecond that a date does not show.
        expect(Date.now() - from).toBeGreaterThanOrEqual(149);
      });

      it('is cut short by adding the job again', async () => {
        bench.work();
        await bench.add('a', { delayMs: 600_000 });
        expect(await bench.queue.depth('generation')).toEqual({ waiting: 1, running: 0 });
        await bench.add('a', { delayMs: 900_000 });
        await bench.add('a');
        await startedAre('a');
      });
    });

    describe('a failure', () => {
      it('that may pass is tried again, as often as the policy says', async () => {
        bench.work({ attempts: 3 });
        await bench.add('a');
        const seen: unknown[] = [];
        for (let n = 1; n <= 3; n += 1) {
          await until(() => expect(bench.started).toHaveLength(n));
          seen.push(bench.contexts.get('a')?.previousAttempts);
          bench.end('a', transient());
        }
        await emptied();
        expect(bench.started).toHaveLength(3);
        expect(seen).toEqual([0, 1, 2]);
      });

      it('is not tried again before the other side wants it', async () => {
        bench.work({ attempts: 2, backoffMs: 1 });
        await bench.add('a');
        await startedAre('a');
        const from = Date.now();
        bench.end('a', transient(150));
        await startedAre('a', 'a');
        expect(Date.now() - from).toBeGreaterThanOrEqual(149);
      });

      it('lets other jobs pass while it waits to be tried again', async () => {
        bench.work();
        await bench.add('a');
        await bench.add('b');
        await startedAre('a');
        bench.end('a', transient(600_000));
        await startedAre('a', 'b');
        expect(await bench.queue.depth('generation')).toEqual({ waiting: 1, running: 1 });
      });

      it.each([
        new UserError('wrong', { code: 'wrong' }),
        new TypeError('a mistake'),
        new StoppedError('done with', { code: 'stopped' }),
      ])('that will not pass ends the job: %s', async (error) => {
        bench.work();
        await bench.add('a');
        await startedAre('a');
        bench.end('a', error);
        await emptied();
        expect(bench.started).toEqual(['a']);
      });
    });

    describe('progress', () => {
      it('reaches every listener until it unsubscribes', async () => {
        const first: JobProgress[] = [];
        const second: JobProgress[] = [];
        const unsubscribe = bench.queue.onProgress((progress) => first.push(progress));
        bench.queue.onProgress(() => {
          throw new Error('a broken listener');
        });
        bench.queue.onProgress((progress) => second.push(progress));
        bench.work();
        await bench.add('a');
        await startedAre('a');
        bench.contexts.get('a')?.progress({ step: 'writing', files: 3 });
        await until(() => expect(second).toHaveLength(1));
        unsubscribe();
        bench.contexts.get('a')?.progress({ step: 'checking' });
        await until(() => expect(second).toHaveLength(2));
        expect(first).toEqual([{ id: 'a', data: { step: 'writing', files: 3 } }]);
        expect(second[1]).toEqual({ id: 'a', data: { step: 'checking' } });
      });
    });

    describeQueueCancel(() => bench);
    describeQueueSurvival(
      () => harness,
      () => bench,
      (next) => {
        bench = next;
      },
    );
  });
}
