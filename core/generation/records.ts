import type { Target } from '../chat/types.ts';
import type { GenerationId, ProjectId, UserId } from '../ids.ts';
import type { Attempt } from '../llm/types.ts';
import type { StoredFile } from '../projects/records.ts';
import type { CollectionSpec } from '../store/types.ts';
import type { GivenFileRef } from './given-files.ts';
import type { MadeBy, Mode, Problem } from './types.ts';

export type GenerationOutcome = 'completed' | 'failed' | 'stopped';

/** `queued` and `running` until the answer is safely in the outbox; only then its outcome. */
export type GenerationStatus = 'queued' | 'running' | GenerationOutcome;

/** One run of the generator: what was asked, how far it is, what it came to. */
export interface GenerationRecord {
  _id: GenerationId;
  /** What caused it; the same cause never makes a second run. */
  key: string;
  user_id: UserId;
  project_id: ProjectId;
  /** Where its card and its answer go, and who asked. */
  target: Target;
  language: string;
  kind: 'build' | 'change';
  mode: Mode;
  title: string;
  type: string;
  request: string;
  /** Files that came with the request. */
  given?: GivenFileRef[];
  /** Credits held for it; 0 where it costs nothing. */
  price: number;
  status: GenerationStatus;
  /** Set as soon as it is decided; credits and the answer follow, then `status`. */
  outcome?: GenerationOutcome;
  owner?: string;
  heartbeat_at?: Date;
  attempts: number;
  stop_requested?: boolean;
  /** The version that a change starts from, fixed when the run first starts; 0 for a first version. */
  base_version?: number;
  /** Files received whole so far: a run that goes on does not ask for them again. */
  written: StoredFile[];
  /** Set once the writing is over: `written` is then the whole app, and only checks and saving are left. */
  written_by?: { made_by: MadeBy; summary: string };
  model_attempts: Attempt[];
  made_by?: MadeBy;
  version?: number;
  changed?: ChangedFiles;
  /** What the check still found after the repair; a version with any is a broken draft. */
  problems?: Problem[];
  /** Names of packages that the check added to the app's own list. */
  added_dependencies?: string[];
  /** What the author of the app said of it. */
  summary?: string;
  /** Code of the error that ended it, and the parameters of its text. */
  error?: { code: string; parameters: Record<string, string | number>; reference: string };
  created_at: Date;
  finished_at?: Date;
}

export interface ChangedFiles {
  added: string[];
  changed: string[];
  removed: string[];
}

export const GENERATIONS: CollectionSpec<GenerationRecord> = {
  name: 'generations',
  indexes: [
    { keys: { key: 1 }, unique: true },
    { keys: { status: 1, heartbeat_at: 1 } },
    { keys: { status: 1, created_at: 1 } },
    { keys: { project_id: 1, created_at: 1 } },
    { keys: { user_id: 1, created_at: -1 } },
  ],
};

export function isFinished({ status }: GenerationRecord): boolean {
  return status !== 'queued' && status !== 'running';
}

const HOLD_PREFIX = 'generation:';

/** The key under which a run's credits are held. */
export function holdKey({ _id }: Pick<GenerationRecord, '_id'>): string {
  return `${HOLD_PREFIX}${_id}`;
}

/** The run whose credits are held under a key; undefined where it is not a run's key. */
export function runOfHold(key: string): string | undefined {
  return key.startsWith(HOLD_PREFIX) ? key.slice(HOLD_PREFIX.length) : undefined;
}
