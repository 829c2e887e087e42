import type { CSSProperties } from 'react';
import { config } from '../config.ts';
import { food } from './food.tsx';
import { home } from './home.tsx';
import { wear } from './wear.tsx';

const drawings = { ...food, ...home, ...wear };

/** Name of a drawing: one of the keys in food.tsx, home.tsx and wear.tsx. */
export type Shape = keyof typeof drawings;

/** The picture of a product: one of the drawings, painted in the product's own colour. */
export function ProductArt({ shape, colour, label }: { shape: Shape; colour: string; label?: string }) {
  return (
    <svg
      className="art"
      viewBox="0 0 200 200"
      style={{ '--c': colour, '--metal': config.metal } as CSSProperties}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <ellipse className="ground" cx="100" cy="168" rx="72" ry="8" />
      {drawings[shape]}
    </svg>
  );
}
