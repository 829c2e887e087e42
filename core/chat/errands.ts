import type { Logger } from '../log.ts';
import { rest, retry, type Backoff } from '../retry.ts';
import { createTally, type Tally } from './tally.ts';

/** How calls to platforms and notes about them are tried again. */
export const BACKOFF: Backoff = { firstMs: 500, maxMs: 60_000 };

/** What the outbox has to do, and what of it is being done. */
export interface Errands {
  /** What is to be done still, by place. */
  readonly pending: Tally;
  /** What is being done at this moment, by place. */
  readonly underWay: Tally;
  /** Aborted when nothing is to be begun any more. */
  readonly signal: AbortSignal;
  /** Tries for as long as the process lives: what must be noted or told, and the next process does where this one could not. */
  insistently<Result>(task: () => Promise<Result>): Promise<Result>;
  /** Does something that nobody waits for, except who waits for all of its place. */
  inBackground(place: string, task: () => Promise<void>): void;
  /** Begins nothing any more and waits for what is being done. */
  stop(graceMs: number): Promise<void>;
}

export function createErrands(log: Logger): Errands {
  const pending = createTally();
  const underWay = createTally();
  const stopping = new AbortController();

  return {
    pending,
    underWay,
    signal: stopping.signal,
    insistently: async (task) =>
      await retry(task, {
        backoff: BACKOFF,
        patienceMs: Infinity,
        signal: stopping.signal,
        onRetry: (error) => log.warn({ err: error }, 'an outcome could not be noted and is tried again'),
      }),
    inBackground(place, task) {
      pending.enter(place);
      underWay.enter(place);
      task()
        .catch((error: unknown) => log.error({ err: error }, 'an outcome could not be noted'))
        .finally(() => {
          pending.leave(place);
          underWay.leave(place);
        });
    },
    async stop(graceMs) {
      stopping.abort();
      const grace = new AbortController();
      await Promise.race([underWay.empty(), rest(graceMs, grace.signal)]);
      grace.abort();
    },
  };
}
