/** Words without brackets: `hover:bg-sky-500/50`, `-mt-2`, `w-1/2`, `!font-bold`. */
const PLAIN = /[^\s"'`[\](){}<>,;=\\$]{1,120}/g;

/** Words with values in brackets: `grid-cols-[1fr_2fr]`, `[&>p]:mt-4`, `bg-(--brand)`. */
const BRACKETED =
  /[\w@!*:/.%&-]{0,80}(?:\[[^\s[\]]{1,160}(?:\[[^\s[\]]{1,80}\][^\s[\]]{0,80})?\]|\(--[\w-]{1,60}\))[\w@!*:/.%[\]&-]{0,120}/g;

const MAY_BE_CLASS = /^[!a-z@*[-][^#]*$/;

/** More different words than any app has that a person would read. */
const MAX_NAMES = 60_000;

/** All words of the texts that may be names of classes. Tailwind knows which are; the others cost little. */
export function findClassNames(sources: readonly string[]): string[] {
  const names = new Set<string>();
  for (const source of sources) {
    for (const [word] of source.matchAll(PLAIN))
      if (MAY_BE_CLASS.test(word)) names.add(word.replace(/[.:]$/, ''));
    for (const [word] of source.matchAll(BRACKETED)) names.add(word);
    if (names.size > MAX_NAMES) break;
  }
  return [...names];
}

/** A colour and the opacity that version 3 gave it by a class of its own, both on one element. */
export interface OpacityPair {
  color: string;
  opacity: string;
}

const OPACITY = /(?<!\S)(?:(\S+):)?((?:bg|text|border|ring|divide|placeholder)-opacity-(\d{1,3}))(?!\S)/g;

/** `bg-black bg-opacity-50` in one list of classes means `bg-black/50`, which is how version 4 says it. */
export function findOpacityPairs(sources: readonly string[]): OpacityPair[] {
  const pairs = new Map<string, OpacityPair>();
  for (const source of sources) {
    if (!source.includes('-opacity-')) continue;
    for (const [list] of source.matchAll(/[^"'`\n]*-opacity-\d[^"'`\n]*/g)) {
      for (const [, variant = '', opacity = ''] of list.matchAll(OPACITY)) {
        const kind = opacity.slice(0, opacity.indexOf('-'));
        const colors = list.split(/\s+/).filter((word) => isColor(word, kind, variant));
        for (const color of colors) pairs.set(`${color} ${opacity}`, { color, opacity });
      }
    }
  }
  return [...pairs.values()];
}

function isColor(word: string, kind: string, variant: string): boolean {
  const prefix = variant === '' ? '' : `${variant}:`;
  const name = word.startsWith(prefix) ? word.slice(prefix.length) : '';
  return (
    new RegExp(`^${kind}-(?:black|white|[a-z-]+-\\d{2,3}|[a-z][a-z-]*|\\[[^\\]\\s]+\\])$`).test(name) &&
    !name.includes('opacity')
  );
}
