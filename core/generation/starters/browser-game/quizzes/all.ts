import { fold } from '../../reading/fold.ts';
import type { StarterSpec } from '../../types.ts';
import { animals } from './animals.ts';
import { general } from './general.ts';
import { geography } from './geography.ts';
import { science } from './science.ts';
import type { QuizTopic } from './types.ts';

/** Calculations are made up while playing; all other topics bring their questions. */
export type QuizChoice = { kind: 'sums' } | { kind: 'questions'; topic: QuizTopic };

const SUMS =
  /\b(?:maths?|mathematiques?|sums?|arithmetic|calculs?|calculations?|multiplications?|times tables?|numbers|nombres)\b/;
const TOPICS: readonly QuizTopic[] = [geography, animals, science];

/** Words that say nothing about what the questions are on. */
const PLAIN =
  /^(?:quiz+|trivia|game|games|jeu|questions?|answers?|reponses?|choices?|choix|multiple|general|knowledge|culture|generale|fun|simple|small|little|short|kids|children|enfants|family|famille|friends|amis|party|browser|web|app|website|page|score|scores|points?|timer|time|seconds|lives|vies|chrono|countdown|levels?|best|high|dark|light|mode|easy|hard|facile|difficile|please|about|random|various|different|called|\d+|[a-z]{1,3}|with|make|build|create|want|need|that|have|avec|pour|dans|petit|petite|fais|cree|creer|veux|voudrais|everything|anything|red|green|blue|pink|purple|orange|yellow|black|white|vert|bleu|rouge|rose|rename|name|call|renomme|mets|rends)$/;

/** What a quiz asks about; undefined where it is about something that there are no questions on. */
export function topicOf({ words, subject, details }: StarterSpec): QuizChoice | undefined {
  const text = fold([subject, ...details, ...words].join(' '));
  if (SUMS.test(text)) return { kind: 'sums' };
  const topic = TOPICS.find(({ match }) => match.test(text));
  if (topic !== undefined) return { kind: 'questions', topic };
  const isPlain = [...words].every((word) => PLAIN.test(fold(word)));
  return isPlain || general.match.test(text) ? { kind: 'questions', topic: general } : undefined;
}
