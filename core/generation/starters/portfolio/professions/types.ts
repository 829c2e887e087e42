import type { ArtKind } from '../../site-kit/art-kind.ts';
import type { Pair } from '../../site-kit/pair.ts';

/** Name, key of its category, drawing, what it was, what came of it. */
export type Work = readonly [title: Pair, category: string, art: ArtKind, about: Pair, result: Pair];

/** What the portfolio of one profession shows when the request does not say it. */
export interface Profession {
  id: string;
  /** Tells by a request's folded text whether this is the profession; English and French together. */
  match: RegExp;
  role: Pair;
  headlines: readonly [Pair, Pair];
  intro: Pair;
  /** How somebody of this profession works, for the page about them and those of the projects. */
  approach: readonly [Pair, Pair, Pair];
  categories: Readonly<Record<string, Pair>>;
  /** Six, so that rows of two and three come out even. */
  works: readonly Work[];
  skills: readonly Pair[];
  services: readonly (readonly [Pair, Pair])[];
}
