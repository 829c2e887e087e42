import { fieldIn } from '../vocabulary/fields.ts';
import type { Thing } from '../vocabulary/things.ts';
import type { StarterField } from '../types.ts';
import { isFeature } from './features.ts';
import { anyField, knownField } from './fields.ts';
import { fold } from './fold.ts';
import { readList, type Item } from './list.ts';

/** What an app keeps of each thing, and what else the requests list. */
export interface Contents {
  fields: StarterField[];
  details: string[];
}

interface Reading {
  type: string;
  language: 'en' | 'fr';
  thing: Thing | undefined;
}

/** Kinds of apps whose lists name what is kept of each thing; elsewhere they name parts of a page, products, topics. */
const KEEPING = new Set([
  'web_app',
  'rest_api',
  'graphql_api',
  'dashboard',
  'pwa',
  'mobile_app',
  'desktop_app',
  'react_native',
  'flutter_app',
  'electron_app',
]);

const FIELDS = 'fields?|columns?|attributes?|properties|champs?|colonnes?|attributs?|proprietes?';
const PARTS =
  'sections?|parts?|pages?|rubriques?|parties?|blocs?|products?|produits?|items?|articles?|categor(?:y|ies|ie)|topics?|themes?|sujets?|posts?|projects?|projets?|metrics?|kpis?|figures?|indicateurs?|services?|prestations?|courses?|menus?';
const LIKE = String.raw`(?:\s+(?:on|about|for|called|named|like|such as|comme|tel(?:le)?s? que?|sur|pour|nomme(?:e|es|s)?)(?=\s)|\s*:|\s*=)?`;

/** A "page for my bakery" begins no list. */
const PARTS_LIKE = String.raw`(?:\s+(?:on|about|called|named|like|such as|comme|tel(?:le)?s? que?|sur|nomme(?:e|es|s)?)(?=\s)|\s*:)`;

const CUES: readonly (readonly [RegExp, Cue])[] = [
  [new RegExp(String.raw`\b(?:${FIELDS})${LIKE}`, 'g'), 'fields'],
  [
    new RegExp(
      String.raw`\b(?:form|formulaire)\b(?:[^.,;:\n]{0,30}?\b(?:asking(?: for)?|with|for|avec|pour|demandant)\b|\s*:)`,
      'g',
    ),
    'fields',
  ],
  [new RegExp(String.raw`\b(?:${PARTS})${PARTS_LIKE}`, 'g'), 'parts'],
  [
    /\b(?<!\b(?:i|we|you|to|they) )(?:with|including|featuring|has|have(?! a (?:nice|lovely|great|good) )|having|containing|contains?|showing|shows|displays?|avec|comprenant|incluant|contenant|affichant|mit|con)(?=\s)/g,
    'with',
  ],
  [
    /\b(?:enter|record|store|save|log|note(?: down)?|keep(?: track of)?|track|saisir|enregistrer|noter|indiquer|stocker|suivre)(?=\s+(?:the|their|its|his|a|le|la|les|leur|son|sa)\s)/g,
    'with',
  ],
  [
    /\b(?:sells?|selling|offers?|offering|vends?|vendre|vendant|propos(?:e|ant|ons)|like|such as|comme|tels? que)(?=\s)/g,
    'offers',
  ],
  [/\b(?:for|about|on|pour|sur)(?=\s)/g, 'about'],
  [/:(?=\s)/g, 'with'],
  [/\((?=[^()]*[,;][^()]*\))/g, 'brackets'],
];

/** What stands before a list: "fields", "sections", "with", "selling", "about". */
type Cue = 'fields' | 'parts' | 'with' | 'brackets' | 'offers' | 'about';

/** Lists after one kind of word; nobody means more, and pasted texts are full of them. */
const MOST_LISTS = 8;

/** The fields and lists of the first request. */
export function readContents(text: string, reading: Reading): Contents {
  const folded = fold(text);
  const contents: Contents = { fields: [], details: [] };
  for (const [pattern, cue] of CUES) {
    for (const match of [...folded.matchAll(pattern)].slice(0, MOST_LISTS)) {
      const items = readList(text.slice(match.index + match[0].length));
      take(contents, items, cue, reading);
    }
  }
  const isField = (detail: string): boolean => {
    const key = knownField({ text: detail, choices: [] }, reading.language)?.key;
    return contents.fields.some((field) => field.key === key);
  };
  return { ...contents, details: contents.details.filter((detail) => !isField(detail)) };
}

