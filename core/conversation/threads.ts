import { placeKey } from '../chat/place-key.ts';
import { UserError } from '../errors.ts';
import type { ProjectId } from '../ids.ts';
import type { ProjectRecord } from '../projects/records.ts';
import type { Projects } from '../projects/projects.ts';
import type { Store } from '../store/types.ts';
import type { Asker, ChatContext } from './context.ts';
import { CONVERSATIONS, type ConversationRecord, type Pending } from './records.ts';

/** What is kept of each thread: the project that is talked about in it, and what the bot waits for. */
export function createThreads({ store, projects }: { store: Store; projects: Projects }) {
  const conversations = store.collection(CONVERSATIONS);

  /** What is known of the thread that an event belongs to. */
  async function find(context: Asker): Promise<ConversationRecord | undefined> {
    return await conversations.findOne({ _id: placeKey(context.event.place) });
  }

  async function save(
    context: ChatContext,
    fields: { project_id?: ProjectId; pending?: Pending },
  ): Promise<void> {
    const now = new Date();
    await conversations.upsert(placeKey(context.event.place), {
      $set: { ...fields, updated_at: now },
      $setOnInsert: { user_id: context.userId, created_at: now },
    });
  }

  /** What was waited for is settled, by this event. */
  async function forgetPending(context: ChatContext, id: string): Promise<void> {
    await conversations.updateOne(
      { _id: placeKey(context.event.place), 'pending.id': id },
      { $unset: { pending: '' }, $set: { settled_by: context.key } },
    );
  }

  /** The project that is talked about here. */
  async function currentProject(context: Asker): Promise<ProjectRecord | undefined> {
    const conversation = await find(context);
    const project = conversation?.project_id && (await projects.findById(conversation.project_id));
    return project && project.user_id === context.userId ? project : undefined;
  }

  /** Like `currentProject`. @throws UserError code `no_project` where there is none. */
  async function requireProject(context: Asker): Promise<ProjectRecord> {
    const project = await currentProject(context);
    if (!project) throw new UserError('no project in this thread', { code: 'no_project' });
    return project;
  }

  async function openProject(context: ChatContext, projectId: ProjectId): Promise<void> {
    await save(context, { project_id: projectId });
  }

  return { find, save, forgetPending, currentProject, requireProject, openProject };
}
