import type { ProjectFile } from '../types.ts';

/** An edit the answer asked for that could not be made. `search` is the beginning of the text it looked for. */
export interface FailedEdit {
  path: string;
  /**
   * `no_match` / `ambiguous`: the text to replace is not there, or there more than once; `no_file`: the file does
   * not exist; `malformed`: the block's markers are broken; `fragment`: the block leaves out code of the file
   * ("... existing code ...") and must not be taken for the whole of it.
   */
  reason: 'no_match' | 'ambiguous' | 'no_file' | 'malformed' | 'fragment';
  search: string;
}

/** A file the answer names that was not taken. Nothing of it is ever written. */
export interface RejectedFile {
  path: string;
  reason: 'outside' | 'invalid' | 'too_large' | 'too_many';
}

/** The file an answer stopped in: its fence, tag or JSON string was never closed. */
export interface CutFile {
  path: string;
  /** `file`: a whole file was being written; `edit`: a change of an existing one (then `content` is empty). */
  kind: 'file' | 'edit';
  /** The file as far as it came. */
  content: string;
  /** Whether the content seems to be the whole file, so that only the closing mark is missing. */
  looksWhole: boolean;
}

/** Longest text outside files that is kept, in characters. */
export const PROSE_LIMIT = 20_000;

/** What an answer does to a project. */
export interface Extraction {
  /** Files written or edited by the answer, whole; the last one wins, in the order of first appearance. */
  files: ProjectFile[];
  /** Paths the answer deletes; a rename is a deletion and a file. */
  deleted: string[];
  incomplete: CutFile | undefined;
  failedEdits: FailedEdit[];
  rejected: RejectedFile[];
  /** The text outside files, at most `PROSE_LIMIT` characters. */
  prose: string;
  /**
   * The end of the answer as the model wrote it, from the last place on where everything before is settled: the
   * unfinished block with the lines that name it, or the last lines of text. A continued answer is read on from here.
   */
  tail: string;
  /** Some text from before the tail, by which a continued answer that repeats its end is recognised. */
  lead: string;
}

export interface ExtractorOptions {
  /** The current version's files: what edits, diffs, deletions and renames refer to. */
  current?: readonly ProjectFile[];
  /** A file is complete: called the moment its end is seen, and again if a later block replaces it. */
  onFile?: (file: ProjectFile) => void;
  /** A file begins. */
  onFileStart?: (path: string) => void;
  /**
   * What an earlier answer left when it was cut. Its complete files are kept, and the new stream may continue
   * at the cut, repeat a part of it, or send the cut file again.
   */
  resume?: Pick<Extraction, 'files' | 'deleted' | 'incomplete' | 'tail' | 'lead'>;
}

export interface Extractor {
  /** Takes the next piece of the answer, cut anywhere. */
  write(text: string): void;
  /** Ends the answer. Further calls return the same. */
  end(): Extraction;
  /** The files that are complete so far. */
  files(): ProjectFile[];
}

/** A stretch of the answer that may stand for files, as the scanner cuts it out. */
export type Block = FencedBlock | TagBlock | LooseBlock;

interface BlockBase {
  /** The content, without the opening and closing mark; lines end with LF. */
  body: string;
  /** False when the answer ended inside the block. */
  closed: boolean;
  /** Whether the content is longer than any file may be; then `body` is only its beginning. */
  tooLarge: boolean;
  /** Lines of text before the block since the block before it, nearest last. */
  context: readonly string[];
}

export interface FencedBlock extends BlockBase {
  type: 'fence';
  /** What follows the opening fence on its line. */
  info: string;
  /** Whether fences stand inside the content. */
  nested: boolean;
}

export interface TagBlock extends BlockBase {
  type: 'tag';
  tag: FileTag;
}

/** What stands outside any fence: search/replace markers, a unified diff, a patch envelope, JSON. */
export interface LooseBlock extends BlockBase {
  type: 'edit' | 'diff' | 'patch' | 'json';
}

/** What an XML-like tag asks for. A path is as written, not yet a safe one. */
export type FileTag =
  | { action: 'write'; name: string; path: string }
  | { action: 'edit'; name: string; path: string }
  | { action: 'delete'; name: string; path: string }
  | { action: 'rename'; name: string; path: string; to: string }
  /** The path and the content are child elements. */
  | { action: 'children'; name: string }
  /** A file without a path, or something that is no file. */
  | { action: 'skip'; name: string };
