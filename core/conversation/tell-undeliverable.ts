import type { Accounts } from '../accounts/accounts.ts';
import { escapeParameters } from '../chat/markdown.ts';
import type { Outbox } from '../chat/outbox.ts';
import type { Undeliverable } from '../chat/post-office.ts';
import { VectortError } from '../errors.ts';
import { DEFAULT_LANGUAGE, type Language } from '../i18n/languages.ts';
import type { MessageKey, Translate } from '../i18n/translate.ts';

export interface UndeliverableDependencies {
  outbox: Pick<Outbox, 'post'>;
  accounts: Pick<Accounts, 'find'>;
  translate: (language: Language) => Translate;
}

/**
 * What a thread never took (the bot was removed, the channel is gone) is told to the asker alone, with the reason. The
 * run itself ends as always: its version is there, its credits are what the outcome says. What cannot be said in
 * private either is in the log.
 */
export function createUndeliverableTeller({ outbox, accounts, translate }: UndeliverableDependencies) {
  return async ({ key, target, what, message, error }: Undeliverable): Promise<void> => {
    // A card is followed by its outcome, which says more.
    if (what === 'edit' || target.audience === 'asker' || !message || message.progress !== undefined) return;
    const account = await accounts.find(target.place, { id: target.userId });
    const t = translate(account?.language ?? DEFAULT_LANGUAGE);
    const text = `${t('undeliverable.answer', { reason: reasonOf(t, error) })}\n\n${message.text}`;
    await outbox.post(`${key}:private`, { ...target, audience: 'asker' }, { ...message, text });
  };
}

function reasonOf(t: Translate, error: unknown): string {
  const key = error instanceof VectortError ? `error.${error.code}` : '';
  const known: MessageKey = t.has(key) ? key : 'undeliverable.reason_unknown';
  return t(known, escapeParameters(error instanceof VectortError ? error.parameters : {})).replace(
    /[.。]$/,
    '',
  );
}
