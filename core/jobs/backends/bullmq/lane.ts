import { Worker, type Job } from 'bullmq';
import { StoppedError } from '../../../errors.ts';
import type { Logger } from '../../../log.ts';
import { isRetryable, rest, retryDelayMs } from '../../../retry.ts';
import type { JobHandler, JobProgress, QueueName, RetryPolicy } from '../../types.ts';
import type { Channels } from './channels.ts';
import type { Connections, RedisClient } from './connections.ts';
import type { EntryData, Line, Outcome } from './line.ts';
import { createRunningJob, type RunningJob } from './running-job.ts';

/** Within a lock's time: it is renewed thrice, so that a busy moment does no harm, and dead processes are looked for. */
const RENEWALS = 3;
const STALLED_LOOKS = 4;
/** Wait after a failure of Redis, in milliseconds. */
const REDIS_RETRY_MS = 1_000;
/** Longest wait between two tries of a job, in milliseconds. */
const MAX_BACKOFF_MS = 60_000;
/** How often a cancellation is looked for whose message was lost, in milliseconds. */
const CANCELLED_LOOK_MS = 1_000;
/** How long aborted handlers may take to end once the grace at shutdown is over, and BullMQ to say good-bye after them. */
const ABORT_GRACE_MS = 2_000;

export interface LaneOptions {
  queue: QueueName;
  prefix: string;
  /** A dead process's jobs are put back after so long and two looks, one and a half times it in all; milliseconds. */
  lockMs: number;
  line: Line;
  connections: Connections;
  channels: Channels;
  /** The connection that waits for Redis. */
  client: RedisClient;
  log: Logger;
  handler: JobHandler;
  concurrency: number;
  retry: RetryPolicy;
  onProgress: (progress: JobProgress) => void;
}

/** Takes the jobs of one queue and hands them to the handler. */
export interface Lane {
  close(graceMs: number): Promise<void>;
}

/** The channel on which entries are named whose running is to end. */
export function cancelTopic(queue: QueueName): string {
  return `cancel:${queue}`;
}

export function startLane({
  queue,
  prefix,
  lockMs,
  line,
  connections,
  channels,
  client,
  log,
  handler,
  concurrency,
  retry,
  onProgress,
}: LaneOptions): Lane {
  const running = new Map<string, RunningJob>();
  const closed = new AbortController();
  let isShuttingDown = false;

  const worker = new Worker<EntryData>(queue, process, {
    prefix,
    connection: client,
    concurrency,
    lockDuration: lockMs,
    lockRenewTime: lockMs / RENEWALS,
    stalledInterval: lockMs / STALLED_LOOKS,
    // Whether a job has ended too many processes is for its handler to decide: it is told how often.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
    runRetryDelay: REDIS_RETRY_MS,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', (error) => {
    if (!connections.outages.isDown() && !closed.signal.aborted) {
      log.warn({ reason: error.message, queue }, 'the queue has trouble');
    }
  });
  worker.on('stalled', (entry) => log.warn({ queue, entry }, 'a job lost its process and waits again'));

  const stopListening = channels.listen(cancelTopic(queue), (entry) => running.get(entry)?.cancel());
  const cancelledLook = setInterval(() => {
    lookForCancelled().catch((error: unknown) => {
      log.debug({ err: error, queue }, 'cancelled jobs could not be looked for');
    });
  }, CANCELLED_LOOK_MS);
  cancelledLook.unref();

  async function lookForCancelled(): Promise<void> {
    const jobs = [...running.values()];
    if (jobs.length === 0 || connections.outages.isDown()) return;
    const marks = await line.marks(jobs.map(({ entry }) => entry));
    for (const [index, job] of jobs.entries()) if (marks[index]?.cancelled) job.cancel();
  }

  async function process({ id: entry = '', data, attemptsStarted }: Job<EntryData>): Promise<void> {
    const job = createRunningJob({
      id: data.id,
      entry,
      previousAttempts: data.starts + attemptsStarted - 1,
    });
    running.set(entry, job);
    try {
      if (attemptsStarted > 1 && (await hasEnded(job))) return;
      // The connection that waits for jobs brought one more while it was being closed: perhaps the very one that was
      // aborted this moment.
      if (isShuttingDown) job.shutDown();
      const failure =
        job.state === 'shut down' ? { error: job.signal.reason as unknown } : await attempt(job);
      await settle(job, outcomeOf(job, failure));
    } finally {
      running.delete(entry);
    }
  }

  /** What a process left behind that died with it. */
  async function hasEnded(job: RunningJob): Promise<boolean> {
    const [marks] = await line.marks([job.entry]);
    if (marks?.cancelled) job.cancel();
    return marks?.ended === true;
  }

  async function attempt(job: RunningJob): Promise<{ error: unknown } | undefined> {
    let isOver = false;
    try {
      await handler(job.id, {
        signal: job.signal,
        previousAttempts: job.previousAttempts,
        progress(data) {
          if (!isOver) onProgress({ id: job.id, data });
        },
      });
      return undefined;
    } catch (error) {
      return { error };
    } finally {
      isOver = true;
    }
  }

  function outcomeOf(job: RunningJob, failure: { error: unknown } | undefined): Outcome {
    if (!failure || job.state === 'cancelled') return { type: 'ended' };
    // That this start came to nothing was not the job's fault.
    if (job.state === 'shut down') return { type: 'shutdown', starts: job.previousAttempts };
    const { error } = failure;
    if (error instanceof StoppedError) return { type: 'ended' };
    const starts = job.previousAttempts + 1;
    const again = isRetryable(error) && starts < retry.attempts;
    log[again ? 'warn' : 'error'](
      { err: error, queue, job: job.id, starts },
      again ? 'job failed and is tried again' : 'job failed',
    );
    if (!again) return { type: 'ended' };
    const delayMs = retryDelayMs(error, starts, { firstMs: retry.backoffMs, maxMs: MAX_BACKOFF_MS });
    return { type: 'retry', starts, dueAt: Math.ceil(Date.now() + delayMs) };
  }

  /** Goes on until Redis knows it; where this process ends before, the job is started again. */
  async function settle(job: RunningJob, outcome: Outcome): Promise<void> {
    for (;;) {
      try {
        await line.settle(client, job, outcome);
        return;
      } catch (error) {
        if (closed.signal.aborted) throw error;
        log.warn(
          { err: error, queue, job: job.id },
          'the end of a job could not be noted and is tried again',
        );
        await rest(REDIS_RETRY_MS, closed.signal);
      }
    }
  }

  return {
    async close(graceMs) {
      // Takes no job from now on.
      const ended = worker.close().catch((error: unknown) => log.debug({ err: error, queue }, 'closing'));
      await endsWithin(ended, graceMs);
      isShuttingDown = true;
      for (const job of running.values()) job.shutDown();
      await endsWithin(ended, ABORT_GRACE_MS);
      for (const job of running.values()) log.warn({ queue, job: job.id }, 'a job did not end when aborted');
      clearInterval(cancelledLook);
      stopListening();
      closed.abort();
    },
  };
}

async function endsWithin(ending: Promise<unknown>, limitMs: number): Promise<void> {
  const limit = new AbortController();
  await Promise.race([ending, rest(limitMs, limit.signal)]);
  limit.abort();
}
