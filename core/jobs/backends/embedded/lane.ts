import { setTimeout as sleep } from 'node:timers/promises';
import { BugError, StoppedError } from '../../../errors.ts';
import type { Logger } from '../../../log.ts';
import { isRetryable, retryDelayMs } from '../../../retry.ts';
import type { JobHandler, JobProgress, JobRequest, QueueName, RetryPolicy } from '../../types.ts';
import { createFairLine } from './fair-line.ts';
import { createJob, type Job } from './job.ts';
import type { JobJournal } from './journal.ts';
import type { JobRecord } from './records.ts';

/** How long an aborted handler may take to end once the grace at shutdown is over, in milliseconds. */
const ABORT_GRACE_MS = 2_000;
/** Longest wait between two tries, in milliseconds. */
const MAX_BACKOFF_MS = 60_000;
/** Longest time that Node's timers take, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface LaneOptions {
  queue: QueueName;
  journal: JobJournal;
  log: Logger;
  onProgress: (progress: JobProgress) => void;
}

/** The jobs of one queue in this process. */
export interface Lane {
  add(job: JobRequest): Promise<void>;
  /** Takes in what an earlier process left. */
  restore(record: JobRecord): void;
  work(handler: JobHandler, options: { concurrency: number; retry: RetryPolicy }): void;
  cancel(id: string): Promise<boolean>;
  place(id: string): number | undefined;
  /** Whether a job of that id waits or runs. */
  has(id: string): boolean;
  depth(): { waiting: number; running: number };
  close(graceMs: number): Promise<void>;
}

interface Failure {
  error: unknown;
}

interface Worker {
  handler: JobHandler;
  concurrency: number;
  retry: RetryPolicy;
}

