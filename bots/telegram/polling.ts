import type { Api } from 'grammy';
import { rest } from '#core/retry.ts';
import type { Logger } from '#core/log.ts';
import { isDeadToken, isRefusal, toVectortError } from './api-errors.ts';
import { ALLOWED_UPDATES } from './parse.ts';
import type { Answer, Receiver } from './receive.ts';

export interface PollingOptions {
  api: Api;
  log: Logger;
  receive: Receiver['receive'];
  answer: (answer: NonNullable<Answer>) => void;
  /** After the first failure, in milliseconds; doubled with each further one. */
  retryMs?: number | undefined;
  /** Between two tries while another program polls with the same token, in milliseconds. */
  conflictMs?: number | undefined;
}

/** How long the service holds a question for updates. */
const HOLD_SECONDS = 30;
const RETRY_MS = 1_000;
const MOST_RETRY_MS = 30_000;
const CONFLICT_MS = 3_000;
/** A dead token may be exchanged by nobody but the operator. */
const DEAD_TOKEN_MS = 60_000;
/** What the end of the program waits to tell the service what was taken, in milliseconds. */
const CONFIRM_MS = 1_000;

/** Asks for updates, and tells the service only of those that the core has taken. */
export function createPolling({
  api,
  log,
  receive,
  answer,
  retryMs = RETRY_MS,
  conflictMs = CONFLICT_MS,
}: PollingOptions) {
  const stopping = new AbortController();
  let offset = 0;
  let failures = 0;
  let running: Promise<void> | undefined;

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const updates = await ask(stopping.signal);
        if (failures > 0) log.info('Telegram answers again');
        failures = 0;
        for (const update of updates) {
          if (stopping.signal.aborted) return;
          const answered = await receive(update);
          offset = Math.max(offset, update.update_id + 1);
          if (answered) answer(answered);
        }
      } catch (error) {
        if (stopping.signal.aborted) return;
        failures += 1;
        await rest(await delayAfter(error), stopping.signal);
      }
    }
  }

  async function ask(signal: AbortSignal) {
    return await api.raw.getUpdates(
      { offset, timeout: HOLD_SECONDS, allowed_updates: [...ALLOWED_UPDATES] },
      // The SDK was typed for a signal of another package, which lacks what it does not use.
      signal as Parameters<Api['raw']['getUpdates']>[1],
    );
  }

  /** Says what is wrong, once, and gives the milliseconds after which it is tried again. */
  async function delayAfter(error: unknown): Promise<number> {
    const isNew = failures === 1;
    if (isRefusal(error, 409)) {
      if (/webhook is active/i.test(error.description)) await takeWebhookAway();
      if (isNew) {
        log.warn(
          'Telegram: another program receives with the same TELEGRAM_TOKEN. Only one can: it is waited for.',
        );
      }
      return conflictMs;
    }
    if (isDeadToken(error)) {
      if (isNew) log.error('Telegram: TELEGRAM_TOKEN is not accepted any more. @BotFather gives a new one.');
      return DEAD_TOKEN_MS;
    }
    const reason = toVectortError(error);
    if (isNew) log.warn({ err: reason }, 'Telegram: updates cannot be taken now, it is tried again');
    if ('retryAfterMs' in reason && typeof reason.retryAfterMs === 'number') return reason.retryAfterMs;
    return Math.min(MOST_RETRY_MS, retryMs * 2 ** (failures - 1));
  }

  /** Somebody has set one since the start. */
  async function takeWebhookAway(): Promise<void> {
    try {
      await api.raw.deleteWebhook({});
    } catch (error) {
      log.warn({ err: toVectortError(error) }, 'Telegram: a webhook could not be taken away');
    }
  }

  return {
    start(): void {
      running = poll();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      if (offset === 0 || failures > 0) return;
      // So that the next start does not get again what is known already.
      await api.raw
        .getUpdates(
          { offset, timeout: 0, limit: 1, allowed_updates: [...ALLOWED_UPDATES] },
          AbortSignal.timeout(CONFIRM_MS) as Parameters<Api['raw']['getUpdates']>[1],
        )
        .catch(() => undefined);
    },
  };
}

export type Polling = ReturnType<typeof createPolling>;
