import { posix } from 'node:path';
import { findEntry } from './entry-page.ts';

/** Folders of other programs, build results and templates that a server fills in: no page to open lies there. */
export const NO_PAGES =
  /(?:^|\/)(?:node_modules|dist|build|out|coverage|templates|views|tests?|__tests__|docs)\//;

/** Folders that hold the part for the browser where a project has several parts, the likeliest first. */
const CLIENT_FOLDERS = ['frontend', 'client', 'web', 'app', 'www', 'site', 'ui', 'public', 'static'];

/**
 * The folder that is the app's `/`: the one with `index.html` that is nearest to the top, or else the one with a script
 * that a page can be made for. Without a slash at its end; empty for the project itself.
 */
export function findAppRoot(contents: ReadonlyMap<string, string>): string {
  const [page] = [...contents.keys()]
    .filter((path) => posix.basename(path) === 'index.html' && !NO_PAGES.test(path))
    .map((path) => posix.dirname(path).replace(/^\.$/, ''))
    .map((folder) => folder.replace(/(?:^|\/)public$/, ''))
    .toSorted((one, other) => depth(one) - depth(other) || rank(one) - rank(other));
  if (page !== undefined) return page;
  return ['', ...CLIENT_FOLDERS].find((folder) => findEntry(contents, folder) !== undefined) ?? '';
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

function rank(folder: string): number {
  const index = CLIENT_FOLDERS.indexOf(posix.basename(folder));
  return index === -1 ? CLIENT_FOLDERS.length : index;
}
