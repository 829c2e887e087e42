import type { ChatEvent, ChatUser, Place } from '#core/chat/types.ts';
import type { Choice } from './render.ts';

/** The terminal is one place: whoever sits at it talks to the bot alone. */
export const CONSOLE_PLACE: Place = {
  platform: 'console',
  workspace: 'local',
  channel: 'terminal',
  thread: null,
};

/** A line of the terminal as an event; `choices` are those of the newest message that had any. */
export function parseLine(
  line: string,
  { id, user, choices }: { id: string; user: ChatUser; choices: readonly Choice[] },
): ChatEvent | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  const base = { id, user, place: CONSOLE_PLACE, attachments: [] };
  const command = /^\/(\S*)\s*([\s\S]*)$/.exec(text);
  if (command) {
    const [, name = '', argument = ''] = command;
    return { ...base, type: 'command', name: name.toLowerCase(), argument };
  }
  const choice = findChoice(text, choices);
  if (choice) return { ...base, type: 'action', action: choice.action, value: choice.value };
  if (/^\d{1,3}$/.test(text)) return { ...base, type: 'action', action: 'choice.unknown', value: text };
  return { ...base, type: 'message', text, addressed: true };
}

function findChoice(text: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = text.toLowerCase();
  return choices[Number(text) - 1] ?? choices.find(({ label }) => label.toLowerCase() === wanted);
}
