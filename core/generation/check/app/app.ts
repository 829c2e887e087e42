import type { Finding, ParsedFile } from '../parsed-file.ts';

/** All files of an app with what is known of each. */
export interface App {
  /** Contents by path. */
  files: ReadonlyMap<string, string>;
  parsed: ReadonlyMap<string, ParsedFile>;
}

/** Says that something is wrong in a file. */
export type Report = (path: string, finding: Finding) => void;

/** The folder of a file, `''` for the app's root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '' : path.slice(0, end);
}

/** The folder itself and those around it, innermost first, `''` last. */
export function foldersUpFrom(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== ''; folders.push(at)) at = folderOf(at);
  return folders;
}

/** Resolves `.` and `..`; undefined where the path leaves the app. */
export function joinPath(folder: string, relative: string): string | undefined {
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
