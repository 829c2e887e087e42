import { EventEmitter } from 'node:events';
import type { Credits } from '../credits/credits.ts';
import { BugError, ConflictError, StoppedError, UserError, VectortError } from '../errors.ts';
import { newId, type GenerationId, type ProjectId } from '../ids.ts';
import type { JobContext, JobQueue } from '../jobs/types.ts';
import type { Logger } from '../log.ts';
import type { Projects } from '../projects/projects.ts';
import type { Store } from '../store/types.ts';
import { createAppWriter, type AppWriterDependencies } from './app-writer.ts';
import { GENERATIONS, isFinished, type GenerationRecord } from './records.ts';
import type { RunReporter } from './report.ts';

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
  | 'requests'
  | 'price'
>;

export interface GenerationsDependencies extends Omit<AppWriterDependencies, 'generations' | 'report'> {
  store: Store;
  log: Logger;
  queue: JobQueue;
  credits: Credits;
  projects: Projects;
  reporter: RunReporter;
  /** Names this process in the runs it owns. */
  owner: string;
}

export type Generations = ReturnType<typeof createGenerations>;

/** A run whose process has not been heard of for so long is dead, in milliseconds. */
export const HEARTBEAT_TIMEOUT_MS = 15_000;
const HEARTBEAT_INTERVAL_MS = 3_000;

/** Runs of other processes end without a word to this one, so waiting looks again after this time. */
const IDLE_CHECK_MS = 1_000;

/** A run that killed its process this often is not started again. */
const MAX_ATTEMPTS = 5;

