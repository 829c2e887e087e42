import { expect, it } from 'vitest';
import { renderMessage } from '#bots/console/render.ts';
import type { Message } from '#core/chat/types.ts';
import { messageKinds } from '#tests/support/message-kinds.ts';

it.each(['en', 'fr'] as const)(
  'every kind of message looks as reviewed in the terminal (%s)',
  async (language) => {
    const kinds = Object.entries(await messageKinds(language));
    const shown = kinds.map(([name, message]) => `== ${name}\n${show(message)}\n`).join('\n');
    await expect(shown).toMatchFileSnapshot(`snapshots/${language}.txt`);
  },
);

function show(message: Message): string {
  const files = (message.files ?? []).map(({ kind, name }) => ({ kind, path: `/tmp/${name}` }));
  const { text } = renderMessage(message, { colours: false, files });
  return message.progress === undefined ? text : `${text}\n(${message.progress})`;
}
