import { addsOnly, applyHunks, type FileChange } from './diff.ts';
import { replaceLines, type SearchReplaces } from './search-replace.ts';
import type { Workspace } from './workspace.ts';

export type FileChanger = ReturnType<typeof createFileChanger>;

/** Makes the changes that edits, diffs and elements ask for, or notes why they cannot be made. */
export function createFileChanger(workspace: Workspace, onCut: (path: string) => void) {
  function takeEdits(
    { edits, broken, isOpen }: SearchReplaces,
    above: string | undefined,
    closed: boolean,
  ): boolean {
    const isCut = !closed && isOpen;
    let last = above;
    // What is complete of a block that was cut is not done yet: it comes again with the rest.
    for (const { path: own, search, replace } of isCut ? [] : edits) {
      const raw: string | undefined = own ?? above ?? last;
      last = raw;
      if (raw === undefined) workspace.fail({ path: '', reason: 'malformed', search: search.join('\n') });
      else editFile(raw, search, replace);
    }
    for (const { path: own, search } of isCut ? [] : broken) {
      const raw = own ?? above ?? '';
      workspace.fail({
        path: raw === '' ? '' : (workspace.locateExisting(raw) ?? raw),
        reason: 'malformed',
        search,
      });
    }
    if (isCut) onCut(broken.at(-1)?.path ?? above ?? '');
    return true;
  }

  function editFile(raw: string, search: readonly string[], replace: readonly string[]): void {
    const path = workspace.locateExisting(raw);
    if (path === undefined) return;
    const before = workspace.read(path);
    const isEmpty = search.every((line) => line.trim() === '');
    if (before === undefined && !isEmpty)
      return workspace.fail({ path, reason: 'no_file', search: search.join('\n') });
    const result = replaceLines(before ?? '', { search, replace });
    if ('content' in result) workspace.edit(path, result.content);
    else workspace.fail({ path, reason: result.reason, search: search.join('\n') });
  }

  function takeChanges(changes: readonly FileChange[], above: string | undefined, closed: boolean): boolean {
    if (!closed) {
      const path = changes.at(-1)?.path ?? above;
      if (path !== undefined) onCut(path);
      return path !== undefined;
    }
    for (const change of changes) takeChange(change);
    return changes.length > 0 || above !== undefined;
  }

  function takeChange(change: FileChange): void {
    if (change.action === 'delete') return remove(change.path);
    const path =
      change.action === 'create' ? workspace.locate(change.path) : workspace.locateExisting(change.path);
    if (path === undefined) return;
    if (change.action === 'create') return workspace.edit(path, change.content);
    const { hunks, to } = change;
    const before = workspace.read(path);
    if (before === undefined && !addsOnly(hunks)) {
      return workspace.fail({ path, reason: 'no_file', search: hunks[0]?.lines.join('\n') ?? '' });
    }
    const result =
      before !== undefined && isAllOf(before, change) ? { content: before } : applyHunks(before ?? '', hunks);
    if ('search' in result) return workspace.fail({ path, reason: 'no_match', search: result.search });
    workspace.edit(path, result.content);
    if (to !== undefined) rename(path, to);
  }

  function remove(raw: string): void {
    const path = workspace.locateExisting(raw);
    if (path !== undefined) workspace.remove(path);
  }

  function rename(from: string, to: string): void {
    const path = workspace.locateExisting(from);
    const target = workspace.locate(to);
    if (path === undefined || target === undefined || path === target) return;
    const content = workspace.read(path);
    if (content === undefined) return workspace.fail({ path, reason: 'no_file', search: '' });
    workspace.remove(path);
    workspace.edit(target, content);
  }

  return { takeEdits, takeChanges, remove, rename };
}

/** Whether a diff that creates a file would only repeat what is there. */
function isAllOf(before: string, { hunks }: Extract<FileChange, { action: 'change' }>): boolean {
  return (
    addsOnly(hunks) &&
    hunks
      .flatMap(({ lines }) => lines.map((line) => line.slice(1)))
      .join('\n')
      .trim() === before.trim()
  );
}