/** Runs the generator: accepts runs, does them as jobs, stops them, and brings back those whose process died. */
export function createGenerations(dependencies: GenerationsDependencies) {
  const { store, log, queue, credits, projects, reporter, owner } = dependencies;
  const generations = store.collection(GENERATIONS);
  const endings = new EventEmitter();
  endings.setMaxListeners(0);
  const writeApp = createAppWriter({
    ...dependencies,
    generations,
    report: (run, progress) => reporter.progress(run, progress),
  });

  /**
   * Accepts a run: one record, credits held, the card posted, a job queued. Repeatable by `key`.
   * @throws UserError code `not_enough_credits`; the run is then ended without a word in the thread.
   */
  async function start(request: StartRequest): Promise<GenerationRecord> {
    const run = await insertOnce(request);
    if (run.error) throw refused(run);
    if (isFinished(run)) return run;
    try {
      await holdCredits(run);
    } catch (error) {
      if (error instanceof VectortError && !error.retryable) await markRefused(run, error);
      throw error;
    }
    await reporter.accepted(run, (await queue.depth('generation')).waiting);
    await queue.add('generation', { id: run._id, userId: run.user_id });
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
      if (!first)
        throw new BugError(`no generation under the key that conflicted: ${request.key}`, {
          code: 'bug',
          cause: error,
        });
      return first;
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

  async function markRefused(run: GenerationRecord, error: VectortError): Promise<void> {
    await generations.updateOne(
      { _id: run._id, status: 'queued' },
      {
        $set: {
          status: 'failed',
          outcome: 'failed',
          error: { code: error.code, parameters: { ...error.parameters }, reference: run._id },
          finished_at: new Date(),
        },
      },
    );
  }

  /** Does one run from wherever it stands. This is the queue's job handler. */
  async function handle(id: string, context: JobContext): Promise<void> {
    const run = await claim(id);
    if (!run) return;
    if (!(await projects.lock(run.project_id, run._id))) {
      // Another run works on the project; its end wakes this one.
      await generations.updateOne(
        { _id: run._id, owner },
        { $set: { status: 'queued' }, $unset: { owner: '' } },
      );
      return;
    }
    const heartbeat = setInterval(() => {
      generations
        .updateOne({ _id: run._id, owner }, { $set: { heartbeat_at: new Date() } })
        .catch((error: unknown) => log.warn({ error, generation: run._id }, 'heartbeat not written'));
    }, HEARTBEAT_INTERVAL_MS);
    try {
      await finish(run.outcome ? run : await decide(run, context));
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
      await generations.updateOne(
        { _id: run._id, owner },
        { $set: { status: 'queued' }, $unset: { owner: '' } },
      );
    } finally {
      clearInterval(heartbeat);
    }
    await projects.unlock(run.project_id, run._id);
    await wakeNext(run.project_id);
  }

  /** Compare-and-set: a run is taken when it waits, or when whoever had it is dead. */
  async function claim(id: string): Promise<GenerationRecord | undefined> {
    const now = new Date();
    return await generations.findOneAndUpdate(
      {
        _id: id as GenerationId, // The queue carries the id that start() gave it.
        $or: [
          { status: 'queued' },
          { status: 'running', owner },
          { status: 'running', heartbeat_at: { $lt: new Date(now.getTime() - HEARTBEAT_TIMEOUT_MS) } },
        ],
      },
      { $set: { status: 'running', owner, heartbeat_at: now, started_at: now }, $inc: { attempts: 1 } },
    );
  }

  /** Writes the app, or finds out why not. The outcome is noted before anybody is told. */
  async function decide(run: GenerationRecord, context: JobContext): Promise<GenerationRecord> {
    try {
      if (run.stop_requested) throw new StoppedError('stopped before its process died', { code: 'stopped' });
      if (run.attempts > MAX_ATTEMPTS) {
        throw new BugError(`the run ended its process ${run.attempts - 1} times`, { code: 'gave_up' });
      }
      await holdCredits(run);
      return await note(run, { outcome: 'completed', ...(await writeApp(run, context.signal)) });
    } catch (error) {
      const stopped = error instanceof StoppedError || context.signal.aborted;
      if (stopped && !(await wasStopRequested(run)))
        throw new StoppedError('shutting down', { code: 'shutdown', cause: error });
      if (stopped) return await note(run, { outcome: 'stopped' });
      const known = error instanceof VectortError;
      log[known ? 'warn' : 'error']({ error, generation: run._id }, 'generation failed');
      return await note(run, {
        outcome: 'failed',
        error: {
          code: known ? error.code : 'unknown',
          parameters: known ? { ...error.parameters } : {},
          reference: run._id,
        },
      });
    }
  }

  async function wasStopRequested(run: GenerationRecord): Promise<boolean> {
    const now = await generations.findOne({ _id: run._id }, { fields: ['stop_requested'] });
    return now?.stop_requested === true;
  }

  async function note(run: GenerationRecord, result: Partial<GenerationRecord>): Promise<GenerationRecord> {
    const noted = await generations.findOneAndUpdate({ _id: run._id, owner }, { $set: result });
    // Somebody else took the run over: whoever owns it tells its end.
    if (!noted) throw new StoppedError('the run was taken over', { code: 'shutdown' });
    return noted;
  }

  /** Credits, the answer, then the status: each repeatable, so a death in between only repeats the rest. */
  async function finish(run: GenerationRecord): Promise<void> {
    const { outcome } = run;
    if (!outcome) throw new BugError('a run ends without an outcome', { code: 'bug' });
    const delivered = outcome === 'completed' && !run.problems?.length;
    if (run.price > 0) {
      await (delivered
        ? credits.capture(run.user_id, holdKey(run))
        : credits.release(run.user_id, holdKey(run)));
    }
    await projects.settle(run.project_id);
    await reporter.finished(run);
    await generations.updateOne(
      { _id: run._id },
      { $set: { status: outcome, finished_at: new Date() }, $unset: { owner: '', heartbeat_at: '' } },
    );
    log.info(
      { generation: run._id, outcome, attempts: run.attempts, made_by: run.made_by },
      'generation ended',
    );
  }

  async function wakeNext(projectId: ProjectId): Promise<void> {
    const next = await generations.findOne(
      { project_id: projectId, status: 'queued' },
      { sort: { created_at: 1 } },
    );
    if (next) await queue.add('generation', { id: next._id, userId: next.user_id });
  }

  /** Stops a run at any step; true when there was something to stop. Its end is told by the run itself. */
  async function stop(run: GenerationRecord): Promise<boolean> {
    // A run that only waits has no handler to end it, and must not wait for one.
    const waiting = await generations.findOneAndUpdate(
      { _id: run._id, status: 'queued' },
      { $set: { status: 'running', owner, heartbeat_at: new Date(), outcome: 'stopped' } },
    );
    if (waiting) {
      await queue.cancel('generation', run._id);
      await finish(waiting);
      return true;
    }
    const running = await generations.updateOne(
      { _id: run._id, status: 'running', outcome: { $exists: false } },
      { $set: { stop_requested: true } },
    );
    if (running > 0) await queue.cancel('generation', run._id);
    return running > 0;
  }

  /** The runs of a project that are not finished, the running one first. */
  async function unfinished(
    filter: { projectId: ProjectId } | { userId: string },
  ): Promise<GenerationRecord[]> {
    const where =
      'projectId' in filter
        ? { project_id: filter.projectId }
        : { user_id: filter.userId as GenerationRecord['user_id'] };
    return await generations.find(
      { ...where, status: { $in: ['running', 'queued'] } },
      { sort: { created_at: 1 } },
    );
  }

  /**
   * Puts back what has no wake-up and what lost its process. `dead` tells whether an owner is known to be gone
   * (on the embedded store every owner but this process is).
   */
  async function recover(dead: (owner: string) => boolean = () => false): Promise<void> {
    const waiting = await generations.find(
      { status: { $in: ['queued', 'running'] } },
      { sort: { created_at: 1 } },
    );
    const stale = new Date(Date.now() - HEARTBEAT_TIMEOUT_MS);
    for (const run of waiting) {
      if (run.status === 'running' && run.owner !== owner) {
        if (run.owner && !dead(run.owner) && run.heartbeat_at && run.heartbeat_at > stale) continue;
        await generations.updateOne(
          { _id: run._id, status: 'running', ...(run.owner ? { owner: run.owner } : {}) },
          { $set: { status: 'queued' }, $unset: { owner: '' } },
        );
      }
      if (run.owner !== owner) await queue.add('generation', { id: run._id, userId: run.user_id });
    }
  }

  async function find(id: string): Promise<GenerationRecord | undefined> {
    return await generations.findOne({ _id: id as GenerationId }); // Unknown ids simply find nothing.
  }

  /** Resolves when no run waits or works any more. */
  async function idle(): Promise<void> {
    while ((await generations.count({ status: { $in: ['queued', 'running'] } })) > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, IDLE_CHECK_MS);
        endings.once('end', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async function findByKey(key: string): Promise<GenerationRecord | undefined> {
    return await generations.findOne({ key });
  }

  return { start, handle, stop, unfinished, recover, find, findByKey, idle };
}

function holdKey(run: GenerationRecord): string {
  return `generation:${run._id}`;
}

function refused(run: GenerationRecord): Error {
  return new UserError('the run was refused', {
    code: run.error?.code ?? 'unknown',
    parameters: run.error?.parameters ?? {},
  });
}
