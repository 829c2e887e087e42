import { findLines } from './find-lines.ts';

/** What a diff or a patch envelope does to one file. Paths are as written. */
export type FileChange =
  | { action: 'create'; path: string; content: string }
  | { action: 'delete'; path: string }
  | { action: 'change'; path: string; to: string | undefined; hunks: readonly Hunk[] };

export interface Hunk {
  /** Where the hunk says it belongs, counted from 0; often wrong. */
  line: number | undefined;
  /** Lines as in the diff, with their mark. */
  lines: readonly string[];
}

interface Draft {
  from: string | undefined;
  to: string | undefined;
  hunks: { line: number | undefined; lines: string[] }[];
}

/**
 * Reads a unified diff, also one with wrong counts, without line numbers or without file headers: then it changes
 * `path`.
 */
export function readDiff(text: string, path?: string): FileChange[] {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  const start = (from?: string, to?: string): Draft => {
    const next: Draft = { from, to, hunks: [] };
    drafts.push(next);
    return next;
  };
  const lines = text.replace(/\n$/, '').split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const next = lines[index + 1] ?? '';
    const git = /^diff --git (?:"?a\/)?(.+?)"? "?(?:b\/)(.+?)"?$/.exec(line);
    if (git) draft = start(git[1], git[2]);
    else if (line.startsWith('--- ') && next.startsWith('+++ ')) {
      if (!draft || draft.hunks.length > 0) draft = start();
      draft.from = readHeader(line);
      draft.to = readHeader(next);
      index += 1;
    } else if (line.startsWith('@@')) {
      draft ??= start(path, path);
      draft.hunks.push({ line: readLineNumber(line), lines: [] });
    } else if (line.startsWith('rename to ') && draft?.hunks.length === 0)
      draft.to = line.slice('rename to '.length);
    else if (line.startsWith('rename from ') && draft?.hunks.length === 0)
      draft.from = line.slice('rename from '.length);
    else if (line.startsWith('deleted file') && draft?.hunks.length === 0) draft.to = undefined;
    else if (line.startsWith('new file') && draft?.hunks.length === 0) draft.from = undefined;
    else if (!/^\\ No newline|^index [\da-f]+\.\./.test(line)) {
      if (draft && draft.hunks.length === 0 && !/^[+\- ]/.test(line)) continue;
      if (!draft && path === undefined) continue;
      draft ??= start(path, path);
      if (draft.hunks.length === 0) draft.hunks.push({ line: undefined, lines: [] });
      draft.hunks.at(-1)?.lines.push(line);
    }
  }
  return drafts.flatMap(({ from, to, hunks }) => readDraft(from, to, hunks));
}

function readDraft(from: string | undefined, to: string | undefined, hunks: readonly Hunk[]): FileChange[] {
  if (to === undefined) return from === undefined ? [] : [{ action: 'delete', path: from }];
  if (from !== undefined && from !== to) return [{ action: 'change', path: from, to, hunks }];
  return [{ action: 'change', path: to, to: undefined, hunks }];
}

function readHeader(line: string): string | undefined {
  const path = line
    .slice(4)
    .replace(/\t.*$/, '')
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return path === '/dev/null' || path === 'dev/null' ? undefined : path.replace(/^[ab]\//, '');
}

function readLineNumber(line: string): number | undefined {
  const match = /^@@+ -(\d+)/.exec(line);
  return match ? Math.max(0, Number(match[1]) - 1) : undefined;
}

/** Reads the envelope that begins with `*** Begin Patch`. */
export function readPatch(text: string): FileChange[] {
  const changes: FileChange[] = [];
  let change:
    | {
        action: 'create' | 'change';
        path: string;
        to?: string;
        hunks: { line: undefined; lines: string[] }[];
      }
    | undefined;
  const finish = (): void => {
    if (!change) return;
    const { action, path, to, hunks } = change;
    const lines = hunks.flatMap((hunk) => hunk.lines);
    if (action === 'create') {
      const added = lines.map((line) => (line.startsWith('+') ? line.slice(1) : line));
      changes.push({ action, path, content: added.length === 0 ? '' : `${added.join('\n')}\n` });
    } else changes.push({ action, path, to, hunks });
    change = undefined;
  };
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const mark = /^\*\*\* (Update File|Add File|Delete File|Move to): (.+?)\s*$/.exec(line);
    const [, word, path = ''] = mark ?? [];
    if (word === 'Move to') {
      if (change) change.to = path;
    } else if (word === 'Delete File') {
      finish();
      changes.push({ action: 'delete', path });
    } else if (word !== undefined) {
      finish();
      change = { action: word === 'Add File' ? 'create' : 'change', path, hunks: [] };
    } else if (/^\*\*\* (?:Begin|End)/.test(line)) finish();
    else if (change && (line.startsWith('@@') || change.hunks.length === 0)) {
      change.hunks.push({ line: undefined, lines: line.startsWith('@@') ? [] : [line] });
    } else change?.hunks.at(-1)?.lines.push(line);
  }
  finish();
  return changes;
}

