import { readRequestOptions } from './options.ts';
import type { Command } from './types.ts';

export const change: Command = {
  name: 'change',
  summary: 'command.change',
  usage: 'usage.change',
  async run(context, argument, { conversations }) {
    const { options, text } = readRequestOptions(argument);
    await conversations.change(context, text, options);
  },
};
