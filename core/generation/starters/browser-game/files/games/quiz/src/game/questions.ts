import { quiz } from '../quiz.ts';
import { below, shuffled } from './random.ts';

export interface Question {
  text: string;
  choices: string[];
  /** Index of the right choice. */
  right: number;
}

const QUESTIONS_A_ROUND = 10;

/** The questions of a round, in a new order, with their answers mixed. */
export function drawQuestions(): Question[] {
  if (quiz.kind === 'sums') return Array.from({ length: QUESTIONS_A_ROUND }, (_, index) => sum(index));
  return shuffled(quiz.questions)
    .slice(0, QUESTIONS_A_ROUND)
    .map(([text, answer, ...others]) => mixed(text, answer, others));
}

/** A calculation that grows harder from question to question. */
function sum(index: number): Question {
  const most = 6 + index * 2;
  const [one, other] = [2 + below(most), 2 + below(most)];
  const [text, answer] = (
    [
      [`${one} + ${other * 3}`, one + other * 3],
      [`${one + other} − ${Math.min(one, other)}`, one + other - Math.min(one, other)],
      [`${one} × ${other}`, one * other],
      [`${one * other} ÷ ${one}`, other],
    ] as const
  )[below(4)] ?? [`${one} + ${other}`, one + other];
  const near = shuffled([-10, -3, -2, -1, 1, 2, 3, 10].map((step) => answer + step).filter((value) => value >= 0));
  return mixed(`${text} = ?`, String(answer), near.slice(0, 3).map(String));
}

function mixed(text: string, answer: string, others: string[]): Question {
  const choices = shuffled([answer, ...others]);
  return { text, choices, right: choices.indexOf(answer) };
}
