/** How closely lines have to agree, the strictest first: models change blanks at line ends and the indentation. */
const MANNERS: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line.trimEnd(),
  (line) => line.trim(),
];

/** Where lines stand among others. */
export interface FoundLines {
  /** Index of the first line, of each place. */
  places: number[];
  /** Whether only the indentation differs. */
  isIndented: boolean;
}

/** Finds all places where `wanted` stands in `lines`, by the strictest manner that finds any. */
export function findLines(lines: readonly string[], wanted: readonly string[]): FoundLines {
  if (wanted.length === 0) return { places: [], isIndented: false };
  for (const [index, simplify] of MANNERS.entries()) {
    const places = search(lines.map(simplify), wanted.map(simplify));
    if (places.length > 0) return { places, isIndented: index === MANNERS.length - 1 };
  }
  return { places: [], isIndented: false };
}

/** Searched as one text: that is the engine's own search, and quicker than comparing line by line. */
function search(lines: readonly string[], wanted: readonly string[]): number[] {
  const text = `\n${lines.join('\n')}\n`;
  const needle = `\n${wanted.join('\n')}\n`;
  const places: number[] = [];
  let line = 0;
  let counted = 0;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    for (let next = text.indexOf('\n', counted); next < at; next = text.indexOf('\n', counted)) {
      counted = next + 1;
      line += 1;
    }
    places.push(line);
    // Whoever asks wants to know whether there is one place or several.
    if (places.length >= MAX_PLACES) break;
  }
  return places;
}

const MAX_PLACES = 50;

/** Gives new lines the indentation of the place where the old ones were found. */
export function reindent(
  replacement: readonly string[],
  wanted: readonly string[],
  found: readonly string[],
): string[] {
  const at = wanted.findIndex((line) => line.trim() !== '');
  const given = indentOf(wanted[at] ?? '');
  const real = indentOf(found[at] ?? '');
  if (given === real) return [...replacement];
  return replacement.map((line) => {
    if (line.trim() === '') return line;
    if (real.startsWith(given)) return real.slice(given.length) + line;
    return given.startsWith(real) && line.startsWith(given.slice(real.length))
      ? line.slice(given.length - real.length)
      : line;
  });
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
