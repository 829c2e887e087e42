import type { IconName } from '../../kit/icons.ts';
import type { ArtKind } from '../../site-kit/art-kind.ts';
import type { Pair } from '../../site-kit/pair.ts';
import type { Purpose } from '../../site-kit/questions-of.ts';

export type Titled = readonly [title: Pair, text: Pair];

/** Name, what is in it, and a sample price in whole units of the currency; 0 is free. */
export type Offer = readonly [name: Pair, text: Pair, price: number];

/** What a page of one trade says when the request does not say it. */
export interface Trade {
  id: string;
  /** Tells by a request's folded text whether this is the trade; English and French together. */
  match: RegExp;
  icon: IconName;
  art: readonly [ArtKind, ArtKind, ArtKind];
  purpose: Purpose;
  headlines: readonly [Pair, Pair];
  intro: Pair;
  featuresTitle: Pair;
  /** Four or six of them, so that rows of two and three come out even. */
  features: readonly (readonly [IconName, Pair, Pair])[];
  stepsTitle?: Pair;
  steps: readonly [Titled, Titled, Titled];
  offersTitle: Pair;
  /** Plans are shown side by side and hold features; prices are a list. */
  offersAs: 'plans' | 'prices';
  offers: readonly Offer[];
  /** Opening hours from Monday on, such as `9:00-18:00`; empty where closed. */
  hours?: readonly [string, string, string, string, string, string, string];
  /** Sample quotes: what is said, and by whom. */
  voices: readonly (readonly [Pair, Pair])[];
  /** Sample figures. */
  numbers: readonly (readonly [string | Pair, Pair])[];
  faq: readonly Titled[];
}
