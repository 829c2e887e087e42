import type { Logger } from '../../../log.ts';
import { rest, retry, type Backoff } from '../../../retry.ts';
import type { Store } from '../../../store/types.ts';
import type { JobProgress, JobQueue, QueueName } from '../../types.ts';
import { createJobJournal } from './journal.ts';
import { createLane, type Lane } from './lane.ts';

/** How long a start waits for the store before it goes on without, in milliseconds. */
const START_PATIENCE_MS = 1_000;
const RESTORE_BACKOFF: Backoff = { firstMs: 250, maxMs: 2_000 };

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

  let restoring: Promise<void> | undefined;
  /** Nobody asks about the line before it is whole. @throws what the store throws while it is away */
  async function restored(queue: QueueName): Promise<Lane> {
    restoring ??= restore();
    try {
      await restoring;
    } catch (error) {
      restoring = undefined;
      throw error;
    }
    return laneOf(queue);
  }

  async function restore(): Promise<void> {
    for (const record of await journal.leftovers()) laneOf(record.queue).restore(record);
  }

  // A store of another machine may be away: it is asked again until it answers.
  const closing = new AbortController();
  const begun = retry(async () => await restored('generation'), {
    backoff: RESTORE_BACKOFF,
    patienceMs: Infinity,
    signal: closing.signal,
    onRetry: (error) => log.debug({ err: error }, 'what waits in the line is not known yet'),
  });
  const patience = new AbortController();
  await Promise.race([begun, rest(START_PATIENCE_MS, patience.signal)]).finally(() => patience.abort());
  begun.catch((error: unknown) => {
    if (!closing.signal.aborted) log.error({ err: error }, 'what waited in the line could not be read');
  });

  return {
    engine: 'embedded',
    add: async (queue, job) => await (await restored(queue)).add(job),
    work: (queue, handler, options) => laneOf(queue).work(handler, options),
    cancel: async (queue, id) => await (await restored(queue)).cancel(id),
    place: async (queue, id) => (await restored(queue)).place(id),
    async missing(queue, ids) {
      const lane = await restored(queue);
      return ids.filter((id) => !lane.has(id));
    },
    depth: async (queue) => (await restored(queue)).depth(),
    onProgress(listener) {
      // A function of its own, so that the same listener may subscribe twice.
      const subscription = (progress: JobProgress): void => listener(progress);
      listeners.add(subscription);
      return () => listeners.delete(subscription);
    },
    async close({ graceMs }) {
      closing.abort();
      await Promise.all(Array.from(lanes.values(), async (lane) => await lane.close(graceMs)));
      await journal.settled();
    },
    ping: async () => await store.ping(),
  };
}
