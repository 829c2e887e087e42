import { useEffect, useRef, useState } from 'react';
import { texts } from '../config.ts';
import { useKeys, useSwipes } from '../lib/keys.ts';
import type { Direction, GameProps } from '../types.ts';
import { addTile, canMove, SIZE, slide, type Tile } from './merge.ts';

/** Width of the board divided by its height. */
export const ratio = 1;

const GOAL = 2048;

/** Slide the tiles; equal ones become one of twice the value. */
export function Game({ running, onStatus, play }: GameProps) {
  const [tiles, setTiles] = useState<Tile[]>(() => addTile(addTile([])));
  const [score, setScore] = useState(0);
  const tell = useRef(onStatus);
  tell.current = onStatus;

  const highest = Math.max(...tiles.map(({ value }) => value));
  const isStuck = !canMove(tiles);

  useEffect(() => {
    // The level is the power of two that has been reached: 8 is level 3.
    const status = { score, level: Math.log2(highest) };
    if (isStuck) tell.current({ ...status, over: highest >= GOAL ? 'won' : 'lost' });
    else tell.current(status);
  }, [score, highest, isStuck]);

  const move = (direction: Direction): void => {
    if (!running) return;
    const moved = slide(tiles, direction);
    if (!moved.hasMoved) return;
    play(moved.points > 0 ? 'good' : 'move');
    setScore((before) => before + moved.points);
    setTiles(addTile(moved.tiles));
  };

  useKeys(running, {
    onPress: (key) => {
      if (key !== 'action') move(key);
    },
  });
  const swipes = useSwipes(running, move);

  return (
    <div className="touch merge" {...swipes} data-testid="tiles">
      {Array.from({ length: SIZE * SIZE }, (_, place) => (
        <span key={place} className="hole" aria-hidden="true" />
      ))}
      {tiles.map(({ id, value, row, column, isNew, isMerged }) => (
        <span
          key={id}
          className="merge-tile"
          data-step={Math.min(11, Math.log2(value))}
          data-new={isNew}
          data-merged={isMerged}
          style={{ '--row': row, '--column': column } as React.CSSProperties}
        >
          <span>{value}</span>
        </span>
      ))}
      <p className="sr-only" aria-live="polite">
        {texts.highest} {highest}
      </p>
    </div>
  );
}
