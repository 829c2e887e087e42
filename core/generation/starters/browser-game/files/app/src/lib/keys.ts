import { useEffect, useRef } from 'react';
import type { Direction } from '../types.ts';

/** Places on the keyboard, not letters: WASD on one layout is ZQSD on another. */
const DIRECTION_KEYS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  KeyW: 'up',
  KeyS: 'down',
  KeyA: 'left',
  KeyD: 'right',
};

export type Key = Direction | 'action';

/** The game key that a keyboard event stands for. */
export function keyOf(event: KeyboardEvent): Key | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.code === 'Space' || event.code === 'Enter') return 'action';
  return DIRECTION_KEYS[event.code];
}

interface Handlers {
  onPress: (key: Key) => void;
  onRelease?: (key: Key) => void;
}

/** Listens for game keys while `active`; they do not scroll the page meanwhile. */
export function useKeys(active: boolean, handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    if (!active) return;
    const onDown = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      // On a button, space and enter press it.
      if (key === undefined || (key === 'action' && event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      if (!event.repeat) latest.current.onPress(key);
    };
    const onUp = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key !== undefined) latest.current.onRelease?.(key);
    };
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
    };
  }, [active]);
}

/** Shorter movements of a finger are taps. */
const SWIPE_PIXELS = 22;

/** Reads swipes from pointer events; give its results to an element. */
export function useSwipes(active: boolean, onSwipe: (direction: Direction) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: (event: React.PointerEvent) => {
      start.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: React.PointerEvent) => {
      if (!active || start.current === null) return;
      const x = event.clientX - start.current.x;
      const y = event.clientY - start.current.y;
      if (Math.max(Math.abs(x), Math.abs(y)) < SWIPE_PIXELS) return;
      // A long drag around corners is several swipes.
      start.current = { x: event.clientX, y: event.clientY };
      if (Math.abs(x) > Math.abs(y)) onSwipe(x > 0 ? 'right' : 'left');
      else onSwipe(y > 0 ? 'down' : 'up');
    },
    onPointerUp: () => {
      start.current = null;
    },
  };
}
