import { setTimeout as wait } from 'node:timers/promises';
import { StoppedError } from '../errors.ts';

/** Time as circuits and backoff see it. */
export interface Clock {
  /** Milliseconds on a scale that never goes back. */
  now(): number;
  /** @throws StoppedError when aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, { signal });
    } catch (error) {
      // The timer fails for no other reason than its signal.
      throw new StoppedError('Stopped while waiting to try again.', { code: 'stopped', cause: error });
    }
  },
};
