import type { Message } from '../chat/types.ts';
import { matchLanguage } from '../i18n/languages.ts';
import type { MessageKey, Translate } from '../i18n/translate.ts';
import type { ChatContext } from './context.ts';
import { renderMeant, renderQuestion, renderQuote, renderTypeChoice } from './quote.ts';
import type { Pending } from './records.ts';

/** Names of the answers that ask something: with the key of their event, what they say can be found again. */
export const ASKED = 'asked';
export const TYPES_ASKED = 'types';

/** How something that was asked came to its end. */
export type Decision = 'built' | 'cancelled' | 'replaced' | 'answered' | 'withdrawn';

const DECISIONS = {
  built: 'decided.built',
  cancelled: 'decided.cancelled',
  replaced: 'decided.replaced',
  answered: 'decided.answered',
  withdrawn: 'decided.withdrawn',
} as const satisfies Record<Decision, MessageKey>;

/** The message that asks, as it is shown for a question, a quote or an unclear remark. */
export function renderAsked(t: Translate, pending: Pending): Message {
  return pending.kind === 'question' ? renderQuestion(t, pending) : renderQuote(t, pending);
}

/**
 * What was asked says how it was decided, and has nothing to press any more. May be done again; before it is noted that
 * something is decided, so that whoever handles the event again does this too.
 */
export async function settleAsked(context: ChatContext, pending: Pending, decision: Decision): Promise<void> {
  // Built without being asked about.
  if (pending.now) return;
  const t = textsOf(context, pending);
  // What is waited for after a press of Change is still asked by the quote.
  await context.settle(pending.event, ASKED, renderDecided(t, renderAsked(t, pending), decision));
  for (const event of pending.also_asked ?? [])
    await context.settle(event, TYPES_ASKED, renderDecided(t, renderTypeChoice(t, pending), decision));
}

/** The same for a remark of which it was unclear whether it is a change. */
export async function settleUnclear(
  context: ChatContext,
  unclear: Pending,
  decision: Decision,
): Promise<void> {
  const t = textsOf(context, unclear);
  await context.settle(unclear.event, ASKED, renderDecided(t, renderMeant(t, unclear), decision));
}

/** What was asked, without its buttons and with what became of it. */
export function renderDecided(t: Translate, { text }: Message, decision: Decision): Message {
  return { text: `${text}\n\n${t(DECISIONS[decision])}` };
}

/** It goes on in the language it was asked in, whoever decides. */
function textsOf({ translate }: ChatContext, { draft }: Pending): Translate {
  return translate(matchLanguage(draft.language));
}
