import type { Place } from '../chat/types.ts';
import type { Credits } from '../credits/credits.ts';
import { BugError, ConflictError, UserError } from '../errors.ts';
import { newId, type GenerationId, type ProjectId, type UserId } from '../ids.ts';
import type { JobHandler, JobQueue } from '../jobs/types.ts';
import { createWatchdog } from '../jobs/watchdog.ts';
import { withLogFields, type Logger } from '../log.ts';
import type { Projects } from '../projects/projects.ts';
import { isRetryable } from '../retry.ts';
import type { Filter, Store } from '../store/types.ts';
import type { AppWriterDependencies, WriteApp } from './app-writer.ts';
import { createGivenFiles } from './given-files.ts';
import { GENERATIONS, holdKey, isFinished, runOfHold, type GenerationRecord } from './records.ts';
import type { RunReporter } from './report.ts';
import { createRunEnd } from './run-end.ts';
import { createRunJob, JOB_RETRY } from './run-job.ts';
import { createRunWaker, unlessQueueIsAway } from './wake-run.ts';

/** What somebody asked for, as the conversation settled it. */
export type StartRequest = Pick<
  GenerationRecord,
  | 'key'
  | 'user_id'
  | 'project_id'
  | 'target'
  | 'language'
  | 'kind'
  | 'mode'
  | 'title'
  | 'type'
  | 'request'
  | 'price'
> &
  Pick<Partial<GenerationRecord>, 'given'>;

export interface GenerationsDependencies extends Omit<
  AppWriterDependencies,
  'generations' | 'givenFiles' | 'report'
> {
  store: Store;
  log: Logger;
  queue: JobQueue;
  credits: Credits;
  projects: Projects;
  reporter: RunReporter;
  /** Told once of each run that ends in this process. */
  onEnd: (run: GenerationRecord) => void;
  /** Told when a run begins its work for the first time. */
  onStart?: (run: GenerationRecord) => void;
  /** Names this process in the runs it owns; never the same again after a restart. */
  owner: string;
  /** Whether other processes have runs in the same store. */
  shared?: boolean;
}

export type Generations = ReturnType<typeof createGenerations>;

/** Runs of other processes end without a word to this one, so waiting looks again after this time. */
const IDLE_CHECK_MS = 1_000;

/** Younger holds may belong to a run that is being accepted this moment, in milliseconds. */
const HOLD_GRACE_MS = 60_000;

