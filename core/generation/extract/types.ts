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
  /** The block as the model wrote it, from its opening mark on; a continued answer is read from here. */
  raw: string;
}

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
  resume?: Pick<Extraction, 'files' | 'deleted' | 'incomplete'>;
}

export interface Extractor {
  /** Takes the next piece of the answer, cut anywhere. */
  write(text: string): void;
  /** Ends the answer. Further calls return the same. */
  end(): Extraction;
  /** The files that are complete so far. */
  files(): ProjectFile[];
}

/** How a block's path was found; the weaker the source, the more the content has to speak for a file. */
export type NameSource = 'explicit' | 'heading' | 'comment' | 'prose';

/** A stretch of the answer that may stand for files, as the scanner cuts it out. */
export type Block = FencedBlock | TagBlock | LooseBlock | JsonBlock;

interface BlockBase {
  /** The content as written, without the opening and closing mark. */
  body: string;
  /** False when the answer ended inside the block. */
  closed: boolean;
  /** The opening mark as written. */
  opener: string;
}

export interface FencedBlock extends BlockBase {
  type: 'fence';
  /** What follows the opening fence on its line. */
  info: string;
  /** White space before the opening fence. */
  indent: string;
  /** Lines of text before the block, nearest last. */
  context: readonly string[];
}

export interface TagBlock extends BlockBase {
  type: 'tag';
  tag: FileTag;
}

/** Edits outside any fence: search/replace markers, a unified diff, a patch envelope. */
export interface LooseBlock extends BlockBase {
  type: 'edit' | 'diff' | 'patch';
  context: readonly string[];
}

/** An answer that is JSON as a whole. */
export interface JsonBlock extends BlockBase {
  type: 'json';
}

/** What an XML-like tag asks for. */
export type FileTag =
  | { action: 'write'; name: string; path: string }
  | { action: 'edit'; name: string; path: string }
  | { action: 'delete'; name: string; path: string }
  | { action: 'rename'; name: string; path: string; to: string }
  /** The path and the content are child elements. */
  | { action: 'children'; name: string }
  /** A file without a path, or something that is no file. */
  | { action: 'skip'; name: string };
