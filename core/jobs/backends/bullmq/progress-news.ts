import type { JobProgress } from '../../types.ts';

/** Longest delay of a job's news to other processes, and so the shortest time between two, in milliseconds. */
const PACE_MS = 100;

/** Paces news for other processes: the newest of each job, no more often than people can read. */
export function paceProgress(tell: (progress: JobProgress) => void): (progress: JobProgress) => void {
  /** Jobs that were told of just now, and what is to be told next. */
  const recent = new Map<string, JobProgress | undefined>();

  function pass(progress: JobProgress): void {
    recent.set(progress.id, undefined);
    tell(progress);
    setTimeout(() => {
      const next = recent.get(progress.id);
      recent.delete(progress.id);
      if (next) pass(next);
    }, PACE_MS).unref();
  }

  return (progress) => {
    if (recent.has(progress.id)) recent.set(progress.id, progress);
    else pass(progress);
  };
}
