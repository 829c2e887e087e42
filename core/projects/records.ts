import type { MadeBy, Problem } from '../generation/types.ts';
import type { GenerationId, ProjectId, UserId } from '../ids.ts';
import type { CollectionSpec } from '../store/types.ts';

/** `draft` until a first version exists, `generating` while a run works on it. */
export type ProjectStatus = 'draft' | 'generating' | 'completed';

/** An app somebody asked for. Its versions are documents of their own. */
export interface ProjectRecord {
  _id: ProjectId;
  user_id: UserId;
  title: string;
  /** The first request. */
  description: string;
  /** Key of the project type. */
  type: string;
  status: ProjectStatus;
  repository_url: string | null;
  deployment_url: string | null;
  config: Record<string, unknown>;
  /** Host name of its previews: unguessable, unique, the same for all versions. */
  preview_token: string;
  /** The version that is shown and that changes start from; absent before the first. */
  current_version?: number;
  /** The highest version ever saved; numbers are never used twice. */
  latest_version?: number;
  /** What `redo` goes forward to, next one last; emptied by every new version. */
  redo_versions: number[];
  /** The last undo or redo, so that the same event never steps twice. */
  last_step?: { key: string; before: number; now: number };
  /** The run that works on it. */
  running?: GenerationId;
  created_at: Date;
  updated_at: Date;
}

export const PROJECTS: CollectionSpec<ProjectRecord> = {
  name: 'projects',
  indexes: [{ keys: { user_id: 1, updated_at: -1 } }, { keys: { preview_token: 1 }, unique: true }],
};

/** A file of a version; its content is kept under its SHA-256. */
export interface StoredFile {
  path: string;
  sha256: string;
  /** Bytes of its UTF-8 content. */
  size: number;
}

/** One version of a project: which files it has and what made it. Never changed once it is there. */
export interface VersionRecord {
  _id: string;
  project_id: ProjectId;
  /** Counts from 1 within the project. */
  version: number;
  all_files: StoredFile[];
  created_at: Date;
  /** The run that made it; a run makes one version however often it is repeated. */
  generation_id: GenerationId;
  /** The version it was made from; 0 for a first one. `undo` goes there. */
  base_version: number;
  made_by: MadeBy;
  /** What was asked for. */
  request: string;
  /** What is known to be broken in it. */
  problems: Problem[];
}

export const GENERATED_APPS: CollectionSpec<VersionRecord> = {
  name: 'generated_apps',
  indexes: [
    { keys: { project_id: 1, version: 1 }, unique: true },
    { keys: { generation_id: 1 }, unique: true },
  ],
};

/** The content of a file. A project's versions share what they have in common; two projects share nothing. */
export interface FileContentRecord {
  /** `project:sha256`. */
  _id: string;
  project_id: ProjectId;
  content: string;
}

export const FILE_CONTENTS: CollectionSpec<FileContentRecord> = {
  name: 'file_contents',
  indexes: [{ keys: { project_id: 1 } }],
};
