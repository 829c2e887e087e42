/** Lets edits go out at the pace that a platform allows in each chat. */
export interface EditPace<Item> {
  /**
   * Has it shown as soon as may be, `intervalMs` before the next in its chat; what is urgent does not wait for that.
   * Asking again before it is shown changes nothing.
   */
  request(item: Item, place: { chat: string; intervalMs: number }): void;
  /** The platform wants the chat left alone. */
  quieten(chat: string, delayMs: number): void;
  /** Milliseconds for which the platform still wants the chat left alone. */
  quietMs(chat: string): number;
  /** Begins nothing any more. */
  stop(): void;
}

export interface EditPaceOptions<Item> {
  /** Goes before others of its chat, and at once: what people wait for is seldom enough for every platform. */
  isUrgent: (item: Item) => boolean;
  /** Shows the newest. Gives the milliseconds for which edits in the chat are to rest because that failed. */
  show: (item: Item) => Promise<number>;
}

interface Chat<Item> {
  /** In the order of their requests, with the interval after them. */
  waiting: Map<Item, number>;
  showing: boolean;
  /** No edit before, in milliseconds of `performance.now()`. */
  nextEditAt: number;
  /** No edit before, because the last one failed. */
  restUntil: number;
  /** Nothing at all before. */
  quietUntil: number;
  timer?: NodeJS.Timeout | undefined;
}

/** From here on, chats that nothing happens in are forgotten. */
const MANY_CHATS = 1_000;

export function createEditPace<Item>({ isUrgent, show }: EditPaceOptions<Item>): EditPace<Item> {
  const chats = new Map<string, Chat<Item>>();
  let stopped = false;

  function chatOf(key: string): Chat<Item> {
    const known = chats.get(key);
    if (known) return known;
    if (chats.size >= MANY_CHATS) forgetIdle();
    const chat: Chat<Item> = {
      waiting: new Map(),
      showing: false,
      nextEditAt: 0,
      restUntil: 0,
      quietUntil: 0,
    };
    chats.set(key, chat);
    return chat;
  }

  function forgetIdle(): void {
    const now = performance.now();
    for (const [key, { waiting, showing, nextEditAt, restUntil, quietUntil }] of chats) {
      const freeAt = Math.max(nextEditAt, restUntil, quietUntil);
      if (waiting.size === 0 && !showing && freeAt < now) chats.delete(key);
    }
  }

  function firstOf({ waiting }: Chat<Item>): Item | undefined {
    let first: Item | undefined;
    for (const item of waiting.keys()) {
      if (isUrgent(item)) return item;
      first ??= item;
    }
    return first;
  }

  function showNext(chat: Chat<Item>): void {
    if (stopped || chat.showing) return;
    clearTimeout(chat.timer);
    const item = firstOf(chat);
    if (item === undefined) return;
    const freeAt = Math.max(chat.restUntil, chat.quietUntil, isUrgent(item) ? 0 : chat.nextEditAt);
    const delayMs = freeAt - performance.now();
    if (delayMs <= 0) {
      void showIn(chat, item);
      return;
    }
    chat.timer = setTimeout(() => showNext(chat), delayMs);
  }

  async function showIn(chat: Chat<Item>, item: Item): Promise<void> {
    const intervalMs = chat.waiting.get(item) ?? 0;
    chat.waiting.delete(item);
    chat.showing = true;
    chat.nextEditAt = performance.now() + intervalMs;
    const restMs = await show(item);
    chat.showing = false;
    chat.restUntil = performance.now() + restMs;
    showNext(chat);
  }

  return {
    request(item, { chat: key, intervalMs }) {
      const chat = chatOf(key);
      if (!chat.waiting.has(item)) chat.waiting.set(item, intervalMs);
      showNext(chat);
    },
    quieten(key, delayMs) {
      const chat = chatOf(key);
      chat.quietUntil = Math.max(chat.quietUntil, performance.now() + delayMs);
    },
    quietMs: (key) => Math.max(0, (chats.get(key)?.quietUntil ?? 0) - performance.now()),
    stop() {
      stopped = true;
      for (const { timer } of chats.values()) clearTimeout(timer);
    },
  };
}
