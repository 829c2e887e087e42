import { BugError, StoppedError, UserError, VectortError } from '../errors.ts';
import type { JobContext } from '../jobs/types.ts';
import type { Claim, Watchdog } from '../jobs/watchdog.ts';
import type { Logger } from '../log.ts';
import type { Projects } from '../projects/projects.ts';
import { isRetryable } from '../retry.ts';
import type { Collection } from '../store/types.ts';
import type { WriteApp } from './app-writer.ts';
import type { GenerationRecord } from './records.ts';
import type { RunReporter } from './report.ts';
import type { RunEnd } from './run-end.ts';
import type { WakeRun } from './wake-run.ts';

/** A run whose process ended so often is not started again: it may be what ends them, though most are there by chance. */
const MAX_ATTEMPTS = 8;

/** Starts of a run's job that failed for a reason that passes (a store that is away), and the first wait between them. */
export const JOB_RETRY = { attempts: 5, backoffMs: 1_000 };

const STORE_AWAY = new Set(['store_unreachable', 'store_refused', 'store_full']);

export interface RunJobDependencies {
  generations: Collection<GenerationRecord>;
  log: Logger;
  wake: WakeRun;
  projects: Projects;
  reporter: RunReporter;
  watchdog: Watchdog<GenerationRecord>;
  end: RunEnd;
  writeApp: WriteApp;
  /** Sets a run's credits aside; repeatable. */
  holdCredits: (run: GenerationRecord) => Promise<void>;
  /** Told when a run begins its work for the first time. */
  onStart?: ((run: GenerationRecord) => void) | undefined;
}

/** Does one run from wherever it stands: the queue's handler of generation jobs. */
export function createRunJob(dependencies: RunJobDependencies) {
  const { generations, log, wake, projects, reporter, watchdog, end, writeApp, holdCredits, onStart } =
    dependencies;

  return async function handleRun(id: string, context: JobContext): Promise<void> {
    const claim = await watchdog.claim(id);
    if (!claim) return;
    try {
      await work(claim, context);
    } finally {
      await claim.release();
    }
    await wakeIfFree(claim.run);
  };

  async function work(claim: Claim<GenerationRecord>, context: JobContext): Promise<void> {
    const { run } = claim;
    if (run.outcome) return await end.finish(run);
    if (!(await projects.lock(run.project_id, run._id))) {
      if (await projects.findById(run.project_id)) return;
      // Deleted while the run waited.
      return await end.finish(
        await noteFailure(run, new UserError('the project is gone', { code: 'project_gone' })),
      );
    }
    if (run.attempts === 1 && context.previousAttempts === 0) onStart?.(run);
    // Whoever accepted the run may have died before its card was out.
    await reporter.accepted(run, 0);
    const decided = await decide(claim, context);
    if (decided) await end.finish(decided);
  }

  /** Writes the app, or finds out why not. Undefined where the run goes on in another process. */
  async function decide(
    { run, signal: lost }: Claim<GenerationRecord>,
    context: JobContext,
  ): Promise<GenerationRecord | undefined> {
    const signal = AbortSignal.any([context.signal, lost]);
    try {
      if (run.stop_requested) throw new StoppedError('stopped before its process died', { code: 'stopped' });
      if (run.attempts > MAX_ATTEMPTS) {
        throw new BugError(`the run ended its process ${run.attempts - 1} times`, { code: 'gave_up' });
      }
      await holdCredits(run);
      return await note(run, { outcome: 'completed', ...(await writeApp(run, signal)) });
    } catch (error) {
      if (error instanceof StoppedError || signal.aborted) {
        return (await wasStopRequested(run)) ? await note(run, { outcome: 'stopped' }) : undefined;
      }
      const last = context.previousAttempts + 1 >= JOB_RETRY.attempts;
      if (isStoreAway(error) || (mayPass(error) && !last)) throw error;
      return await noteFailure(run, error);
    }
  }

  async function noteFailure(run: GenerationRecord, error: unknown): Promise<GenerationRecord> {
    const known = error instanceof VectortError;
    // What only the asker can mend is no operator's business.
    const level = error instanceof UserError ? 'info' : known ? 'warn' : 'error';
    log[level]({ err: error, generation: run._id }, 'generation failed');
    return await note(run, {
      outcome: 'failed',
      error: {
        code: known ? error.code : 'unknown',
        parameters: known ? { ...error.parameters } : {},
        reference: run._id,
      },
      model_attempts: run.model_attempts,
    });
  }

  async function wasStopRequested(run: GenerationRecord): Promise<boolean> {
    const now = await generations.findOne({ _id: run._id }, { fields: ['stop_requested'] });
    return now?.stop_requested === true;
  }

  /** The outcome is noted before anybody is told. */
  async function note(run: GenerationRecord, result: Partial<GenerationRecord>): Promise<GenerationRecord> {
    const noted = await generations.findOneAndUpdate(
      { _id: run._id, owner: run.owner ?? null },
      { $set: result },
    );
    // Whoever took the run over tells its end.
    if (!noted) throw new StoppedError('the run was taken over', { code: 'taken_over' });
    return noted;
  }

  /** The end of a run wakes the next one of its project, unless that one was just looking. */
  async function wakeIfFree(run: GenerationRecord): Promise<void> {
    const now = await generations.findOne({ _id: run._id }, { fields: ['status'] });
    if (now?.status !== 'queued' || (await projects.runningRun(run.project_id)) !== undefined) return;
    await wake(run);
  }
}

/**
 * However long it lasts, it is no failure of the run. The job is tried again as often as any, and then the watchdog finds
 * the run, which it cannot before the store is back.
 */
function isStoreAway(error: unknown): boolean {
  return error instanceof VectortError && STORE_AWAY.has(error.code);
}

/** Whether a second start of the job may mend it. The chain of models has its own tries behind it. */
function mayPass(error: unknown): boolean {
  return isRetryable(error) && !(error instanceof VectortError && error.code === 'models_failed');
}
