/** Drawings that come with the shop, in `files/src/art`. */
export type Shape =
  | 'loaf'
  | 'baguette'
  | 'croissant'
  | 'cake'
  | 'tart'
  | 'cookies'
  | 'jar'
  | 'bottle'
  | 'chocolate'
  | 'cheese'
  | 'fruit'
  | 'candle'
  | 'tapers'
  | 'matches'
  | 'diffuser'
  | 'vase'
  | 'bowl'
  | 'lamp'
  | 'chair'
  | 'frame'
  | 'notebook'
  | 'plant'
  | 'cactus'
  | 'fern'
  | 'bouquet'
  | 'watering-can'
  | 'book'
  | 'book-stack'
  | 'pouch'
  | 'cup'
  | 'kettle'
  | 'teapot'
  | 'tin'
  | 'shirt'
  | 'jumper'
  | 'trousers'
  | 'dress'
  | 'cap'
  | 'tote'
  | 'shoe'
  | 'bike'
  | 'helmet'
  | 'pump'
  | 'ring'
  | 'necklace'
  | 'earrings'
  | 'bracelet'
  | 'dispenser'
  | 'cream'
  | 'tube'
  | 'soap'
  | 'blocks'
  | 'bear'
  | 'train'
  | 'rainbow'
  | 'record'
  | 'headphones'
  | 'box'
  | 'still-life';

export interface Bilingual {
  en: string;
  fr: string;
}

/** Name and description in one language. */
type Copy = readonly [name: string, description: string];

export interface CatalogueItem {
  en: Copy;
  fr: Copy;
  /** Key of one of the catalogue's categories. */
  category: string;
  /** Price in whole units of the shop's currency. */
  price: number;
  shape: Shape;
  /** Main colour of the drawing, as `#rrggbb`. */
  colour: string;
}

/** What a shop of one kind sells when the request does not list its products. */
export interface Catalogue {
  id: string;
  /** Tells by a request's plain text (see `fold`) whether this is the kind of shop; English and French together. */
  match: RegExp;
  headline: Bilingual;
  intro: Bilingual;
  categories: Readonly<Record<string, Bilingual>>;
  /** What is chosen with some of the products, told by their drawing: the size of a shirt, not of a bag. */
  option?: { label: Bilingual; choices: readonly Bilingual[]; shapes: readonly Shape[] };
  items: readonly CatalogueItem[];
}
