import type { GameConfig } from '../types.ts';
import type { Colours } from './colours.ts';

interface Size {
  width: number;
  height: number;
  colours: Colours;
}

type Paint = (context: CanvasRenderingContext2D, size: Size, random: () => number) => void;

/** What lies behind the game, painted once and then copied. */
export function createBackdrop({ world, seed }: Pick<GameConfig, 'world' | 'seed'>) {
  let painted: HTMLCanvasElement | null = null;
  return {
    draw(context: CanvasRenderingContext2D, size: Size): void {
      painted ??= paintOnce(PAINTS[world], size, seed);
      context.drawImage(painted, 0, 0, size.width, size.height);
    },
    /** Paints anew next time, after the colours have changed. */
    forget(): void {
      painted = null;
    },
  };
}

/** Sharp enough on doubled screens. */
const SCALE = 2;

function paintOnce(paint: Paint, size: Size, seed: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size.width * SCALE;
  canvas.height = size.height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.scale(SCALE, SCALE);
  context.fillStyle = size.colours.board;
  context.fillRect(0, 0, size.width, size.height);
  paint(context, size, sequence(seed));
  return canvas;
}

const PAINTS: Record<GameConfig['world'], Paint> = {
  classic(context, { width, height, colours }) {
    context.fillStyle = colours.boardLine;
    for (let x = 12; x < width; x += 24) {
      for (let y = 12; y < height; y += 24) dot(context, x, y, 1.3);
    }
  },

  space(context, { width, height, colours }, random) {
    const glow = context.createRadialGradient(width * 0.78, height * 0.2, 10, width * 0.78, height * 0.2, width * 0.8);
    glow.addColorStop(0, colours.boardLine);
    glow.addColorStop(1, 'transparent');
    context.fillStyle = glow;
    context.fillRect(0, 0, width, height);
    context.fillStyle = colours.ink;
    for (let index = 0; index < 110; index += 1) {
      context.globalAlpha = 0.15 + random() * 0.6;
      dot(context, random() * width, random() * height, 0.5 + random() * 1.3);
    }
    context.globalAlpha = 0.5;
    context.fillStyle = colours.boardLine;
    dot(context, width * 0.16, height * 0.82, 46);
    context.globalAlpha = 1;
  },

  sea(context, { width, height, colours }, random) {
    context.fillStyle = colours.boardLine;
    for (let band = 0; band < 5; band += 1) {
      const top = height * (0.2 + band * 0.18);
      context.globalAlpha = 0.28;
      context.beginPath();
      context.moveTo(0, height);
      context.lineTo(0, top);
      for (let x = 0; x <= width; x += 12) context.lineTo(x, top + Math.sin(x / 46 + band * 1.7) * 9);
      context.lineTo(width, height);
      context.fill();
    }
    context.strokeStyle = colours.ink;
    context.globalAlpha = 0.22;
    for (let index = 0; index < 26; index += 1) {
      context.beginPath();
      context.arc(random() * width, random() * height, 2 + random() * 6, 0, Math.PI * 2);
      context.stroke();
    }
    context.globalAlpha = 1;
  },

  forest(context, { width, height, colours }, random) {
    context.fillStyle = colours.boardLine;
    for (let row = 0; row < 3; row += 1) {
      context.globalAlpha = 0.35 + row * 0.2;
      const base = height * (0.62 + row * 0.19);
      for (let x = -20; x < width + 40; x += 34 + random() * 22) {
        const tall = 60 + random() * 70;
        context.beginPath();
        context.moveTo(x, base);
        context.lineTo(x + 20, base - tall);
        context.lineTo(x + 40, base);
        context.fill();
      }
      context.fillRect(0, base - 1, width, height - base + 1);
    }
    context.globalAlpha = 1;
  },

  candy(context, { width, height, colours }) {
    context.fillStyle = colours.boardLine;
    context.globalAlpha = 0.6;
    for (let x = -height; x < width; x += 56) {
      context.beginPath();
      context.moveTo(x, height);
      context.lineTo(x + 28, height);
      context.lineTo(x + 28 + height, 0);
      context.lineTo(x + height, 0);
      context.fill();
    }
    context.globalAlpha = 1;
  },

  desert(context, { width, height, colours }) {
    context.fillStyle = colours.prize;
    context.globalAlpha = 0.3;
    dot(context, width * 0.74, height * 0.26, 52);
    context.fillStyle = colours.boardLine;
    for (let row = 0; row < 3; row += 1) {
      context.globalAlpha = 0.45;
      context.beginPath();
      context.moveTo(0, height);
      for (let x = 0; x <= width; x += 10) {
        context.lineTo(x, height * (0.56 + row * 0.16) + Math.sin(x / (70 + row * 24) + row * 2) * 22);
      }
      context.lineTo(width, height);
      context.fill();
    }
    context.globalAlpha = 1;
  },

  winter(context, { width, height, colours }, random) {
    context.fillStyle = colours.boardLine;
    context.globalAlpha = 0.7;
    context.beginPath();
    context.ellipse(width * 0.25, height, width * 0.6, height * 0.2, 0, 0, Math.PI * 2);
    context.ellipse(width * 0.9, height, width * 0.55, height * 0.28, 0, 0, Math.PI * 2);
    context.fill();
    for (let index = 0; index < 70; index += 1) {
      context.globalAlpha = 0.4 + random() * 0.6;
      dot(context, random() * width, random() * height, 1 + random() * 2.4);
    }
    context.globalAlpha = 1;
  },

  neon(context, { width, height, colours }) {
    context.strokeStyle = colours.boardLine;
    context.lineWidth = 1;
    for (let x = 0; x <= width; x += 40) line(context, [x, 0], [x, height]);
    for (let y = 0; y <= height; y += 40) line(context, [0, y], [width, y]);
    const glow = context.createRadialGradient(width / 2, height, 20, width / 2, height, height * 0.9);
    glow.addColorStop(0, colours.pieceSoft);
    glow.addColorStop(1, 'transparent');
    context.globalAlpha = 0.3;
    context.fillStyle = glow;
    context.fillRect(0, 0, width, height);
    context.globalAlpha = 1;
  },
};

function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}

function line(
  context: CanvasRenderingContext2D,
  [fromX, fromY]: [number, number],
  [toX, toY]: [number, number],
): void {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}

/** The same numbers for the same seed, so that the stars stay where they are. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
