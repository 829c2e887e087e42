import { createHash } from 'node:crypto';
import { escapeMarkdown } from '../chat/markdown.ts';
import { UserError } from '../errors.ts';
import type { Generations } from '../generation/generations.ts';
import type { GivenFileRef } from '../generation/given-files.ts';
import { guessProjectType, isProjectType } from '../generation/project-types/guess-project-type.ts';
import { suggestTitle } from '../generation/starters/suggest-title.ts';
import type { Mode } from '../generation/types.ts';
import { newId, type ProjectId } from '../ids.ts';
import type { ProjectRecord } from '../projects/records.ts';
import type { Attachments } from './attachments.ts';
import { checkRequest, hasWords } from './check-request.ts';
import type { ChatContext } from './context.ts';
import type { DefaultsBook } from './defaults.ts';
import type { RequestDraft } from './records.ts';
import type { Threads } from './threads.ts';

export interface DraftsDependencies {
  attachments: Attachments;
  generations: Pick<Generations, 'unfinished'>;
  threads: Pick<Threads, 'requireProject'>;
  defaults: Pick<DefaultsBook, 'of'>;
}

export type Drafts = ReturnType<typeof createDrafts>;

/** What is said and given, as something to be quoted. */
export function createDrafts({ attachments, generations, threads, defaults }: DraftsDependencies) {
  async function ofBuild(context: ChatContext, text: string, mode: Mode | undefined): Promise<RequestDraft> {
    return await asBuild(context, { ...(await read(context, text, { empty: 'empty_build' })), mode });
  }

  /** What was asked for, as a new app of the kind that it names, or of that which is usual here. */
  async function asBuild(
    context: ChatContext,
    { request, given, mode }: Pick<RequestDraft, 'request' | 'given'> & { mode: Mode | undefined },
  ): Promise<RequestDraft> {
    const usual = await defaults.of(context);
    const guessed = guessProjectType(request);
    const isUsual = !guessed.sure && isProjectType(usual.type ?? '');
    return {
      kind: 'build',
      project_id: newId<ProjectId>(),
      title: suggestTitle(request, context.t.language),
      type: isUsual && usual.type !== undefined ? usual.type : guessed.type,
      mode: mode ?? usual.mode ?? 'quick',
      ...(isUsual ? { usual_type: true } : {}),
      language: context.t.language,
      request,
      ...(given ? { given } : {}),
    };
  }

  async function ofChange(context: ChatContext, text: string, mode: Mode | undefined): Promise<RequestDraft> {
    const project = await threads.requireProject(context);
    if (!(await canBeChanged(project))) throw new UserError('nothing to change yet', { code: 'no_version' });
    const { _id: project_id, title, type } = project;
    const said = await read(context, text, { empty: 'empty_change' });
    return {
      kind: 'change',
      project_id,
      title,
      type,
      mode: mode ?? (await defaults.of(context)).mode ?? 'quick',
      language: context.t.language,
      ...said,
    };
  }

  /** With what was added to it. */
  async function amended(context: ChatContext, draft: RequestDraft, text: string): Promise<RequestDraft> {
    const added = await read(context, text, { empty: 'empty_build', before: draft.given });
    const request = checkRequest(`${draft.request}\n${added.request}`, 'empty_build');
    return { ...reread(context, draft, request), ...added, request };
  }

  /** With other words, the files staying as they are. @throws UserError where they are too many, or none */
  function reworded(context: ChatContext, draft: RequestDraft, texts: readonly string[]): RequestDraft {
    const text = texts.join('\n');
    const words =
      draft.given && !hasWords(text)
        ? context.t('attachment.request', { names: namesOf(draft.given) })
        : text;
    return reread(context, draft, checkRequest(words, 'empty_build'));
  }

  function reread({ t }: ChatContext, draft: RequestDraft, request: string): RequestDraft {
    const guessed = guessProjectType(request);
    const about =
      draft.kind === 'build'
        ? { title: suggestTitle(request, t.language), type: guessed.sure ? guessed.type : draft.type }
        : {};
    return { ...draft, ...about, request };
  }

  /** There is a version, or one is being made. */
  async function canBeChanged({ _id, current_version }: ProjectRecord): Promise<boolean> {
    return current_version !== undefined || (await generations.unfinished({ projectId: _id })).length > 0;
  }

  /** The words and the files of an event; files alone are a request, too. */
  async function read(
    context: ChatContext,
    text: string,
    {
      empty,
      before,
    }: { empty: 'empty_build' | 'empty_change'; before?: readonly GivenFileRef[] | undefined },
  ): Promise<Pick<RequestDraft, 'request' | 'given'>> {
    const given = await attachments.take(context, before);
    const isGiven = given.length > (before?.length ?? 0);
    const words =
      isGiven && !hasWords(text) ? context.t('attachment.request', { names: namesOf(given) }) : text;
    return { request: checkRequest(words, empty), ...(given.length > 0 ? { given } : {}) };
  }

  return { ofBuild, asBuild, ofChange, amended, reworded, canBeChanged };
}

export function namesOf(files: readonly GivenFileRef[]): string {
  return files.map(({ name }) => escapeMarkdown(name)).join(', ');
}

const PENDING_ID_CHARACTERS = 16;

/** Short enough for every platform's buttons, and the same when the event is handled again. */
export function pendingId(eventKey: string): string {
  return createHash('sha256').update(eventKey).digest('hex').slice(0, PENDING_ID_CHARACTERS);
}
