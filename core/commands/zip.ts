import { escapeMarkdown } from '../chat/markdown.ts';
import { zipOf } from '../exports/zip/zip-file.ts';
import { completeVersions } from './completions.ts';
import { readNumber } from './options.ts';
import type { Command } from './types.ts';

export const zip: Command = {
  name: 'zip',
  summary: 'command.zip',
  usage: 'usage.version',
  complete: completeVersions,
  async run(context, argument, { conversations, projects, links }) {
    const project = await conversations.requireProject(context);
    const { version } = await projects.requireVersion(project._id, readNumber(argument));
    await context.reply({
      text: context.t('zip.done', { title: escapeMarkdown(project.title), version }),
      files: [zipOf(project, version, links)],
    });
  },
};
