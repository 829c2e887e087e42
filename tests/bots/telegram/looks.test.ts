import { describe, expect, it } from 'vitest';
import type { Message } from '#core/chat/types.ts';
import type { RecordedRequest } from '#tests/fakes/telegram/types.ts';
import { messageKinds } from '#tests/support/message-kinds.ts';
import { openBench, PRIVATE, shownIn, targetIn } from './support/bench.ts';

/** What no message of today has all of. */
const MORE: Readonly<Record<string, Message>> = {
  markup: {
    text: '**Bread & <shop>**\n\n- one\n  - two\n\n```ts\nif (a < b) {}\n```\n[docs](https://example.org/a?b=1&c="2") *stays* _as_ it is',
  },
  local_links: {
    text: 'is ready',
    links: [
      { kind: 'preview', url: 'https://token.apps.example.org/' },
      { kind: 'code', url: 'http://token.localhost:8002/code' },
    ],
    buttons: [
      [
        { label: 'Open', url: 'http://token.localhost:8002/' },
        { label: 'Site', url: 'https://example.org/' },
      ],
    ],
  },
  select: {
    text: 'Which kind?',
    select: {
      action: 'question.type',
      placeholder: 'Kind',
      options: ['Web app', 'Landing page', 'Dashboard with a long name', 'Game'].map((label) => ({
        label,
        value: label,
      })),
    },
  },
};

/** Posts messages one after another, and gives of each what is shown then and how it was sent. */
async function show(
  messages: Readonly<Record<string, Message>>,
): Promise<{ name: string; shown: string; payload: string }[]> {
  const { fake, platform, ada } = await openBench();
  ada.say('hello');
  const all: { name: string; shown: string; payload: string }[] = [];
  for (const [name, message] of Object.entries(messages)) {
    const before = { shown: shownIn(fake, PRIVATE).length, sent: fake.requests.length };
    await platform.post(targetIn(PRIVATE), message, name);
    const sent = fake.requests.slice(before.sent).filter(({ url }) => /\/send/.test(url));
    all.push({
      name,
      shown: shownIn(fake, PRIVATE).slice(before.shown).join('\n\n'),
      payload: sent.map(readRequest).join('\n'),
    });
  }
  return all;
}

function readRequest({ url, bodyBase64 }: RecordedRequest): string {
  const text = Buffer.from(bodyBase64, 'base64').toString('utf8');
  const method = url.split('/').at(-1);
  if (text.startsWith('{')) return `${method} ${JSON.stringify(JSON.parse(text), undefined, 2)}`;
  // The borders of a multipart body and the names of its files are left to chance.
  const border = text.slice(0, text.indexOf('\r\n'));
  const id = /attach:\/\/(\w+)/.exec(text)?.[1] ?? '';
  return `${method} ${text.replaceAll(border, '--border').replaceAll(id, 'file').replaceAll('\r', '')}`;
}

describe('every kind of message', () => {
  it('looks as reviewed', async () => {
    for (const { name, shown, payload } of await show({ ...(await messageKinds()), ...MORE })) {
      await expect(`${shown}\n\n${payload}\n`).toMatchFileSnapshot(`snapshots/en/${name}.txt`);
    }
  });

  it('reads as reviewed in French', async () => {
    for (const { name, shown } of await show(await messageKinds('fr'))) {
      await expect(`${shown}\n`).toMatchFileSnapshot(`snapshots/fr/${name}.txt`);
    }
  });
});
