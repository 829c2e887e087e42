import type { Problem } from '../../generation/types.ts';

/** Something that is served as it is. */
export interface Asset {
  body: string | Uint8Array;
  /** Media type, with charset where it is text. */
  type: string;
  /** The address names the content, so it may be kept for ever. */
  immutable: boolean;
}

/** What a browser needs of one app. */
export interface AppBundle {
  /** Mistakes that keep the app from opening; pages and assets are then empty. */
  problems: readonly Problem[];
  /** HTML by address, `/` and `/about.html`. Their placeholders are filled by `renderPage`. */
  pages: ReadonlyMap<string, string>;
  /** Everything else, by address. */
  assets: ReadonlyMap<string, Asset>;
  /** The app has no page of its own: a program for a server or a terminal. */
  pageless: boolean;
  /** About how much memory it takes. */
  bytes: number;
}

/** Stands in a page where the app's root is, which only the request tells. */
export const BASE_PLACEHOLDER = '%__VECTORT_BASE__%';

/** Stands in a page where scripts of ours go, before all of the app's. */
export const HEAD_PLACEHOLDER = '<!--__VECTORT_HEAD__-->';
