import type { structuredPatch } from 'diff';
import type { ProjectFile } from '../generation/types.ts';

/** How one file differs between two versions. */
export interface FileDifference {
  path: string;
  kind: 'added' | 'changed' | 'removed';
  addedLines: number;
  removedLines: number;
}

export interface VersionDifference {
  files: FileDifference[];
  /** A unified diff of all of them. */
  text: string;
}

/** Lines shown around each change. */
const CONTEXT_LINES = 3;

/** So much work is put into finding the smallest difference of a file; beyond it the file is shown as replaced whole. */
const MAX_EDIT_LENGTH = 4_000;

/** What changes from one version's files to another's, in the order of their paths. */
export async function diffFiles(
  before: readonly ProjectFile[],
  after: readonly ProjectFile[],
): Promise<VersionDifference> {
  // Loaded with the first comparison: a start does without it.
  const { structuredPatch } = await import('diff');
  const old = new Map(before.map(({ path, content }) => [path, content]));
  const now = new Map(after.map(({ path, content }) => [path, content]));
  const paths = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  const files: FileDifference[] = [];
  const texts: string[] = [];
  for (const path of paths) {
    const [from, to] = [old.get(path), now.get(path)];
    if (from === to) continue;
    const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
    const lines = changedLines(structuredPatch, { path, from: from ?? '', to: to ?? '' });
    files.push({
      path,
      kind,
      addedLines: lines.filter((line) => line.startsWith('+')).length,
      removedLines: lines.filter((line) => line.startsWith('-')).length,
    });
    texts.push(
      [
        `--- ${kind === 'added' ? '/dev/null' : `a/${path}`}`,
        `+++ ${kind === 'removed' ? '/dev/null' : `b/${path}`}`,
        ...lines,
      ].join('\n'),
    );
  }
  return { files, text: texts.join('\n') };
}

function changedLines(
  compare: typeof structuredPatch,
  { path, from, to }: { path: string; from: string; to: string },
): string[] {
  const patch = compare(path, path, from, to, undefined, undefined, {
    context: CONTEXT_LINES,
    maxEditLength: MAX_EDIT_LENGTH,
  });
  if (!patch) return replacedWhole(from, to);
  return patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines,
  ]);
}

function replacedWhole(from: string, to: string): string[] {
  const [old, now] = [linesOf(from), linesOf(to)];
  return [
    `@@ -1,${old.length} +1,${now.length} @@`,
    ...old.map((line) => `-${line}`),
    ...now.map((line) => `+${line}`),
  ];
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
