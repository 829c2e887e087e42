import { useRef } from 'react';
import { DirectionPad } from '../components/DirectionPad.tsx';
import type { GameProps } from '../types.ts';
import { createBlocks, HEIGHT, WIDTH } from './blocks.ts';
import { CanvasGame } from './CanvasGame.tsx';
import type { Scene } from './scene.ts';

/** Width of the board divided by its height. */
export const ratio = WIDTH / HEIGHT;

export function Game(props: GameProps) {
  const scene = useRef<Scene>(null);
  return (
    <>
      <div className="touch">
        <CanvasGame {...props} create={createBlocks} sceneRef={scene} />
      </div>
      <DirectionPad onPress={(direction) => props.running && scene.current?.press(direction)} />
    </>
  );
}
