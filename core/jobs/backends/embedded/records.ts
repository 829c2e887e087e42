import type { CollectionSpec } from '../../../store/types.ts';
import type { QueueName } from '../../types.ts';

/** An entry of the queue, from `add` until its job has ended. `_id` is a UUID v7: entries sort as they were added. */
export interface JobRecord {
  _id: string;
  queue: QueueName;
  job_id: string;
  user_id: string;
  /** How often its handler was called. */
  starts: number;
  /** Not to be started before. */
  run_at?: Date;
}

export const JOBS: CollectionSpec<JobRecord> = { name: 'jobs', indexes: [] };
