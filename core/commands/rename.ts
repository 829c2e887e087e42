import { escapeMarkdown } from '../chat/markdown.ts';
import { UserError } from '../errors.ts';
import type { Command } from './types.ts';

/** As long as a heading stays readable, and the shortest limit among the platforms' thread names (Discord, 100). */
const MAX_TITLE_CHARACTERS = 80;

export const rename: Command = {
  name: 'rename',
  summary: 'command.rename',
  usage: 'usage.rename',
  async complete(asker, _typed, { conversations }) {
    const project = await conversations.currentProject(asker);
    return project ? [{ value: project.title, label: project.title }] : [];
  },
  async run(context, argument, { conversations, projects }) {
    const project = await conversations.requireProject(context);
    const title = argument.replaceAll(/\s+/g, ' ').trim();
    if (title === '') throw new UserError('no new name', { code: 'empty_name' });
    if (title.length > MAX_TITLE_CHARACTERS) {
      throw new UserError('the name is too long', {
        code: 'name_too_long',
        parameters: { limit: MAX_TITLE_CHARACTERS },
      });
    }
    await projects.rename(project.user_id, project._id, title);
    await context.reply(
      context.t('rename.done', { before: escapeMarkdown(project.title), title: escapeMarkdown(title) }),
    );
  },
};
