import type { QuizQuestion, QuizTopic } from './types.ts';

/** Questions written in both languages, as a topic's `questions`. */
export function pairs(
  list: readonly (readonly [en: QuizQuestion, fr: QuizQuestion])[],
): QuizTopic['questions'] {
  return (language) => list.map(([en, fr]) => (language === 'en' ? en : fr));
}
