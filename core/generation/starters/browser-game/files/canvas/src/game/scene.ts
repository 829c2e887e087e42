import type { Key } from '../lib/keys.ts';
import type { Sound, Status } from '../types.ts';
import type { Colours } from './colours.ts';

/** A game that is drawn on a canvas. It knows nothing of React, the browser's clock or the keyboard. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  status(): Status;
  /** Moves everything on by a little time. */
  update(seconds: number): void;
  draw(context: CanvasRenderingContext2D, colours: Colours): void;
  press(key: Key): void;
  release(key: Key): void;
  /** A finger or the mouse, in the scene's own units. */
  point?(x: number, y: number, isDown: boolean): void;
  /** What is where, as short JSON: read by tests and useful for scripts that play. */
  describe(): string;
}

export interface SceneTools {
  play: (sound: Sound) => void;
  /** Pictures of the theme, in the order of config.motifs; drawn once they are loaded. */
  pictures: HTMLImageElement[];
  /** True where somebody asked for less movement: no shaking and no sparks. */
  calm: boolean;
}
