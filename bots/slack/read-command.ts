import type { CommandEvent, CommandOffer } from '#core/chat/types.ts';

export type Asked = Pick<CommandEvent, 'name' | 'argument'>;

export interface CommandReader {
  /** What is typed after `/vectort`. */
  typed(text: string): Asked;
  /** In threads, where Slack takes no commands, they are said to the bot: `@Vectort /undo`. */
  said(text: string): Asked | undefined;
}

/** Words after `/vectort` that are no command and no mistyped one: what to build. */
const DESCRIPTION = /\S\s+\S/;

/** Operators' commands are in no menu. */
const HIDDEN_COMMANDS = ['admin'];

export function createCommandReader(commands: readonly CommandOffer[]): CommandReader {
  const names = new Set([...commands.map(({ name }) => name), ...HIDDEN_COMMANDS]);
  return {
    typed(text) {
      const [, first = '', argument = ''] = /^(\S*)\s*([^]*)$/.exec(text.trim()) ?? [];
      const name = first.toLowerCase().replace(/^\//, '');
      if (name === '') return { name: 'help', argument: '' };
      return names.has(name) || !DESCRIPTION.test(text)
        ? { name, argument }
        : { name: 'build', argument: text };
    },
    said(text) {
      const [, word = '', argument = ''] = /^\/([a-z]+)(?!\S)\s*([^]*)$/i.exec(text) ?? [];
      const name = word.toLowerCase();
      return names.has(name) ? { name, argument } : undefined;
    },
  };
}
