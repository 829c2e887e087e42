import { canHold, extensionOf, isPlain, isShell } from './languages.ts';
import type { BlockName } from './name-block.ts';
import { readPathLine } from './read-names.ts';
import type { FencedBlock } from './types.ts';

/** A block below this share of a file's lines, named only in passing, is a part of it. */
const FRAGMENT_SHARE = 0.5;
const TREE = /[├└│]\s?──|\|--|`--/;

/** Whether a block with this name is that file's content, and no command, tree or listing that speaks of it. */
export function isFile({ path, source }: BlockName, { body }: FencedBlock, language: string): boolean {
  if (source === 'info') return true;
  if (TREE.test(body.slice(0, 2_000)) && !/^(?:md|txt)$/.test(extensionOf(path))) return false;
  if (source === 'heading') return true;
  if (!canHold(path, language)) return source === 'comment';
  if (source === 'comment' || !(isShell(language) || isPlain(language))) return true;
  // "Make `deploy.sh` executable:" is followed by a command that names it.
  const file = path.slice(path.lastIndexOf('/') + 1);
  return (
    !body.includes(file) &&
    !/^\s*(?:\$ |(?:npm|npx|yarn|pnpm|bun|pip3?|python3?|node|cd|git|docker|curl|mkdir|touch|chmod|sudo) )/.test(
      body,
    )
  );
}

/** The file's path, bare, in the block's first line. */
export function nameByFirstLine(head: readonly string[], language: string): BlockName | undefined {
  const [first = '', second = '', third] = head;
  const path = readPathLine(first);
  if (path === undefined || third === undefined || readPathLine(second) !== undefined || isShell(language))
    return undefined;
  return canHold(path, language) ? { path, source: 'comment' } : undefined;
}

/** Whether a block that is only loosely named is a piece of the file that is there. */
export function isPartOf(before: string, content: string, path: string, language: string): boolean {
  return !canHold(path, language) || content.split('\n').length < FRAGMENT_SHARE * before.split('\n').length;
}
