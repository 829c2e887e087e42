import type { RejectedFile } from './types.ts';

export type SafePath = { path: string } | { reason: Extract<RejectedFile['reason'], 'outside' | 'invalid'> };

/** Longest path, in UTF-16 units: below Windows' 260 with room for the folder an app is unpacked into. */
const MAX_PATH_LENGTH = 200;
const MAX_DEPTH = 24;
/** Longest path or edit text that is worth looking at or reporting, in characters. */
const MAX_RAW_LENGTH = 1_000;

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: these names are devices, with any extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Characters no Windows file name may have, control characters, and those that are invisible or turn text around. */
const FORBIDDEN = /[<>:"|?*\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
/** A path that is decoded once more on its way could leave the project. */
const ENCODED_SEPARATOR = /%(?:2e|2f|5c|00)/i;
/** First folders of absolute paths that mean the machine; any other leading slash means the project's root. */
const MACHINE_FOLDERS = new Set(
  'applications bin boot dev etc home library mnt opt private proc root run sbin srv sys system tmp users usr var volumes windows'.split(
    ' ',
  ),
);
/** Where sandboxes of app builders keep the project. */
const SANDBOX_ROOT = /^\/(?:home\/project|home\/user\/project|workspace|app\/workspace|mnt\/data)\//;

/**
 * Turns a path as a model wrote it into one inside the project: relative, with forward slashes, NFC. A leading
 * slash means the project's root unless it names a folder of the machine. Everything that would leave the project,
 * touch `.git` or could not exist on some system is refused.
 */
export function makeSafePath(raw: string): SafePath {
  if (raw.length > MAX_RAW_LENGTH) return { reason: 'invalid' };
  let path = raw.trim().replaceAll('\\', '/').normalize('NFC').replace(SANDBOX_ROOT, '');
  if (/^[a-z]:/i.test(path) || path.startsWith('//') || path.startsWith('~')) return { reason: 'outside' };
  if (FORBIDDEN.test(path) || ENCODED_SEPARATOR.test(path)) return { reason: 'invalid' };
  // The import alias of the project's own root.
  path = path.replace(/^@\//, '');
  if (path.startsWith('/') && MACHINE_FOLDERS.has(path.split('/', 2)[1]?.toLowerCase() ?? '')) {
    return { reason: 'outside' };
  }
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    // Windows drops dots and spaces at the end of a name, so `.git.` and `a ` would become other files.
    const name = segment === '..' ? segment : segment.trim().replace(/[. ]+$/, '');
    if (name === '') {
      if (/\.{3,}/.test(segment)) return { reason: 'invalid' };
      continue;
    }
    if (name === '..') {
      if (segments.pop() === undefined) return { reason: 'outside' };
      continue;
    }
    if (WINDOWS_DEVICE.test(name) || /^(?:\.git|git~\d+)$/i.test(name)) return { reason: 'invalid' };
    segments.push(name);
  }
  const safe = segments.join('/');
  if (safe === '' || safe.length > MAX_PATH_LENGTH || segments.length > MAX_DEPTH || path.endsWith('/')) {
    return { reason: 'invalid' };
  }
  return { path: safe };
}
