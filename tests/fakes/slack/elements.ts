import { wordsOf, type SlackElement, type SlackMessage, type SlackUser } from './types.ts';

/** The newest message with an element of that label that somebody sees. */
export function findElement(
  messages: readonly SlackMessage[],
  user: SlackUser,
  label: string,
): {
  message: SlackMessage;
  element: SlackElement;
  blockId: string;
  option?: { value: string };
} {
  const all = messages.filter(({ only_for: one }) => one === undefined || one === user.id);
  for (const message of all.toReversed()) {
    for (const block of message.blocks ?? []) {
      if (block.type !== 'actions') continue;
      for (const element of block.elements ?? []) {
        const option = element.options?.find(({ text }) => isLabel(text.text, label));
        if (option || isLabel(wordsOf(element), label)) {
          return { message, element, blockId: block.block_id ?? 'b', ...(option ? { option } : {}) };
        }
      }
    }
  }
  throw new Error(`nobody sees "${label}"`);
}

/** What a field holds that is filled with a text, a label or the id of a conversation; else what was there at first. */
export function fieldOf(element: SlackElement, value: string | undefined): Record<string, unknown> {
  switch (element.type) {
    case 'static_select': {
      const chosen = element.options?.find(({ text }) => isLabel(text.text, value ?? ''));
      if (value !== undefined && !chosen) throw new Error(`"${value}" cannot be chosen`);
      return { selected_option: chosen ?? element['initial_option'] ?? null };
    }
    case 'conversations_select':
      return { selected_conversation: value ?? null };
    default:
      return { value: value ?? null };
  }
}

/** Slack cuts nothing, but apps must: a label may be the beginning of what was meant. */
export function isLabel(shown: string, wanted: string): boolean {
  return shown === wanted || (shown.endsWith('…') && wanted.startsWith(shown.slice(0, -1)));
}
