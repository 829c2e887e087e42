import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';

/** Parts of the page about the person that a request can ask for. */
export type Part = 'services' | 'experience' | 'voices';

const PART_WORDS: readonly (readonly [Part, RegExp])[] = [
  ['services', /\b(services?|prices?|pricing|offers?|prestations?|tarifs?|offres?)\b/],
  [
    'experience',
    /\b(experiences?|resume|cv|curriculum|timeline|career|education|work history|parcours|formation|etudes|diplomes?)\b/,
  ],
  ['voices', /\b(testimonials?|reviews?|quotes?|recommendations?|temoignages?|avis|recommandations?)\b/],
];

/** Every portfolio has these; asking for them adds nothing. */
const ALWAYS_THERE =
  /\b(case stud(?:y|ies)|etudes? de cas|projects?|works?|galler(y|ies)|about( me)?|skills?|contact|forms?|hero|headers?|footers?|nav\w*|home|bio\w*|filters?|photos?|images?|pictures?|projets?|travaux|realisations?|galeries?|a propos|competences?|formulaires?|accueil|e-?mail|message|blog|social|links?|liens?|page|site|portfolio)\b/;

const LONGEST_NAME = 48;

/** What a request lists: parts of the page, and the names of works, of kinds of work or of skills. */
export function readDetails({ details, fields, words }: StarterSpec): { parts: Part[]; named: string[] } {
  const parts = new Set<Part>();
  const named = new Map<string, string>();
  const labels = new Set(fields.map(({ label }) => fold(label)));
  for (const detail of details) {
    const text = fold(detail).trim();
    const part = PART_WORDS.find(([, match]) => match.test(text))?.[0];
    if (part !== undefined) parts.add(part);
    else if (text !== '' && text.length <= LONGEST_NAME && !ALWAYS_THERE.test(text) && !labels.has(text)) {
      named.set(text, detail.trim());
    }
  }
  const said = fold([...words].join(' '));
  for (const [part, match] of PART_WORDS) if (match.test(said)) parts.add(part);
  return { parts: [...parts], named: [...named.values()] };
}
