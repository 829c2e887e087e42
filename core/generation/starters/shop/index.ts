import { oklchOf } from '../kit/palette.ts';
import { pickFrom } from '../kit/random-from.ts';
import { reactProject } from '../kit/react-project.ts';
import { readTemplate } from '../kit/read-template.ts';
import { toSource, type SourceValue } from '../kit/to-source.ts';
import type { Starter, StarterField, StarterSpec } from '../types.ts';
import { catalogueFor } from './catalogues/all.ts';
import type { Catalogue, Shape } from './catalogues/types.ts';
import { rangeOf, type Range } from './products-of.ts';
import { SHOP_TEXTS } from './texts.ts';

/** A shop with a catalogue, a cart that stays, and a checkout that stores demonstration orders. */
export const shop: Starter = {
  type: 'ecommerce',
  files: (spec) =>
    reactProject({
      spec,
      description: DESCRIPTION[spec.language],
      icons: [
        'arrow-down',
        'arrow-left',
        'arrow-right',
        'check',
        'chevron-right',
        'file-text',
        'info',
        'message-circle',
        'minus',
        'plus',
        'rotate-ccw',
        'search',
        'shield-check',
        'shopping-bag',
        'trash',
        'truck',
        'x',
      ],
      files: [...readTemplate(import.meta.dirname), { path: 'src/config.ts', content: configSource(spec) }],
      readme: README[spec.language],
    }),
};

const DESCRIPTION = {
  en: 'An online shop with a catalogue, a cart and a demo checkout.',
  fr: 'Une boutique en ligne avec catalogue, panier et commande de démonstration.',
};

const README = {
  en: 'Products, prices and delivery are in `src/config.ts`; the drawings to choose from are in `src/art`. Orders are kept in the browser and no payment is taken: connect a payment service in `src/components/Checkout.tsx` to sell for real.',
  fr: 'Les produits, les prix et la livraison sont dans `src/config.ts` ; les dessins au choix sont dans `src/art`. Les commandes restent dans le navigateur et aucun paiement n’est demandé : reliez un service de paiement dans `src/components/Checkout.tsx` pour vendre vraiment.',
};

function configSource(spec: StarterSpec): string {
  const catalogue = catalogueFor(spec);
  const layout = pickFrom(['editorial', 'boutique', 'market'], spec.seed, 'layout');
  const range = rangeOf(spec, catalogue);
  // Four in a row there: nine would leave one alone.
  const isAlone = layout === 'boutique' && spec.details.length === 0 && range.products.length % 4 === 1;
  const products = isAlone ? range.products.slice(0, -1) : range.products;
  const option = optionOf(spec, catalogue);
  const config = {
    title: spec.title,
    subject: spec.subject,
    language: spec.language,
    currency: currencyOf(spec),
    layout,
    headline: catalogue.headline[spec.language],
    intro: catalogue.intro[spec.language],
    categories: range.categories,
    ...(isSilver(spec, catalogue) ? { metal: SILVER } : {}),
    products: products.map((product) => ({
      ...product,
      colour: isSilver(spec, catalogue) && isGolden(product.colour) ? SILVER : product.colour,
      hasOption: option.shapes?.includes(product.shape) ?? true,
    })),
    option: option.shown,
    orderFields: orderFieldsOf(spec),
    delivery: deliveryFor(range),
  } satisfies SourceValue;
  return `import type { ShopConfig } from './types.ts';

export const config: ShopConfig = ${toSource(config)};

/** Words on the screen. */
export const texts = ${toSource(SHOP_TEXTS[spec.language])};
`;
}

const SILVER = '#9ba6b0';

/** "Bijoux en argent" are not shown in gold. */
function isSilver({ words }: StarterSpec, { id }: Catalogue): boolean {
  return (
    id === 'jewellery' &&
    (words.has('silver') || words.has('argent')) &&
    !words.has('gold') &&
    !words.has('or')
  );
}

function isGolden(colour: string): boolean {
  const { hue, chroma } = oklchOf(colour);
  return chroma > 0.05 && hue > 60 && hue < 100;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(€|euros?|eur)$/u, 'EUR'],
  [/^(£|pounds?|gbp|sterling)$/u, 'GBP'],
  [/^(chf|francs?|suisse|switzerland)$/u, 'CHF'],
  [/^(cad|canada|québec|quebec|montréal|montreal)$/u, 'CAD'],
  [/^(\$|dollars?|usd)$/u, 'USD'],
];

function currencyOf({ words, language }: StarterSpec): string {
  const named = CURRENCIES.find(([pattern]) => [...words].some((word) => pattern.test(word)));
  return named?.[1] ?? (language === 'fr' ? 'EUR' : 'USD');
}

/** A choice that the request asks for is made with every product; otherwise the usual one of such a shop. */
function optionOf(
  spec: StarterSpec,
  { option }: Catalogue,
): { shown: SourceValue; shapes?: readonly Shape[] } {
  const asked = spec.fields.find(isProductChoice);
  if (asked !== undefined) return { shown: { label: asked.label, choices: [...(asked.choices ?? [])] } };
  if (option === undefined) return { shown: null, shapes: [] };
  return {
    shown: {
      label: option.label[spec.language],
      choices: option.choices.map((choice) => choice[spec.language]),
    },
    shapes: option.shapes,
  };
}

function isProductChoice({ kind, choices = [], key }: StarterField): boolean {
  return (
    kind === 'choice' &&
    choices.length > 1 &&
    !/delivery|shipping|payment|livraison|paiement|categor/i.test(key)
  );
}

/** Fields of a product (its price, its stock) or of every order (name, address) are there already. */
const KNOWN_FIELD =
  /^(.*(price|prix|stock|image|photo|description|descriptif|quantity|quantit|categor|total|product|produit|sku|rating|note_?moy).*|name|nom|title|titre|e?-?mail|(e|adresse)mail|courriel|address|adresse|city|ville|postcode|postalcode|zip|codepostal)$/i;

function orderFieldsOf({ fields }: StarterSpec): SourceValue[] {
  const asked = fields.filter(
    (field) =>
      !isProductChoice(field) &&
      field.kind !== 'money' &&
      field.kind !== 'email' &&
      !KNOWN_FIELD.test(field.key),
  );
  return asked.map(({ key, label, kind, choices }) => ({ key, label, kind, choices }));
}

/** Delivery costs about a third of a usual product, and is free from about three of them on. */
function deliveryFor({ products }: Range): { price: number; freeFrom: number } {
  const prices = products.map(({ price }) => price).toSorted((one, other) => one - other);
  const usual = prices[Math.floor(prices.length / 2)] ?? 20;
  return { price: usual > 60 ? 9.9 : 4.9, freeFrom: Math.max(30, Math.round((usual * 3) / 10) * 10) };
}
