import type { GameProps } from '../types.ts';
import { CanvasGame } from './CanvasGame.tsx';
import { createShooter, HEIGHT, WIDTH } from './shooter.ts';

/** Width of the board divided by its height. */
export const ratio = WIDTH / HEIGHT;

export function Game(props: GameProps) {
  return (
    <div className="touch">
      <CanvasGame {...props} create={createShooter} />
    </div>
  );
}
