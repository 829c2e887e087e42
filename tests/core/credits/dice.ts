/** A whole number from 0 to below the number of sides. */
export type Dice = (sides: number) => number;

/** Numbers that look random and are the same in every run. */
export function createDice(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
