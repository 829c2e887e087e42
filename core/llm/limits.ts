export interface Limits {
  firstTokenTimeoutMs: number;
  idleTimeoutMs: number;
  totalTimeoutMs: number;
}

/** The longest wait of Node's timers, about 25 days; they fire at once when asked for more. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export type ExceededLimit = 'timeout_first_token' | 'timeout_idle' | 'timeout_total';

export interface LimitWatch {
  /** The first piece of text came: from now on the idle limit counts. */
  sawFirstText(): void;
  /** More text, or a sign of life without text. Cheap enough for every piece of a stream. */
  sawLife(): void;
  stop(): void;
}

/**
 * Watches the three time limits of one request that is being sent now, and says once which was exceeded.
 *
 * First token: silence before the first text. A model that reasons may take longer as long as it says so; each such
 * sign starts the limit anew. Idle: silence after the first text. Total: the whole answer, whatever happens.
 *
 * One timer is kept and looks at the clock when it fires; moving it at every piece of text would cost more than all
 * the rest of the chain.
 */
export function watchLimits(limits: Limits, onExceeded: (limit: ExceededLimit) => void): LimitWatch {
  const totalDueAt = performance.now() + limits.totalTimeoutMs;
  let lastSignAt = performance.now();
  let started = false;
  let timer = arm();

  function arm(): NodeJS.Timeout {
    const silenceMs = started ? limits.idleTimeoutMs : limits.firstTokenTimeoutMs;
    const dueMs = Math.min(lastSignAt + silenceMs, totalDueAt) - performance.now();
    return setTimeout(check, Math.min(Math.max(1, Math.ceil(dueMs)), MAX_TIMER_MS));
  }

  function check(): void {
    const now = performance.now();
    if (now >= totalDueAt) onExceeded('timeout_total');
    else if (started && now >= lastSignAt + limits.idleTimeoutMs) onExceeded('timeout_idle');
    else if (!started && now >= lastSignAt + limits.firstTokenTimeoutMs) onExceeded('timeout_first_token');
    else timer = arm();
  }

  return {
    sawFirstText() {
      started = true;
      lastSignAt = performance.now();
      // The idle limit may be due before the timer that was set for the first token.
      clearTimeout(timer);
      timer = arm();
    },
    sawLife() {
      lastSignAt = performance.now();
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
