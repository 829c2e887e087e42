import { readRequestOptions } from './options.ts';
import type { Command } from './types.ts';

export const build: Command = {
  name: 'build',
  summary: 'command.build',
  usage: 'usage.build',
  async run(context, argument, { conversations }) {
    const { options, text } = readRequestOptions(argument);
    await conversations.build(context, text, options);
  },
};
