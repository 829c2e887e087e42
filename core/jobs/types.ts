/** The lanes of work; what a lane does is registered once, in the composition root. */
export type QueueName = 'generation' | 'deployment' | 'mail' | 'maintenance';

/** A queue entry is a wake-up: the truth lies in the store, under this id. */
export interface JobRequest {
  /**
   * The id of the document the work is about. While a job of that id waits, adding it again changes nothing, except that
   * a delay is cut short; while it runs, it is started once more afterwards, so that no wake-up is ever lost.
   */
  id: string;
  /** Whose job it is: one user's many do not starve another's first. */
  userId: string;
  /** Milliseconds to wait before it may start. */
  delayMs?: number;
}

/** Ephemeral news of a running job; may be dropped and coalesced. */
export interface JobProgress {
  id: string;
  data: Readonly<Record<string, unknown>>;
}

export interface JobContext {
  /** Aborted by `cancel` (reason: StoppedError code `stopped`) and by shutdown (code `shutdown`). */
  signal: AbortSignal;
  /** How often this job was started before without coming to an end: tries that failed, processes that died. */
  previousAttempts: number;
  progress(data: Readonly<Record<string, unknown>>): void;
}

/**
 * Does the work. Must be repeatable: it may be called again for the same id after a crash.
 * A thrown retryable VectortError is tried again with backoff (its `retryAfterMs` wins); any other ends the job.
 * Whatever is thrown after the signal was aborted by `cancel` ends it too; after a shutdown the job is started again.
 */
export type JobHandler = (id: string, context: JobContext) => Promise<void>;

export interface RetryPolicy {
  /** Starts in all, the first included. */
  attempts: number;
  /** Wait before the second start, in milliseconds; doubled each time. */
  backoffMs: number;
}

export interface JobQueue {
  readonly engine: string;
  /** Resolves once the job is safe: from then on it survives the death of any process. */
  add(queue: QueueName, job: JobRequest): Promise<void>;
  /** Begins to take jobs. One handler a queue and process. */
  work(queue: QueueName, handler: JobHandler, options: { concurrency: number; retry: RetryPolicy }): void;
  /** Removes a waiting job or aborts a running one, wherever it runs; true when there was one. Never queued behind jobs. */
  cancel(queue: QueueName, id: string): Promise<boolean>;
  /** Jobs that start before this one: 0 = next; undefined when it does not wait. */
  place(queue: QueueName, id: string): Promise<number | undefined>;
  /** Those of these ids that have no job here, neither waiting nor running, in the same order: one question for all. */
  missing(queue: QueueName, ids: readonly string[]): Promise<string[]>;
  /** Waiting (delayed ones included) and running jobs, for metrics. */
  depth(queue: QueueName): Promise<{ waiting: number; running: number }>;
  /** News of running jobs, from whichever process runs them. Returns the unsubscribing function. */
  onProgress(listener: (progress: JobProgress) => void): () => void;
  /** Stops taking jobs, waits up to `graceMs` for running ones, then aborts them; they start again elsewhere or later. */
  close(options: { graceMs: number }): Promise<void>;
  ping(): Promise<void>;
}
