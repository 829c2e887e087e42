/** Text, the right answer, three wrong ones. */
export type QuizQuestion = readonly [text: string, answer: string, ...others: [string, string, string]];

export interface QuizTopic {
  id: string;
  /** Folded words that ask for it. */
  match: RegExp;
  questions(language: 'en' | 'fr'): readonly QuizQuestion[];
}
