import { findElisions, type Comment } from '../check/elision.ts';
import { extensionOf, isMarkdown } from './languages.ts';

/** What a text leaves out of the file it belongs to: `said` in words, or `dots` alone, which may mean less. */
export type Hole = 'said' | 'dots' | undefined;

/** Longest comment that is looked at: one that leaves code out is short. */
const MAX_COMMENT = 300;
const SLASHES = ['//', '/*', '<!--'];
const HASHES = new Set(
  'py pyi rb sh bash zsh ps1 yaml yml toml ini cfg conf env pl r jl ex exs nix tf graphql gql dockerfile makefile mk cmake gitignore'.split(
    ' ',
  ),
);
const DASHES = new Set(['sql', 'lua', 'hs', 'elm', 'vhd', 'vhdl', 'applescript']);

/** Finds comments like "... existing code ..." by their marks alone, because a fragment often cannot be parsed. */
export function findHole(path: string, content: string): Hole {
  const extension = extensionOf(path);
  if (isMarkdown(extension) || extension === 'txt') return undefined;
  if (extension === 'json' && /^[ \t]*(?:\/\/[ \t]*)?(?:\.{3}|…),?[ \t]*$/m.test(content)) return 'said';
  const marks = DASHES.has(extension) ? ['--'] : HASHES.has(extension) || extension === '' ? ['#'] : SLASHES;
  const findings = findElisions(
    content,
    marks.flatMap((mark) => commentsOf(content, mark)),
  );
  if (findings.length === 0) return undefined;
  return findings.some(({ message }) => /\p{L}/u.test(message.slice(message.indexOf('"')))) ? 'said' : 'dots';
}

/** The comments that begin with a mark, line by line. What stands in a string may be among them. */
function commentsOf(content: string, mark: string): Comment[] {
  const comments: Comment[] = [];
  let from = 0;
  for (let at = content.indexOf(mark); at !== -1; at = content.indexOf(mark, from)) {
    const start = at + mark.length;
    const end = endOf(content, mark, start);
    from = Math.max(start, end);
    const text = content.slice(start, Math.min(end, start + MAX_COMMENT));
    for (const line of text.split('\n')) comments.push({ text: line, offset: at });
  }
  return comments;
}

function endOf(content: string, mark: string, start: number): number {
  const closing = mark === '/*' ? '*/' : mark === '<!--' ? '-->' : '\n';
  const end = content.indexOf(closing, start);
  return end === -1 ? content.length : end;
}
