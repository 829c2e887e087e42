import { describe, expect, it } from 'vitest';
import { StoppedError } from '#core/errors.ts';
import { until } from '#tests/support/until.ts';
import { transient, type Bench } from './queue.ts';

export function describeQueueCancel(current: () => Bench): void {
  const startedAre = async (...ids: string[]) => await until(() => expect(current().started).toEqual(ids));
  const depth = async () => await current().queue.depth('generation');
  const cancel = async (id: string) => await current().queue.cancel('generation', id);

  describe('cancelling', () => {
    it('takes a waiting job out of the line', async () => {
      const { add, work, end } = current();
      work();
      for (const id of ['a', 'b', 'c']) await add(id);
      await startedAre('a');
      expect(await cancel('b')).toBe(true);
      expect(await cancel('b')).toBe(false);
      expect(await current().queue.place('generation', 'b')).toBeUndefined();
      expect(await current().queue.place('generation', 'c')).toBe(0);
      end('a');
      await startedAre('a', 'c');
    });

    it('takes out a delayed job', async () => {
      const { add, work } = current();
      work();
      await add('a', { delayMs: 600_000 });
      expect(await cancel('a')).toBe(true);
      expect(await depth()).toEqual({ waiting: 0, running: 0 });
      await add('b', { delayMs: 20 });
      await startedAre('b');
    });

    it('aborts a running job, whatever that then throws, and does not start it again', async () => {
      const { add, work, contexts, queue, started } = current();
      const errors = [transient(), new TypeError('broken')];
      queue.work(
        'deployment',
        async (id, context) => {
          started.push(id);
          contexts.set(id, context);
          await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
          throw errors.shift() ?? new Error('once too often');
        },
        { concurrency: 2, retry: { attempts: 3, backoffMs: 1 } },
      );
      work();
      await queue.add('deployment', { id: 'x', userId: 'ada' });
      await queue.add('deployment', { id: 'y', userId: 'ada' });
      await add('a');
      // Two queues know no order between them.
      await until(() => expect(started.toSorted()).toEqual(['a', 'x', 'y']));
      expect(await queue.cancel('deployment', 'x')).toBe(true);
      expect(await queue.cancel('deployment', 'y')).toBe(true);
      expect(await cancel('a')).toBe(true);
      for (const id of ['x', 'y', 'a']) {
        // It may run in another process, which is told.
        await until(() => expect(contexts.get(id)?.signal.aborted).toBe(true));
        const reason: unknown = contexts.get(id)?.signal.reason;
        expect(reason).toBeInstanceOf(StoppedError);
        expect(reason).toHaveProperty('code', 'stopped');
      }
      await until(async () => {
        expect(await depth()).toEqual({ waiting: 0, running: 0 });
        expect(await queue.depth('deployment')).toEqual({ waiting: 0, running: 0 });
      });
      expect(started).toHaveLength(3);
      expect(errors).toHaveLength(0);
    });

    it('ends the waiting for a further try', async () => {
      const { add, work, end } = current();
      work();
      await add('a');
      await startedAre('a');
      end('a', transient(600_000));
      await until(async () => expect(await depth()).toEqual({ waiting: 1, running: 0 }));
      expect(await cancel('a')).toBe(true);
      expect(await depth()).toEqual({ waiting: 0, running: 0 });
    });

    it('takes back the start that was asked for while the job ran', async () => {
      const { add, work, started } = current();
      work();
      await add('a');
      await startedAre('a');
      await add('a');
      await cancel('a');
      await until(async () => expect(await depth()).toEqual({ waiting: 0, running: 0 }));
      expect(started).toEqual(['a']);
    });

    it('does not hold for what is added afterwards, even before the job has ended', async () => {
      const { add, contexts, queue, started } = current();
      const finish: Array<() => void> = [];
      queue.work(
        'generation',
        async (id, context) => {
          started.push(id);
          contexts.set(id, context);
          await new Promise<void>((resolve) => finish.push(resolve));
        },
        { concurrency: 1, retry: { attempts: 3, backoffMs: 1 } },
      );
      await add('a');
      await startedAre('a');
      await cancel('a');
      await until(() => expect(contexts.get('a')?.signal.aborted).toBe(true));
      await add('a');
      finish[0]?.();
      await startedAre('a', 'a');
      expect(contexts.get('a')?.signal.aborted).toBe(false);
      finish[1]?.();
    });

    it('finds nothing where nothing is', async () => {
      expect(await cancel('nobody')).toBe(false);
    });
  });
}
