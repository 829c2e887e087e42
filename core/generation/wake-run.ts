import { VectortError } from '../errors.ts';
import type { JobQueue } from '../jobs/types.ts';
import type { Logger } from '../log.ts';
import type { GenerationRecord } from './records.ts';

/** Sees to it that a waiting run is begun. While the queue is away, it is begun later: the watchdog looks for it. */
export type WakeRun = (run: Pick<GenerationRecord, '_id' | 'user_id'>) => Promise<void>;

export function createRunWaker({ queue, log }: { queue: JobQueue; log: Logger }): WakeRun {
  return async ({ _id, user_id: userId }) => {
    await unlessQueueIsAway(
      async () => await queue.add('generation', { id: _id, userId }),
      () => log.warn({ generation: _id }, 'a run waits until the queue is back'),
    );
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
