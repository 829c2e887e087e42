import type { StarterSpec } from '../types.ts';
import { findThing, THINGS, type Thing } from '../vocabulary/things.ts';
import { fold } from './fold.ts';
import type { Phrase } from './phrase.ts';

export interface FoundNoun {
  noun: StarterSpec['noun'];
  /** The known kind of thing, where it is one. */
  thing: Thing | undefined;
}

const UNKNOWN: Readonly<Record<'en' | 'fr', StarterSpec['noun']>> = {
  en: { one: 'item', many: 'items' },
  fr: { one: 'élément', many: 'éléments', gender: 'm' },
};

/** What one entry of the app is called: a known thing, or else what the request says the app is for. */
export function readNoun(request: string, { head, subject }: Phrase, language: 'en' | 'fr'): FoundNoun {
  // "liste de courses" was taken apart; "courses" alone are nothing in particular.
  const named =
    findThing(fold(subject)) ??
    findThing(fold(head)) ??
    findThing(fold(`${head} de ${subject} mes ${subject}`));
  // An inventory is of something; a to-do list for kids is of tasks.
  const about = subject === '' ? (/ (?:of|de|d'|des) ?(.+)$/.exec(head)?.[1] ?? '') : subject;
  const said = named === undefined || named.key === 'stock_item' ? nounFrom(about, language) : undefined;
  if (said !== undefined) return asKnown(said, named, language);
  const thing = named ?? findThing(fold(request));
  if (thing !== undefined && thing.key !== 'stock_item') return { noun: thing[language], thing };
  const held = heldIn(subject || head, language);
  if (held !== undefined) return asKnown(held, thing, language);
  return { noun: thing?.[language] ?? UNKNOWN[language], thing };
}

/** "Courses" are things to buy, one of which is an article. */
function asKnown(said: StarterSpec['noun'], thing: Thing | undefined, language: 'en' | 'fr'): FoundNoun {
  const known = THINGS.find((one) => one[language].many === said.many);
  return { noun: known?.[language] ?? said, thing: thing ?? known };
}

const NOUN_WORDS = 3;

/** "lighthouses in Brittany" are lighthouses; nothing is made of a subject that is no plural. */
function nounFrom(subject: string, language: 'en' | 'fr'): StarterSpec['noun'] | undefined {
  const text = subject.toLowerCase();
  const [plain = ''] = text.split(
    / (?:in|at|of|from|near|by|on|and|or|a|à|en|chez|dans|de|du|des|et|ou|d')\b/,
  );
  const words = plain.split(' ');
  const named = language === 'en' ? words.at(-1) : words[0];
  if (
    named === undefined ||
    text.includes(',') ||
    words.length > NOUN_WORDS ||
    !/^\p{L}{3,}[sx]$/u.test(named)
  )
    return undefined;
  const one = singularOf(named, language);
  if (one === named) return undefined;
  const others = (replaced: string): string =>
    language === 'en' ? [...words.slice(0, -1), replaced].join(' ') : replaced;
  return language === 'en'
    ? { one: others(one), many: others(named) }
    : { one, many: named, gender: /(?:e|ion|té)$/.test(one) ? 'f' : 'm' };
}

function singularOf(word: string, language: 'en' | 'fr'): string {
  if (language === 'fr') {
    if (word.endsWith('eaux')) return word.slice(0, -1);
    if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
    return /[^s]s$|eux$/.test(word) ? word.slice(0, -1) : word;
  }
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

const KEEPERS =
  'logs?|collections?|trackers?|lists?|inventory|apps?|catalogs?|catalogues?|database|manager|planner|organi[sz]er|register|diary';

const PLURALS: Readonly<Record<'en' | 'fr', readonly RegExp[]>> = {
  en: [
    new RegExp(String.raw`\b(?:${KEEPERS}) of (?:all )?(?:my |the |our )?(?:[a-z]+ )?([a-z]{2,}[^s\W]s)$`),
    new RegExp(String.raw`^(?:my |our )?([a-z]{2,}[^s\W]s)(?= (?:${KEEPERS})\b|$)`),
  ],
  fr: [/(?:\b(?:de|des|mes|nos) |\bd')([a-z]{2,}s)\b/, /^([a-z]{2,}s)\b/],
};

const SINGULAR = new RegExp(String.raw`\b([a-z]{3,}[^s\W]) (?:${KEEPERS})\b`);
const NO_NOUN =
  /^(?:this|keep|keeps|track|tracks|manage|simple|small|personal|little|nice|good|new|the|our|online|mobile|web|daily|weekly|things?|stuff|items?|lists?|entrys?|entries|datas?|records?|elements?|choses|suivi|gestion)$/;

/** What a phrase holds: the beehives of a "beehive log", the guitars of an "inventory of guitars". */
function heldIn(phrase: string, language: 'en' | 'fr'): StarterSpec['noun'] | undefined {
  const text = fold(phrase);
  for (const pattern of PLURALS[language]) {
    const match = pattern.exec(text);
    const [whole, folded = ''] = match ?? [];
    if (match === null || whole === undefined || folded === '' || NO_NOUN.test(folded)) continue;
    // Folding keeps every letter in its place: the word with its accents.
    const end = match.index + whole.length;
    const many = phrase.slice(end - folded.length, end).toLowerCase();
    const one = singularOf(many, language);
    return language === 'fr' ? { one, many, gender: genderOf(many) } : { one, many };
  }
  const single = language === 'en' ? SINGULAR.exec(text)?.[1] : undefined;
  return single === undefined || NO_NOUN.test(single) ? undefined : { one: single, many: pluralOf(single) };
}

function pluralOf(one: string): string {
  if (/[^aeiou]y$/.test(one)) return one.replace(/y$/, 'ies');
  return /(?:ch|sh|x)$/.test(one) ? `${one}es` : `${one}s`;
}

function genderOf(many: string): 'f' | 'm' {
  return /(?:es|ions|tés)$/.test(many) ? 'f' : 'm';
}
