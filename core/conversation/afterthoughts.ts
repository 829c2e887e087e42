import { escapeMarkdown } from '../chat/markdown.ts';
import type { DeletedEvent, EditedEvent } from '../chat/types.ts';
import type { Generations } from '../generation/generations.ts';
import { isFinished, type GenerationRecord } from '../generation/records.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { hasWords } from './check-request.ts';
import type { ChatContext } from './context.ts';
import { pendingId, type Drafts } from './drafts.ts';
import { nextQuestion } from './questions.ts';
import type { ConversationRecord, Pending, QuestionKind } from './records.ts';
import { settleAsked, settleUnclear } from './settle-asked.ts';
import { startKey, type RunStarter } from './start-run.ts';
import type { Threads } from './threads.ts';

export interface AfterthoughtsDependencies {
  threads: Threads;
  drafts: Pick<Drafts, 'reworded'>;
  generations: Pick<Generations, 'findByKey'>;
  runs: Pick<RunStarter, 'alreadyStarted'>;
  /** Goes on with an event whose process died; true where it had come so far that something was noted. */
  resume: (context: ChatContext) => Promise<boolean>;
  askFor: (context: ChatContext, pending: Pending, question: QuestionKind | undefined) => Promise<void>;
}

/** What becomes of a request whose message is changed or deleted by its author. */
export function createAfterthoughts({
  threads,
  drafts,
  generations,
  runs,
  resume,
  askFor,
}: AfterthoughtsDependencies) {
  /**
   * Before the run, the quote follows what is said now, or goes with its message; what runs goes on, which is said
   * once. Whatever else is changed does not matter any more.
   */
  async function reconsider(context: ChatContext, event: EditedEvent | DeletedEvent): Promise<void> {
    if (await resume(context)) return;
    const conversation = await threads.find(context);
    if (!conversation) return;
    const of = keyOf(event);
    const text = event.type === 'edited' ? event.text : '';
    const { pending, unclear } = conversation;
    if (pending && !pending.now && isPartOf(pending, of) && !(await runs.alreadyStarted(pending.id)))
      return await requote(context, pending, { of, text });
    if (unclear && isPartOf(unclear, of)) {
      if (unclear.said?.some((part) => part.text === text)) return;
      await settleUnclear(context, unclear, 'withdrawn');
      return await threads.forgetUnclear(context, unclear.id);
    }
    await tellOfRun(context, conversation, { of, text, key: TOLD[event.type] });
  }

  async function requote(
    context: ChatContext,
    pending: Pending,
    { of, text }: { of: string; text: string },
  ): Promise<void> {
    const before = pending.said ?? [];
    // A link that got its card is reported as an edit, too.
    if (before.some((part) => part.event === of && part.text === text)) return;
    const said = before
      .map((part) => (part.event === of ? { ...part, text } : part))
      .filter((part) => part.event !== of || hasWords(text));
    await settleAsked(context, pending, 'withdrawn');
    // Without its beginning, there is no request.
    if (said[0]?.event !== before[0]?.event) return await threads.forgetPending(context, pending.id);
    const draft = drafts.reworded(
      context,
      pending.draft,
      said.map((part) => part.text),
    );
    // What was not answered yet is asked again, if it still has to be.
    const { question } = pending;
    const asked = pending.asked.filter((kind) => kind !== question);
    const next = question === 'target' ? question : nextQuestion(draft, asked);
    await askFor(context, { ...pending, id: pendingId(context.key), draft, said, asked }, next);
  }

  async function tellOfRun(
    context: ChatContext,
    conversation: ConversationRecord,
    { of, text, key }: { of: string; text: string; key: MessageKey },
  ): Promise<void> {
    const run = await runFrom(conversation, of);
    if (!run || isFinished(run) || run.outcome || run.request === text) return;
    if (conversation.started?.said.some((part) => part.event === of && part.text === text)) return;
    await context.reply(context.t(key, { title: escapeMarkdown(run.title) }), {
      audience: 'asker',
      once: `generation:${run._id}:${key}`,
    });
  }

  async function runFrom({ started }: ConversationRecord, of: string): Promise<GenerationRecord | undefined> {
    const id = started?.said.some(({ event }) => event === of) ? started.id : pendingId(of);
    return await generations.findByKey(startKey(id));
  }

  /** The platform's id of who had said what was changed, where it matters. */
  async function writerOf(event: EditedEvent | DeletedEvent): Promise<string | undefined> {
    const { pending, unclear, started } = (await threads.find({ event })) ?? {};
    const parts = [pending, unclear, started].flatMap((from) => from?.said ?? []);
    return parts.find((part) => part.event === keyOf(event))?.by;
  }

  return { reconsider, writerOf };
}

const TOLD = {
  edited: 'afterthought.edited',
  deleted: 'afterthought.deleted',
} as const satisfies Record<'edited' | 'deleted', MessageKey>;

/** The key of the event that the message brought. */
function keyOf({ place, of }: EditedEvent | DeletedEvent): string {
  return `${place.platform}:${of}`;
}

function isPartOf({ said = [] }: Pending, of: string): boolean {
  return said.some(({ event }) => event === of);
}
