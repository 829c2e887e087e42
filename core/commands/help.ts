import type { ChatContext } from '../conversation/context.ts';
import type { Command } from './types.ts';

/** The help is made of the registry, which it is part of: so it is given the commands. */
export function createHelp(commands: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'command.help',
    async run(context) {
      const lines = commands()
        .filter((command) => context.operator || !command.operatorOnly)
        .map((command) => describe(context, command));
      await context.reply([context.t('help.intro'), ...lines, context.t('help.outro')].join('\n'), {
        audience: 'asker',
      });
    },
  };
}

function describe({ t }: ChatContext, { name, usage, summary }: Command): string {
  return `- \`/${name}${usage ? ` ${t(usage)}` : ''}\` · ${t(summary)}`;
}
