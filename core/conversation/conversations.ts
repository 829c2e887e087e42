import { UserError } from '../errors.ts';
import type { Generations } from '../generation/generations.ts';
import { isProjectType } from '../generation/project-types/guess-project-type.ts';
import type { Mode } from '../generation/types.ts';
import type { MessageKey } from '../i18n/translate.ts';
import type { ModelChain } from '../llm/types.ts';
import type { Projects } from '../projects/projects.ts';
import type { Store } from '../store/types.ts';
import { createAfterthoughts } from './afterthoughts.ts';
import { isAddition, isAnswer, isAsked, saidIn } from './answers.ts';
import type { Attachments } from './attachments.ts';
import type { ChatContext } from './context.ts';
import type { DefaultsBook } from './defaults.ts';
import { createDrafts, pendingId } from './drafts.ts';
import { findUnfit } from './find-unfit.ts';
import { nextQuestion, soundsLikeNewApp } from './questions.ts';
import { renderMeant, renderTypeChoice } from './quote.ts';
import { readIntent } from './read-intent.ts';
import type { Pending, QuestionKind, RequestDraft } from './records.ts';
import { readRemark, type Remark } from './small-talk.ts';
import { ASKED, renderAsked, settleAsked, settleUnclear, TYPES_ASKED } from './settle-asked.ts';
import { createRunStarter } from './start-run.ts';
import { createThreads, isInvolved, requirePerson } from './threads.ts';

/** How the request was given: `now` skips questions and quote. */
export interface RequestOptions {
  now: boolean;
  /** Where it is not said, what is usual for the person or in the channel. */
  mode?: Mode;
}

export interface ConversationsDependencies {
  store: Store;
  projects: Projects;
  generations: Generations;
  chain: ModelChain;
  attachments: Attachments;
  defaults: Pick<DefaultsBook, 'of'>;
}

const SAID: RequestOptions = { now: false };

/** What is said to a remark that answers nothing. */
const SMALL_TALK = {
  greeting: 'talk.greeting',
  thanks: 'talk.thanks',
  yes: 'talk.nothing_asked',
  no: 'talk.nothing_asked',
} as const satisfies Record<Remark, MessageKey>;

export type Conversations = ReturnType<typeof createConversations>;

