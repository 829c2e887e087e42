import { damerauLevenshtein } from '../../damerau-levenshtein.ts';
import { PROJECT_TYPES, type ProjectTypeKey } from './project-types.ts';
import { TYPE_KEYWORDS } from './type-keywords.ts';

export interface ProjectTypeGuess {
  type: ProjectTypeKey;
  /** Whether the words leave no reasonable doubt; otherwise asking is better than building. */
  sure: boolean;
}

/** What an app is when nothing speaks for another kind. */
const DEFAULT_TYPE: ProjectTypeKey = 'web_app';

/** One clear word is enough to be sure, or two that hint at the same; "an app" alone is neither. */
const SURE_EVIDENCE = 4;
/** How much better than the second best, as a factor. */
const SURE_LEAD = 1.25;

/** "a dashboard for my shop": what is named before the preposition is asked for, what comes after is about it. */
const HEAD_FACTOR = 2.5;
/** "an online store dashboard" is a dashboard: of several clear words before the preposition the last one names it. */
const LAST_FACTOR = 1.3;
const CLEAR_WEIGHT = 6;

/** More of a request says nothing about its kind, and a pasted book must not cost seconds. */
const READ_CHARACTERS = 4_000;

/** Guesses what kind of project a request asks for, in any of the nine languages, odd wording and typos included. */
export function guessProjectType(text: string): ProjectTypeGuess {
  const request = readRequest(text);
  const hits = findHits(request);
  const head = findHead(request.tokens, hits);
  const scores = new Map<ProjectTypeKey, { type: ProjectTypeKey; score: number; evidence: number }>();
  const inHead = ({ start }: Hit): boolean => start >= head.from && start < head.to;
  const naming = hits
    .filter((hit) => hit.weight === CLEAR_WEIGHT && inHead(hit))
    .reduce<Hit | undefined>((last, hit) => (last && last.end >= hit.end ? last : hit), undefined);
  for (const hit of hits) {
    const { type, weight } = hit;
    const factor = (inHead(hit) ? HEAD_FACTOR : 1) * (hit === naming ? LAST_FACTOR : 1);
    const { score, evidence } = scores.get(type) ?? { score: 0, evidence: 0 };
    scores.set(type, { type, score: score + weight * factor, evidence: evidence + weight });
  }
  const [best, second] = [...scores.values()].sort((one, other) => other.score - one.score);
  if (best === undefined) return { type: DEFAULT_TYPE, sure: false };
  const leads = best.score >= SURE_LEAD * (second?.score ?? 0);
  return { type: best.type, sure: leads && best.evidence >= SURE_EVIDENCE };
}

export function isProjectType(text: string): text is ProjectTypeKey {
  return Object.hasOwn(PROJECT_TYPES, text);
}

interface ReadText {
  /** Lower case, without accents. */
  text: string;
  tokens: readonly string[];
  /** Each different token once, by its first letter: what matches begins alike, so few are compared. */
  spellings: ReadonlyMap<string | undefined, readonly Spelling[]>;
}

interface Word {
  text: string;
  /** Doubled letters once: "shopp" is "shop". */
  squeezed: string;
}

interface Spelling extends Word {
  /** Whether it is a keyword itself. */
  known: boolean;
  /** Where it stands among the tokens. */
  places: number[];
}

interface Hit {
  type: ProjectTypeKey;
  weight: number;
  /** Index of the first token, and of the one after the last. */
  start: number;
  end: number;
}

function readRequest(text: string): ReadText {
  const plain = normalize(text.slice(0, READ_CHARACTERS).replaceAll(/https?:\S+/g, ' '));
  const tokens = tokensOf(plain);
  const spellings = new Map<string, Spelling>();
  const { known } = vocabulary();
  for (const [index, token] of tokens.entries()) {
    const spelling = spellings.get(token) ?? { ...spell(token), known: known.has(token), places: [] };
    spelling.places.push(index);
    spellings.set(token, spelling);
  }
  return { text: plain, tokens, spellings: Map.groupBy(spellings.values(), ({ text: token }) => token[0]) };
}

