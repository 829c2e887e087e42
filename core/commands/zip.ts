import { zipOf } from '../exports/zip/zip-file.ts';
import { readNumber } from './options.ts';
import type { Command } from './types.ts';

export const zip: Command = {
  name: 'zip',
  summary: 'command.zip',
  usage: 'usage.version',
  async run(context, argument, { conversations, projects }) {
    const project = await conversations.requireProject(context);
    const { version } = await projects.requireVersion(project._id, readNumber(argument));
    await context.reply({
      text: context.t('zip.done', { title: project.title, version }),
      files: [zipOf(project, version)],
    });
  },
};
