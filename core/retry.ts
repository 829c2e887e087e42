import { setTimeout as sleep } from 'node:timers/promises';
import { VectortError } from './errors.ts';

export interface Backoff {
  /** Wait after the first failure, in milliseconds; doubled with each further one. */
  firstMs: number;
  /** Longest wait that doubling comes to, in milliseconds. */
  maxMs: number;
}

/** Share of a wait that is left to chance, so that those who failed together do not come back together. */
const JITTER = 0.2;

/** Whether the same call may succeed later. Only errors thrown on purpose say so. */
export function isRetryable(error: unknown): boolean {
  return error instanceof VectortError && error.retryable;
}

/** How long whoever failed asked to be left alone, in milliseconds, where it said so. */
export function retryAfterOf(error: unknown): number | undefined {
  if (!(error instanceof VectortError) || !('retryAfterMs' in error)) return undefined;
  return typeof error.retryAfterMs === 'number' ? error.retryAfterMs : undefined;
}

/**
 * Milliseconds to wait after the `failures`-th failure in a row. What the other side asked for wins over doubling, but
 * an "at once" is believed only the first time.
 */
export function retryDelayMs(error: unknown, failures: number, { firstMs, maxMs }: Backoff): number {
  const asked = retryAfterOf(error);
  if (asked !== undefined) return failures > 1 ? Math.max(asked, firstMs) : asked;
  const doubled = Math.min(maxMs, firstMs * 2 ** Math.max(0, failures - 1));
  return doubled * (1 + JITTER * Math.random());
}

export interface RetryOptions {
  backoff: Backoff;
  /** No further try is begun when so much time has passed since the first, in milliseconds. */
  patienceMs: number;
  /** Ends the waiting between tries. */
  signal: AbortSignal;
  onRetry: (error: unknown, delayMs: number) => void;
}

/** Calls `task` until it succeeds or fails for good, and then throws its last error. It is called once at least. */
export async function retry<Result>(
  task: () => Promise<Result>,
  { backoff, patienceMs, signal, onRetry }: RetryOptions,
): Promise<Result> {
  const givenUpAt = Date.now() + patienceMs;
  for (let failures = 1; ; failures += 1) {
    try {
      return await task();
    } catch (error) {
      const delayMs = retryDelayMs(error, failures, backoff);
      if (!isRetryable(error) || signal.aborted || Date.now() + delayMs > givenUpAt) throw error;
      onRetry(error, delayMs);
      await rest(delayMs, signal);
      if (signal.aborted) throw error;
    }
  }
}

/** Longest time that Node's timers take, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Resolves after `delayMs`, or as soon as the signal is aborted. */
export async function rest(delayMs: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted || delayMs <= 0) return;
  try {
    await sleep(Math.min(delayMs, MAX_TIMER_MS), undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