/** Lower case without accents; Japanese voicing marks and Cyrillic й are kept, as they make other letters. */
function normalize(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll('œ', 'oe');
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

interface Keyword {
  type: ProjectTypeKey;
  weight: number;
  /** The words of the phrase, or one text that is looked for anywhere. */
  words: readonly Word[];
  anywhere: string | undefined;
}

interface Vocabulary {
  keywords: readonly Keyword[];
  /** All words that are keywords themselves: "score" is no misspelt "store". */
  known: ReadonlySet<string>;
}

let made: Vocabulary | undefined;

/** Made when it is first needed, and not with each start of the program. */
function vocabulary(): Vocabulary {
  made ??= makeVocabulary();
  return made;
}

function makeVocabulary(): Vocabulary {
  const keywords = Object.entries(TYPE_KEYWORDS).flatMap(([type, byWeight]) =>
    Object.entries(byWeight).flatMap(([weight, list]) =>
      list.split(',').map((entry): Keyword => {
        const phrase = normalize(entry.trim());
        return {
          // The table is a Record of these keys; Object.entries forgets that.
          type: type as ProjectTypeKey,
          weight: Number(weight),
          words: (phrase.match(/[\p{L}\p{N}]+\*?/gu) ?? []).map(spell),
          anywhere: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(phrase)
            ? phrase
            : undefined,
        };
      }),
    ),
  );
  return { keywords, known: new Set(keywords.flatMap(({ words }) => words.map(({ text }) => text))) };
}

/** Each place in the text counts for a type once, by the longest phrase that covers it. */
function findHits({ text, tokens, spellings }: ReadText): Hit[] {
  const spoken: Hit[] = [];
  const unspaced: Hit[] = [];
  const found = new Map<string, readonly number[]>();
  const placesOf = (word: Word): readonly number[] => {
    const places = found.get(word.text) ?? findWord(spellings, word);
    found.set(word.text, places);
    return places;
  };
  for (const { type, weight, words, anywhere } of vocabulary().keywords) {
    if (anywhere === undefined) {
      const [first, ...others] = words;
      const starts = first === undefined ? [] : placesOf(first);
      const start = starts.find((place) =>
        others.every((word, offset) => placesOf(word).includes(place + 1 + offset)),
      );
      if (start !== undefined) spoken.push({ type, weight, start, end: start + words.length });
    } else {
      const start = text.indexOf(anywhere);
      if (start >= 0) unspaced.push({ type, weight, start, end: start + anywhere.length });
    }
  }
  // Places of unspaced text are characters, not tokens: put behind all tokens, they meet no other and are in no head.
  const behind = ({ start, end, ...hit }: Hit): Hit => ({
    ...hit,
    start: start + tokens.length,
    end: end + tokens.length,
  });
  return [...dropCovered(spoken), ...dropCovered(unspaced).map(behind)];
}

function dropCovered(hits: readonly Hit[]): Hit[] {
  const covers = (other: Hit, hit: Hit): boolean => {
    if (other.start > hit.start || other.end < hit.end) return false;
    const longer = other.end - other.start - (hit.end - hit.start);
    return longer > 0 || (other.type === hit.type && other.weight > hit.weight);
  };
  return hits.filter((hit) => !hits.some((other) => covers(other, hit)));
}

/** Where a word stands in the text, from its beginning. */
function findWord(spellings: ReadText['spellings'], word: Word): number[] {
  const alike = spellings.get(word.text[0]) ?? [];
  return alike
    .filter((token) => matches(token, word))
    .flatMap(({ places }) => places)
    .toSorted((one, other) => one - other);
}

/** Words this short differ by one letter from too many others. */
const SHORTEST_MISSPELT = 6;
const SHORTEST_DOUBLED = 4;
const LONG_WORD = 9;

function matches(token: Spelling, { text: word, squeezed }: Word): boolean {
  const { text, known } = token;
  if (text === word || text === `${word}s` || text === `${word}x` || text === `${word}es`) return true;
  if (word.endsWith('*')) return text.startsWith(word.slice(0, -1));
  if (known) return false;
  if (word.length >= SHORTEST_DOUBLED && token.squeezed === squeezed) return true;
  if (word.length < SHORTEST_MISSPELT) return false;
  const allowed = word.length >= LONG_WORD ? 2 : 1;
  return Math.abs(text.length - word.length) <= allowed && damerauLevenshtein(text, word, allowed) <= allowed;
}

function spell(text: string): Word {
  return { text, squeezed: text.replaceAll(/(.)\1+/g, '$1') };
}

/** "I have a shop and need a landing page": what comes after one of these is asked for, whatever came before. */
const WISHING = new Set(
  'need want like gimme besoin veux voudrais faut aimerais brauche mochte will quiero necesito vorrei voglio serve хочу нужен нужна нужно'.split(
    ' ',
  ),
);

/** "a dashboard of the calls we make in the shop": these say so only where nothing was named before. */
const MAKING = new Set(
  'make create build give code design develop write do fais fait faire creer cree construis donne baue erstelle crea haz fammi создай сделай'.split(
    ' ',
  ),
);

/** Words after which it is said what the thing is about, or what it has. */
const ABOUT = new Set(
  'for about of on to that where which with so whose from based pour sur avec qui ou dont afin de du des d fur uber mit zum zur para sobre con que per su che di для про о с 用于'.split(
    ' ',
  ),
);

/** The part that names the thing asked for: from the asking verb, where there is one, to the first "for" or "about". */
function findHead(tokens: readonly string[], hits: readonly Hit[]): { from: number; to: number } {
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const namedBefore = hits.some(({ start }) => start < index);
    const asks = WISHING.has(token) || (MAKING.has(token) && !namedBefore);
    if (asks && hits.some(({ start }) => start > index && start < tokens.length)) from = index;
  }
  // Within a phrase ("tableau de bord") a preposition ends nothing, nor before anything was named ("something to track").
  const inside = (index: number): boolean => hits.some(({ start, end }) => index >= start && index < end);
  const named = (index: number): boolean => hits.some(({ start }) => start >= from && start < index);
  const to = tokens.findIndex(
    (token, index) => index > from && ABOUT.has(token) && !inside(index) && named(index),
  );
  return { from, to: to < 0 ? tokens.length : to };
}