/** Whether hunks only add: against a file that does not exist they are the file. */
export function addsOnly(hunks: readonly Hunk[]): boolean {
  return (
    hunks.length > 0 &&
    hunks.every(({ lines }) => lines.every((line) => line.startsWith('+') || line.trim() === ''))
  );
}

export type Patched = { content: string } | { search: string };

/** Applies hunks in order. `search` is the text of the first one that fits nowhere. */
export function applyHunks(content: string, hunks: readonly Hunk[]): Patched {
  let lines = content === '' ? [] : content.replace(/\n$/, '').split('\n');
  let shift = 0;
  for (const hunk of hunks) {
    const changed = applyHunk(lines, hunk, shift);
    if (!changed) return { search: hunk.lines.filter((line) => !line.startsWith('+')).join('\n') };
    shift += changed.length - lines.length;
    lines = changed;
  }
  return { content: lines.length === 0 ? '' : `${lines.join('\n')}\n` };
}

function applyHunk(lines: readonly string[], hunk: Hunk, shift: number): string[] | undefined {
  const marked = trimEnds(hunk.lines);
  if (!marked.some((line) => /^[+-]/.test(line))) return [...lines];
  const hint = hunk.line === undefined ? undefined : hunk.line + shift;
  // Context at the edges is often misremembered; the lines that go and those between them have to be there.
  for (let skip = 0; ; skip += 1) {
    const part = dropEdges(marked, skip);
    if (!part) return findDone(lines, marked);
    const old = part.filter((line) => !line.startsWith('+')).map(unmark);
    if (old.length === 0) return insert(lines, part, hint);
    const place = nearest(findLines(lines, old).places, hint);
    if (place === undefined) continue;
    return [...lines.slice(0, place), ...merge(lines, part, place), ...lines.slice(place + old.length)];
  }
}

/** The new lines, with context as the file has it. */
function merge(lines: readonly string[], part: readonly string[], place: number): string[] {
  let at = place;
  const merged: string[] = [];
  for (const line of part) {
    if (line.startsWith('+')) merged.push(line.slice(1));
    else {
      if (!line.startsWith('-')) merged.push(lines[at] ?? '');
      at += 1;
    }
  }
  return merged;
}

/** Only additions are left: at the hunk's line, or at the end. */
function insert(
  lines: readonly string[],
  part: readonly string[],
  hint: number | undefined,
): string[] | undefined {
  const added = part.map((line) => line.slice(1));
  if (hint === undefined && lines.length > 0) return undefined;
  const at = Math.min(hint ?? 0, lines.length);
  return [...lines.slice(0, at), ...added, ...lines.slice(at)];
}

/** A hunk whose result is already there changes nothing. */
function findDone(lines: readonly string[], marked: readonly string[]): string[] | undefined {
  const result = marked.filter((line) => !line.startsWith('-')).map(unmark);
  return result.length > 0 && findLines(lines, result).places.length > 0 ? [...lines] : undefined;
}

/** Drops up to `count` lines of context on each side; undefined where there are no more. */
function dropEdges(marked: readonly string[], count: number): readonly string[] | undefined {
  if (count === 0) return marked;
  const first = marked.findIndex((line) => /^[+-]/.test(line));
  const last = marked.findLastIndex((line) => /^[+-]/.test(line));
  if (count > Math.max(first, marked.length - 1 - last)) return undefined;
  const part = marked.slice(Math.min(count, first), Math.max(marked.length - count, last + 1));
  // Without any old line nothing says where it belongs.
  return part.every((line) => line.startsWith('+')) && marked.some((line) => !line.startsWith('+'))
    ? undefined
    : part;
}

function trimEnds(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

function unmark(line: string): string {
  return /^[ +-]/.test(line) ? line.slice(1) : line;
}

function nearest(places: readonly number[], hint: number | undefined): number | undefined {
  if (hint === undefined) return places[0];
  return places.toSorted((a, b) => Math.abs(a - hint) - Math.abs(b - hint))[0];
}
