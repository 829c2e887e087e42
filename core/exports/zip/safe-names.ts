import { createHash } from 'node:crypto';
import { slugOf as asciiSlugOf } from '../../generation/starters/kit/slug-of.ts';

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: these names are devices, with any extension. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;
/** What no Windows file name may have, control characters, and what is invisible or turns text around. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
/** A `.git` folder that somebody else filled runs commands as soon as git looks at it. */
const GIT_FOLDER = /^(?:\.git|git~\d+)$/i;
/** Longest name of one file or folder, in bytes of UTF-8; systems stop at 255, and a number may be added. */
const MAX_SEGMENT_BYTES = 200;
/** Longest path, in UTF-16 units: what versions accept, and below Windows' 260. */
const MAX_PATH_LENGTH = 200;
/** Longest extension that is kept when a name is shortened, in UTF-16 units with its dot. */
const MAX_EXTENSION_LENGTH = 12;
/** Where files go whose own folders make too long a path. */
const LONG_PATHS_FOLDER = 'long-paths';

/** A title as the name of a file or folder: ASCII, lower case, never empty, allowed on every system. */
export function slugOf(title: string): string {
  const slug = asciiSlugOf(title);
  return WINDOWS_DEVICE.test(slug) ? `${slug}-app` : slug;
}

/**
 * The path at which each file can be unpacked on Windows, macOS and Linux, by its own path. Paths that are fine stay;
 * no two results are the same file on a system that ignores case or Unicode normalisation, none is also a folder, and
 * none leaves the folder it is unpacked into. The same paths always give the same names, in whatever order they come.
 */
export function safeNames(paths: readonly string[]): Map<string, string> {
  const wanted = [...new Set(paths)].map((path) => ({ path, name: safePath(path) }));
  // Whoever already has a good name keeps it, so that `_aux.txt` is not renamed because of an `aux.txt`.
  wanted.sort((a, b) => Number(a.name !== a.path) - Number(b.name !== b.path) || compare(a.path, b.path));
  const taken = new Set(wanted.flatMap(({ name }) => foldersOf(name).map(fold)));
  const names = new Map<string, string>();
  for (const { path, name } of wanted) {
    let free = name;
    for (let count = 2; taken.has(fold(free)); count++) free = numbered(name, count);
    taken.add(fold(free));
    names.set(path, free);
  }
  return names;
}

/** Order by UTF-16 units: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function safePath(path: string): string {
  const segments = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .map(safeSegment);
  const safe = segments.length === 0 ? '_' : segments.join('/');
  if (safe.length <= MAX_PATH_LENGTH) return safe;
  const name = segments.at(-1) ?? '_';
  return `${LONG_PATHS_FOLDER}/${shorten(`${hashOf(path)}-${name}`, MAX_PATH_LENGTH / 2)}`;
}

/** A text as the name of one file or folder. */
export function safeSegment(segment: string): string {
  // Windows drops dots and spaces at the end of a name without a word.
  const name = segment
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(FORBIDDEN, '_')
    .replace(/[. ]+$/, '');
  if (name === '') return '_';
  if (WINDOWS_DEVICE.test(name) || GIT_FOLDER.test(name)) return `_${name}`;
  return shorten(name, MAX_SEGMENT_BYTES);
}

/** Cuts a name to a number of bytes; a hash of the whole keeps what began alike apart, and the extension stays. */
function shorten(name: string, maxBytes: number): string {
  if (Buffer.byteLength(name) <= maxBytes) return name;
  const { stem, extension } = splitExtension(name);
  const end = `-${hashOf(name)}${extension}`;
  let kept = '';
  let bytes = Buffer.byteLength(end);
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return kept + end;
}

function numbered(name: string, count: number): string {
  const { stem, extension } = splitExtension(name);
  return `${stem}-${count}${extension}`;
}

function splitExtension(name: string): { stem: string; extension: string } {
  const extension = /[^/](\.[^./]+)$/.exec(name)?.[1] ?? '';
  if (extension.length > MAX_EXTENSION_LENGTH) return { stem: name, extension: '' };
  return { stem: name.slice(0, name.length - extension.length), extension };
}

/** What two names have in common that are one file on some system. Upper case first: `ß` and `ss` are one on APFS. */
function fold(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function foldersOf(name: string): string[] {
  const segments = name.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
