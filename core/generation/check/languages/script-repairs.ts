import type { Finding } from '../parsed-file.ts';

/** Tries that are worth their time, and the longest text to try them on: a try parses the whole file. */
const MAX_TRIES = 12;
const MAX_CHARACTERS = 100_000;

/**
 * The block whose end is missing, where the indentation gives it away: a line goes back to where the block began and
 * closes nothing. It is believed only if the brace put there makes the whole file right.
 */
export function findMissingBrace(source: string, isValid: (text: string) => boolean): Finding | undefined {
  if (source.length > MAX_CHARACTERS) return undefined;
  const lines = linesOf(source);
  const open: Line[] = [];
  let tries = 0;
  for (const line of lines) {
    if (line.text === '') continue;
    for (let block = open.at(-1); block && line.indent <= block.indent; block = open.at(-1)) {
      open.pop();
      if (line.text.startsWith('}') && line.indent === block.indent) break;
      tries += 1;
      if (tries > MAX_TRIES) return undefined;
      if (!isValid(`${source.slice(0, line.start)}}\n${source.slice(line.start)}`)) continue;
      return {
        offset: block.start + block.indent + block.text.lastIndexOf('{'),
        message: `This block is never closed: a \`}\` is missing before line ${line.number}`,
      };
    }
    if (line.text.endsWith('{')) open.push(line);
  }
  return undefined;
}

/** The line of a string without its end, which parsers often notice only at the next quote, lines below. */
export function findMissingQuote(
  source: string,
  noticedAt: number,
  isValid: (text: string) => boolean,
): Finding | undefined {
  if (source.length > MAX_CHARACTERS) return undefined;
  let tries = 0;
  for (const line of linesOf(source)) {
    if (line.start > noticedAt) return undefined;
    for (const quote of ['"', "'"]) {
      if (line.text.split(quote).length % 2 === 1) continue;
      const opening = line.start + line.indent + line.text.lastIndexOf(quote);
      for (const end of possibleEnds(source, opening, line.start + line.indent + line.text.length)) {
        tries += 1;
        if (tries > MAX_TRIES) return undefined;
        if (isValid(`${source.slice(0, end)}${quote}${source.slice(end)}`)) {
          return { offset: opening, message: `Unterminated string: its closing ${quote} is missing` };
        }
      }
    }
  }
  return undefined;
}

/** Where a string that began at `opening` may have ended on its line. */
function possibleEnds(source: string, opening: number, lineEnd: number): number[] {
  const rest = source.slice(opening, lineEnd);
  const ends = [/\/?>/, /\)?[;,]?$/, /[;,)]/, / [\w-]{1,40}=/].flatMap((pattern) => {
    const found = pattern.exec(rest);
    return found ? [opening + found.index] : [];
  });
  return [...new Set(ends)];
}

interface Line {
  number: number;
  start: number;
  /** Characters of white space before the text. */
  indent: number;
  text: string;
}

function linesOf(source: string): Line[] {
  let start = 0;
  return source.split('\n').map((whole, index) => {
    const text = whole.trim();
    const line = { number: index + 1, start, indent: whole.length - whole.trimStart().length, text };
    start += whole.length + 1;
    return line;
  });
}
