import { hashOf, pickFrom } from '../kit/random-from.ts';
import { slugOf } from '../kit/slug-of.ts';
import type { StarterSpec } from '../types.ts';
import type { Catalogue, CatalogueItem, Shape } from './catalogues/types.ts';
import { fold } from '../reading/fold.ts';
import { shapeOf } from './shape-of.ts';

export interface Product {
  id: string;
  name: string;
  description: string;
  price: number;
  category: string;
  shape: Shape;
  colour: string;
}

export interface Range {
  categories: { key: string; label: string }[];
  products: Product[];
}

/** A range smaller than this looks like a shop that is closing. */
const FEWEST_PRODUCTS = 6;
const LONGEST_NAME = 60;

/** What the shop sells: what the request lists, otherwise (or to fill the shelves) what such a shop usually has. */
export function rangeOf(spec: StarterSpec, catalogue: Catalogue): Range {
  const named = namedThings(spec);
  if (named.length === 0) return shelved(spec, catalogue, usual(spec, catalogue));
  if (listsCategories(spec)) return sortedInto(spec, catalogue, named);

  const listed = named.map((name) => listedProduct(spec, catalogue, name));
  const fillers = usual(spec, catalogue)
    .filter((product) => !named.some((name) => sameThing(name, product.name)))
    .slice(0, Math.max(0, FEWEST_PRODUCTS - listed.length));
  return shelved(spec, catalogue, [...listed, ...fillers]);
}

/** The products with the categories that they need; a single category would be a filter that filters nothing. */
function shelved(spec: StarterSpec, catalogue: Catalogue, products: Product[]): Range {
  const used = Object.entries(catalogue.categories).filter(([key]) =>
    products.some((product) => product.category === key),
  );
  return {
    products: unique(products),
    categories: used.length < 2 ? [] : used.map(([key, label]) => ({ key, label: label[spec.language] })),
  };
}

/** The request's words are the categories: the usual products are sorted into them, each gets a few. */
function sortedInto(spec: StarterSpec, catalogue: Catalogue, named: string[]): Range {
  const categories = named.map((label) => ({ key: slugOf(label), label }));
  const pool = usual(spec, catalogue);
  const fits = categories.map(({ key, label }) => {
    const shape = shapeOf(label);
    return movedTo(
      key,
      pool.filter((product) => product.shape === shape),
    );
  });
  const placed = new Set(fits.flat().map(({ id }) => id));
  const rest = pool.filter(({ id }) => !placed.has(id));
  const products = categories.flatMap(({ key, label }, index) => {
    const fitting = fits[index] ?? [];
    if (fitting.length > 0) return fitting;
    const own = SIZES[spec.language].map((size) => listedProduct(spec, catalogue, `${label}, ${size}`));
    const borrowed = shapeOf(label) === undefined ? rest.splice(0, 2) : [];
    return movedTo(key, borrowed.length > 0 ? borrowed : own);
  });
  return { categories, products: unique(products) };
}

function movedTo(category: string, products: readonly Product[]): Product[] {
  return products.map((product) => Object.assign({}, product, { category }));
}

/** A shop that only says its categories gets each thing in these. */
const SIZES = { en: ['small', 'large', 'gift set'], fr: ['petit format', 'grand format', 'coffret cadeau'] };

/** The catalogue's products in the shop's language, in an order of its own for every shop. */
function usual({ language, seed }: StarterSpec, catalogue: Catalogue): Product[] {
  const start = seed % catalogue.items.length;
  const turned = [...catalogue.items.slice(start), ...catalogue.items.slice(0, start)];
  return turned.map((item) => {
    const [name, description] = item[language];
    return {
      id: slugOf(name),
      name,
      description,
      price: item.price,
      category: item.category,
      shape: item.shape,
      colour: item.colour,
    };
  });
}

function listedProduct(spec: StarterSpec, catalogue: Catalogue, name: string): Product {
  const known = catalogue.items.find((item) => sameThing(name, item[spec.language][0]));
  const shape = shapeOf(name) ?? known?.shape ?? catalogueShape(catalogue, spec);
  const model = known ?? nearest(catalogue, shape, name);
  const hash = hashOf(name);
  return {
    id: slugOf(name),
    name: capitalised(name),
    description:
      known?.[spec.language][1] ?? DESCRIPTIONS[spec.language][hash % DESCRIPTIONS.en.length] ?? '',
    price: known?.price ?? roundPrice(model.price * (0.8 + (hash % 5) / 10)),
    category: model.category,
    shape,
    colour: known?.colour ?? namedColour(name) ?? colourOf(shape, hash) ?? model.colour,
  };
}

/** What the shop sells as a whole says how one of its things looks: a scent in a candle shop is a candle. */
function catalogueShape(catalogue: Catalogue, spec: StarterSpec): Shape {
  return shapeOf(spec.noun.one) ?? shapeOf(spec.subject) ?? FIRST_SHAPE[catalogue.id] ?? 'still-life';
}

const FIRST_SHAPE: Readonly<Record<string, Shape>> = {
  candles: 'candle',
  coffee: 'pouch',
  tea: 'tin',
  books: 'book',
  records: 'record',
  plants: 'plant',
  clothes: 'shirt',
  bikes: 'bike',
  jewellery: 'ring',
  cosmetics: 'cream',
  bakery: 'loaf',
  pantry: 'jar',
  toys: 'blocks',
};

function nearest(catalogue: Catalogue, shape: Shape, name: string): CatalogueItem {
  const alike = catalogue.items.filter((item) => item.shape === shape);
  const pool = alike.length > 0 ? alike : catalogue.items;
  const [first, ...others] = pool;
  if (first === undefined) throw new RangeError(`the catalogue ${catalogue.id} is empty`);
  return pickFrom([first, ...others], hashOf(name), 'model');
}