/** From what is said in a thread to a run: which project is meant, what must be asked, what it costs. */
export function createConversations(dependencies: ConversationsDependencies) {
  const { store, projects, generations, chain, attachments, defaults } = dependencies;
  const threads = createThreads({ store, projects });
  const drafts = createDrafts({ attachments, generations, threads, defaults });
  const runs = createRunStarter({ projects, generations, chain, threads });
  const { reconsider, writerOf } = createAfterthoughts({
    threads,
    drafts,
    generations,
    runs,
    resume,
    askFor,
  });

  /** A request for a new app. */
  async function build(context: ChatContext, text: string, options: RequestOptions): Promise<void> {
    if (await resume(context)) return;
    await threads.join(context);
    await propose(context, options, { draft: await drafts.ofBuild(context, text, options.mode), text });
  }

  /** A request that changes the project of this thread. */
  async function change(context: ChatContext, text: string, options: RequestOptions): Promise<void> {
    if (await resume(context)) return;
    await threads.join(context);
    await propose(context, options, { draft: await drafts.ofChange(context, text, options.mode), text });
  }

  /** Something said to the bot without a command: whoever speaks to it is one of the thread's people from then on. */
  async function hear(context: ChatContext, text: string): Promise<void> {
    if (await resume(context)) return;
    await threads.join(context);
    const pending = (await threads.find(context))?.pending;
    const remark = readRemark(text);
    if (pending && remark === 'yes' && pending.kind === 'quote')
      return await runs.start(context, pending, pending.draft.mode);
    if (pending && remark === 'no') return await cancel(context, pending);
    if (pending && remark === 'yes' && pending.kind === 'question' && pending.question !== 'target')
      return await ask(context, pending);
    if (remark) return await context.reply(context.t(SMALL_TALK[remark]));
    if (pending && isAddition(context, pending, text)) return await amend(context, pending, text);
    const project = await threads.currentProject(context);
    // Where the first run failed, whatever is said next is another try.
    if (!project || !(await drafts.canBeChanged(project))) return await build(context, text, SAID);
    if (!soundsLikeNewApp(text)) return await change(context, text, SAID);
    const draft = await drafts.ofChange(context, text, SAID.mode);
    await askFor(context, pendingOf(context, { draft, text }), 'target');
  }

  /**
   * Something said in the bot's thread, but not to the bot. Of its people, a request counts as if it were, talk is let
   * be, and what may be either is asked about with one button.
   */
  async function overhear(context: ChatContext, text: string, mentions: readonly string[]): Promise<void> {
    const conversation = await threads.find(context);
    if (!conversation || !isInvolved(context, conversation)) return;
    const { pending } = conversation;
    const [remark, intent, isToOthers] = [readRemark(text), readIntent(text), mentions.length > 0];
    if (pending && isAsked(context, pending) && !isToOthers && isAnswer(pending, { remark, intent }))
      return await hear(context, text);
    if (remark || (intent !== 'request' && intent !== 'unclear')) return;
    const project = await threads.currentProject(context);
    if (!project || !(await drafts.canBeChanged(project))) return;
    if (intent === 'request' && !isToOthers) return await hear(context, text);
    if (intent === 'unclear' && isToOthers) return;
    const draft = await drafts.ofChange(context, text, SAID.mode);
    const unclear = pendingOf(context, { draft, text });
    const { unclear: before } = conversation;
    if (before && before.event !== context.key) await settleUnclear(context, before, 'replaced');
    await threads.save(context, { unclear });
    await context.reply(renderMeant(context.t, unclear), { name: ASKED });
  }

  async function propose(
    context: ChatContext,
    options: RequestOptions,
    request: { draft: RequestDraft; text: string },
  ): Promise<void> {
    const pending = pendingOf(context, request);
    const { draft } = request;
    if (!options.now) return await ask(context, pending);
    await settleOlder(context, pending);
    await threads.save(context, { pending: { ...pending, now: true } });
    await runs.start(context, pending, draft.mode);
  }

  /** Goes on with an event whose process died; true where it had come so far that something was noted. */
  async function resume(context: ChatContext): Promise<boolean> {
    if (await runs.alreadyStarted(pendingId(context.key))) return true;
    const { pending, settled_by } = (await threads.find(context)) ?? {};
    if (settled_by === context.key) return true;
    if (pending?.event !== context.key) return false;
    if (pending.now) await runs.start(context, pending, pending.draft.mode);
    else await show(context, pending);
    return true;
  }

  async function show(context: ChatContext, pending: Pending): Promise<void> {
    await context.reply(renderAsked(context.t, pending), { name: ASKED });
  }

  /** What was asked before has its buttons no longer once something else is asked. */
  async function settleOlder(context: ChatContext, next: Pending): Promise<void> {
    const before = (await threads.find(context))?.pending;
    if (!before || before.event === context.key) return;
    const isAnswered = before.kind === 'question' && before.draft.project_id === next.draft.project_id;
    await settleAsked(context, before, isAnswered ? 'answered' : 'replaced');
  }

  function pendingOf(context: ChatContext, { draft, text }: { draft: RequestDraft; text: string }): Pending {
    return {
      id: pendingId(context.key),
      event: context.key,
      kind: 'quote',
      asked: [],
      draft,
      said: [saidIn(context, text)],
      prices: runs.currentPrices(),
      author: context.userId,
    };
  }

  /** The next thing the bot must know, or the quote. */
  async function ask(context: ChatContext, pending: Pending): Promise<void> {
    await askFor(context, pending, nextQuestion(pending.draft, pending.asked));
  }

  async function askFor(
    context: ChatContext,
    pending: Pending,
    question: QuestionKind | undefined,
  ): Promise<void> {
    const { question: _answered, waits_for: _said, also_asked: _settled, unfit: _other, ...others } = pending;
    const rest = { ...others, event: context.key, prices: runs.currentPrices() };
    const next: Pending = question
      ? { ...rest, kind: 'question', question, asked: [...pending.asked, question] }
      : { ...rest, kind: 'quote', ...(await findUnfit(context, pending.draft, chain)) };
    await settleOlder(context, next);
    await threads.save(context, { pending: next });
    await show(context, next);
  }

  /** Free text where the bot waits for an answer or for what should be different. */
  async function amend(context: ChatContext, pending: Pending, text: string): Promise<void> {
    const draft = await drafts.amended(context, pending.draft, text);
    const said = [...(pending.said ?? []), saidIn(context, text)];
    await ask(context, { ...pending, id: pendingId(context.key), draft, said });
  }

  async function cancel(context: ChatContext, pending: Pending): Promise<void> {
    await context.reply(context.t('quote.cancelled'));
    await settleAsked(context, pending, 'cancelled');
    // Last, so that an event that is handled again finds what it cancels.
    await threads.forgetPending(context, pending.id);
  }

  /** What the form of a quote's button says. */
  async function fillQuote(context: ChatContext, id: string, text: string): Promise<void> {
    if (await resume(context)) return;
    await amend(context, await openQuote(context, id), text);
  }

  /** The newest question or quote. @throws UserError code `quote_outdated` or `not_yours` */
  async function openQuote(context: ChatContext, id: string): Promise<Pending> {
    const conversation = await threads.find(context);
    if (conversation) requirePerson(context, conversation, 'not_yours');
    const pending = conversation?.pending;
    if (!pending || pending.id !== id || (await runs.alreadyStarted(id)))
      throw new UserError('the quote is not the newest', { code: 'quote_outdated' });
    return pending;
  }

  /** A button or select of a question or a quote was used: by one of the thread's people, whoever asked for it. */
  async function press(context: ChatContext, action: string, value: string): Promise<void> {
    if (await resume(context)) return;
    const [id = '', choice = ''] = value.split(':');
    if (action === 'question.meant') return await takeAsMeant(context, id);
    const conversation = await threads.find(context);
    if (conversation) requirePerson(context, conversation, 'not_yours');
    const starts = action === 'quote.build' || action === 'quote.advanced';
    if (starts && (await runs.alreadyStarted(id))) return await runs.finishStart(context, id);
    const pending = await openQuote(context, id);
    switch (action) {
      case 'quote.build':
        return await runs.start(context, pending, 'quick');
      case 'quote.advanced':
        return await runs.start(context, pending, 'advanced');
      case 'quote.cancel':
        return await cancel(context, pending);
      case 'quote.change':
        await threads.save(context, {
          pending: { ...pending, kind: 'amendment', waits_for: context.userId },
        });
        return await context.reply(context.t('quote.what_else'));
      case 'quote.type':
        await threads.noteAsked(context, pending.id);
        return await context.reply(renderTypeChoice(context.t, pending), { name: TYPES_ASKED });
      case 'question.type': {
        const type = isProjectType(choice) ? choice : pending.draft.type;
        return await ask(context, { ...pending, draft: { ...pending.draft, type } });
      }
      case 'question.target': {
        const { draft } = pending;
        return await ask(context, {
          ...pending,
          draft: choice === 'build' ? await drafts.asBuild(context, draft) : draft,
        });
      }
      case 'question.decide':
        return await ask(context, pending);
      default:
        throw new UserError(`unknown action ${action}`, { code: 'button_unknown' });
    }
  }

  /** What was unclear is a change, says one of the thread's people. */
  async function takeAsMeant(context: ChatContext, id: string): Promise<void> {
    const conversation = await threads.find(context);
    if (conversation) requirePerson(context, conversation, 'not_yours');
    const unclear = conversation?.unclear;
    if (unclear?.id !== id) throw new UserError('not asked any more', { code: 'quote_outdated' });
    await settleUnclear(context, unclear, 'answered');
    await ask(context, unclear);
    await threads.forgetUnclear(context, id);
  }

  const { currentProject, projectHere, requireProject, projectOfButton, openProject } = threads;
  return {
    build,
    change,
    hear,
    overhear,
    press,
    fillQuote,
    reconsider,
    writerOf,
    currentProject,
    projectHere,
    requireProject,
    projectOfButton,
    openProject,
  };
}
