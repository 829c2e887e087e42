import { useEffect, useRef, useState } from 'react';
import { texts } from '../config.ts';
import { fill } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import type { GameProps } from '../types.ts';
import { answerTo, winnerOf, type Field } from './rules.ts';

/** Width of the board divided by its height. */
export const ratio = 0.88;

const EMPTY: Field[] = Array.from({ length: 9 }, () => null);
const THINK_MS = 450;
const NEXT_MS = 1300;
const LIVES = 3;

/** Three in a row against the machine, which plays better on every level. A lost game costs a life. */
export function Game({ running, onStatus, play }: GameProps) {
  const [fields, setFields] = useState(EMPTY);
  const [isMine, setMine] = useState(true);
  const [score, setScore] = useState(0);
  const [level, setLevel] = useState(1);
  const [lives, setLives] = useState(LIVES);
  const tell = useRef(onStatus);
  tell.current = onStatus;

  const won = winnerOf(fields);
  const isFull = fields.every((field) => field !== null);
  const isOver = won !== null || isFull;

  useEffect(() => {
    tell.current(lives > 0 ? { score, level, lives } : { score, level, lives, over: 'lost' });
  }, [score, level, lives]);

  useEffect(() => {
    if (!running || isMine || isOver) return;
    const timer = setTimeout(() => {
      const place = answerTo(fields, level);
      setFields((before) => before.map((field, index) => (index === place ? 'o' : field)));
      setMine(true);
      play('move');
    }, THINK_MS);
    return () => clearTimeout(timer);
  }, [running, isMine, isOver, fields, level, play]);

  // The end of a game: points or a life, then the next one.
  const result = won?.by ?? (isFull ? 'draw' : null);
  useEffect(() => {
    if (result === null) return;
    if (result === 'x') {
      play('great');
      setScore((before) => before + 100 * level);
      setLevel((before) => before + 1);
    } else if (result === 'draw') {
      setScore((before) => before + 25);
    } else {
      play('bad');
      setLives((before) => before - 1);
    }
    const timer = setTimeout(() => {
      setFields(EMPTY);
      setMine(true);
    }, NEXT_MS);
    return () => clearTimeout(timer);
    // Only the end of a game counts, not the level that it changes.
  }, [result]);

  const set = (place: number): void => {
    if (!running || !isMine || isOver || fields[place] !== null) return;
    setFields((before) => before.map((field, index) => (index === place ? 'x' : field)));
    setMine(false);
    play('move');
  };

  return (
    <div className="ttt-wrap">
      <p className="ttt-turn" aria-live="polite" data-testid="turn">
        {result === 'x' && texts.youWin}
        {result === 'o' && texts.machineWins}
        {result === 'draw' && texts.draw}
        {result === null && (isMine ? texts.yourTurn : texts.machineTurn)}
      </p>
      <div className="ttt" data-testid="fields">
        {fields.map((field, place) => (
          <button
            key={place}
            type="button"
            className="ttt-field"
            data-mark={field ?? undefined}
            data-line={won?.line.includes(place) || undefined}
            aria-label={fill(field === null ? texts.freeField : field === 'x' ? texts.yourField : texts.machineField, {
              place: place + 1,
            })}
            onClick={() => set(place)}
          >
            {field === 'x' && <Icon name="x" size={64} />}
            {field === 'o' && <Icon name="circle" size={54} />}
          </button>
        ))}
      </div>
    </div>
  );
}