/** Muted colours that keep company on one shelf. */
const COLOURS = [
  '#b5674a',
  '#3f7396',
  '#7d9a6b',
  '#d4a13e',
  '#8a5f8c',
  '#4d8078',
  '#c4697a',
  '#6b6a9e',
  '#a8794c',
  '#5f8fa8',
  '#c9804a',
  '#7a7f52',
] as const;

const COLOUR_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(red|rouges?)\b/, '#b5443f'],
  [/\b(blue|navy|bleue?s?|marine)\b/, '#3a6ea8'],
  [/\b(green|verte?s?|olive)\b/, '#5f8f4c'],
  [/\b(yellow|jaunes?|lemon|citron)\b/, '#e0b23f'],
  [/\b(pink|roses?|raspberry|framboises?)\b/, '#d0637f'],
  [/\b(purple|violets?|violettes?|lavender|lavandes?)\b/, '#7d66a8'],
  [/\b(orange|oranges?|apricot|abricots?)\b/, '#dd8a45'],
  [/\b(black|noire?s?)\b/, '#43403f'],
  [/\b(white|blanc|blanche|blancs|blanches|vanilla|vanille)\b/, '#d9cdb8'],
  [/\b(grey|gray|grise?s?|silver|argent)\b/, '#8e9aa6'],
  [/\b(brown|marron|brune?s?|chocolat|chocolate|cedar|cedre)\b/, '#8a6a52'],
  [/\b(gold|golden|dore|doree|miel|honey)\b/, '#c99a3f'],
];

function namedColour(name: string): string | undefined {
  const text = fold(name);
  return COLOUR_WORDS.find(([words]) => words.test(text))?.[1];
}

/** Some things have a colour of their own: no blue bread. */
const NATURAL: readonly (readonly [readonly Shape[], readonly string[]])[] = [
  [
    ['loaf', 'baguette', 'croissant', 'cookies'],
    ['#c58a4b', '#d99a4e', '#a2703f', '#b97b3d'],
  ],
  [['chocolate'], ['#5f3a2c', '#7a4a33', '#8d5f3c']],
  [['cheese'], ['#dba840', '#e3b53c', '#d0924a']],
  [
    ['plant', 'fern', 'cactus'],
    ['#3f7d57', '#5f9a4c', '#7ea355', '#2f6b52'],
  ],
  [['fruit'], ['#c8483f', '#d9873a', '#8fae3f', '#b93a55']],
  [['bear'], ['#a9743f', '#c79a68', '#b5bec4']],
];

function colourOf(shape: Shape, hash: number): string | undefined {
  const choices = NATURAL.find(([shapes]) => shapes.includes(shape))?.[1] ?? COLOURS;
  return choices[hash % choices.length];
}

const DESCRIPTIONS = {
  en: [
    'One of the first things people ask us for, and the reason many come back.',
    'Made in small batches, checked by hand, packed on the day it leaves.',
    'Simple, well made and better with time.',
    'A favourite of the house. We always keep one back for ourselves.',
    'Chosen with care, and only offered while it is at its best.',
  ],
  fr: [
    'L’une des premières choses que l’on nous demande, et la raison de bien des retours.',
    'Réalisé en petites séries, vérifié à la main, emballé le jour du départ.',
    'Simple, bien fait, et encore meilleur avec le temps.',
    'Un favori de la maison. Nous en gardons toujours un pour nous.',
    'Choisi avec soin, et proposé seulement quand il est au mieux.',
  ],
} as const;

/** Things that the request lists, without the parts of a shop that every shop here has. */
function namedThings({ details }: StarterSpec): string[] {
  const seen = new Set<string>();
  return details
    .map((detail) => detail.trim().slice(0, LONGEST_NAME))
    .filter((detail) => {
      const key = slugOf(detail);
      if (detail === '' || SHOP_PARTS.test(fold(detail)) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

const SHOP_PARTS =
  /\b(carts?|baskets?|check ?outs?|payments?|products?|categor(y|ies)|search|filters?|sort(ing)?|catalog(ue)?s?|orders?|accounts?|home ?page|discounts?|coupons?|vouchers?|promo|newsletters?|faqs?|footer|header|logo|banner|images|photos|currency|invoices?|wish ?lists?|reviews?|contact|about|shipping|delivery|paniers?|paiements?|produits?|categories?|recherche|filtres?|tri|commandes?|comptes?|page d'accueil|reductions?|codes? promo|bandeau|devise|factures?|favoris|avis|livraison|a propos)\b/;

function listsCategories({ words }: StarterSpec): boolean {
  return [...words].some((word) => CATEGORY_WORD.test(fold(word)));
}

const CATEGORY_WORD = /^(categor(y|ies|ie)|sections?|departments?|aisles?|rayons?|rubriques?)$/;

function sameThing(one: string, other: string): boolean {
  const [a, b] = [slugOf(one), slugOf(other)];
  return a === b || a === b.replace(/s$/, '') || b === a.replace(/s$/, '');
}

function unique(products: Product[]): Product[] {
  const taken = new Map<string, number>();
  return products.map((product) => {
    const times = taken.get(product.id) ?? 0;
    taken.set(product.id, times + 1);
    return times === 0 ? product : { ...product, id: `${product.id}-${times + 1}` };
  });
}

function roundPrice(price: number): number {
  return price < 20 ? Math.round(price * 2) / 2 : Math.round(price);
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
