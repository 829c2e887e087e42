/** A repeatable sequence of numbers in [0, 1) from a text (FNV-1a, then mulberry32). */
export function numbersFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The numbers 0, 1, ... up to `count`, for drawing things in rows. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** `share` percent of a colour, the rest from another one. */
export function mix(colour: string, share: number, other = 'var(--ground)'): string {
  return `color-mix(in oklab, ${colour} ${share}%, ${other})`;
}
