import { placeKey } from '../chat/place-key.ts';
import { UserError } from '../errors.ts';
import type { ProjectId } from '../ids.ts';
import type { ProjectRecord } from '../projects/records.ts';
import type { Projects } from '../projects/projects.ts';
import type { Store } from '../store/types.ts';
import type { Asker, ChatContext } from './context.ts';
import { CONVERSATIONS, type ConversationRecord } from './records.ts';

export type Threads = ReturnType<typeof createThreads>;

/** What is kept of each thread: its people, the project that is talked about in it, and what the bot waits for. */
export function createThreads({ store, projects }: { store: Store; projects: Projects }) {
  const conversations = store.collection(CONVERSATIONS);

  /** What is known of the thread that an event belongs to. */
  async function find({ event }: Pick<Asker, 'event'>): Promise<ConversationRecord | undefined> {
    return await conversations.findOne({ _id: placeKey(event.place) });
  }

  /** Whoever saves first has started the thread. */
  async function save(
    context: ChatContext,
    fields: Pick<Partial<ConversationRecord>, 'project_id' | 'pending' | 'unclear' | 'started'>,
  ): Promise<void> {
    const now = new Date();
    await conversations.upsert(placeKey(context.event.place), {
      $set: { ...fields, updated_at: now },
      $setOnInsert: { user_id: context.userId, created_at: now },
      ...(fields.project_id ? { $addToSet: { projects: fields.project_id } } : {}),
    });
  }

  /** Makes whoever speaks to the bot one of the thread's people; in a thread that nobody started there is nothing to join. */
  async function join(context: ChatContext): Promise<void> {
    const conversation = await find(context);
    if (!conversation || isInvolved(context, conversation)) return;
    await conversations.updateOne({ _id: conversation._id }, { $addToSet: { people: context.userId } });
  }

  /** This event has led to a further message with the buttons of what is pending. */
  async function noteAsked(context: ChatContext, id: string): Promise<void> {
    await conversations.updateOne(
      { _id: placeKey(context.event.place), 'pending.id': id },
      { $addToSet: { 'pending.also_asked': context.key } },
    );
  }

  /** What was waited for is settled, by this event. */
  async function forgetPending(context: ChatContext, id: string): Promise<void> {
    await conversations.updateOne(
      { _id: placeKey(context.event.place), 'pending.id': id },
      { $unset: { pending: '' }, $set: { settled_by: context.key } },
    );
  }

  /** The unclear remark has become a request. */
  async function forgetUnclear(context: ChatContext, id: string): Promise<void> {
    await conversations.updateOne(
      { _id: placeKey(context.event.place), 'unclear.id': id },
      { $unset: { unclear: '' } },
    );
  }

  /** The project that is talked about here, where the asker has a part in it. */
  async function currentProject(asker: Asker): Promise<ProjectRecord | undefined> {
    const conversation = await find(asker);
    const project = conversation?.project_id && (await projects.findById(conversation.project_id));
    if (!conversation || !project) return undefined;
    return project.user_id === asker.userId || isInvolved(asker, conversation) ? project : undefined;
  }

  /** Like `currentProject`. @throws UserError code `not_involved` where it is the project of others */
  async function projectHere(context: ChatContext): Promise<ProjectRecord | undefined> {
    const conversation = await find(context);
    const project = conversation?.project_id && (await projects.findById(conversation.project_id));
    if (!conversation || !project) return undefined;
    if (project.user_id !== context.userId) requirePerson(context, conversation, 'not_involved');
    return project;
  }

  /** Like `projectHere`. @throws UserError code `no_project` where there is none, too */
  async function requireProject(context: ChatContext): Promise<ProjectRecord> {
    const project = await projectHere(context);
    if (!project) throw new UserError('no project in this thread', { code: 'no_project' });
    return project;
  }

  /**
   * The project of a button. It may be older than the thread's present one, and must be of this thread or the asker's.
   * @throws UserError code `not_yours`, or `project_not_found` where it is gone
   */
  async function projectOfButton(context: ChatContext, projectId: ProjectId): Promise<ProjectRecord> {
    const project = await projects.findById(projectId);
    if (!project) return await projects.get(context.userId, projectId);
    if (project.user_id === context.userId || context.operator) return project;
    const conversation = await find(context);
    const isOfThread =
      conversation?.project_id === projectId || conversation?.projects?.includes(projectId) === true;
    if (!conversation || !isOfThread) throw notYours('not_yours');
    requirePerson(context, conversation, 'not_yours');
    return project;
  }

  /** From now on, this project is talked about here. @throws UserError code `not_involved` in the thread of others */
  async function openProject(context: ChatContext, projectId: ProjectId): Promise<void> {
    const conversation = await find(context);
    if (conversation?.project_id) requirePerson(context, conversation, 'not_involved');
    await save(context, { project_id: projectId });
  }

  return {
    find,
    save,
    join,
    noteAsked,
    forgetPending,
    forgetUnclear,
    currentProject,
    projectHere,
    requireProject,
    projectOfButton,
    openProject,
  };
}

/** Who started the thread, and who spoke to the bot in it since. */
export function isInvolved({ userId }: Pick<Asker, 'userId'>, conversation: ConversationRecord): boolean {
  return conversation.user_id === userId || conversation.people?.includes(userId) === true;
}

/** @throws UserError with the given code for whoever has no part in the thread and is no operator */
export function requirePerson(
  context: ChatContext,
  conversation: ConversationRecord,
  code: 'not_yours' | 'not_involved',
): void {
  if (!context.operator && !isInvolved(context, conversation)) throw notYours(code);
}

function notYours(code: 'not_yours' | 'not_involved'): UserError {
  return new UserError('somebody who has no part in the thread', { code });
}
