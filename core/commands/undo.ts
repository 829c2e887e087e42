import { stepVersion } from './step-version.ts';
import type { Command } from './types.ts';

export const undo: Command = {
  name: 'undo',
  summary: 'command.undo',
  async run(context, _argument, services) {
    await stepVersion(context, services, { direction: 'undo' });
  },
};
