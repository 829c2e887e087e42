import type { SendLimit } from './types.ts';

/** Keeps what is sent in each chat within what its platform bears. */
export interface SendPace {
  /** Takes the next free moment of a chat, and gives the milliseconds until then. */
  reserve(chat: string, limits: readonly SendLimit[]): number;
  /** An edit goes out now, whatever the limits: those that count edits see it. */
  noteEdit(chat: string, limits: readonly SendLimit[]): void;
}

interface Sent {
  /** In milliseconds of `now`. */
  at: number;
  edit: boolean;
}

/** From here on, chats that nothing was sent in for long are forgotten. */
const MANY_CHATS = 1_000;

export function createSendPace(now: () => number = () => performance.now()): SendPace {
  const chats = new Map<string, Sent[]>();

  /** What was sent, or will be, in a chat as far as a limit still looks; oldest first. */
  function recent(chat: string, limits: readonly SendLimit[]): Sent[] {
    const since = now() - Math.max(...limits.map(({ perMs }) => perMs));
    const sent = (chats.get(chat) ?? []).filter(({ at }) => at > since);
    chats.delete(chat);
    if (chats.size >= MANY_CHATS) forgetOldest();
    chats.set(chat, sent);
    return sent;
  }

  function forgetOldest(): void {
    const [oldest] = chats.keys();
    if (oldest !== undefined) chats.delete(oldest);
  }

  function add(sent: Sent[], entry: Sent): void {
    const after = sent.findIndex(({ at }) => at > entry.at);
    sent.splice(after === -1 ? sent.length : after, 0, entry);
  }

  return {
    reserve(chat, limits) {
      if (limits.length === 0) return 0;
      const sent = recent(chat, limits);
      let at = now();
      for (let isFree = false; !isFree;) {
        isFree = true;
        for (const { messages, perMs, edits = false } of limits) {
          // The same sum as below: rounding must not find a moment taken that was just found free.
          const counted = sent.filter((entry) => (edits || !entry.edit) && entry.at + perMs > at);
          const blocking = counted.at(-messages);
          if (!blocking) continue;
          at = blocking.at + perMs;
          isFree = false;
        }
      }
      add(sent, { at, edit: false });
      return Math.max(0, at - now());
    },
    noteEdit(chat, limits) {
      if (limits.some(({ edits }) => edits)) add(recent(chat, limits), { at: now(), edit: true });
    },
  };
}
