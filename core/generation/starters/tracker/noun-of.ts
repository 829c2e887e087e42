import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';
import { THINGS } from '../vocabulary/things.ts';

type Noun = StarterSpec['noun'];

const KEEPERS =
  'logs?|collections?|trackers?|lists?|inventory|apps?|catalogs?|catalogues?|database|manager|planner|organi[sz]er|register|diary';

const PLURALS: Readonly<Record<'en' | 'fr', readonly RegExp[]>> = {
  en: [
    /\bof (?:all )?(?:my |the |our )?(?:[a-z]+ )?([a-z]{2,}[^s\W]s)$/,
    /^(?:my |our )?([a-z]{2,}[^s\W]s)\b/,
  ],
  fr: [/(?:\b(?:de|des|mes|nos) |\bd')([a-z]{2,}s)\b/, /^([a-z]{2,}s)\b/],
};

const SINGULAR = new RegExp(String.raw`\b([a-z]{3,}[^s\W]) (?:${KEEPERS})\b`);
const NO_NOUN =
  /^(?:this|keep|keeps|track|tracks|manage|simple|small|personal|little|nice|good|new|the|our|online|mobile|web|daily|weekly|things?|stuff|items?|lists?|entrys?|entries|datas?|records?|elements?|choses|suivi|gestion)$/;

/** The word for one entry: the spec's, or where that is only "item", one that the subject holds: beehives of a "beehive log". */
export function nounOf({ noun, subject, language }: StarterSpec): Noun {
  // "Courses" are things to buy, one of which is an article.
  const known = THINGS.find((thing) => thing[language].many === noun.many && noun.many !== noun.one);
  if (known !== undefined && known.key !== 'stock_item') return known[language];
  if (!/^(?:items?|elements?)$/.test(fold(noun.one))) return noun;
  const text = fold(subject);
  for (const pattern of PLURALS[language]) {
    const match = pattern.exec(text);
    const [whole, folded = ''] = match ?? [];
    if (match === null || whole === undefined || folded === '' || NO_NOUN.test(folded)) continue;
    // Folding keeps every letter in its place: the word with its accents.
    const end = match.index + whole.length;
    const many = subject.slice(end - folded.length, end).toLowerCase();
    return {
      one: singularOf(many, language),
      many,
      ...(language === 'fr' ? { gender: genderOf(many) } : {}),
    };
  }
  const single = language === 'en' ? SINGULAR.exec(text)?.[1] : undefined;
  return single === undefined || NO_NOUN.test(single) ? noun : { one: single, many: pluralOf(single) };
}

function singularOf(many: string, language: 'en' | 'fr'): string {
  if (language === 'fr') return many.replace(/s$/, '');
  return many
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x)es$/, '$1')
    .replace(/s$/, '');
}

function pluralOf(one: string): string {
  if (/[^aeiou]y$/.test(one)) return one.replace(/y$/, 'ies');
  return /(?:ch|sh|x)$/.test(one) ? `${one}es` : `${one}s`;
}

function genderOf(many: string): 'f' | 'm' {
  return /(?:es|ions|tés)$/.test(many) ? 'f' : 'm';
}
