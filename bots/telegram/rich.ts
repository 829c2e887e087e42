import type { Api } from 'grammy';
import type { Logger } from '#core/log.ts';
import { isRefusal, migratedTo, toVectortError } from './api-errors.ts';

/** Drafts and rich messages, each until a server does not take them: then everything is as without, for good. */
export interface Rich {
  /** Whether rich messages are worth a try. */
  hasMessages(): boolean;
  /** Whether a message was refused because it is a rich one, and may be sent as an ordinary one. */
  isRefusedAsRich(error: unknown): boolean;
  /** Shows the newest of a card's lines as a draft. False where the card itself is to show it. */
  showDraft(draft: Draft): Promise<boolean>;
}

export interface Draft {
  chat_id: number;
  message_thread_id?: number;
  /** The card: its id is the draft's. */
  message: number;
  /** What the line is about: the card shows the first of each step, so that it tells the truth when the draft is gone. */
  step: string | undefined;
  html: string;
}

/** Cards whose newest step is remembered. */
const REMEMBERED = 2_000;

export function createRich({ api, isOn, log }: { api: Api; isOn: boolean; log: Logger }): Rich {
  const steps = new Map<string, string | undefined>();
  let hasMessages = isOn;
  let hasDrafts = isOn;

  async function showDraft({ message, step, html, ...to }: Draft): Promise<boolean> {
    if (!hasDrafts) return false;
    const card = `${to.chat_id}:${message}`;
    if (!steps.has(card) || steps.get(card) !== step) {
      if (steps.size >= REMEMBERED) steps.clear();
      steps.set(card, step);
      return false;
    }
    try {
      await api.raw.sendMessageDraft({ ...to, draft_id: message, text: html, parse_mode: 'HTML' });
      return true;
    } catch (error) {
      if (!isUnknown(error)) throw toVectortError(error);
      log.info('Telegram: this server has no drafts; cards are edited instead');
      hasDrafts = false;
      return false;
    }
  }

  return {
    hasMessages: () => hasMessages,
    isRefusedAsRich(error) {
      if (!isUnknown(error)) return false;
      if (isRefusal(error, 404) && hasMessages) {
        log.info('Telegram: this server has no rich messages; long texts are split instead');
        hasMessages = false;
      }
      return true;
    },
    showDraft,
  };
}

/** A server of an older version does not know a method, or misses what it knows to be required. */
function isUnknown(error: unknown): boolean {
  if (isRefusal(error, 404)) return true;
  const isAboutTheCall = isRefusal(error, 400) && migratedTo(error) === undefined;
  return isAboutTheCall && toVectortError(error).code === 'telegram_refused';
}
