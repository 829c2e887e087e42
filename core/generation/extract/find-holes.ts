import { findElisions, type Comment } from '../check/elision.ts';
import { extensionOf, isMarkdown } from './languages.ts';

/** Words without which no comment says that code was left out. */
const HINTS = [
  '...',
  '…',
  'rest ',
  'Rest ',
  'emain',
  'nchanged',
  'brevity',
  'reste',
  'resto',
  'остал',
  '其余',
  '其他',
  '残り',
  'بقية',
];
const COMMENT = /(?:\/\/|\/\*|<!--|^\s*(?:#|--|;|%|\*|'|"))(.*?)(?:\*\/|-->|$)/;
/** Longest line that is looked at; a comment that leaves code out is short. */
const MAX_LINE = 300;

const OPENS_LIST = new Set(['[', '{', '(', ',']);

/** `[...items]` and `{...props}`: most of the dots in code. */
function isSpread(content: string, at: number): boolean {
  const before = content.charAt(at - 1);
  return OPENS_LIST.has(before === ' ' ? content.charAt(at - 2) : before) && content.charAt(at + 3) !== ' ';
}

/** What a text leaves out of the file it belongs to: `said` in words, or `dots` alone, which may mean less. */
export type Hole = 'said' | 'dots' | undefined;

/** Finds comments like "... existing code ..." by the lines alone, because a fragment often cannot be parsed. */
export function findHole(path: string, content: string): Hole {
  const extension = extensionOf(path);
  if (isMarkdown(extension) || extension === 'txt') return undefined;
  const hints = HINTS.filter((hint) => content.includes(hint));
  if (hints.length === 0) return undefined;
  if (extension === 'json' && /^\s*(?:\/\/\s*)?(?:\.{3}|…),?\s*$/m.test(content)) return 'said';
  const comments: Comment[] = [];
  for (const hint of hints) {
    let seen = -1;
    for (let at = content.indexOf(hint); at !== -1; at = content.indexOf(hint, at + hint.length)) {
      if (at <= seen || (hint === '...' && isSpread(content, at))) continue;
      const start = content.lastIndexOf('\n', at) + 1;
      const end = content.indexOf('\n', at);
      seen = end === -1 ? content.length : end;
      if (seen - start > MAX_LINE) continue;
      const text = COMMENT.exec(content.slice(start, seen))?.[1];
      if (text) comments.push({ text, offset: start });
    }
  }
  const findings = findElisions(content, comments);
  if (findings.length === 0) return undefined;
  return findings.some(({ message }) => /[\p{L}]/u.test(message.slice(message.indexOf('"'))))
    ? 'said'
    : 'dots';
}
