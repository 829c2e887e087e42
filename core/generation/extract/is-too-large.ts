import type { Extraction } from './types.ts';

/** Whether an answer holds more than an app may: leaving that out would break the app without a word. */
export function isTooLarge({ rejected }: Pick<Extraction, 'rejected'>): boolean {
  return rejected.some(({ reason }) => reason === 'too_large' || reason === 'too_many');
}
