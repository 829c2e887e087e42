import type { GivenFile } from './given-files.ts';

/** A text file of an app. `path` is relative, with forward slashes, never leaving the project. */
export interface ProjectFile {
  path: string;
  content: string;
}

/** A mistake found in an app's files. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** Sizes that no app may pass; the first two are promised in the documentation. */
export const APP_LIMITS = {
  files: 2_000,
  totalBytes: 10 * 1024 * 1024,
  fileBytes: 1024 * 1024,
} as const;

export type Mode = 'quick' | 'advanced';

/** Who wrote a version: a model, or a starter without any. */
export type MadeBy = { kind: 'model'; provider: string; model: string } | { kind: 'starter'; type: string };

/** What is to be written: everything the conversation found out, independent of who writes it. */
export interface Brief {
  title: string;
  /** The first request and every change since, oldest first; the last one is what is asked for now. */
  requests: readonly string[];
  /** Key of the project type. */
  type: string;
  /** BCP 47 tag of the language the user writes in; the app's texts follow it. */
  language: string;
  mode: Mode;
  /** What the user gave with the request: material, no files of the app. */
  given?: readonly GivenFile[];
  /** The current version's files; empty for a first version. */
  files: readonly ProjectFile[];
}
