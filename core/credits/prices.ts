import type { Mode } from '../generation/types.ts';

const PRICES: Readonly<Record<Mode, number>> = { quick: 2, advanced: 4 };

/** What a run by a model costs, in credits. Repairs, failed and stopped runs and starters cost nothing. */
export function priceOf(mode: Mode): number {
  return PRICES[mode];
}

/** What a new person gets, once. */
export const FIRST_CREDITS = 10;
