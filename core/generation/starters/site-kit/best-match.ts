import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';

/**
 * The catalogue entry that a request fits best, or undefined. What the site is about says more than the words around
 * it, and its name least, so that a new name changes nothing but the name. `match` is tried on folded text.
 */
export function bestMatch<Entry extends { match: RegExp }>(
  entries: readonly Entry[],
  { subject, title, details, words }: StarterSpec,
): Entry | undefined {
  for (const source of [subject, [...words].join(' '), details.join(' '), title]) {
    const text = fold(source);
    const hits = entries.map(({ match }) => [...text.matchAll(new RegExp(match, 'gu'))].length);
    const most = Math.max(0, ...hits);
    if (most > 0) return entries[hits.indexOf(most)];
  }
  return undefined;
}
