import type { TgUpdate } from './types.ts';
import { Refusal } from './types.ts';

interface Webhook {
  url: string;
  secret: string | undefined;
}

/** Brings updates to the bot: by long polling, or to its webhook, again and again until they are taken. */
export interface Updates {
  webhook: Webhook | undefined;
  /** Status codes of what the webhook answered, oldest first. */
  readonly answers: number[];
  push(update: Omit<TgUpdate, 'update_id'>): TgUpdate;
  /** Delivers the newest update once more. */
  redeliver(): Promise<void>;
  /** @throws Refusal 409 where a webhook is set, or a newer poller came. */
  poll(options: {
    offset: number;
    limit: number;
    timeoutMs: number;
    closed: AbortSignal;
  }): Promise<TgUpdate[]>;
  setWebhook(webhook: Webhook | undefined): void;
  /** Has whoever polls told that another poller is there. */
  usurp(forMs: number): void;
  /** The id that the next update gets. */
  nextId(): number;
  pending(): number;
  close(): void;
}

const RETRY_MS = 100;

export function createUpdates(onReply: (body: string) => void): Updates {
  const again = new Set<TgUpdate>();
  let queue: TgUpdate[] = [];
  const answers: number[] = [];
  const ending = new AbortController();
  let last: TgUpdate | undefined;
  let nextId = 1_000;
  let usurpedUntil = 0;
  let poller: { wake: () => void; refuse: (error: Refusal) => void } | undefined;
  let isSending = false;

  const conflict = (): Refusal =>
    new Refusal(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );

  async function send(webhook: Webhook, update: TgUpdate): Promise<boolean> {
    try {
      const response = await fetch(webhook.url, {
        method: 'POST',
        signal: ending.signal,
        headers: {
          'content-type': 'application/json',
          ...(webhook.secret ? { 'x-telegram-bot-api-secret-token': webhook.secret } : {}),
        },
        body: JSON.stringify(update),
      });
      const body = await response.text();
      answers.push(response.status);
      if (response.ok && body !== '') onReply(body);
      return response.ok;
    } catch {
      return false;
    }
  }

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    while (updates.webhook && queue.length > 0 && !ending.signal.aborted) {
      const [first] = queue;
      if (first && (await send(updates.webhook, first))) queue.shift();
      else await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    isSending = false;
  }

  const updates: Updates = {
    webhook: undefined,
    answers,
    push(update) {
      const added: TgUpdate = { ...update, update_id: nextId };
      nextId += 1;
      last = added;
      queue.push(added);
      poller?.wake();
      void sendAll();
      return added;
    },
    async redeliver() {
      if (!last) return;
      if (updates.webhook) await send(updates.webhook, last);
      else {
        // As after a poll whose answer got lost.
        again.add(last);
        if (!queue.includes(last)) queue.push(last);
        poller?.wake();
      }
      await Promise.resolve();
    },
    async poll({ offset, limit, timeoutMs, closed }) {
      if (updates.webhook) {
        throw new Refusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      if (Date.now() < usurpedUntil) throw conflict();
      poller?.refuse(conflict());
      // What lies before the offset was taken.
      queue = queue.filter((update) => update.update_id >= offset || again.has(update));
      if (queue.length === 0) {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        const mine = { wake: resolve, refuse: reject };
        poller = mine;
        const timer = setTimeout(resolve, timeoutMs);
        closed.addEventListener('abort', () => resolve(), { once: true });
        try {
          await promise;
        } finally {
          clearTimeout(timer);
          if (poller === mine) poller = undefined;
        }
      }
      const taken = queue.slice(0, limit);
      for (const update of taken) again.delete(update);
      return taken;
    },
    setWebhook(webhook) {
      updates.webhook = webhook;
      void sendAll();
    },
    usurp(forMs) {
      usurpedUntil = Date.now() + forMs;
      poller?.refuse(conflict());
    },
    nextId: () => nextId,
    pending: () => queue.length,
    close() {
      ending.abort();
      poller?.wake();
    },
  };
  return updates;
}
