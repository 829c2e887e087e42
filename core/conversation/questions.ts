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
  if (!asked.includes('type') && !guessProjectType(text).sure) return 'type';
  return undefined;
}

/** How a wish for another app begins, in the languages that the texts are there in. */
const NEW_APP =
  /^(please |now |ok(ay)?,? |et |maintenant )*((can you |could you |peux-tu |pouvez-vous )?(build|make|create|generate|write|code|cr[ée]er?|faire|fais|construis|construire|g[ée]n[èe]re|g[ée]n[ée]rer)|i(['’]d like| want| need)|je (veux|voudrais)|il me faut)([- ](me|us|moi|nous))? (another|a|an|un|une)\b/i;

/** Whether something said next to a finished app may mean a new one: it asks for a whole app of a known kind. */
export function soundsLikeNewApp(text: string): boolean {
  return NEW_APP.test(text.trim()) && guessProjectType(text).sure;
}

function countMeaningfulWords(text: string): number {
  // Scripts without spaces put a whole sentence into one word: each of its characters counts.
  const words =
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !EMPTY_WORDS.has(word)).length;
}
