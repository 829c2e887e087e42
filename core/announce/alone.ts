import type { Announcer } from './types.ts';

/** Where there is one process, there is nobody to tell and nobody to hear. */
export const alone: Announcer = {
  tell: () => undefined,
  hear: () => () => undefined,
  note: () => undefined,
  notes: async () => [],
};
