import type { Readable } from 'node:stream';
import type { ProjectFile } from '../../generation/types.ts';
import type { Language } from '../../i18n/languages.ts';

/** One version of a project that can be switched to. */
export interface BrowsableVersion {
  version: number;
  /** Address of that version's code browser, ending with `/`: a path, or absolute where it has a host of its own. */
  base: string;
  /** What was asked for. */
  request?: string;
  createdAt?: Date;
}

/** A request for something below the code browser's prefix. */
export interface CodeRequest {
  project: { title: string; description?: string };
  version: number;
  /** The files of that version. */
  files: readonly ProjectFile[];
  /** All versions, newest first, this one among them. */
  versions: readonly BrowsableVersion[];
  /** What follows the prefix in the URL, percent-encoded as it came, without the query: `` or `file/src/App.tsx`. */
  path: string;
  query: URLSearchParams;
  /** Path of the prefix, with `/` at both ends: `/__vectort/code/`. */
  base: string;
  language: Language;
  /** Address of the running app; absent where the project has no page. */
  previewUrl?: string;
}

/** An answer to be sent as it is. A `Readable` starts when it is read; destroy it where it is not (HEAD, a gone client). */
export interface CodeAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string | Readable;
}

export interface CodeBrowser {
  handle(request: CodeRequest): Promise<CodeAnswer>;
  /** Ends the thread that colours code; what is asked for later starts another one. */
  close(): Promise<void>;
}
