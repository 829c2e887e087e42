import { escapeMarkdown } from '../chat/markdown.ts';
import type { ActionEvent } from '../chat/types.ts';
import type { ChatContext } from '../conversation/context.ts';
import { UserError } from '../errors.ts';
import type { ProjectId } from '../ids.ts';
import type { ProjectRecord } from '../projects/records.ts';
import { completeProjects } from './completions.ts';
import type { Command, CommandServices } from './types.ts';

export const deleteProject: Command = {
  name: 'delete',
  summary: 'command.delete',
  usage: 'usage.project',
  complete: completeProjects,
  async run(context, argument, { conversations, projects }) {
    const wanted = argument.trim();
    const project = wanted
      ? await projects.find(context.userId, wanted)
      : await conversations.requireProject(context);
    if (project.user_id !== context.userId)
      throw new UserError('the project of somebody else', { code: 'not_owner' });
    // What cannot be undone is asked once more; the button's press deletes.
    const value = `${project._id}|${context.key}`;
    await context.reply(
      {
        text: confirmation(context, project),
        buttons: [
          [
            { action: 'project.delete', value, label: context.t('button.delete'), style: 'danger' },
            { action: 'project.keep', value, label: context.t('button.keep') },
          ],
        ],
      },
      { name: CONFIRM },
    );
  },
};

/** Name of the answer that asks. */
const CONFIRM = 'confirm';

function confirmation({ t }: ChatContext, { title }: ProjectRecord): string {
  return t('delete.confirm', { title: escapeMarkdown(title) });
}

/** A press of one of its buttons: only the owner's counts. */
export async function pressDelete(
  context: ChatContext,
  { action, value }: ActionEvent,
  { projects, generations }: CommandServices,
): Promise<void> {
  const { t } = context;
  const [id = '', asked = ''] = value.split(/\|(.*)/s);
  const project = await projects.findById(id as ProjectId); // Unknown ids find nothing.
  if (!project) return await context.reply(t(action === 'project.keep' ? 'delete.kept' : 'delete.gone'));
  if (project.user_id !== context.userId)
    throw new UserError('the project of somebody else', { code: 'not_owner' });
  const decide = async (decision: string): Promise<void> =>
    await context.settle(asked, CONFIRM, { text: `${confirmation(context, project)}\n\n${decision}` });
  if (action === 'project.keep') {
    await decide(t('decided.kept'));
    return await context.reply(t('delete.kept'));
  }
  const [run] = await generations.unfinished({ projectId: project._id });
  if (run) throw new UserError('a run is under way', { code: 'run_under_way' });
  await decide(t('decided.deleted'));
  await projects.remove(context.userId, project._id);
  await generations.forget(project._id);
  await context.reply(t('delete.done', { title: escapeMarkdown(project.title) }));
}
