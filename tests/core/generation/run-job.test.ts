import { expect, it } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import { GENERATIONS, type GenerationRecord } from '#core/generation/records.ts';
import { createRunJob, JOB_RETRY, type RunJobDependencies } from '#core/generation/run-job.ts';
import type { GenerationId, ProjectId, UserId } from '#core/ids.ts';
import { createWatchdog } from '#core/jobs/watchdog.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { silent } from '#tests/support/watch-store.ts';

const RUN: GenerationRecord = {
  _id: 'run' as GenerationId,
  key: 'key',
  user_id: 'ada' as UserId,
  project_id: 'project' as ProjectId,
  target: {
    place: { platform: 'console', workspace: 'w', channel: 'c', thread: null },
    audience: 'thread',
    userId: 'ada',
  },
  language: 'en',
  kind: 'build',
  mode: 'quick',
  title: 'Errands',
  type: 'web_app',
  request: 'an app for my errands',
  price: 2,
  status: 'queued',
  attempts: 0,
  written: [],
  model_attempts: [],
  created_at: new Date(),
};

/** Starts the run's job for the last time that the queue does, with a writer that fails. */
async function lastStart(problem: Error): Promise<{ thrown: unknown; run: GenerationRecord | undefined }> {
  const generations = (await tempStore()).collection(GENERATIONS);
  await generations.insertOne(RUN);
  const wake = async (): Promise<void> => undefined;
  const dependencies = {
    generations,
    log: silent,
    wake,
    projects: { lock: async () => true, runningRun: async () => RUN._id },
    reporter: { accepted: async () => undefined },
    watchdog: createWatchdog({
      runs: generations,
      log: silent,
      owner: 'here',
      wake,
      withoutJob: async () => [],
    }),
    end: { finish: async () => undefined },
    writeApp: async () => await Promise.reject(problem),
    holdCredits: async () => undefined,
  } as unknown as RunJobDependencies; // As much of them as a run needs that fails.
  const thrown: unknown = await createRunJob(dependencies)(RUN._id, {
    signal: new AbortController().signal,
    previousAttempts: JOB_RETRY.attempts - 1,
    progress: () => undefined,
  }).catch((reason: unknown) => reason);
  return { thrown, run: await generations.findOne({ _id: RUN._id }) };
}

it.each(['store_unreachable', 'store_refused', 'store_full'])(
  'does not fail because the store is away, however often it was started (%s)',
  async (code) => {
    const away = new UpstreamError('away', { code, retryable: true });
    const { thrown, run } = await lastStart(away);
    expect(thrown).toBe(away);
    expect(run).toMatchObject({ status: 'queued', attempts: 0 });
    expect(run).not.toHaveProperty('outcome');
  },
);

it('fails in the end with anything else that does not pass', async () => {
  const { thrown, run } = await lastStart(new UpstreamError('busy', { code: 'busy', retryable: true }));
  expect(thrown).toBeUndefined();
  expect(run).toMatchObject({ outcome: 'failed', error: { code: 'busy' } });
});
