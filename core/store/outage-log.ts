import { VectortError } from '../errors.ts';
import type { Logger } from '../log.ts';

/** Says once that the store is away, refuses us or has no room, and once that it is back, whatever fails in between. */
export interface OutageLog {
  /** An operation failed, or it is known that the next one would. */
  failed(error: unknown): void;
  /** An operation succeeded. */
  succeeded(): void;
  isDown(): boolean;
}

export interface OutageLogOptions {
  log: Logger;
  /** What is said of an error, by its code; others are no outages. */
  texts: Readonly<Record<string, string>>;
  back: string;
  /** Without a failure for so long, what succeeds is back: some answer one and refuse the next, in milliseconds. */
  quietMs: number;
}

export function createOutageLog({ log, texts, back, quietMs }: OutageLogOptions): OutageLog {
  let said: string | undefined;
  let failedAt = 0;
  return {
    failed(error) {
      if (!(error instanceof VectortError)) return;
      const text = texts[error.code];
      if (text === undefined) return;
      failedAt = performance.now();
      if (said === error.code) return;
      // Between two refusals a server is taken for lost.
      if (said === 'store_refused') return;
      said = error.code;
      log.error({ reason: error.cause instanceof Error ? error.cause.message : error.message }, text);
    },
    succeeded() {
      if (said === undefined || performance.now() - failedAt < quietMs) return;
      said = undefined;
      log.info(back);
    },
    isDown: () => said !== undefined,
  };
}
