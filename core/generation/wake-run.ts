import { VectortError } from '../errors.ts';
import type { JobQueue } from '../jobs/types.ts';
import type { Logger } from '../log.ts';
import type { GenerationRecord } from './records.ts';

/**
 * Sees to it that a waiting run is begun. While the queue is away, it is begun as soon as that is back; should this
 * process not live to see it, the watchdog of another one finds the run a little later.
 */
export interface RunWaker {
  wake(run: Pick<GenerationRecord, '_id' | 'user_id'>): Promise<void>;
  /** Leaves what could not be woken yet to the watchdog. */
  stop(): void;
}

export type WakeRun = RunWaker['wake'];

/** Wait before a queue that was away is tried again, in milliseconds. */
const RETRY_MS = 1_000;

export function createRunWaker({
  queue,
  log,
  retryMs = RETRY_MS,
}: {
  queue: Pick<JobQueue, 'add'>;
  log: Logger;
  retryMs?: number;
}): RunWaker {
  /** Owners of the runs that wait for the queue, by the runs' ids. */
  const unwoken = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;

  async function add(id: string, userId: string): Promise<boolean> {
    return await unlessQueueIsAway(
      async () => {
        await queue.add('generation', { id, userId });
        return true;
      },
      () => false,
    );
  }

  function tryAgainLater(): void {
    timer ??= setTimeout(() => {
      wakeAll()
        .catch((error: unknown) => {
          log.warn({ err: error }, 'runs that waited for the queue are left to the watchdog');
          unwoken.clear();
        })
        .finally(() => {
          timer = undefined;
          if (unwoken.size > 0) tryAgainLater();
        });
    }, retryMs);
    timer.unref();
  }

  /** The first that fails tells of all. */
  async function wakeAll(): Promise<void> {
    for (const [id, userId] of unwoken) {
      if (!(await add(id, userId))) return;
      unwoken.delete(id);
    }
  }

  return {
    async wake({ _id, user_id: userId }) {
      if (await add(_id, userId)) return;
      log.warn({ generation: _id }, 'a run waits until the queue is back');
      unwoken.set(_id, userId);
      tryAgainLater();
    },
    stop() {
      unwoken.clear();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** The queue only hurries what the store holds: whoever waits for an answer does not wait for it. */
export async function unlessQueueIsAway<Result, Otherwise>(
  ask: () => Promise<Result>,
  otherwise: () => Otherwise,
): Promise<Result | Otherwise> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof VectortError && error.code === 'queue_unreachable') return otherwise();
    throw error;
  }
}
