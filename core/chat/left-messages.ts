import type { Store } from '../store/types.ts';
import { createShortIds } from './short-ids.ts';
import type { Message, Place } from './types.ts';

/** Something for one person alone that waits until they come for it. */
export interface LeftMessage {
  place: Place;
  userId: string;
  message: Message;
}

/** The action by which somebody comes for it: its value is the id, its place and user those that it was left with. */
export const FETCH_ACTION = 'message.fetch';

/**
 * Messages for one person alone that a platform could not bring them: they open the private chat first, by a link that
 * carries the id.
 */
export interface LeftMessages {
  /** An id of 22 letters, digits, `_` and `-`: the same for the same message. */
  leave(left: LeftMessage): Promise<string>;
  /** Undefined for an id that was never given. */
  find(id: string): Promise<LeftMessage | undefined>;
}

export function createLeftMessages(store: Store): LeftMessages {
  const ids = createShortIds(store);
  return {
    leave: async (left) => await ids.remember(left),
    async find(id) {
      const meaning = await ids.recall(id);
      const isLeft = typeof meaning === 'object' && meaning !== null && 'message' in meaning;
      // Only what `leave` stored has a message.
      return isLeft ? (meaning as LeftMessage) : undefined;
    },
  };
}
