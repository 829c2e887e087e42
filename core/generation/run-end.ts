import { EventEmitter, once } from 'node:events';
import type { Credits } from '../credits/credits.ts';
import { BugError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { isRetryable } from '../retry.ts';
import type { Projects } from '../projects/projects.ts';
import type { Collection } from '../store/types.ts';
import { holdKey, type GenerationRecord } from './records.ts';
import type { RunReporter } from './report.ts';
import type { WakeRun } from './wake-run.ts';

export interface RunEndDependencies {
  generations: Collection<GenerationRecord>;
  log: Logger;
  wake: WakeRun;
  credits: Credits;
  projects: Projects;
  reporter: RunReporter;
  /** Told once of each run that ends in this process. */
  onEnd: (run: GenerationRecord) => void;
}

export interface RunEnd {
  /** Ends a run whose outcome is noted. Repeatable: a death at any step only leaves the rest to be done again. */
  finish(run: GenerationRecord): Promise<void>;
  /** Resolves when a run of this process ends, or after `limitMs`. */
  next(limitMs: number): Promise<void>;
}

/** What follows once the outcome of a run is decided: credits, the answer, the project's lock, and only then the status. */
export function createRunEnd(dependencies: RunEndDependencies): RunEnd {
  const { generations, log, wake, credits, projects, reporter, onEnd } = dependencies;
  const ends = new EventEmitter();
  ends.setMaxListeners(0);

  async function finish(run: GenerationRecord): Promise<void> {
    const { outcome } = run;
    if (!outcome) throw new BugError('a run ends without an outcome', { code: 'bug' });
    await orGiveUp(run, async () => await settleCredits(run));
    await orGiveUp(run, async () => await reporter.finished(run));
    // Before the status: a run that has ended never holds a project.
    await projects.unlock(run.project_id, run._id);
    const ended = await generations.updateOne(
      { _id: run._id, status: { $in: ['queued', 'running'] } },
      { $set: { status: outcome, finished_at: new Date() }, $unset: { owner: '', heartbeat_at: '' } },
    );
    if (ended > 0) {
      log.info(
        { generation: run._id, outcome, attempts: run.attempts, made_by: run.made_by },
        'generation ended',
      );
      onEnd(run);
    }
    ends.emit('end');
    await wakeNext(run);
  }

  /** What fails for good would fail again at every start, and the run would never end. */
  async function orGiveUp(run: GenerationRecord, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (isRetryable(error)) throw error;
      log.error({ err: error, generation: run._id }, 'a run ended without all that belongs to its end');
    }
  }

  /** Only an app that works is paid for. */
  async function settleCredits(run: GenerationRecord): Promise<void> {
    if (run.price === 0) return;
    const delivered = run.outcome === 'completed' && !run.problems?.length;
    await (delivered
      ? credits.capture(run.user_id, holdKey(run))
      : credits.release(run.user_id, holdKey(run)));
  }

  async function wakeNext({ project_id }: GenerationRecord): Promise<void> {
    const next = await generations.findOne({ project_id, status: 'queued' }, { sort: { created_at: 1 } });
    if (next) await wake(next);
  }

  return {
    finish,
    async next(limitMs) {
      const limit = AbortSignal.timeout(limitMs);
      await once(ends, 'end', { signal: limit }).catch((error: unknown) => {
        if (!limit.aborted) throw error;
      });
    },
  };
}
