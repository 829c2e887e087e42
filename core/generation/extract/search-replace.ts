import { isEditEnd, isEditMiddle, isEditStart } from './edit-markers.ts';
import { findLines, reindent } from './find-lines.ts';
import { readNameComment, readNameLine, readPathLine } from './read-names.ts';

export interface SearchReplace {
  /** Where the lines above the block name a file. */
  path: string | undefined;
  search: readonly string[];
  replace: readonly string[];
}

export interface SearchReplaces {
  edits: SearchReplace[];
  /** The beginnings of blocks whose marks are broken. */
  broken: { path: string | undefined; search: string }[];
  /** Whether the last block has no end, so that more may have been coming. */
  isOpen: boolean;
}

/** Reads search/replace blocks; undefined where a text has none. */
export function readSearchReplaces(text: string): SearchReplaces | undefined {
  if (!/<<<<|-----/.test(text)) return undefined;
  const lines = text.split('\n');
  if (!lines.some(isEditStart)) return undefined;
  const found: SearchReplaces = { edits: [], broken: [], isOpen: false };
  let path: string | undefined;
  let part: 'outside' | 'search' | 'replace' = 'outside';
  let search: string[] = [];
  let replace: string[] = [];
  for (const line of lines) {
    if (isEditStart(line) && part !== 'replace') {
      if (part === 'search') found.broken.push({ path, search: search.join('\n') });
      part = 'search';
      search = [];
      replace = [];
    } else if (part === 'outside') {
      path = readPathLine(line) ?? readNameComment(line) ?? readNameLine(line) ?? path;
    } else if (part === 'search') {
      if (isEditMiddle(line)) part = 'replace';
      // Roo's hints of the place: `:start_line:12` and a line of dashes.
      else if (!(search.length === 0 && /^(?::\w+_line:\s*\d+|-{3,})\s*$/.test(line))) search.push(line);
    } else if (isEditEnd(line)) {
      found.edits.push({ path, search, replace });
      part = 'outside';
    } else replace.push(line);
  }
  if (part !== 'outside') {
    found.isOpen = true;
    found.broken.push({ path, search: search.join('\n') });
  }
  return found;
}

export type Replaced = { content: string } | { reason: 'no_match' | 'ambiguous' };

/** Replaces the one place in a file where `search` stands. A replacement that is already there is none. */
export function replaceLines(
  content: string,
  { search, replace }: Pick<SearchReplace, 'search' | 'replace'>,
): Replaced {
  const wanted = trimBlank(search);
  if (wanted.length === 0) {
    if (content.trim() === '') return { content: joinEnded(replace) };
    return content.trim() === replace.join('\n').trim() ? { content } : { reason: 'ambiguous' };
  }
  const lines = content.split('\n');
  const exact = findLines(lines, search);
  const isTrimmed = exact.places.length === 0;
  const old = isTrimmed ? wanted : search;
  const { places, isIndented } = isTrimmed ? findLines(lines, wanted) : exact;
  const [place] = places;
  if (place === undefined) {
    const isDone = trimBlank(replace).length > 0 && findLines(lines, trimBlank(replace)).places.length > 0;
    return isDone ? { content } : replaceWithin(content, search, replace);
  }
  if (places.length > 1) return { reason: 'ambiguous' };
  const inserted = isTrimmed ? trimBlank(replace) : replace;
  const fitting = isIndented ? reindent(inserted, old, lines.slice(place, place + old.length)) : inserted;
  return { content: [...lines.slice(0, place), ...fitting, ...lines.slice(place + old.length)].join('\n') };
}

/** A search that begins or ends within a line. */
function replaceWithin(content: string, search: readonly string[], replace: readonly string[]): Replaced {
  const wanted = search.join('\n').trim();
  const at = content.indexOf(wanted);
  if (at === -1) return { reason: 'no_match' };
  if (content.includes(wanted, at + 1)) return { reason: 'ambiguous' };
  return { content: content.slice(0, at) + replace.join('\n').trim() + content.slice(at + wanted.length) };
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

function joinEnded(lines: readonly string[]): string {
  const text = lines.join('\n');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
