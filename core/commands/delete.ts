import { escapeMarkdown } from '../chat/markdown.ts';
import { UserError } from '../errors.ts';
import { completeProjects } from './completions.ts';
import type { Command } from './types.ts';

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
    await context.reply({
      text: context.t('delete.confirm', { title: escapeMarkdown(project.title) }),
      buttons: [
        [
          {
            action: 'project.delete',
            value: project._id,
            label: context.t('button.delete'),
            style: 'danger',
          },
          { action: 'project.keep', value: project._id, label: context.t('button.keep') },
        ],
      ],
    });
  },
};
