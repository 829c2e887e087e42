/** Values put into a message's placeholders, in the log and in the user's text. */
export type ErrorParameters = Readonly<Record<string, string | number>>;

export interface ErrorOptions {
  /** Stable identifier; the user's text is the locale key `error.<code>`. */
  code: string;
  parameters?: ErrorParameters;
  cause?: unknown;
}

/**
 * The one base of every error that Vectort throws on purpose. The message is for operators and logs;
 * nobody decides by it. There is one subclass for each *reaction*, nothing finer.
 */
export abstract class VectortError extends Error {
  readonly code: string;
  readonly parameters: ErrorParameters;
  /** Whether the same call may succeed later without anybody changing anything. */
  abstract readonly retryable: boolean;

  constructor(message: string, { code, parameters = {}, cause }: ErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.parameters = parameters;
  }
}

/** The user must change something: wrong input, unknown project, not enough credits. */
export class UserError extends VectortError {
  readonly retryable = false;
}

/** Somebody must wait: rate limits, a run already under way. */
export class WaitError extends VectortError {
  readonly retryable = true;
  /** How long to wait, in milliseconds, where that is known. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { retryAfterMs?: number }) {
    super(message, options);
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** A service we depend on answered wrongly or not at all. */
export class UpstreamError extends VectortError {
  readonly retryable: boolean;
  /** How long the service asked to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { retryable: boolean; retryAfterMs?: number }) {
    super(message, options);
    this.retryable = options.retryable;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The operator must configure or repair something. */
export class OperatorError extends VectortError {
  readonly retryable = false;
}

/** A write met a unique index: somebody else was first. Callers react by reading what is there. */
export class ConflictError extends VectortError {
  readonly retryable = false;
}

/** Work was aborted on purpose (stop, shutdown); never shown as a failure. */
export class StoppedError extends VectortError {
  readonly retryable = false;
}

/** Something that cannot happen did. */
export class BugError extends VectortError {
  readonly retryable = false;
}
