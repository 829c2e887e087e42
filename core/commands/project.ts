import { escapeMarkdown } from '../chat/markdown.ts';
import { typeName } from '../conversation/quote.ts';
import { completeProjects } from './completions.ts';
import type { Command } from './types.ts';

export const project: Command = {
  name: 'project',
  summary: 'command.project',
  usage: 'usage.project',
  complete: completeProjects,
  async run(context, argument, { conversations, projects, links }) {
    const wanted = argument.trim();
    const found = wanted
      ? await projects.find(context.userId, wanted)
      : await conversations.requireProject(context);
    if (wanted) await conversations.openProject(context, found._id);
    const { t } = context;
    const version = found.current_version ?? 0;
    const lines = [
      `**${escapeMarkdown(found.title)}**`,
      t('project.about', { type: typeName(t, found.type), version }),
      escapeMarkdown(
        found.description.length > 300 ? `${found.description.slice(0, 300)}…` : found.description,
      ),
      ...(wanted ? [t('project.opened')] : []),
    ];
    await context.reply({
      text: lines.join('\n'),
      ...(version > 0 ? { links: [{ kind: 'preview', url: links.preview(found.preview_token) }] } : {}),
    });
  },
};
