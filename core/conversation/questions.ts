import { guessProjectType } from '../generation/project-types/guess-project-type.ts';
import type { QuestionKind, RequestDraft } from './records.ts';

/** More would be an interrogation. */
const MAX_QUESTIONS = 3;

/** Fewer meaningful words than this say a kind of thing at most, never what it is for. */
const FEWEST_WORDS = 2;

/** The words of "build me an app" that tell nothing about the app. */
const EMPTY_WORDS = new Set(
  (
    'a an the app apps application website site web page program something thing please me my i we us want need would like build make create give do ' +
    'for to of with some can you could new simple small nice good cool un une des le la les de du moi mon ma je nous veux voudrais fais crée créer ' +
    'construis application appli quelque chose truc svp stp pour avec peux tu vous simple petit petite joli'
  ).split(' '),
);

/** What must still be asked before a quote makes sense; undefined when enough is known. */
export function nextQuestion(draft: RequestDraft, asked: readonly QuestionKind[]): QuestionKind | undefined {
  if (draft.kind === 'change' || asked.length >= MAX_QUESTIONS) return undefined;
  const text = draft.request;
  if (!asked.includes('purpose') && countMeaningfulWords(text) < FEWEST_WORDS && !guessProjectType(text).sure)
    return 'purpose';
  if (!asked.includes('type') && !draft.usual_type && !guessProjectType(text).sure) return 'type';
  return undefined;
}

/** How a wish for another app begins, in the languages that the texts are there in. */
const NEW_APP =
  /^(please |now |ok(ay)?,? |et |maintenant )*((can you |could you |peux-tu |pouvez-vous )?(build|make|create|generate|write|code|cr[ée]er?|faire|fais|construis|construire|g[ée]n[èe]re|g[ée]n[ée]rer)|i(['’]d like| want| need)|je (veux|voudrais)|il me faut)([- ](me|us|moi|nous))? (another|a|an|un|une)\b/i;

/** Whether something begins like a wish for a whole app. */
export function startsLikeNewApp(text: string): boolean {
  return NEW_APP.test(text.trim());
}

/** How a thing is named without a verb: "a snake game", "et un autre jeu". */
const NAMED =
  /^(please |now |ok(ay)?,? |et |and |or |ou |plut[ôo]t |rather |maintenant )*(another|an?|une?)\s+/i;

/** Where the name of a thing ends and what is said of it begins. */
const NAME_END = /\s+(?:that|which|who|with|of|for|about|to|in|on|qui|que|avec|pour|sur|dans|à)\s/i;

/** Things that are an app, whatever it is for. */
const WHOLE = /\b(?:app|appli|application|web ?site|site|game|jeu|program(?:me)?|tool|outil)s?\b/i;

/** Things that are a part of an app, whatever they are about. */
const PART =
  /(?<![\p{L}\p{N}])(?:button|field|screen|section|menu|mode|footer|header|title|column|icon|link|level|sound|bouton|champ|[ée]cran|titre|colonne|ic[ôo]ne|lien|niveau|son)s?(?![\p{L}\p{N}])/iu;

const OTHER_APP =
  /(?:^|\s)(?:another|(?:an?|the) (?:new|different|second)|(?:une?|le|la) (?:autre|nouvel(?:le)?|nouveau|deuxi[èe]me|second(?:e)?)) (?:app|appli|application|web ?site|site|game|jeu|project|projet)\b/i;

/** Whether something said next to a finished app may mean a new one: it names or asks for a whole app of a known kind. */
export function soundsLikeNewApp(text: string): boolean {
  const said = text.trim();
  const asks = startsLikeNewApp(said);
  const names = NAMED.test(said);
  if (!asks && !names) return false;
  const [name = ''] = said
    .replace(asks ? NEW_APP : NAMED, '')
    .trim()
    .split(NAME_END);
  if (PART.test(name)) return false;
  if (OTHER_APP.test(said)) return true;
  if (!guessProjectType(said).sure) return false;
  return asks || WHOLE.test(name) || guessProjectType(name).sure;
}

function countMeaningfulWords(text: string): number {
  // Scripts without spaces put a whole sentence into one word: each of its characters counts.
  const words =
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !EMPTY_WORDS.has(word)).length;
}
