import { VectortError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';

/** Says once that MongoDB is away or refuses us, and once that it is back, whatever fails in between. */
export interface OutageLog {
  /** An operation failed, or no server can be written to. */
  failed(error: unknown): void;
  /** An operation succeeded. */
  succeeded(): void;
}

/** One that answers some and refuses others is not back, in milliseconds without a failure. */
const QUIET_MS = 3_000;

const TEXTS: Readonly<Record<string, string>> = {
  store_unreachable:
    'MongoDB cannot be reached at MONGODB_URL; everything waits, and it is tried again and again',
  store_refused:
    'MongoDB refuses the user, the password or the database of MONGODB_URL; everything waits, and it is tried again and again',
};

export function createOutageLog(log: Logger, quietMs = QUIET_MS): OutageLog {
  let said: string | undefined;
  let failedAt = 0;
  return {
    failed(error) {
      if (!(error instanceof VectortError)) return;
      const text = TEXTS[error.code];
      if (text === undefined) return;
      failedAt = performance.now();
      if (said === error.code) return;
      // Between two refusals the driver takes the server for lost.
      if (said === 'store_refused') return;
      said = error.code;
      log.error({ reason: error.cause instanceof Error ? error.cause.message : error.message }, text);
    },
    succeeded() {
      if (said === undefined || performance.now() - failedAt < quietMs) return;
      said = undefined;
      log.info('MongoDB is back, the work goes on');
    },
  };
}
