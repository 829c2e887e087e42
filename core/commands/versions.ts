import { escapeMarkdown } from '../chat/markdown.ts';
import type { Command } from './types.ts';

export const versions: Command = {
  name: 'versions',
  summary: 'command.versions',
  async run(context, _argument, { conversations, projects }) {
    const project = await conversations.requireProject(context);
    const { t } = context;
    const found = await projects.versions(project._id);
    if (found.length === 0) return await context.reply(t('error.no_version'));
    const lines = found.map((version) => {
      const request = (version.request ?? '').replaceAll(/\s+/g, ' ').slice(0, 100);
      const marks = [
        version.version === project.current_version ? t('versions.current') : '',
        version.problems?.length ? t('versions.broken') : '',
      ].filter(Boolean);
      return `- **${version.version}** ${escapeMarkdown(request)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
    });
    await context.reply([t('versions.title', { title: escapeMarkdown(project.title) }), ...lines].join('\n'));
  },
};
