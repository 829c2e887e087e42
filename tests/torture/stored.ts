import { CREDIT_TRANSACTIONS } from '#core/credits/records.ts';
import { INBOX } from '#core/chat/inbox-records.ts';
import { OUTBOX } from '#core/chat/outbox-records.ts';
import { GENERATIONS, type GenerationRecord } from '#core/generation/records.ts';
import type { JobQueue } from '#core/jobs/types.ts';
import { createProjects } from '#core/projects/projects.ts';
import { GENERATED_APPS } from '#core/projects/records.ts';
import type { Store } from '#core/store/types.ts';
import { numberIn } from './requests.ts';

/** What came of a request, as the store has it. */
export interface StoredRun {
  outcome: GenerationRecord['status'];
  /** The files of its version by path, where there is one. */
  files: Readonly<Record<string, string>> | undefined;
}

/** Jobs, events and posts that somebody still has to do something about. */
export async function countUnfinished(store: Store, queue: JobQueue): Promise<number> {
  const { waiting, running } = await queue.depth('generation');
  const open = await Promise.all([
    store.collection(GENERATIONS).count({ status: { $in: ['queued', 'running'] } }),
    store.collection(INBOX).count({ waiting: { $gt: '' } }),
    store.collection(OUTBOX).count({ waiting: { $gt: '' } }),
  ]);
  return waiting + running + open.reduce((sum, count) => sum + count, 0);
}

/** The runs of each number: one, unless a request was taken for two. */
export async function readRuns(store: Store): Promise<Map<number, StoredRun[]>> {
  const projects = createProjects({ store });
  const found = new Map<number, StoredRun[]>();
  for (const run of await store.collection(GENERATIONS).find({})) {
    const number = numberIn(run.request) ?? 0;
    const files = run.version === undefined ? undefined : await projects.files(run.project_id, run.version);
    const stored: StoredRun = {
      outcome: run.status,
      files: files && Object.fromEntries(files.map(({ path, content }) => [path, content])),
    };
    found.set(number, [...(found.get(number) ?? []), stored]);
  }
  return found;
}

/** Charges beyond the first of a project (each had one run), and those of projects without a version that works. */
export async function countWrongCharges(store: Store): Promise<{ twice: number; withoutVersion: number }> {
  const lines = await store.collection(CREDIT_TRANSACTIONS).find({ type: 'usage' });
  const versions = await store.collection(GENERATED_APPS).find({});
  const delivered = new Set<string>(
    versions.filter(({ problems }) => problems.length === 0).map(({ project_id: id }) => id),
  );
  const charged = new Set(lines.map(({ project_id: id }) => id));
  return {
    twice: lines.length - charged.size,
    withoutVersion: lines.filter(({ project_id: id }) => id === null || !delivered.has(id)).length,
  };
}
