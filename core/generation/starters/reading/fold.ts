/**
 * Lower case without accents, every UTF-16 unit in its place: what is found in the folded text is cut out of the
 * original by the same indexes.
 */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const lower = unit.toLowerCase();
    const base = lower.normalize('NFD').charAt(0);
    folded += lower.length === 1 ? (QUOTES.get(base) ?? base) : unit;
  }
  return folded;
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['´', "'"],
  ['`', "'"],
  ['\u00a0', ' '],
  ['\u202f', ' '],
]);
