import { useRef } from 'react';
import { DirectionPad } from '../components/DirectionPad.tsx';
import { useSwipes } from '../lib/keys.ts';
import type { GameProps } from '../types.ts';
import { CanvasGame } from './CanvasGame.tsx';
import type { Scene } from './scene.ts';
import { createSnake } from './snake.ts';

/** Width of the board divided by its height. */
export const ratio = 1;

export function Game(props: GameProps) {
  const scene = useRef<Scene>(null);
  const swipes = useSwipes(props.running, (direction) => scene.current?.press(direction));
  return (
    <>
      <div className="touch" {...swipes}>
        <CanvasGame {...props} create={createSnake} sceneRef={scene} />
      </div>
      <DirectionPad onPress={(direction) => props.running && scene.current?.press(direction)} />
    </>
  );
}
