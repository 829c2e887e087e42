import { useEffect, useRef, useState } from 'react';
import { Picture } from '../components/Picture.tsx';
import { config, texts } from '../config.ts';
import { fill } from '../lib/format.ts';
import type { GameProps, Motif, Status } from '../types.ts';
import { shapes } from './motifs.ts';
import { shuffled } from './random.ts';

/** Width of the board divided by its height. */
export const ratio = 1;

/** Pairs of each level; the last one wins the round. */
const PAIRS = [6, 8, 10];
/** How long two different cards stay open. */
const LOOK_MS = 850;
const NEXT_LEVEL_MS = 900;

interface Card {
  id: number;
  motif: Motif;
  isFound: boolean;
}

/** Find the pairs. A found pair gives points; a row of good guesses gives more. */
export function Game({ running, onStatus, play }: GameProps) {
  const [level, setLevel] = useState(1);
  const [cards, setCards] = useState(() => deal(1));
  const [open, setOpen] = useState<number[]>([]);
  const [score, setScore] = useState(0);
  const streak = useRef(0);
  const [over, setOver] = useState(false);
  const tell = useRef(onStatus);
  tell.current = onStatus;

  useEffect(() => {
    const status: Status = { score, level };
    tell.current(over ? { ...status, over: 'won' } : status);
  }, [score, level, over]);

  // Two open cards: either a pair, or they are turned back after a look.
  useEffect(() => {
    const [first, second] = open.map((id) => cards.find((card) => card.id === id));
    if (first === undefined || second === undefined) return;
    if (first.motif.id === second.motif.id) {
      streak.current += 1;
      play(streak.current > 1 ? 'great' : 'good');
      setScore((before) => before + 50 + 25 * Math.min(streak.current - 1, 4));
      setCards((before) => before.map((card) => (open.includes(card.id) ? { ...card, isFound: true } : card)));
      setOpen([]);
      return;
    }
    streak.current = 0;
    setScore((before) => Math.max(0, before - 2));
    const timer = setTimeout(() => setOpen([]), LOOK_MS);
    return () => clearTimeout(timer);
  }, [open, cards, play]);

  const isCleared = cards.every((card) => card.isFound);
  useEffect(() => {
    if (!isCleared || over) return;
    const timer = setTimeout(() => {
      if (level >= PAIRS.length) {
        setOver(true);
        return;
      }
      play('level');
      setScore((before) => before + 100);
      setLevel(level + 1);
      setCards(deal(level + 1));
    }, NEXT_LEVEL_MS);
    return () => clearTimeout(timer);
  }, [isCleared, level, over, play]);

  const turn = (card: Card): void => {
    if (!running || card.isFound || open.length >= 2 || open.includes(card.id)) return;
    play('move');
    setOpen((before) => [...before, card.id]);
  };

  return (
    <ul className="cards" data-pairs={cards.length / 2} data-testid="cards">
      {cards.map((card, place) => {
        const isOpen = card.isFound || open.includes(card.id);
        return (
          <li key={`${level}-${card.id}`}>
            <button
              type="button"
              className="flip"
              data-open={isOpen}
              data-found={card.isFound}
              aria-label={
                isOpen ? card.motif.label : fill(texts.hiddenCard, { place: place + 1 })
              }
              onClick={() => turn(card)}
            >
              <span className="flip-back" aria-hidden="true" />
              <span className="flip-face" aria-hidden="true">
                {isOpen && <Face motif={card.motif} />}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** A picture where the theme has one, otherwise the word itself. */
function Face({ motif }: { motif: Motif }) {
  if (motif.id in shapes) return <Picture id={motif.id} />;
  return <span className="flip-word">{motif.label}</span>;
}

function deal(level: number): Card[] {
  const pairs = PAIRS[level - 1] ?? 6;
  const motifs = shuffled(config.motifs).slice(0, pairs);
  return shuffled([...motifs, ...motifs].map((motif, id) => ({ id, motif, isFound: false })));
}