function take(contents: Contents, items: readonly Item[], cue: Cue, reading: Reading): void {
  const { language, type } = reading;
  if (cue === 'brackets') return KEEPING.has(type) ? take(contents, items, 'with', reading) : undefined;
  const keeps = KEEPING.has(type) || type === 'ecommerce';
  const known = items.filter((item) => knownField(item, language) !== undefined);
  const isMoreFields = KEEPING.has(type) && type !== 'dashboard' && known.length > 0;
  // "for kids and parents" is no list; "for candles, soaps and honey" is.
  const fewest = cue === 'about' ? 3 : cue === 'offers' ? 2 : 1;
  for (const item of items) {
    const folded = fold(item.text);
    if (cue === 'fields') {
      addField(contents, isFeature(folded) ? knownField(item, language) : anyField(item, language));
    } else if (cue === 'with' && keeps && knownField(item, language) !== undefined) {
      addField(contents, knownField(item, language));
    } else if (isFeature(folded) || items.length < fewest) {
      continue;
    } else if (cue === 'with' && isMoreFields && folded.split(' ').length <= 3) {
      addField(contents, anyField(item, language));
    } else if (cue !== 'with' || !KEEPING.has(type) || type === 'dashboard') {
      addDetail(contents, partName(item.text));
    }
  }
}

const ADDING =
  /\b(?:add(?:ing)?|include|insert|append|put(?: in)?|i(?: also)? (?:need|want)|also (?:with|sell|offer)|ajoute[rz]?|rajoute[rz]?|mets?|mettre|insere[rz]?|il (?:me |nous )?(?:faut|manque)|vends? aussi)(?=\s)/g;
const REMOVING =
  /\b(?:remove|delete|drop|hide|get rid of|take (?:out|away)|without|no more|enleve[rz]?|retire[rz]?|supprime[rz]?|cache[rz]?|vire[rz]?|sans|plus de)(?=\s)/g;