export function createLane({ queue, journal, log, onProgress }: LaneOptions): Lane {
  const jobs = new Map<string, Job>();
  const line = createFairLine<Job>();
  const running = new Map<Job, Promise<void>>();
  let worker: Worker | undefined;
  let closing = false;

  /** Puts a job where it belongs: into the line, or to sleep until it is due. */
  function schedule(job: Job): void {
    clearTimeout(job.timer);
    const delayMs = job.dueAt - Date.now();
    if (delayMs > 0) {
      job.state = 'delayed';
      if (closing) return;
      job.timer = setTimeout(() => schedule(job), Math.min(delayMs, MAX_TIMER_MS));
      return;
    }
    job.state = 'ready';
    job.backingOff = false;
    line.join(job);
    startNext();
  }

  function startNext(): void {
    if (!worker || closing) return;
    while (running.size < worker.concurrency) {
      const job = line.next();
      if (!job) return;
      start(job, worker);
    }
  }

  function start(job: Job, worker: Worker): void {
    const controller = new AbortController();
    job.state = 'running';
    job.controller = controller;
    // Handlers begin in a turn of their own: one that adds a job at once must find itself counted.
    const run = Promise.resolve().then(async () => {
      const failure = await attempt(job, { worker, controller });
      delete job.controller;
      running.delete(job);
      line.finish(job.userId);
      settle(job, { failure, retry: worker.retry, shutDown: controller.signal.aborted && !job.cancelled });
      startNext();
    });
    running.set(job, run);
  }

  async function attempt(
    job: Job,
    { worker, controller }: { worker: Worker; controller: AbortController },
  ): Promise<Failure | undefined> {
    const previousAttempts = job.starts;
    job.starts += 1;
    const work = Promise.try(worker.handler, job.id, {
      signal: controller.signal,
      previousAttempts,
      progress(data) {
        if (job.controller === controller) onProgress({ id: job.id, data });
      },
    });
    // After the handler's first step, which nothing is to hold up.
    journal.countStarts(job.entryId, 1);
    return await work.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
  }

  function settle(
    job: Job,
    { failure, retry, shutDown }: { failure: Failure | undefined; retry: RetryPolicy; shutDown: boolean },
  ): void {
    if (failure && shutDown) {
      // It starts again in the next process, and that this start came to nothing was not its fault.
      journal.countStarts(job.entryId, -1);
      return;
    }
    if (failure && !job.cancelled && !(failure.error instanceof StoppedError)) {
      const again = isRetryable(failure.error) && job.starts < retry.attempts;
      log[again ? 'warn' : 'error'](
        { err: failure.error, queue, job: job.id, starts: job.starts },
        again ? 'job failed and is tried again' : 'job failed',
      );
      if (again) {
        const backoff = { firstMs: retry.backoffMs, maxMs: MAX_BACKOFF_MS };
        job.dueAt = Date.now() + retryDelayMs(failure.error, job.starts, backoff);
        job.backingOff = true;
        job.againAt = undefined;
        schedule(job);
        return;
      }
    }
    if (job.againAt === undefined) {
      jobs.delete(job.id);
      journal.forget(job.entryId);
      return;
    }
    job.dueAt = job.againAt;
    job.againAt = undefined;
    job.starts = 0;
    job.cancelled = false;
    journal.renew(job.entryId, new Date(job.dueAt));
    schedule(job);
  }

  async function add(request: JobRequest): Promise<void> {
    const dueAt = Date.now() + (request.delayMs ?? 0);
    const known = jobs.get(request.id);
    if (known) {
      await wake(known, dueAt);
      return;
    }
    const { entryId, written } = journal.write(queue, request);
    const job = createJob({ ...request, entryId, written, dueAt });
    jobs.set(job.id, job);
    try {
      await written;
    } catch (error) {
      if (jobs.get(job.id) === job) jobs.delete(job.id);
      throw error;
    }
    if (job.cancelled) return;
    schedule(job);
  }

  /** A second wake-up for a job that is known. */
  async function wake(job: Job, dueAt: number): Promise<void> {
    if (job.state === 'running') {
      job.againAt = Math.min(job.againAt ?? Infinity, dueAt);
      return;
    }
    if (job.state !== 'ready' && !job.backingOff && dueAt < job.dueAt) {
      job.dueAt = dueAt;
      const wasDelayed = job.state === 'delayed';
      if (wasDelayed) schedule(job);
      await job.written;
      await journal.hasten(job.entryId, new Date(dueAt));
      return;
    }
    await job.written;
  }

  async function cancel(id: string): Promise<boolean> {
    const job = jobs.get(id);
    if (!job) return false;
    job.cancelled = true;
    job.againAt = undefined;
    if (job.state === 'running') {
      // The entry stays until the handler has ended: should the process die before, it is called once more.
      job.controller?.abort(new StoppedError('The job was cancelled', { code: 'stopped' }));
      return true;
    }
    clearTimeout(job.timer);
    line.leave(job);
    jobs.delete(id);
    await job.written;
    await journal.remove(job.entryId);
    return true;
  }

  function place(id: string): number | undefined {
    const job = jobs.get(id);
    if (!job || job.state === 'running') return undefined;
    if (job.state === 'ready') return line.place(job);
    let sooner = line.length;
    for (const other of jobs.values()) {
      if (other.state === 'delayed' && other !== job && other.dueAt < job.dueAt) sooner += 1;
    }
    return sooner;
  }

  async function close(graceMs: number): Promise<void> {
    closing = true;
    for (const job of jobs.values()) clearTimeout(job.timer);
    await endWithin(graceMs);
    for (const job of running.keys()) {
      job.controller?.abort(new StoppedError('The process is shutting down', { code: 'shutdown' }));
    }
    await endWithin(ABORT_GRACE_MS);
    for (const job of running.keys())
      log.warn({ queue, job: job.id }, 'a job did not end when it was aborted');
  }

  async function endWithin(limitMs: number): Promise<void> {
    if (running.size === 0) return;
    const limit = new AbortController();
    const timeout = sleep(limitMs, undefined, { signal: limit.signal }).catch(() => undefined);
    await Promise.race([Promise.all(running.values()), timeout]);
    limit.abort();
  }

  return {
    add,
    restore({ _id, job_id, user_id, starts, run_at }) {
      const job = createJob({
        id: job_id,
        userId: user_id,
        entryId: _id,
        written: Promise.resolve(),
        dueAt: run_at?.getTime() ?? 0,
      });
      job.starts = starts;
      jobs.set(job.id, job);
      schedule(job);
    },
    work(handler, { concurrency, retry }) {
      if (worker) throw new BugError(`The queue ${queue} has a handler already`, { code: 'second_handler' });
      worker = { handler, concurrency, retry };
      startNext();
    },
    cancel,
    place,
    has: (id) => jobs.has(id),
    depth: () => ({ waiting: jobs.size - running.size, running: running.size }),
    close,
  };
}
