import type { GameProps } from '../types.ts';
import { CanvasGame } from './CanvasGame.tsx';
import { createBreakout, HEIGHT, WIDTH } from './breakout.ts';

/** Width of the board divided by its height. */
export const ratio = WIDTH / HEIGHT;

export function Game(props: GameProps) {
  return (
    <div className="touch">
      <CanvasGame {...props} create={createBreakout} />
    </div>
  );
}
