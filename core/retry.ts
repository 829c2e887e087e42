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
