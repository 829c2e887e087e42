import type { Clock } from './clock.ts';
import { REACTIONS } from './reactions.ts';
import type { CircuitState, FailureKind } from './types.ts';

/** Failures in a row that open a circuit: more than the four tries of one run, so a single unlucky run opens none. */
const FAILURES_TO_OPEN = 5;
/** How long a circuit stays open at first; doubled each time the trial after it fails. */
const OPEN_MS = 30_000;
const MAX_OPEN_MS = 300_000;
/** A provider that only an operator can mend is tried again this often: permissions and quotas change without a restart. */
const UNUSABLE_MS = 300_000;
/** All three vendors count by the minute, so a longer Retry-After is not believed. */
const MAX_RETRY_AFTER_MS = 60_000;

/**
 * Whether a provider is worth asking, shared by all runs of the process. Closed: everybody may. Open: nobody, for a
 * while. Half open: one trial decides. Own code instead of a library, because runs must be able to pass an open
 * circuit by when there is nobody else to ask, to leave a trial undecided when its user stops it, to keep a
 * provider's Retry-After, and never to wait for somebody else's trial.
 */
export interface Circuit {
  state(): CircuitState;
  /** The failure that opened it; undefined while closed. */
  lastFailure(): FailureKind | undefined;
  /** Whether to send a request now. After `true`, one of `succeed`, `fail` and `leave` must be called. */
  enter(): boolean;
  /** The same for a run that has nobody else to ask: only Retry-After and an unusable provider keep it out. */
  enterAsLastResort(): boolean;
  /** Milliseconds until `enterAsLastResort` may say yes; infinite while only an operator can mend the provider. */
  lastResortInMs(): number;
  succeed(): void;
  fail(kind: FailureKind, retryAfterMs?: number): void;
  /** The request ended without saying anything of the provider. */
  leave(): void;
  /** Takes over what another process found out. */
  learn(lesson: CircuitLesson): void;
}

/** What is known of a provider, for other processes; `failure` is missing where it works again. Times from now on. */
export interface CircuitLesson {
  failure?: FailureKind | undefined;
  /** How long nobody need ask, in milliseconds. */
  openMs: number;
  /** How long nobody may ask, because the provider said so, in milliseconds. */
  heldMs: number;
  /** Failures in a row. */
  failures: number;
  /** How often it opened in a row. */
  openings: number;
}

export interface CircuitOptions {
  clock: Clock;
  /** Called after each change between closed and open, for logs and metrics. */
  onChange?: (circuit: Circuit) => void;
  /** Called with what was found out here, for other processes. */
  onLesson?: (lesson: CircuitLesson) => void;
}

export function createCircuit({ clock, onChange, onLesson }: CircuitOptions): Circuit {
  let failures = 0;
  let openings = 0;
  let openUntil: number | undefined;
  let heldUntil = 0;
  let trial = false;
  let lastFailure: FailureKind | undefined;

  const isUnusable = (): boolean =>
    openUntil !== undefined && lastFailure !== undefined && REACTIONS[lastFailure].provider === 'unusable';

  function open(kind: FailureKind, ms: number): void {
    const changed = openUntil === undefined || lastFailure !== kind;
    openUntil = Math.max(openUntil ?? 0, clock.now() + ms);
    lastFailure = kind;
    if (changed) onChange?.(circuit);
  }

  /** What a failure of a request comes to. */
  function note(kind: FailureKind, retryAfterMs: number | undefined): void {
    const isLate = openUntil !== undefined && !trial;
    trial = false;
    failures += 1;
    if (REACTIONS[kind].provider === 'unusable') {
      open(kind, UNUSABLE_MS);
      return;
    }
    if (retryAfterMs) {
      const holdMs = Math.min(retryAfterMs, MAX_RETRY_AFTER_MS);
      heldUntil = Math.max(heldUntil, clock.now() + holdMs);
      open(kind, holdMs);
    }
    // A request that was under way when the circuit opened, or one of last resort, says nothing new.
    if (failures >= FAILURES_TO_OPEN && !isLate) {
      open(kind, Math.min(OPEN_MS * 2 ** openings, MAX_OPEN_MS));
      openings += 1;
    }
  }

  function close(): boolean {
    const wasOpen = openUntil !== undefined;
    failures = 0;
    openings = 0;
    openUntil = undefined;
    heldUntil = 0;
    trial = false;
    if (wasOpen) onChange?.(circuit);
    return wasOpen;
  }

  function lesson(): CircuitLesson {
    const left = (until: number): number => Math.max(0, until - clock.now());
    const failure = circuit.lastFailure();
    return { failure, openMs: left(openUntil ?? 0), heldMs: left(heldUntil), failures, openings };
  }

  const circuit: Circuit = {
    state() {
      if (openUntil === undefined) return 'closed';
      return trial || clock.now() >= openUntil ? 'half_open' : 'open';
    },
    lastFailure: () => (openUntil === undefined ? undefined : lastFailure),
    enter() {
      if (openUntil === undefined) return true;
      if (trial || clock.now() < openUntil) return false;
      trial = true;
      return true;
    },
    enterAsLastResort() {
      return circuit.enter() || circuit.lastResortInMs() <= 0;
    },
    lastResortInMs() {
      return isUnusable() ? Infinity : Math.max(0, heldUntil - clock.now());
    },
    succeed() {
      if (close()) onLesson?.(lesson());
    },
    fail(kind, retryAfterMs) {
      const reaction = REACTIONS[kind].provider;
      if (reaction === 'alive') {
        circuit.succeed();
        return;
      }
      const openBefore = openUntil;
      note(kind, retryAfterMs);
      if (openUntil !== openBefore) onLesson?.(lesson());
    },
    learn(news) {
      if (!news.failure) {
        close();
        return;
      }
      failures = Math.max(failures, news.failures);
      openings = Math.max(openings, news.openings);
      heldUntil = Math.max(heldUntil, clock.now() + Math.min(news.heldMs, MAX_RETRY_AFTER_MS));
      open(news.failure, Math.min(news.openMs, MAX_OPEN_MS));
    },
    leave() {
      trial = false;
    },
  };
  return circuit;
}