/** Runs the generator: accepts runs, does them as jobs, stops them, and brings back those whose process died. */
export function createGenerations(dependencies: GenerationsDependencies) {
  const { store, log, queue, credits, projects, reporter, onEnd, owner, shared = false } = dependencies;
  const generations = store.collection(GENERATIONS);
  const waker = createRunWaker({ queue, log });
  const { wake } = waker;
  const end = createRunEnd({ generations, log, wake, credits, projects, reporter, onEnd });
  const watchdog = createWatchdog({
    runs: generations,
    log,
    owner,
    shared,
    wake: async (run) => await queue.add('generation', { id: run._id, userId: run.user_id }),
    withoutJob: async (ids) => await queue.missing('generation', ids),
  });
  let writer: Promise<WriteApp> | undefined;
  let isWorking = false;
  // Extraction and checks are loaded with the first run: a start does without them.
  const loadWriter = async (): Promise<WriteApp> => {
    const { createAppWriter } = await import('./app-writer.ts');
    return createAppWriter({
      ...dependencies,
      generations,
      givenFiles: createGivenFiles(store),
      report: (run, progress) => reporter.progress(run, progress),
    });
  };
  const writeApp: WriteApp = async (run, signal) => await (await (writer ??= loadWriter()))(run, signal);
  const handle = createRunJob({
    generations,
    log,
    wake,
    projects,
    reporter,
    watchdog,
    end,
    writeApp,
    holdCredits,
    onStart: dependencies.onStart,
  });

  /**
   * Accepts a run: one record, credits held, the card posted, a job queued. Repeatable by `key`.
   * @throws UserError code `not_enough_credits`; there is no run then, and it can be asked for again under its key.
   */
  async function start(request: StartRequest): Promise<GenerationRecord> {
    const run = await insertOnce(request);
    if (isFinished(run)) return run;
    try {
      await holdCredits(run);
    } catch (error) {
      if (error instanceof UserError) await generations.deleteOne({ _id: run._id, status: 'queued' });
      throw error;
    }
    await reporter.accepted(run, await countAhead(run));
    const now = await find(run._id);
    // Stopped meanwhile: its end could not give back what was not held yet, nor close a card that was not there.
    if (now?.outcome) await end.finish(now);
    else await wake(run);
    return run;
  }

  async function insertOnce(request: StartRequest): Promise<GenerationRecord> {
    const run: GenerationRecord = {
      ...request,
      _id: newId<GenerationId>(),
      status: 'queued',
      attempts: 0,
      written: [],
      model_attempts: [],
      created_at: new Date(),
    };
    try {
      await generations.insertOne(run);
      return run;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const first = await generations.findOne({ key: request.key });
      if (first) return first;
      throw new BugError(`no generation under the key that conflicted: ${request.key}`, {
        code: 'bug',
        cause: error,
      });
    }
  }

  async function holdCredits(run: GenerationRecord): Promise<void> {
    if (run.price === 0) return;
    await credits.hold({
      userId: run.user_id,
      key: holdKey(run),
      amount: run.price,
      projectId: run.project_id,
      description: run.title,
    });
  }

  /** How many runs come before it: in the line, or in its own project, where one waits for the other. */
  async function countAhead({ _id, kind, project_id }: GenerationRecord): Promise<number> {
    const { waiting } = await unlessQueueIsAway(
      async () => await queue.depth('generation'),
      () => ({ waiting: 0 }),
    );
    // A new project has no other runs.
    if (kind === 'build') return waiting;
    const runs = await unfinished({ projectId: project_id });
    return Math.max(
      waiting,
      runs.findIndex((run) => run._id === _id),
    );
  }

  /** Stops a run at any step; true when there was something to stop. Its end is told by the run itself. */
  async function stop({ _id }: GenerationRecord): Promise<boolean> {
    const waited = await generations.updateOne(
      { _id, status: 'queued', outcome: { $exists: false } },
      { $set: { outcome: 'stopped' } },
    );
    if (waited > 0) {
      // Its job, where it comes back, finds nothing to do.
      await unlessQueueIsAway(
        async () => await queue.cancel('generation', _id),
        () => false,
      );
      // Nothing is to wait for its turn in the line only to hear that it was stopped.
      const claim = await watchdog.claim(_id);
      if (!claim) return true;
      try {
        await end.finish(claim.run);
      } finally {
        await claim.release();
      }
      return true;
    }
    const running = await generations.updateOne(
      { _id, status: 'running', outcome: { $exists: false } },
      { $set: { stop_requested: true } },
    );
    if (running > 0) await queue.cancel('generation', _id);
    return running > 0;
  }

  /** Runs that have not ended, the oldest first: of a project or of a user. */
  async function unfinished(
    filter: { projectId: ProjectId } | { userId: UserId },
  ): Promise<GenerationRecord[]> {
    const where = 'projectId' in filter ? { project_id: filter.projectId } : { user_id: filter.userId };
    return await generations.find(
      { ...where, status: { $in: ['running', 'queued'] } },
      { sort: { created_at: 1 } },
    );
  }

  async function find(id: string): Promise<GenerationRecord | undefined> {
    return await generations.findOne({ _id: id as GenerationId }); // Unknown ids simply find nothing.
  }

  async function findByKey(key: string): Promise<GenerationRecord | undefined> {
    return await generations.findOne({ key });
  }

  /** Resolves when no run waits or works any more: of one channel, or at all. */
  async function idle(place?: Place): Promise<void> {
    const there = place
      ? { 'target.place.platform': place.platform, 'target.place.channel': place.channel }
      : {};
    while (await isAnyUnfinished(there)) await end.next(IDLE_CHECK_MS);
  }

  /** A store that cannot be asked may still hold some. */
  async function isAnyUnfinished(where: Filter<GenerationRecord>): Promise<boolean> {
    try {
      return (await generations.count({ ...where, status: { $in: ['queued', 'running'] } })) > 0;
    } catch (error) {
      if (isRetryable(error)) return true;
      throw error;
    }
  }

  /** Ends holds whose run has ended or never came to be: what a process left that died between the two. */
  async function sweepHolds(): Promise<void> {
    for (const { userId, hold } of await credits.openHolds(new Date(Date.now() - HOLD_GRACE_MS))) {
      const id = runOfHold(hold.key);
      if (id === undefined) continue;
      const run = await find(id);
      if (run && !isFinished(run)) continue;
      log.warn({ user: userId, hold: hold.key }, 'a hold without a run is given back');
      await credits.release(userId, hold.key);
    }
  }

  /** Forgets the runs of a project that was deleted, with what people wrote. */
  async function forget(projectId: ProjectId): Promise<void> {
    await generations.deleteMany({ project_id: projectId });
  }

  return {
    start,
    forget,
    stop,
    unfinished,
    find,
    findByKey,
    idle,
    sweepHolds,
    /** Takes jobs of runs, and brings back the runs that lost their process. Repeatable where the store was away. */
    async work(concurrency: number): Promise<void> {
      const job: JobHandler = async (id, context) =>
        await withLogFields({ generation: id }, async () => await handle(id, context));
      if (!isWorking) queue.work('generation', job, { concurrency, retry: JOB_RETRY });
      isWorking = true;
      await watchdog.start();
    },
    /** Looks for lost runs no more, and wakes none. */
    rest() {
      waker.stop();
      watchdog.stop();
    },
  };
}
