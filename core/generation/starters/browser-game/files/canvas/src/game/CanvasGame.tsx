import { useEffect, useRef, useState } from 'react';
import { config } from '../config.ts';
import { useKeys, type Key } from '../lib/keys.ts';
import type { GameProps } from '../types.ts';
import { createBackdrop } from './backdrop.ts';
import { readColours } from './colours.ts';
import { pictureUrl } from './pictures.ts';
import type { Scene, SceneTools } from './scene.ts';

/** Longer gaps (a hidden tab, a slow machine) are played as this much. */
const LONGEST_FRAME_SECONDS = 0.05;
/** Fast things must not jump through thin ones. */
const STEP_SECONDS = 1 / 120;

interface CanvasGameProps extends GameProps {
  create: (tools: SceneTools) => Scene;
  /** Gets the scene that is played, for buttons and swipes beside the canvas. */
  sceneRef?: React.RefObject<Scene | null>;
}

/** Runs a scene: the clock, the keys, the pointer, and a canvas that is sharp on every screen. */
export function CanvasGame({ create, sceneRef, running, onStatus, play }: CanvasGameProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const callbacks = useRef({ onStatus, play });
  callbacks.current = { onStatus, play };
  const [scene] = useState(() => create(toolsFor((sound) => callbacks.current.play(sound))));

  useEffect(() => {
    if (sceneRef !== undefined) sceneRef.current = scene;
  }, [scene, sceneRef]);

  useKeys(running, {
    onPress: (key: Key) => scene.press(key),
    onRelease: (key: Key) => scene.release(key),
  });

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;

    let colours = readColours(element.parentElement ?? document.body);
    const backdrop = createBackdrop({ world: config.world, seed: config.seed });
    let last = performance.now();
    let reported = '';
    let described = '';
    let frame = 0;

    const paint = (): void => {
      const scale = element.width / scene.width;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, scene.width, scene.height);
      backdrop.draw(context, { width: scene.width, height: scene.height, colours });
      context.save();
      scene.draw(context, colours);
      context.restore();
    };

    const report = (): void => {
      const status = scene.status();
      const text = JSON.stringify(status);
      if (text !== reported) {
        reported = text;
        callbacks.current.onStatus(status);
      }
      const description = scene.describe();
      if (description !== described) {
        described = description;
        element.dataset['scene'] = description;
      }
    };

    const onFrame = (now: number): void => {
      frame = requestAnimationFrame(onFrame);
      let left = Math.min((now - last) / 1000, LONGEST_FRAME_SECONDS);
      last = now;
      while (left > 0 && scene.status().over === undefined) {
        scene.update(Math.min(left, STEP_SECONDS));
        left -= STEP_SECONDS;
      }
      paint();
      report();
    };

    const resize = (): void => {
      const width = Math.round(element.clientWidth * Math.min(window.devicePixelRatio || 1, 2));
      if (width > 0 && width !== element.width) {
        element.width = width;
        element.height = Math.round((width * scene.height) / scene.width);
      }
      paint();
    };

    const recolour = new MutationObserver(() => {
      colours = readColours(element.parentElement ?? document.body);
      backdrop.forget();
      paint();
    });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const onSystem = (): void => {
      colours = readColours(element.parentElement ?? document.body);
      backdrop.forget();
      paint();
    };

    const sizes = new ResizeObserver(resize);
    sizes.observe(element);
    recolour.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
    system.addEventListener('change', onSystem);
    resize();
    report();
    if (running) frame = requestAnimationFrame(onFrame);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      recolour.disconnect();
      system.removeEventListener('change', onSystem);
    };
  }, [scene, running]);

  const onPoint = (event: React.PointerEvent<HTMLCanvasElement>, isDown: boolean): void => {
    if (!running || scene.point === undefined) return;
    const box = event.currentTarget.getBoundingClientRect();
    scene.point(
      ((event.clientX - box.left) / box.width) * scene.width,
      ((event.clientY - box.top) / box.height) * scene.height,
      isDown,
    );
  };

  return (
    <canvas
      ref={canvas}
      data-testid="canvas"
      style={{ aspectRatio: `${scene.width} / ${scene.height}` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onPoint(event, true);
      }}
      onPointerMove={(event) => onPoint(event, event.buttons > 0)}
      onPointerUp={(event) => onPoint(event, false)}
      onPointerCancel={(event) => onPoint(event, false)}
    />
  );
}

function toolsFor(play: SceneTools['play']): SceneTools {
  return {
    play,
    pictures: config.motifs.map(({ id }) => {
      const image = new Image();
      image.src = pictureUrl(id);
      return image;
    }),
    calm: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}
