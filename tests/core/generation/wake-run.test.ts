import { expect, it, onTestFinished, vi } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import { createRunWaker, type RunWaker } from '#core/generation/wake-run.ts';
import type { GenerationId, UserId } from '#core/ids.ts';
import type { JobQueue } from '#core/jobs/types.ts';
import { until } from '#tests/support/until.ts';
import { silent } from '#tests/support/watch-store.ts';

const RETRY_MS = 20;
const away = new UpstreamError('away', { code: 'queue_unreachable', retryable: true });
const ada = 'ada' as UserId;
const run = (id: string) => ({ _id: id as GenerationId, user_id: ada });

function openWaker(): { waker: RunWaker; add: ReturnType<typeof vi.fn<JobQueue['add']>> } {
  const add = vi.fn<JobQueue['add']>(async () => undefined);
  const waker = createRunWaker({ queue: { add }, log: silent, retryMs: RETRY_MS });
  onTestFinished(() => waker.stop());
  return { waker, add };
}

it('wakes what it was asked to while the queue was away as soon as that is back, in order', async () => {
  const { waker, add } = openWaker();
  add.mockRejectedValue(away);
  await waker.wake(run('a'));
  await waker.wake(run('b'));
  await until(() => expect(add.mock.calls.length).toBeGreaterThan(4));
  // One question tells for all of them.
  expect(add.mock.calls.slice(2).every(([, { id }]) => id === 'a')).toBe(true);
  add.mockReset();
  await until(() => expect(add).toHaveBeenCalledTimes(2));
  expect(add.mock.calls).toEqual([
    ['generation', { id: 'a', userId: ada }],
    ['generation', { id: 'b', userId: ada }],
  ]);
  await new Promise((resolve) => setTimeout(resolve, 3 * RETRY_MS));
  expect(add).toHaveBeenCalledTimes(2);
});

it('tells whoever asks of a failure that will not pass', async () => {
  const { waker, add } = openWaker();
  add.mockRejectedValue(new TypeError('a mistake'));
  await expect(waker.wake(run('a'))).rejects.toThrow('a mistake');
});

it('leaves the rest to the watchdog when it is stopped', async () => {
  const { waker, add } = openWaker();
  add.mockRejectedValueOnce(away);
  await waker.wake(run('a'));
  waker.stop();
  await new Promise((resolve) => setTimeout(resolve, 3 * RETRY_MS));
  expect(add).toHaveBeenCalledOnce();
});
