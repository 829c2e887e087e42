import type { StarterField } from '../types.ts';
import { fieldIn, findKnownField } from '../vocabulary/fields.ts';
import { isFeature } from './features.ts';
import { fold } from './fold.ts';
import type { Item } from './list.ts';
import { capitalize } from './title.ts';

/** The field that an item of a list certainly names: one that is known, or one with its choices. */
export function knownField(item: Item, language: 'en' | 'fr'): StarterField | undefined {
  const folded = fieldWords(item.text);
  const known = findKnownField(folded) ?? findKnownField(withoutOwner(folded));
  const field = known && fieldIn(language, known.key);
  if (item.choices.length === 0) return field;
  if (field === undefined && (isFeature(folded) || folded.split(' ').length > 3)) return undefined;
  return {
    key: field?.key ?? keyOf(item.text),
    label: field?.label ?? labelOf(item.text),
    kind: 'choice',
    choices: item.choices.map(capitalize),
  };
}

/** The field that an item means where it is certain that it names one. */
export function anyField(item: Item, language: 'en' | 'fr'): StarterField | undefined {
  const known = knownField(item, language);
  if (known !== undefined) return known;
  const folded = fieldWords(item.text);
  if (folded === '' || folded.split(' ').length > 5 || isOwnProperty(folded)) return undefined;
  const kind = /^(?:is|has|est) /.test(fold(item.text)) ? 'yes_no' : kindOf(folded);
  return { key: keyOf(item.text), label: labelOf(item.text), kind };
}

/** "phone of customers" is a phone, "price in euros" a price; a "number of strings" is no quantity. */
function withoutOwner(folded: string): string {
  if (/^(?:number|nombre|type|kind|date|name of|sorte)\b/.test(folded)) return folded;
  return folded.replace(
    / (?:(?:of|for|de|du|des) (?:(?:each|every|the|my|our|chaque|mes|nos|le|la|les) )?[a-z]+(?: [a-z]+)?|(?:in|en) (?:euros?|dollars?|usd|eur|kg|km|minutes|hours))$/,
    '',
  );
}

/** Every entry has these anyway. */
function isOwnProperty(folded: string): boolean {
  return /^(?:id|ids|identifiers?|identifiants?|created ?at|updated ?at|timestamps?)$/.test(folded);
}

/** An item without the words around the field's name: "a phone field", "champ pour le téléphone". */
function fieldWords(text: string): string {
  return fold(text)
    .replace(
      /^(?:new |extra |nouveau |nouvelle )?(?:fields?|columns?|champs?|colonnes?)(?: (?:for|called|named|pour|nomme|appele|de|du|des))?(?: (?:the|its|a|le|la|les|l'|un|une))? ?/,
      '',
    )
    .replace(/ (?:fields?|columns?|of each \w+|for each \w+|per \w+|de chaque \w+)$/, '')
    .replace(/^(?:the|a|an|le|la|les|un|une|des|is|est) /, '')
    .trim();
}

function labelOf(text: string): string {
  const length = fieldWords(text).length;
  const start = fold(text).indexOf(fieldWords(text));
  return capitalize(text.slice(start, start + length));
}

const KINDS: readonly (readonly [RegExp, StarterField['kind']])[] = [
  [/\?$|^(?:is|has|est|a-t-il) |\b(?:yes\/no|oui\/non|checkbox|done|enabled|active)\b/, 'yes_no'],
  [/\b(?:dates?|days?|jours?|deadline|birthday)\b/, 'date'],
  [/\b(?:times?|hours?|heures?|horaires?)$/, 'time'],
  [
    /\b(?:price|cost|amount|fee|salary|budget|rent|revenue|prix|cout|montant|tarif|loyer|salaire)s?\b/,
    'money',
  ],
  [/\be?-?mails?\b|courriel/, 'email'],
  [/\b(?:phone|telephone|mobile|tel)\b/, 'phone'],
  [/\b(?:url|link|website|site|lien|image|photo|picture)\b/, 'url'],
  [/\b(?:description|notes?|comments?|remarks?|details|bio|summary|commentaires?|remarques?)\b/, 'long_text'],
  [
    /\b(?:number|count|quantity|qty|age|height|width|depth|length|weight|size|area|distance|km|kg|score|points?|percent(?:age)?|capacity|rank|floors?|rooms?|population|volume|speed|nombre|nb|quantite|taille|hauteur|largeur|longueur|poids|surface|capacite|vitesse|annee)\b|%/,
    'number',
  ],
];

function kindOf(folded: string): StarterField['kind'] {
  return KINDS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'text';
}

/** camelCase ASCII, never a name that objects have of their own or that entries use themselves. */
function keyOf(text: string): string {
  const words = fold(fieldWords(text)).match(/[a-z0-9]+/g) ?? [];
  const [first = 'field', ...others] = words;
  const key = [first, ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
  const taken = RESERVED.has(key) || !/^[a-z]/.test(key);
  return taken ? `field${key.charAt(0).toUpperCase()}${key.slice(1)}` : key;
}

const RESERVED = new Set(
  'id key constructor prototype hasOwnProperty toString valueOf length createdAt updatedAt class default delete function new return this null true false'.split(
    ' ',
  ),
);
