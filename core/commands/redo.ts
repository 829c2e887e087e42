import { stepVersion } from './step-version.ts';
import type { Command } from './types.ts';

export const redo: Command = {
  name: 'redo',
  summary: 'command.redo',
  async run(context, _argument, services) {
    await stepVersion(context, services, { direction: 'redo' });
  },
};
