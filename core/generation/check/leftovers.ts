import type { Finding } from './parsed-file.ts';

const OPENING_FENCE = /^\uFEFF?\s*(?:```|~~~)/;
const CLOSING_FENCE = /(?:^|\n)(?:```|~~~)[ \t]*\s*$/;
/** Behind the sentence that came before the code. */
const FENCE_LINE = /^(?:```|~~~)/m;
const CONFLICT_MARKER = /^(?:<{7}|>{7})(?=\s|$)/m;

/**
 * What the way from the model to the file left behind: the Markdown fence around it, the markers of an edit or a merge.
 * Such a file is no text of its language, so nothing else is worth saying about it.
 */
export function findLeftovers(source: string): Finding[] {
  if (OPENING_FENCE.test(source)) {
    return [{ offset: source.search(/[`~]/), message: 'The file is wrapped in a Markdown code fence' }];
  }
  // A search from the end of a long line of spaces would take time with its square; fences stand in the last line.
  const tail = source.slice(-100);
  if (tail.includes('```') || tail.includes('~~~')) {
    const fence = CLOSING_FENCE.exec(tail);
    if (fence) {
      const offset = source.length - tail.length + fence.index + (fence[0].startsWith('\n') ? 1 : 0);
      const opening = source.search(FENCE_LINE);
      return [
        { offset: opening === -1 ? offset : opening, message: 'A Markdown code fence is left in the file' },
      ];
    }
  }
  if (source.includes('<<<<<<<') || source.includes('>>>>>>>')) {
    const marker = CONFLICT_MARKER.exec(source);
    if (marker)
      return [{ offset: marker.index, message: `A marker of an edit is left in the file: ${marker[0]}` }];
  }
  return [];
}
