import { escapeMarkdown } from '../chat/markdown.ts';
import { completeVersions } from './completions.ts';
import { readNumber } from './options.ts';
import type { Command } from './types.ts';

export const preview: Command = {
  name: 'preview',
  summary: 'command.preview',
  usage: 'usage.version',
  complete: completeVersions,
  async run(context, argument, { conversations, projects, links }) {
    const project = await conversations.requireProject(context);
    const number = readNumber(argument);
    const { version } = await projects.requireVersion(project._id, number);
    const token = project.preview_token;
    await context.reply({
      text: context.t('preview.done', { title: escapeMarkdown(project.title), version }),
      links: [
        { kind: 'preview', url: links.preview(token, number === undefined ? undefined : version) },
        { kind: 'code', url: links.code(token, version) },
      ],
    });
  },
};
