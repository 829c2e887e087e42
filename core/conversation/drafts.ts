import { createHash } from 'node:crypto';
import { escapeMarkdown } from '../chat/markdown.ts';
import { UserError } from '../errors.ts';
import type { Generations } from '../generation/generations.ts';
import type { GivenFileRef } from '../generation/given-files.ts';
import { guessProjectType } from '../generation/project-types/guess-project-type.ts';
import { suggestTitle } from '../generation/starters/suggest-title.ts';
import type { Mode } from '../generation/types.ts';
import { newId, type ProjectId } from '../ids.ts';
import type { ProjectRecord } from '../projects/records.ts';
import type { Attachments } from './attachments.ts';
import { checkRequest, hasWords } from './check-request.ts';
import type { ChatContext } from './context.ts';
import type { RequestDraft } from './records.ts';
import type { Threads } from './threads.ts';

export interface DraftsDependencies {
  attachments: Attachments;
  generations: Pick<Generations, 'unfinished'>;
  threads: Pick<Threads, 'requireProject'>;
}

export type Drafts = ReturnType<typeof createDrafts>;

/** What is said and given, as something to be quoted. */
export function createDrafts({ attachments, generations, threads }: DraftsDependencies) {
  async function ofBuild(context: ChatContext, text: string, mode: Mode): Promise<RequestDraft> {
    return newApp(context, { ...(await read(context, text, { empty: 'empty_build' })), mode });
  }

  async function ofChange(context: ChatContext, text: string, mode: Mode): Promise<RequestDraft> {
    const project = await threads.requireProject(context);
    if (!(await canBeChanged(project))) throw new UserError('nothing to change yet', { code: 'no_version' });
    const { _id: project_id, title, type } = project;
    const said = await read(context, text, { empty: 'empty_change' });
    return { kind: 'change', project_id, title, type, mode, language: context.t.language, ...said };
  }

  /** With what was added to it. */
  async function amended(context: ChatContext, draft: RequestDraft, text: string): Promise<RequestDraft> {
    const added = await read(context, text, { empty: 'empty_build', before: draft.given });
    const request = checkRequest(`${draft.request}\n${added.request}`, 'empty_build');
    const guessed = guessProjectType(request);
    const reread =
      draft.kind === 'build'
        ? { title: suggestTitle(request, context.t.language), type: guessed.sure ? guessed.type : draft.type }
        : {};
    return { ...draft, ...reread, ...added, request };
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

  return { ofBuild, ofChange, amended, canBeChanged };
}

/** The draft of a new app from what was asked for. */
export function newApp(
  context: ChatContext,
  { request, mode, given }: Pick<RequestDraft, 'request' | 'mode' | 'given'>,
): RequestDraft {
  return {
    kind: 'build',
    project_id: newId<ProjectId>(),
    title: suggestTitle(request, context.t.language),
    type: guessProjectType(request).type,
    mode,
    language: context.t.language,
    request,
    ...(given ? { given } : {}),
  };
}

export function namesOf(files: readonly GivenFileRef[]): string {
  return files.map(({ name }) => escapeMarkdown(name)).join(', ');
}

const PENDING_ID_CHARACTERS = 16;

/** Short enough for every platform's buttons, and the same when the event is handled again. */
export function pendingId(eventKey: string): string {
  return createHash('sha256').update(eventKey).digest('hex').slice(0, PENDING_ID_CHARACTERS);
}