const RENAMING =
  /\b(?:rename|call|renomme[rz]?|remplace[rz]?|change)\s+(?:the |le |la |les |l'|field |champ |column |colonne )*(.{2,40}?)(?: field| column)?\s+(?:to|into|as|en|par)\s+(.{2,40}?)(?=[.,;!\n]|$)/g;

/** What a change adds, removes or renames, on top of what there was. */
export function changeContents(before: Contents, text: string, reading: Reading): Contents {
  const { language, thing, type } = reading;
  const folded = fold(text);
  // In a list fields that nobody named are there too, and stay when one is added or taken away.
  const isUsual = before.fields.length === 0 && KEEPING.has(type);
  const fields = isUsual ? usualFields(thing, language) : before.fields;
  const after: Contents = { fields: [...fields], details: [...before.details] };
  for (const match of folded.matchAll(RENAMING)) renameField(after, text, match);
  for (const match of [...folded.matchAll(ADDING)].slice(0, MOST_LISTS)) {
    const list = withoutCalled(text.slice(match.index + match[0].length));
    for (const item of readList(list)) add(after, item, reading);
  }
  for (const match of [...folded.matchAll(REMOVING)].slice(0, MOST_LISTS)) {
    for (const item of readList(text.slice(match.index + match[0].length))) remove(after, item, language);
  }
  const same = JSON.stringify(after.fields) === JSON.stringify(fields);
  return same ? { ...after, fields: before.fields } : after;
}

/** "a product called Midnight Fig" is the product Midnight Fig, "a field for the room" the field room. */
function withoutCalled(text: string): string {
  const match = CALLED.exec(fold(text)) ?? FIELD_FOR.exec(fold(text));
  const [whole, part] = match ?? [];
  return whole === undefined || part === undefined
    ? text
    : text.slice(0, part.length) + text.slice(whole.length - 1);
}

const CALLED = new RegExp(
  String.raw`^(\s*(?:(?:a|an|the|new|another|one|un|une|le|la|nouveau|nouvelle|autre) )*(?:${FIELDS}|${PARTS}))\s+(?:called|named|nomme(?:e|es|s)?|appele(?:e|es|s)?|intitule(?:e|es|s)?)\s`,
);

const FIELD_FOR = new RegExp(
  String.raw`^(\s*(?:(?:a|an|the|new|another|one|un|une|le|la|nouveau|nouvelle|autre) )*(?:${FIELDS}))\s+(?:for|with|pour|avec|de|du|des)(?:\s+(?:the|its|their|my|our|les?|la|mes|nos))?\s`,
);

function usualFields(thing: Thing | undefined, language: 'en' | 'fr'): StarterField[] {
  return (thing?.fields ?? []).flatMap((key) => {
    const field = fieldIn(language, key);
    const choices = key === 'category' ? thing?.categories?.[language] : undefined;
    return field === undefined ? [] : [choices === undefined ? field : { ...field, choices }];
  });
}

const SAYS_FIELD = new RegExp(String.raw`\b(?:${FIELDS})\b`);
const PART_BEFORE = new RegExp(
  String.raw`^(?:new |nouvelle? |nouveau )?(?:${PARTS})(?:\s*:|\s+(?:on|about|for|with|called|named|like|such as|sur|pour|avec|de|du|des|nomme(?:e|es|s)?|appele(?:e|es|s)?))?(?:\s+(?:the|our|my|a|les?|la|nos|notre|mes))?\s+`,
);
const PART_AFTER = new RegExp(String.raw`\s+(?:${PARTS})$`);

function add(contents: Contents, item: Item, { language, type }: Reading): void {
  const folded = fold(item.text);
  const isPart = PART_BEFORE.test(folded) || (PART_AFTER.test(folded) && !KEEPING.has(type));
  if (SAYS_FIELD.test(folded)) addField(contents, anyField(item, language));
  else if (KEEPING.has(type) && !isPart) addField(contents, knownField(item, language));
  else if (isPart || !isFeature(folded)) addDetail(contents, partName(item.text));
}

function partName(text: string): string {
  const start = PART_BEFORE.exec(fold(text))?.[0].length ?? 0;
  const rest = text.slice(start);
  const end = PART_AFTER.exec(fold(rest))?.index ?? rest.length;
  return rest.slice(0, end).replaceAll(/^["“«'\s]+|["”»'\s]+$/g, '');
}

function remove(contents: Contents, item: Item, language: 'en' | 'fr'): void {
  const gone = anyField(item, language);
  contents.fields = contents.fields.filter(
    ({ key, label }) => key !== gone?.key && fold(label) !== fold(gone?.label ?? ''),
  );
  const name = fold(partName(item.text));
  contents.details = contents.details.filter((detail) => fold(detail) !== name);
}

function renameField(contents: Contents, text: string, match: RegExpExecArray): void {
  const [whole, from = '', to = ''] = match;
  const field = anyField({ text: from, choices: [] }, 'en');
  const renamed = contents.fields.findIndex(
    ({ key, label }) => key === field?.key || fold(label) === from.trim(),
  );
  const old = contents.fields[renamed];
  if (old === undefined) return;
  const end = match.index + whole.length;
  const label = anyField({ text: text.slice(end - to.length, end), choices: [] }, 'en')?.label;
  const spoken = text.slice(end - to.length, end).trim();
  contents.fields[renamed] = {
    ...old,
    label: spoken === '' ? (label ?? old.label) : capitalizeFirst(spoken),
  };
}

function capitalizeFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function addField(contents: Contents, field: StarterField | undefined): void {
  if (field === undefined || contents.fields.some(({ key }) => key === field.key)) return;
  contents.fields.push(field);
}

function addDetail(contents: Contents, text: string): void {
  const detail = text
    .replace(/\s+(?:at|for|à|a)\s+(?:[€$£]\s?\d|\d+(?:[.,]\d+)?\s?(?:[€$£]|euros?|dollars?)).*$/i, '')
    .trim();
  if (detail === '' || contents.details.some((other) => fold(other) === fold(detail))) return;
  contents.details.push(detail);
}
