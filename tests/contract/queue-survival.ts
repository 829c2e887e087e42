import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { StoppedError } from '#core/errors.ts';
import { until } from '#tests/support/until.ts';
import { createBench, type Bench, type QueueHarness } from './queue.ts';

/** A BullMQ queue takes a dead process's jobs back only after its lock has run out. */
const TAKEN_BACK_MS = 15_000;
/** A process needs a second to start; a machine that does everything at once, many. */
const PROCESS_START_MS = 40_000;

export function describeQueueSurvival(
  harness: () => QueueHarness,
  current: () => Bench,
  use: (bench: Bench) => void,
): void {
  async function reopen(): Promise<Bench> {
    const bench = createBench(await harness().open());
    use(bench);
    return bench;
  }

  describe('closing', () => {
    it('waits for the running job and starts no other', async () => {
      const { add, work, started, end, queue } = current();
      work();
      await add('a');
      await add('b');
      await until(() => expect(started).toEqual(['a']));
      const closing = queue.close({ graceMs: 10_000 });
      end('a');
      await closing;
      expect(started).toEqual(['a']);

      const next = await reopen();
      next.work();
      await until(() => expect(next.started).toEqual(['b']));
      expect(await next.queue.depth('generation')).toEqual({ waiting: 0, running: 1 });
    });

    it('aborts what does not end in time; it starts again in the next process', async () => {
      const { add, work, started, contexts, queue } = current();
      work();
      await add('a');
      await until(() => expect(started).toEqual(['a']));
      await queue.close({ graceMs: 20 });
      const reason: unknown = contexts.get('a')?.signal.reason;
      expect(reason).toBeInstanceOf(StoppedError);
      expect(reason).toHaveProperty('code', 'shutdown');

      const next = await reopen();
      next.work();
      await until(() => expect(next.started).toEqual(['a']));
      expect(next.contexts.get('a')?.previousAttempts).toBe(0);
    });

    it('keeps what is delayed', async () => {
      await current().add('a', { delayMs: 600_000 });
      await current().add('soon', { delayMs: 50 });
      await current().queue.close({ graceMs: 0 });

      const next = await reopen();
      next.work({ concurrency: 2 });
      await until(() => expect(next.started).toEqual(['soon']));
      expect(await next.queue.depth('generation')).toEqual({ waiting: 1, running: 1 });
      expect(await next.queue.cancel('generation', 'a')).toBe(true);
    });

    it('forgets what was cancelled and what has ended', async () => {
      const { add, work, started, end, queue } = current();
      await add('cancelled');
      await queue.cancel('generation', 'cancelled');
      work();
      await add('a');
      await until(() => expect(started).toEqual(['a']));
      end('a');
      await until(async () => expect(await queue.depth('generation')).toEqual({ waiting: 0, running: 0 }));
      await queue.close({ graceMs: 0 });
      const next = await reopen();
      expect(await next.queue.depth('generation')).toEqual({ waiting: 0, running: 0 });
    });
  });

  it('starts again what waited and what ran when its process was killed', async () => {
    await current().queue.close({ graceMs: 0 });
    const lines: string[] = [];
    const { module, argument } = harness().process;
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('queue-process.ts', import.meta.url)), module, argument, 'a,b,later c'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(...text.trim().split('\n')));
    const ended = once(child, 'exit');
    try {
      await vi.waitFor(() => expect(lines).toContain('started a'), { timeout: PROCESS_START_MS });
      // What a start writes beside the job is on its way for a moment.
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
    expect(lines).toEqual(['added a', 'added b', 'added later c', 'started a']);

    const next = await reopen();
    next.work({ concurrency: 3 });
    await vi.waitFor(() => expect(next.started.toSorted()).toEqual(['a', 'b', 'later c']), {
      timeout: TAKEN_BACK_MS,
    });
    expect(next.contexts.get('a')?.previousAttempts).toBe(1);
    expect(next.contexts.get('b')?.previousAttempts).toBe(0);
  }, 60_000);
}
