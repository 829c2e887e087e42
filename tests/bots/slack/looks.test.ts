import { describe, expect, it } from 'vitest';
import type { Message } from '#core/chat/types.ts';
import { readMessage } from '#tests/fakes/slack/shown.ts';
import { messageKinds } from '#tests/support/message-kinds.ts';
import { botMessages, CHANNEL, openBench, targetIn } from './support/bench.ts';

/** What no message of today has all of. */
const MARKUP: Message = {
  text: 'Projects\n- one\n  - inner\n- two\n\nhttps://example.org/x, and <b>this</b> *stays* @everyone.',
};

const FORM: Message = {
  text: 'What should be different?',
  buttons: [
    [
      {
        label: 'Defaults',
        action: 'settings.open',
        form: {
          id: 'settings.channel',
          title: 'Defaults of a channel, and of no other',
          submit: 'Save',
          fields: [
            { name: 'channel', label: 'Which channel?', isChannel: true },
            {
              name: 'mode',
              label: 'Mode',
              options: [
                { value: 'quick', label: 'Quick' },
                { value: 'advanced', label: 'Advanced' },
              ],
              value: 'advanced',
            },
            { name: 'request', label: 'What should be different?', long: true, value: 'green' },
          ],
        },
      },
    ],
  ],
};

/** Posts messages one after another in a thread, and gives of each what Slack then has. */
async function show(
  messages: Readonly<Record<string, Message>>,
): Promise<{ name: string; shown: string; payload: string }[]> {
  const { fake, inChannel, platform } = await openBench();
  const { ts: thread } = await inChannel.ada.mention('a shop');
  const all: { name: string; shown: string; payload: string }[] = [];
  for (const [name, message] of Object.entries(messages)) {
    const before = botMessages(fake, CHANNEL).length;
    await platform.post(targetIn(CHANNEL, thread), message, name);
    const parts = botMessages(fake, CHANNEL).slice(before);
    const payloads = parts.map(({ text, blocks }) => JSON.stringify({ text, blocks }, undefined, 2));
    all.push({
      name,
      shown: parts.map(readMessage).join('\n\n'),
      payload: payloads.join('\n').replaceAll(thread, 'THREAD'),
    });
  }
  return all;
}

describe('every kind of message', () => {
  it('looks as reviewed', async () => {
    for (const { name, shown, payload } of await show({ ...(await messageKinds()), markup: MARKUP })) {
      await expect(`${shown}\n\n${payload}\n`).toMatchFileSnapshot(`snapshots/en/${name}.txt`);
    }
  });

  it('reads as reviewed in French', async () => {
    for (const { name, shown } of await show(await messageKinds('fr'))) {
      await expect(`${shown}\n`).toMatchFileSnapshot(`snapshots/fr/${name}.txt`);
    }
  });

  it('a form looks as reviewed', async () => {
    const { fake, inChannel, platform } = await openBench();
    const { ts } = await inChannel.ada.mention('a shop');
    await platform.post(targetIn(CHANNEL, ts), FORM, 'k');
    await inChannel.ada.press('Defaults');
    const [{ private_metadata: _, id: __, user: ___, ...view } = {}] = [...fake.world.views.values()];
    await expect(`${JSON.stringify(view, undefined, 2)}\n`).toMatchFileSnapshot('snapshots/form.txt');
  });
});
