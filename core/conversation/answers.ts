import type { ChatContext } from './context.ts';
import { startsLikeNewApp } from './questions.ts';
import { readIntent } from './read-intent.ts';
import type { Pending, SaidPart } from './records.ts';
import type { Remark } from './small-talk.ts';

/** What an event says, as a part of a request. */
export function saidIn({ key, event }: ChatContext, text: string): SaidPart {
  return { event: key, text, by: event.user.id };
}

/** Whether it is from them that the bot waits for something. */
export function isAsked({ userId }: ChatContext, { author, waits_for }: Pending): boolean {
  return (waits_for ?? author) === userId;
}

/** Whether words that are said to nobody answer what the bot asked their author. */
export function isAnswer(
  { kind }: Pending,
  { remark, intent }: { remark: Remark | undefined; intent: ReturnType<typeof readIntent> },
): boolean {
  if (remark) return remark === 'yes' || remark === 'no';
  return kind === 'quote' ? intent === 'request' : intent !== 'talk';
}

/** What belongs to the request that is talked about: an answer to a question, or a wish beside a first quote. */
export function isAddition(context: ChatContext, pending: Pending, text: string): boolean {
  const { draft, kind } = pending;
  if (kind !== 'quote') return isAsked(context, pending) || draft.kind === 'build';
  return draft.kind === 'build' && readIntent(text) === 'request' && !startsLikeNewApp(text);
}
