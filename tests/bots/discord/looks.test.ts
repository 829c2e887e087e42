import { describe, expect, it } from 'vitest';
import type { Message } from '#core/chat/types.ts';
import { asRead } from '#tests/fakes/discord/people.ts';
import type { RecordedRequest } from '#tests/fakes/discord/types.ts';
import { messageKinds } from '#tests/support/message-kinds.ts';
import { ADA, openBench, placeIn } from './support/bench.ts';

/** Posts messages one after another, and gives of each what is shown then and how it was sent. */
async function show(
  messages: Readonly<Record<string, Message>>,
): Promise<{ name: string; shown: string; payload: string }[]> {
  const { fake, platform } = await openBench();
  const channel = fake.world.directWith(ADA.id);
  const target = { place: placeIn(channel), audience: 'thread', userId: ADA.id } as const;
  const all: { name: string; shown: string; payload: string }[] = [];
  for (const [name, message] of Object.entries(messages)) {
    const before = { shown: channel.messages.length, sent: fake.requests.length };
    await platform().post(target, message, name);
    const sent = fake.requests
      .slice(before.sent)
      .filter(({ method, url }) => method === 'POST' && url.endsWith('/messages'));
    all.push({
      name,
      shown: channel.messages.slice(before.shown).map(asRead).join('\n\n'),
      payload: sent.map(readRequest).join('\n'),
    });
  }
  return all;
}

function readRequest({ bodyBase64 }: RecordedRequest): string {
  const text = Buffer.from(bodyBase64, 'base64').toString('utf8');
  // Of a form, the message is one part and the files are the others.
  const json = text.startsWith('{') ? text : (/\r\n\r\n(\{.*\})\r\n/.exec(text)?.[1] ?? '{}');
  const files = [...text.matchAll(/; filename="([^"]+)"/g)].map(([, name]) => `+ ${name}`);
  return [JSON.stringify(JSON.parse(json, withoutChance), undefined, 2), ...files].join('\n');
}

/** Nonces and the names of buttons come of ids of channels, which differ from run to run. */
function withoutChance(key: string, value: unknown): unknown {
  if (key === 'nonce') return 'nonce';
  if (key === 'value') return 'name';
  return key === 'custom_id' && typeof value === 'string' ? value.replace(/:.*/, ':name') : value;
}

describe('every kind of message', () => {
  it('looks as reviewed', async () => {
    for (const { name, shown, payload } of await show(await messageKinds())) {
      await expect(`${shown}\n\n${payload}\n`).toMatchFileSnapshot(`snapshots/en/${name}.txt`);
    }
  });

  it('reads as reviewed in French', async () => {
    for (const { name, shown } of await show(await messageKinds('fr'))) {
      await expect(`${shown}\n`).toMatchFileSnapshot(`snapshots/fr/${name}.txt`);
    }
  });
});
