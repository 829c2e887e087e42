import { numbersFrom } from './numbers.ts';
import { arches, bands, mosaic, orbits, waves } from './patterns.tsx';
import { hills, leaves, page, plate, portrait, skyline, window } from './scenes.tsx';

/** Draws into 400 by 300 units with the colours --a, --b, --c on --ground. */
export type Drawing = (next: () => number) => React.ReactNode;

const drawings = {
  arches,
  bands,
  hills,
  leaves,
  mosaic,
  orbits,
  page,
  plate,
  portrait,
  skyline,
  waves,
  window,
} satisfies Record<string, Drawing>;

export type ArtKind = keyof typeof drawings;

/** Three hues in six orders: neighbours on a page differ in colour as well as in drawing. */
const HUES = [
  ['accent', 'second', 'third'],
  ['second', 'third', 'accent'],
  ['third', 'accent', 'second'],
  ['accent', 'third', 'second'],
  ['second', 'accent', 'third'],
  ['third', 'second', 'accent'],
] as const;

interface ArtworkProps {
  kind: ArtKind;
  /** The same text gives the same picture. */
  seed: string;
}

/** A picture that is drawn rather than loaded, in the colours of the theme. Decoration: it says nothing in words. */
export function Artwork({ kind, seed }: ArtworkProps) {
  const next = numbersFrom(`${kind} ${seed}`);
  const [a, b, c] = HUES[Math.floor(next() * HUES.length)] ?? HUES[0];
  const colours = {
    '--a': `var(--${a})`,
    '--b': `var(--${b})`,
    '--c': `var(--${c})`,
    '--ground': `color-mix(in oklab, var(--${a}) 16%, var(--surface))`,
  } as React.CSSProperties;
  return (
    <svg
      className="artwork"
      viewBox="0 0 400 300"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      style={{ width: '100%', height: '100%', ...colours }}
    >
      <rect width="400" height="300" fill="var(--ground)" />
      {drawings[kind](next)}
    </svg>
  );
}
