import type { StarterSpec } from '../../types.ts';
import { fold } from '../../reading/fold.ts';
import { bakery } from './bakery.ts';
import { bikes } from './bikes.ts';
import { books } from './books.ts';
import { candles } from './candles.ts';
import { clothes } from './clothes.ts';
import { coffee } from './coffee.ts';
import { cosmetics } from './cosmetics.ts';
import { general } from './general.ts';
import { home } from './home.ts';
import { jewellery } from './jewellery.ts';
import { pantry } from './pantry.ts';
import { plants } from './plants.ts';
import { records } from './records.ts';
import { tea } from './tea.ts';
import { toys } from './toys.ts';
import type { Catalogue } from './types.ts';

/** The narrow ones first: where two fit equally well, the earlier one is taken. */
export const CATALOGUES: readonly Catalogue[] = [
  candles,
  bikes,
  tea,
  coffee,
  jewellery,
  bakery,
  cosmetics,
  records,
  books,
  plants,
  pantry,
  clothes,
  toys,
  home,
];

/**
 * The catalogue that fits a request best. What the shop is called and is about says more than the words around it:
 * "a home page for my candle shop" sells candles.
 */
export function catalogueFor({ subject, title, details, words }: StarterSpec): Catalogue {
  const sources = [subject, title, details.join(' '), [...words].join(' ')];
  for (const source of sources) {
    const text = fold(source);
    const ranked = CATALOGUES.map((catalogue) => ({ catalogue, hits: hitsOf(catalogue.match, text) }))
      .filter(({ hits }) => hits > 0)
      .toSorted((one, other) => other.hits - one.hits);
    if (ranked[0] !== undefined) return ranked[0].catalogue;
  }
  return general;
}

function hitsOf(match: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(match, 'gu'))].length;
}
