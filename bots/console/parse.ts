import type { ChatEvent, ChatUser, Place } from '#core/chat/types.ts';
import type { Choice } from './render.ts';

/** The terminal is one place: whoever sits at it talks to the bot alone. */
export const CONSOLE_PLACE: Place = {
  platform: 'console',
  workspace: 'local',
  channel: 'terminal',
  thread: null,
};

export interface ParseOptions {
  id: string;
  user: ChatUser;
  /** Those of the newest message that had any: chosen by number or label. */
  choices: readonly Choice[];
  /** Those of what runs: chosen by label alone, so that a number pressed twice stops nothing. */
  cardChoices: readonly Choice[];
}

/** A line of the terminal as an event. */
export function parseLine(
  line: string,
  { id, user, choices, cardChoices }: ParseOptions,
): ChatEvent | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  const base = { id, user, place: CONSOLE_PLACE, attachments: [] };
  const command = /^\/(\S*)\s*([\s\S]*)$/.exec(text);
  if (command) {
    const [, name = '', argument = ''] = command;
    return { ...base, type: 'command', name: name.toLowerCase(), argument };
  }
  const isNumber = /^\d{1,3}$/.test(text);
  const choice = isNumber ? choices[Number(text) - 1] : findByLabel(text, [...choices, ...cardChoices]);
  if (choice) return { ...base, type: 'action', action: choice.action, value: choice.value };
  // Where nothing is numbered, a number answers a question.
  if (isNumber && choices.length > 0)
    return { ...base, type: 'action', action: 'choice.unknown', value: text };
  return { ...base, type: 'message', text, addressed: true };
}

function findByLabel(text: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = text.toLowerCase();
  return choices.find(({ label }) => label.toLowerCase() === wanted);
}
