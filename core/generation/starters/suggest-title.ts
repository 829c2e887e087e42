import { guessProjectType } from '../project-types/guess-project-type.ts';
import { detectLanguage } from './reading/language.ts';
import { fold } from './reading/fold.ts';
import { READ_CHARACTERS, readPhrase, type Phrase } from './reading/phrase.ts';
import { spellOut, withoutTalk } from './reading/spell-out.ts';
import { capitalize, cleanTitle, findTitle } from './reading/title.ts';
import { findThing } from './vocabulary/things.ts';

/**
 * A name for the app that a first request asks for: the one it gives ("called Chores"), otherwise one made of its
 * words, never the whole request. `language` is the BCP 47 tag used where the words do not show theirs.
 */
export function suggestTitle(text: string, language: string): string {
  const request = withoutTalk(spellOut(text.slice(0, READ_CHARACTERS)));
  const named = findTitle(request);
  if (named !== undefined) return named.title;
  const spoken = detectLanguage(request) ?? (language.startsWith('fr') ? 'fr' : 'en');
  const { type } = guessProjectType(request.slice(0, KIND_CHARACTERS));
  const title = cleanTitle(titleFrom(readPhrase(request), { type, language: spoken, request }));
  return title ?? nameOfKind(type)[spoken];
}

/** The kind is said early. */
const KIND_CHARACTERS = 600;

interface Context {
  type: string;
  language: 'en' | 'fr';
  request: string;
}

function titleFrom({ head, subject, isGeneric }: Phrase, { type, language, request }: Context): string {
  const isEnglish = (text: string): boolean => language === 'en' && /^[\u0020-\u007e’]*$/.test(text);
  const written = (text: string): string => (isEnglish(text) ? titleCase(text) : startCapital(text));
  if (!isGeneric) return written(withoutKind(head));
  const isGame = type === 'browser_game' || type === 'mobile_game';
  // What a game is about is no list of things: without a subject it is just a game.
  const named = withoutArticle(subject) || (isGame ? '' : thingOf(request, language));
  if (named === '')
    return isGame || /^(?:some|a|the|un) ?\w*$|thing|sth|truc/.test(fold(head)) ? '' : written(head);
  switch (type) {
    case 'rest_api':
    case 'graphql_api':
      return language === 'en' ? `${written(named)} API` : `API ${written(named)}`;
    case 'dashboard':
      return language === 'en' ? `${written(named)} Dashboard` : written(named);
    default:
      return written(named);
  }
}

/** A site "for a hairdresser" is called "Hairdresser". */
function withoutArticle(subject: string): string {
  return subject.replace(/^(?:an?|une?) (?=\S)/i, '');
}

/** "To-do web app" and "todo thingy" are to-do lists; of other things the word is left out that says nothing. */
function withoutKind(head: string): string {
  const name = head
    .replace(/^(?:site(?: web| internet)?|blog|portfolio|boutique) (?=\S)/i, '')
    .replace(/(?<=\S) (?:thing(?:y|ie|s)?|web ?app(?:lication)?)$/i, '');
  return /^to-?do'?s?(?: app)?$/i.test(name) ? 'to-do list' : name;
}

function thingOf(request: string, language: 'en' | 'fr'): string {
  return findThing(fold(request.slice(0, 4_000)))?.[language].many ?? '';
}

const SMALL_WORDS = new Set('a an the and or of for in on at to by with from de du la le des et'.split(' '));

/** A title begins with a capital, unless its first word has capitals of its own: iPhone. */
function startCapital(text: string): string {
  const [first = '', ...others] = text.split(' ');
  return [capitalize(first), ...others].join(' ');
}

/** "to-do list" becomes "To-do List"; words with capitals of their own stay as they are. */
function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : capitalize(word)))
    .join(' ');
}

function nameOfKind(type: string): { en: string; fr: string } {
  return KINDS[type] ?? { en: 'My App', fr: 'Mon appli' };
}

const KINDS: Readonly<Record<string, { en: string; fr: string }>> = {
  ecommerce: { en: 'The Little Shop', fr: 'La petite boutique' },
  blog_cms: { en: 'Field Notes', fr: 'Carnet de notes' },
  portfolio: { en: 'Selected Work', fr: 'Travaux choisis' },
  landing_page: { en: 'Welcome', fr: 'Bienvenue' },
  dashboard: { en: 'Overview', fr: 'Vue d’ensemble' },
  browser_game: { en: 'Arcade', fr: 'Arcade' },
  mobile_game: { en: 'Arcade', fr: 'Arcade' },
  rest_api: { en: 'Records API', fr: 'API Fiches' },
};
