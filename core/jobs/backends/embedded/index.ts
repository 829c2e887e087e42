import type { Logger } from '../../../log.ts';
import type { Store } from '../../../store/types.ts';
import type { JobProgress, JobQueue, QueueName } from '../../types.ts';
import { createJobJournal } from './journal.ts';
import { createLane, type Lane } from './lane.ts';

export interface EmbeddedQueueOptions {
  store: Store;
  log: Logger;
}

/**
 * The queue that needs no service: jobs run in this process, and their entries lie in the store, so that what waited or
 * ran when a process died starts again in the next one. One process at a time may have it.
 */
export async function createEmbeddedQueue({ store, log }: EmbeddedQueueOptions): Promise<JobQueue> {
  const journal = createJobJournal({ store, log });
  const listeners = new Set<(progress: JobProgress) => void>();
  const lanes = new Map<QueueName, Lane>();

  function laneOf(queue: QueueName): Lane {
    const known = lanes.get(queue);
    if (known) return known;
    const lane = createLane({ queue, journal, log, onProgress: tell });
    lanes.set(queue, lane);
    return lane;
  }

  function tell(progress: JobProgress): void {
    for (const listener of listeners) {
      try {
        listener(progress);
      } catch (error) {
        log.error({ err: error, job: progress.id }, 'a listener to progress failed');
      }
    }
  }

  for (const record of await journal.leftovers()) laneOf(record.queue).restore(record);

  return {
    engine: 'embedded',
    add: async (queue, job) => await laneOf(queue).add(job),
    work: (queue, handler, options) => laneOf(queue).work(handler, options),
    cancel: async (queue, id) => await laneOf(queue).cancel(id),
    place: async (queue, id) => laneOf(queue).place(id),
    missing: async (queue, ids) => ids.filter((id) => !laneOf(queue).has(id)),
    depth: async (queue) => laneOf(queue).depth(),
    onProgress(listener) {
      // A function of its own, so that the same listener may subscribe twice.
      const subscription = (progress: JobProgress): void => listener(progress);
      listeners.add(subscription);
      return () => listeners.delete(subscription);
    },
    async close({ graceMs }) {
      await Promise.all(Array.from(lanes.values(), async (lane) => await lane.close(graceMs)));
      await journal.settled();
    },
    ping: async () => await store.ping(),
  };
}
