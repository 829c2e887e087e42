import type { StarterSpec } from '../types.ts';
import { findThing, type Thing } from '../vocabulary/things.ts';
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
  if (said !== undefined) return { noun: said, thing: named };
  const thing = named ?? findThing(fold(request));
  return { noun: thing?.[language] ?? UNKNOWN[language], thing };
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
