import { StoppedError } from '../../../errors.ts';

/** A job in this process's hands. */
export interface RunningJob {
  readonly id: string;
  readonly entry: string;
  /** Starts before this one that did not come to an end. */
  readonly previousAttempts: number;
  readonly signal: AbortSignal;
  readonly state: 'running' | 'cancelled' | 'shut down';
  cancel(): void;
  shutDown(): void;
}

export function createRunningJob(job: Pick<RunningJob, 'id' | 'entry' | 'previousAttempts'>): RunningJob {
  const controller = new AbortController();
  let state: RunningJob['state'] = 'running';
  return {
    ...job,
    signal: controller.signal,
    get state() {
      return state;
    },
    cancel() {
      if (state === 'running') state = 'cancelled';
      controller.abort(new StoppedError('The job was cancelled', { code: 'stopped' }));
    },
    shutDown() {
      if (state === 'running') state = 'shut down';
      controller.abort(new StoppedError('The process is shutting down', { code: 'shutdown' }));
    },
  };
}
