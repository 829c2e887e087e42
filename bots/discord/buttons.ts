import type { ShortIds } from '#core/chat/short-ids.ts';
import type { Form, Place } from '#core/chat/types.ts';

/** What a button, a select or a form means. Its place is kept with it: it may stand in a direct message and mean a thread. */
export interface Meaning {
  action: string;
  value: string;
  place: Place;
  /** Opened by the button. */
  form?: Form;
}

/** Ids known to be stored: a card that is edited carries the same buttons again and again. */
const REMEMBERED = 5_000;

export interface Buttons {
  remember(meaning: Meaning): Promise<string>;
  /** Undefined for what no button of ours ever carried. */
  recall(id: string): Promise<Meaning | undefined>;
}

/** The short ids by which buttons come back: `custom_id` has 100 characters. */
export function createButtons(shortIds: ShortIds): Buttons {
  const stored = new Map<string, string>();

  return {
    async remember(meaning) {
      const text = JSON.stringify(meaning);
      const known = stored.get(text);
      if (known !== undefined) return known;
      const id = await shortIds.remember(meaning);
      if (stored.size >= REMEMBERED) stored.clear();
      stored.set(text, id);
      return id;
    },
    async recall(id) {
      const meaning = await shortIds.recall(id);
      // Only what `remember` stored has an action and a place.
      const isOurs =
        typeof meaning === 'object' && meaning !== null && 'action' in meaning && 'place' in meaning;
      return isOurs ? (meaning as Meaning) : undefined;
    },
  };
}
