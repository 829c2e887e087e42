/**
 * A repeatable sequence of numbers in [0, 1) from a seed (mulberry32): the same app every time for the same request.
 * `salt` separates the choices that one seed makes, so that the heading's font says nothing about the corners.
 */
export function randomFrom(seed: number, salt = ''): () => number {
  let state = (seed ^ hashOf(salt)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the options, always the same for the same seed and salt. */
export function pickFrom<const Option>(
  options: readonly [Option, ...Option[]],
  seed: number,
  salt: string,
): Option {
  const [first] = options;
  return options[Math.floor(randomFrom(seed, salt)() * options.length)] ?? first;
}

/** FNV-1a over UTF-16 code units: a stable unsigned 32-bit number for a text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
