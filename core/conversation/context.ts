import type { ChatEvent, Message } from '../chat/types.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { UserId } from '../ids.ts';

/** Somebody in a thread, before anything is answered. */
export interface Asker {
  event: Pick<ChatEvent, 'place'>;
  userId: UserId;
}

/** Everything an answer to one event may need, the same for every command and every platform. */
export interface ChatContext extends Asker {
  event: ChatEvent;
  /** The event's key in the inbox; what is made because of it is keyed by this, so that it is made once. */
  key: string;
  t: Translate;
  /** The texts of another language than the asker's present one. */
  translate(language: Language): Translate;
  /** May use `/admin`. */
  operator: boolean;
  /** Answers in the thread, or to the asker alone. The n-th answer to an event is posted once, however often it is handled. */
  reply(
    message: Message | string,
    options?: {
      audience?: 'thread' | 'asker';
      /** Set for what may be said or not when the event is handled again: it counts apart from the other answers. */
      name?: string;
      /** Set for what is said once for all, whatever event leads to it: the post's key. */
      once?: string;
    },
  ): Promise<void>;
  /** Has the answer of that name to an event say something else for good. Nothing where there is none. */
  settle(key: string, name: string, message: Message): Promise<void>;
}
