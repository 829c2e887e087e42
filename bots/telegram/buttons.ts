import type { ShortIds } from '#core/chat/short-ids.ts';
import type { Place, Target } from '#core/chat/types.ts';
import type { ShortId } from './render.ts';

/** What a button means. Its place is kept with it: it may stand in a private chat and mean a group's thread. */
export interface ButtonMeaning {
  action: string;
  value: string;
  place: Place;
}

/** Ids known to be stored: a card that is edited carries the same buttons again and again. */
const REMEMBERED = 5_000;

/** The short ids by which buttons come back. */
export function createButtons(shortIds: ShortIds) {
  const stored = new Map<string, string>();

  async function remember(meaning: ButtonMeaning): Promise<string> {
    const text = JSON.stringify(meaning);
    const known = stored.get(text);
    if (known !== undefined) return known;
    const id = await shortIds.remember(meaning);
    if (stored.size >= REMEMBERED) stored.clear();
    stored.set(text, id);
    return id;
  }

  return {
    /** How the buttons of a message to `target` are named. */
    namer:
      ({ place }: Pick<Target, 'place'>): ShortId =>
      async ({ action, value }) =>
        await remember({ action, value, place }),
    /** Undefined for what no button of ours ever carried. */
    async recall(id: string): Promise<ButtonMeaning | undefined> {
      const meaning = await shortIds.recall(id);
      const isButton = typeof meaning === 'object' && meaning !== null && 'action' in meaning;
      // Only what `remember` stored has an action.
      return isButton ? (meaning as ButtonMeaning) : undefined;
    },
  };
}

export type Buttons = ReturnType<typeof createButtons>;
