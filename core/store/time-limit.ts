import { UpstreamError } from '../errors.ts';

/** Bounds how long anybody waits for an operation, whatever it hangs in. */
export interface TimeLimit {
  /**
   * Gives what the operation comes to. One that takes too long goes on unheard: whether it was done is not known, as
   * with a connection that broke.
   * @throws UpstreamError code `store_unreachable`
   */
  within<Result>(operation: Promise<Result>): Promise<Result>;
  /** From now on the limit is that, for what is under way, too. */
  shorten(limitMs: number): void;
}

export function createTimeLimit(limitMs: number): TimeLimit {
  let currentMs = limitMs;
  const underWay = new Set<{ hurry(): void }>();

  return {
    async within(operation) {
      const { promise: late, reject } = Promise.withResolvers<never>();
      const arm = (): NodeJS.Timeout => {
        const grantedMs = currentMs;
        return setTimeout(() => reject(tooLate(grantedMs)), grantedMs);
      };
      let timer = arm();
      const waiting = {
        hurry() {
          clearTimeout(timer);
          timer = arm();
        },
      };
      underWay.add(waiting);
      try {
        return await Promise.race([operation, late]);
      } finally {
        clearTimeout(timer);
        underWay.delete(waiting);
      }
    },
    shorten(shorterMs) {
      currentMs = Math.min(currentMs, shorterMs);
      for (const waiting of underWay) waiting.hurry();
    },
  };
}

function tooLate(limitMs: number): UpstreamError {
  return new UpstreamError('The store cannot be reached', {
    code: 'store_unreachable',
    retryable: true,
    cause: new Error(`no answer within ${limitMs} ms`),
  });
}
