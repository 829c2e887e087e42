import { createHash } from 'node:crypto';
import { priceOf } from '../credits/prices.ts';
import { UserError } from '../errors.ts';
import type { Generations } from '../generation/generations.ts';
import { guessProjectType, isProjectType } from '../generation/project-types/guess-project-type.ts';
import { suggestTitle } from '../generation/starters/suggest-title.ts';
import type { Mode } from '../generation/types.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { newId, type ProjectId } from '../ids.ts';
import type { ModelChain } from '../llm/types.ts';
import type { ProjectRecord } from '../projects/records.ts';
import type { Projects } from '../projects/projects.ts';
import type { Store } from '../store/types.ts';
import { checkRequest } from './check-request.ts';
import type { ChatContext } from './context.ts';
import { nextQuestion, soundsLikeNewApp } from './questions.ts';
import { renderQuestion, renderQuote, renderTypeChoice } from './quote.ts';
import type { Pending, QuestionKind, RequestDraft } from './records.ts';
import { readRemark, type Remark } from './small-talk.ts';
import { createThreads } from './threads.ts';

/** How the request was given: `now` skips questions and quote. */
export interface RequestOptions {
  now: boolean;
  mode: Mode;
}

export interface ConversationsDependencies {
  store: Store;
  projects: Projects;
  generations: Generations;
  chain: ModelChain;
}

/** What is said to a remark that answers nothing. */
const SMALL_TALK = {
  greeting: 'talk.greeting',
  thanks: 'talk.thanks',
  yes: 'talk.nothing_asked',
  no: 'talk.nothing_asked',
} as const satisfies Record<Remark, MessageKey>;

export type Conversations = ReturnType<typeof createConversations>;

