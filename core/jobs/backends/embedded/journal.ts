import { newId } from '../../../ids.ts';
import type { Logger } from '../../../log.ts';
import type { Store } from '../../../store/types.ts';
import type { JobRequest, QueueName } from '../../types.ts';
import { JOBS, type JobRecord } from './records.ts';

/** The entries in the store. What returns no promise is not waited for, and harmless where a crash loses it. */
export interface JobJournal {
  write(queue: QueueName, job: JobRequest): { entryId: string; written: Promise<void> };
  /** The entry may start sooner than was said. */
  hasten(entryId: string, runAt: Date): Promise<void>;
  /** Lost: a start too few is known after a crash. */
  countStarts(entryId: string, by: 1 | -1): void;
  /** The next start, not before `runAt`, counts as the first again. */
  renew(entryId: string, runAt: Date): void;
  /** The job shall not start. */
  remove(entryId: string): Promise<void>;
  /** The job has ended. Lost: it starts once more after a crash, as handlers must expect anyway. */
  forget(entryId: string): void;
  /** What another process left behind, in the order of its adding, each job once. */
  leftovers(): Promise<JobRecord[]>;
  /** Resolves once everything is written that nobody waited for. */
  settled(): Promise<void>;
}

export function createJobJournal({ store, log }: { store: Store; log: Logger }): JobJournal {
  const records = store.collection(JOBS);
  const unsettled = new Set<Promise<unknown>>();

  function unawaited(write: Promise<unknown>, entryId: string): void {
    const settling = write
      .catch((error: unknown) =>
        log.error({ err: error, entry: entryId }, 'a queue entry could not be written'),
      )
      .finally(() => unsettled.delete(settling));
    unsettled.add(settling);
  }

  return {
    write(queue, { id, userId, delayMs = 0 }) {
      const entryId = newId();
      const record: JobRecord = { _id: entryId, queue, job_id: id, user_id: userId, starts: 0 };
      if (delayMs > 0) record.run_at = new Date(Date.now() + delayMs);
      return { entryId, written: records.insertOne(record) };
    },
    async hasten(entryId, runAt) {
      await records.updateOne({ _id: entryId }, { $set: { run_at: runAt } });
    },
    countStarts(entryId, by) {
      unawaited(records.updateOne({ _id: entryId }, { $inc: { starts: by } }), entryId);
    },
    renew(entryId, runAt) {
      unawaited(records.updateOne({ _id: entryId }, { $set: { starts: 0, run_at: runAt } }), entryId);
    },
    async remove(entryId) {
      await records.deleteOne({ _id: entryId });
    },
    forget(entryId) {
      unawaited(records.deleteOne({ _id: entryId }), entryId);
    },
    async leftovers() {
      const found = await records.find({}, { sort: { _id: 1 } });
      const first = new Map<string, JobRecord>();
      for (const record of found) {
        const key = JSON.stringify([record.queue, record.job_id]);
        // A job that was added again before the removal of its ended one was written.
        if (first.has(key)) await records.deleteOne({ _id: record._id });
        else first.set(key, record);
      }
      return [...first.values()];
    },
    async settled() {
      await Promise.all(unsettled);
    },
  };
}
