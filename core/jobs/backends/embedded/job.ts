/** A job as its lane keeps it. */
export interface Job {
  readonly id: string;
  readonly userId: string;
  readonly entryId: string;
  /** The entry is in the store. */
  written: Promise<void>;
  rank: number;
  starts: number;
  /** `unwritten` -> `delayed` or `ready` -> `running` -> gone, or `delayed` again. */
  state: 'unwritten' | 'delayed' | 'ready' | 'running';
  /** When it may start, in milliseconds since 1970; meant while `unwritten` or `delayed`. */
  dueAt: number;
  /** The delay is a backoff, which no wake-up cuts short. */
  backingOff: boolean;
  timer?: NodeJS.Timeout;
  controller?: AbortController;
  cancelled: boolean;
  /** Added while it ran: when it may start again. */
  againAt?: number | undefined;
}

export function createJob({
  id,
  userId,
  entryId,
  written,
  dueAt,
}: Pick<Job, 'id' | 'userId' | 'entryId' | 'written' | 'dueAt'>): Job {
  return {
    id,
    userId,
    entryId,
    written,
    dueAt,
    rank: 0,
    starts: 0,
    state: 'unwritten',
    backingOff: false,
    cancelled: false,
  };
}