/** From what is said in a thread to a run: which project is meant, what must be asked, what it costs. */
export function createConversations({ store, projects, generations, chain }: ConversationsDependencies) {
  const { find, save, forgetPending, currentProject, requireProject, openProject } = createThreads({
    store,
    projects,
  });

  /** A request for a new app. */
  async function build(context: ChatContext, text: string, options: RequestOptions): Promise<void> {
    if (await resume(context)) return;
    const request = checkRequest(text, 'empty_build');
    await propose(context, options, newAppDraft(context, request, options.mode));
  }

  function newAppDraft(context: ChatContext, request: string, mode: Mode): RequestDraft {
    return {
      kind: 'build',
      project_id: newId<ProjectId>(),
      title: suggestTitle(request, context.t.language),
      type: guessProjectType(request).type,
      mode,
      language: context.t.language,
      request,
    };
  }

  /** A request that changes the project of this thread. */
  async function change(context: ChatContext, text: string, options: RequestOptions): Promise<void> {
    if (await resume(context)) return;
    await propose(context, options, await changeDraft(context, text, options.mode));
  }

  async function changeDraft(context: ChatContext, text: string, mode: Mode): Promise<RequestDraft> {
    const project = await requireProject(context);
    if (!(await canBeChanged(project))) throw new UserError('nothing to change yet', { code: 'no_version' });
    const { _id: project_id, title, type } = project;
    const request = checkRequest(text, 'empty_change');
    return { kind: 'change', project_id, title, type, mode, language: context.t.language, request };
  }

  /** There is a version, or one is being made. */
  async function canBeChanged({ _id, current_version }: ProjectRecord): Promise<boolean> {
    return current_version !== undefined || (await generations.unfinished({ projectId: _id })).length > 0;
  }

  /** Something said without a command. */
  async function hear(context: ChatContext, text: string): Promise<void> {
    if (await resume(context)) return;
    const conversation = await find(context);
    const pending = conversation?.pending?.author === context.userId ? conversation.pending : undefined;
    const remark = readRemark(text);
    if (pending && remark === 'yes' && pending.kind === 'quote')
      return await confirm(context, pending, pending.draft.mode);
    if (pending && remark === 'no') return await cancel(context, pending);
    if (pending && remark === 'yes' && pending.kind === 'question' && pending.question !== 'target')
      return await ask(context, pending);
    if (remark) return await context.reply(context.t(SMALL_TALK[remark]));
    if (pending && pending.kind !== 'quote') return await amend(context, pending, text);
    const options: RequestOptions = { now: false, mode: 'quick' };
    const project = await currentProject(context);
    // Where the first run failed, whatever is said next is another try.
    if (!project || !(await canBeChanged(project))) return await build(context, text, options);
    if (!soundsLikeNewApp(text)) return await change(context, text, options);
    await askFor(context, pendingOf(context, await changeDraft(context, text, options.mode)), 'target');
  }

  async function propose(context: ChatContext, options: RequestOptions, draft: RequestDraft): Promise<void> {
    const pending = pendingOf(context, draft);
    if (!options.now) return await ask(context, pending);
    await save(context, { pending: { ...pending, now: true } });
    await confirm(context, pending, options.mode);
  }

  /** Goes on with an event whose process died; true where it had come so far that something was noted. */
  async function resume(context: ChatContext): Promise<boolean> {
    const id = pendingId(context.key);
    if (await alreadyStarted(id)) return true;
    const { pending, settled_by } = (await find(context)) ?? {};
    if (settled_by === context.key) return true;
    if (pending?.event !== context.key) return false;
    if (pending.now) await confirm(context, pending, pending.draft.mode);
    else await show(context, pending);
    return true;
  }

  async function show(context: ChatContext, pending: Pending): Promise<void> {
    await context.reply(
      pending.kind === 'question' ? renderQuestion(context.t, pending) : renderQuote(context.t, pending),
    );
  }

  function pendingOf(context: ChatContext, draft: RequestDraft): Pending {
    return {
      id: pendingId(context.key),
      event: context.key,
      kind: 'quote',
      asked: [],
      draft,
      prices: currentPrices(),
      author: context.userId,
    };
  }

  /** The next thing the bot must know, or the quote. */
  async function ask(context: ChatContext, pending: Pending): Promise<void> {
    const question = nextQuestion(pending.draft, pending.asked);
    await askFor(context, pending, question);
  }

  async function askFor(
    context: ChatContext,
    pending: Pending,
    question: QuestionKind | undefined,
  ): Promise<void> {
    const { question: _answered, ...others } = pending;
    const rest = { ...others, event: context.key, prices: currentPrices() };
    const next: Pending = question
      ? { ...rest, kind: 'question', question, asked: [...pending.asked, question] }
      : { ...rest, kind: 'quote' };
    await save(context, { pending: next });
    await show(context, next);
  }

  /** Free text where the bot waits for an answer or for what should be different. */
  async function amend(context: ChatContext, pending: Pending, text: string): Promise<void> {
    const addition = checkRequest(text, 'empty_build');
    const { draft } = pending;
    const request = checkRequest(`${draft.request}\n${addition}`, 'empty_build');
    const guessed = guessProjectType(request);
    const reread =
      draft.kind === 'build'
        ? { title: suggestTitle(request, context.t.language), type: guessed.sure ? guessed.type : draft.type }
        : {};
    await ask(context, {
      ...pending,
      id: pendingId(context.key),
      draft: { ...draft, ...reread, request },
    });
  }

  function currentPrices(): Record<Mode, number> {
    const free = chain.providers.length === 0;
    return { quick: free ? 0 : priceOf('quick'), advanced: free ? 0 : priceOf('advanced') };
  }

  /** Starts the run of a quote. Pressed twice, or handled twice, it starts one. */
  async function confirm(context: ChatContext, pending: Pending, mode: Mode): Promise<void> {
    const { draft } = pending;
    if (draft.kind === 'build') {
      await projects.create({
        id: draft.project_id,
        userId: context.userId,
        title: draft.title,
        description: draft.request,
        type: draft.type,
      });
    }
    try {
      await generations.start({
        key: startKey(pending.id),
        user_id: context.userId,
        project_id: draft.project_id,
        target: { place: context.event.place, audience: 'thread', userId: context.event.user.id },
        language: draft.language,
        kind: draft.kind,
        mode,
        title: draft.title,
        type: draft.type,
        request: draft.request,
        price: Math.min(pending.prices[mode], currentPrices()[mode]),
      });
    } catch (error) {
      // Refused: the project was only for this run. The quote stays, to be pressed when there are credits.
      if (error instanceof UserError && draft.kind === 'build') {
        await projects.remove(context.userId, draft.project_id);
      }
      throw error;
    }
    await save(context, { project_id: draft.project_id });
    await forgetPending(context, pending.id);
  }

  async function alreadyStarted(id: string): Promise<boolean> {
    const run = await generations.findByKey(startKey(id));
    if (run) await generations.start(run);
    return run !== undefined;
  }

  async function cancel(context: ChatContext, pending: Pending): Promise<void> {
    await context.reply(context.t('quote.cancelled'));
    // Last, so that an event that is handled again finds what it cancels.
    await forgetPending(context, pending.id);
  }

  /** A button or select of a question or a quote was used. */
  async function press(context: ChatContext, action: string, value: string): Promise<void> {
    if (await resume(context)) return;
    const [id = '', choice = ''] = value.split(':');
    const starts = action === 'quote.build' || action === 'quote.advanced';
    const started = await alreadyStarted(id);
    if (started && starts) return;
    const pending = (await find(context))?.pending;
    if (started || !pending || pending.id !== id)
      throw new UserError('the quote is not the newest', { code: 'quote_outdated' });
    if (pending.author !== context.userId)
      throw new UserError('somebody else pressed', { code: 'not_yours' });
    switch (action) {
      case 'quote.build':
        return await confirm(context, pending, 'quick');
      case 'quote.advanced':
        return await confirm(context, pending, 'advanced');
      case 'quote.cancel':
        return await cancel(context, pending);
      case 'quote.change':
        await save(context, { pending: { ...pending, kind: 'amendment' } });
        return await context.reply(context.t('quote.what_else'));
      case 'quote.type':
        return await context.reply(renderTypeChoice(context.t, pending));
      case 'question.type': {
        const type = isProjectType(choice) ? choice : pending.draft.type;
        return await ask(context, { ...pending, draft: { ...pending.draft, type } });
      }
      case 'question.target': {
        const { draft } = pending;
        const meant = choice === 'build' ? newAppDraft(context, draft.request, draft.mode) : draft;
        return await ask(context, { ...pending, draft: meant });
      }
      case 'question.decide':
        return await ask(context, pending);
      default:
        throw new UserError(`unknown action ${action}`, { code: 'button_unknown' });
    }
  }

  return { build, change, hear, press, currentProject, requireProject, openProject };
}

const PENDING_ID_CHARACTERS = 16;

/** Short enough for every platform's buttons, and the same when the event is handled again. */
function pendingId(eventKey: string): string {
  return createHash('sha256').update(eventKey).digest('hex').slice(0, PENDING_ID_CHARACTERS);
}

function startKey(id: string): string {
  return `quote:${id}`;
}
