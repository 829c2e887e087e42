import { useEffect, useRef, useState } from 'react';
import { texts } from '../config.ts';
import { fill } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import type { GameProps } from '../types.ts';
import { drawQuestions } from './questions.ts';

/** Width of the board divided by its height. */
export const ratio = 0.92;

const SECONDS = 20;
const LIVES = 3;

/** Questions with four answers: quick ones and rows of right ones give more points. */
export function Game({ running, onStatus, play }: GameProps) {
  const [questions] = useState(drawQuestions);
  const [number, setNumber] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const [left, setLeft] = useState(SECONDS);
  const [score, setScore] = useState(0);
  const [lives, setLives] = useState(LIVES);
  const [isDone, setDone] = useState(false);
  const streak = useRef(0);
  const tell = useRef(onStatus);
  tell.current = onStatus;

  const question = questions[number];

  useEffect(() => {
    const status = { score, level: number + 1, lives };
    tell.current(isDone ? { ...status, over: lives > 0 ? 'won' : 'lost' } : status);
  }, [score, number, lives, isDone]);

  useEffect(() => {
    if (!running || chosen !== null) return;
    if (left <= 0) {
      answer(-1);
      return;
    }
    const timer = setTimeout(() => setLeft((before) => before - 1), 1000);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const choice = Number(event.key) - 1;
      if (choice >= 0 && choice < 4 && !event.ctrlKey && !event.metaKey && !event.altKey) answer(choice);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  if (question === undefined) return null;

  function answer(choice: number): void {
    if (!running || chosen !== null || question === undefined) return;
    setChosen(choice);
    if (choice === question.right) {
      streak.current += 1;
      setScore((before) => before + 100 + left * 2 + Math.min(streak.current - 1, 5) * 20);
      play(streak.current > 2 ? 'great' : 'good');
    } else {
      streak.current = 0;
      setLives((before) => before - 1);
      play('bad');
    }
  }

  const next = (): void => {
    if (lives <= 0 || number + 1 >= questions.length) {
      setDone(true);
      return;
    }
    setNumber(number + 1);
    setChosen(null);
    setLeft(SECONDS);
  };

  return (
    <div className="quiz" data-testid="quiz">
      <div className="quiz-head">
        <span className="small">{fill(texts.questionOf, { number: number + 1, total: questions.length })}</span>
        <span className="small number" data-testid="clock">
          {fill(texts.seconds, { count: left })}
        </span>
      </div>
      <div className="quiz-clock" aria-hidden="true">
        <span style={{ width: `${(left / SECONDS) * 100}%` }} />
      </div>
      <p className="quiz-question" aria-live="polite">
        {question.text}
      </p>
      <ol className="quiz-answers">
        {question.choices.map((choice, index) => (
          <li key={choice}>
            <button
              type="button"
              disabled={!running || chosen !== null}
              data-result={resultOf(index, chosen, question.right)}
              onClick={() => answer(index)}
            >
              <span className="quiz-key number">{index + 1}</span>
              <span>{choice}</span>
              {chosen !== null && index === question.right && <Icon name="check" />}
              {chosen === index && index !== question.right && <Icon name="x" />}
            </button>
          </li>
        ))}
      </ol>
      <div className="quiz-foot" aria-live="polite">
        {chosen !== null && (
          <>
            <p>
              {chosen === question.right
                ? texts.right
                : fill(texts.wrong, { answer: question.choices[question.right] ?? '' })}
            </p>
            <button type="button" className="button primary" autoFocus onClick={next}>
              {texts.next}
              <Icon name="arrow-right" size={18} />
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function resultOf(index: number, chosen: number | null, right: number): string | undefined {
  if (chosen === null) return undefined;
  if (index === right) return 'right';
  return index === chosen ? 'wrong' : 'other';
}
