import type { Brief } from '../types.ts';
import { hashOf, pickFrom, randomFrom } from './kit/random-from.ts';
import { hexOf, oklchOf, paletteFrom } from './kit/palette.ts';
import { readLook } from './reading/colors.ts';
import { changeContents, readContents } from './reading/contents.ts';
import { detectLanguage, findAskedLanguage } from './reading/language.ts';
import { readNoun } from './reading/noun.ts';
import { READ_CHARACTERS, readPhrase } from './reading/phrase.ts';
import { spellOut, withoutTalk } from './reading/spell-out.ts';
import { cleanTitle, findNewTitle, findTitle } from './reading/title.ts';
import { suggestTitle } from './suggest-title.ts';
import type { StarterSpec } from './types.ts';

/** Reads by rule what the requests of a project say, the first and every change. */
export function readSpec({ requests, title, type, language: spoken }: Brief): StarterSpec {
  const [request = '', ...changes] = requests.map((text) => spellOut(text.slice(0, READ_CHARACTERS)));
  const first = withoutTalk(request);
  const seed = hashOf(requests[0] ?? '');
  const language = languageOf([first, ...changes], spoken);
  const phrase = readPhrase(first);
  const { noun, thing } = readNoun(first, phrase, language);
  const reading = { type, language, thing };
  const { fields, details } = changes.reduce(
    (contents, change) => changeContents(contents, change, reading),
    readContents(withoutTitle(first), reading),
  );
  const looks = [first, ...changes].map((request, index) =>
    readLook(request, index > 0 && !isAddition(request)),
  );
  const accent = looks.findLast((look) => look.accent !== undefined)?.accent;
  return {
    title: titleOf(first, changes, { title, spoken }),
    subject: phrase.subject || phrase.head || noun.many,
    language,
    scheme: looks.findLast((look) => look.scheme !== undefined)?.scheme ?? 'auto',
    palette: paletteFrom(accent ?? ownAccent(seed, thing?.accent)),
    fields,
    noun,
    details,
    words: wordsOf([first, ...changes]),
    seed,
  };
}

/** The words of a name are not part of what is listed. */
function withoutTitle(request: string): string {
  const named = findTitle(request);
  return named === undefined ? request : `${request.slice(0, named.start)}, ${request.slice(named.end)}`;
}

/** "add a chat with a blue bubble" asks for no blue app. */
function isAddition(request: string): boolean {
  return /^\W*(?:please |pls )?(?:add|include|insert|remove|delete|ajoute|rajoute|enleve|retire|supprime)/i.test(
    request,
  );
}

function languageOf(requests: readonly string[], spoken: string): 'en' | 'fr' {
  const asked = requests.map(findAskedLanguage).findLast((language) => language !== undefined);
  return asked ?? detectLanguage(requests[0] ?? '') ?? (spoken.startsWith('fr') ? 'fr' : 'en');
}

/** The newest name that a change gives, otherwise the project's. */
function titleOf(
  first: string,
  changes: readonly string[],
  { title, spoken }: { title: string; spoken: string },
): string {
  const renamed = changes.map(findNewTitle).findLast((found) => found !== undefined);
  return renamed?.title ?? cleanTitle(title) ?? suggestTitle(first, spoken);
}

/** Colours that carry an app; for requests that name none and speak of no known thing. */
const ACCENTS = [
  '#2563c9',
  '#0f766e',
  '#1f8a4c',
  '#b5532f',
  '#7a3fc2',
  '#cf2e3c',
  '#b98a13',
  '#1d3a70',
  '#d6457f',
  '#4338ca',
  '#5f8368',
  '#6d2a62',
  '#dd6b20',
  '#0e7490',
] as const;

/** In degrees to both sides: two apps for the same thing do not look the same. */
const HUE_RANGE = 14;

function ownAccent(seed: number, fitting: string | undefined): string {
  const color = oklchOf(fitting ?? pickFrom(ACCENTS, seed, 'accent'));
  const turned = color.hue + (randomFrom(seed, 'hue')() - 0.5) * 2 * HUE_RANGE;
  return hexOf({ ...color, hue: (turned + 360) % 360 });
}

function wordsOf(requests: readonly string[]): Set<string> {
  return new Set(requests.flatMap((request) => request.toLowerCase().match(/[\p{L}\p{N}]+|[€£$]/gu) ?? []));
}
