import { describe, expect, it, vi } from 'vitest';
import type { Message } from '#core/chat/types.ts';
import { UpstreamError } from '#core/errors.ts';
import { createMember } from '#tests/fakes/telegram/people.ts';
import { BOB, GROUP, PRIVATE, openBench, openPlatform, shownIn, targetIn } from './support/bench.ts';

const IN_PRIVATE = targetIn(PRIVATE);

describe('what only the asker may see', () => {
  it('goes to the private chat, or a line leads there', async () => {
    const { fake, platform, events, inGroup } = await openBench();
    inGroup.bob.say('/balance');
    await vi.waitFor(() => expect(events).toHaveLength(1));
    const { place, answerHandle = '' } = events[0] ?? { place: IN_PRIVATE.place };
    const toBob = { place, audience: 'asker', userId: String(BOB.id), answerHandle } as const;
    // Bob never wrote to the bot: his private chat is not there yet.
    await platform.post(toBob, { text: 'You have 10 credits.' }, 'b');
    const line = shownIn(fake, GROUP).join('\n');
    expect(line).not.toContain('credits');
    expect(line).toContain('Bob, this is for you alone.');
    const bobsChat = { id: BOB.id, type: 'private' } as const;
    createMember(fake, BOB, bobsChat).say(`/start ${/start=([\w-]{1,64})>/.exec(line)?.[1]}`);
    await vi.waitFor(() => expect(events).toHaveLength(2));
    // From now on it goes there at once, and can be edited there.
    const { messageId } = await platform.post(toBob, { text: 'You have 8 credits.' }, 'c');
    await platform.edit?.(toBob, messageId, { text: 'You have 6 credits.' });
    expect(shownIn(fake, bobsChat).at(-1)).toBe('You have 6 credits.');
  });
});

describe('messages', () => {
  const kinds: Record<string, Message> = {
    quote: {
      text: '**Bread & <shop>** · Shop\n“a *shop*”\n2 credits',
      buttons: [
        [
          { label: 'Build', action: 'quote.build', value: 'q', style: 'primary' },
          { label: 'Advanced', action: 'quote.advanced', value: 'q' },
          { label: 'Other kind', action: 'quote.type', value: 'q' },
          { label: 'Change', action: 'quote.change', value: 'q' },
          { label: 'Cancel', action: 'quote.cancel', value: 'q' },
        ],
      ],
    },
    card: {
      text: '**Shop**',
      progress: 'writing `src/App.tsx` (3 files)',
      buttons: [[{ label: 'Stop', action: 'run.stop', value: 'r', style: 'danger' }]],
    },
    outcome: {
      text: '**Shop** is ready.\n\n- one\n  - two\n\n```ts\nif (a < b) {}\n```\n[docs](https://example.org/a?b=1&c="2)',
      links: [
        { kind: 'preview', url: 'https://token.apps.example.org/' },
        { kind: 'code', url: 'http://token.localhost:8002/code' },
      ],
      files: [{ kind: 'zip', key: 'p/1/zip', name: 'shop.zip' }],
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

  it.each(Object.entries(kinds))('look as reviewed: %s', async (name, message) => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    await platform.post(IN_PRIVATE, message, 'k');
    const sent = fake.requests.filter(({ url }) => /\/send/.test(url));
    const bodies = sent.map(({ url, bodyBase64 }) => {
      const text = Buffer.from(bodyBase64, 'base64').toString('utf8');
      const method = url.split('/').at(-1);
      if (text.startsWith('{')) return `${method} ${JSON.stringify(JSON.parse(text), null, 2)}`;
      // The borders of a multipart body and the names of its files are left to chance.
      const border = text.slice(0, text.indexOf('\r\n'));
      const id = /attach:\/\/(\w+)/.exec(text)?.[1] ?? '';
      return `${method} ${text.replaceAll(border, '--border').replaceAll(id, 'file').replaceAll('\r', '')}`;
    });
    await expect(`${bodies.join('\n')}\n`).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });

  it('go on where they broke off, without saying anything twice', async () => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    const text = Array.from({ length: 900 }, (_, n) => `word${n}`).join('\n\n');
    fake.fail({ method: 'sendMessage', delayMs: 0 });
    fake.fail({ method: 'sendMessage', error: { code: 500, description: 'Internal Server Error' } });
    await expect(platform.post(IN_PRIVATE, { text }, 'k')).rejects.toBeInstanceOf(UpstreamError);
    const { messageId } = await platform.post(IN_PRIVATE, { text }, 'k');
    const words = shownIn(fake, PRIVATE)
      .join('\n')
      .match(/word\d+/g);
    expect(words).toHaveLength(900);
    await platform.edit?.(IN_PRIVATE, messageId, { text: 'short' });
    expect(shownIn(fake, PRIVATE)).toEqual(['short']);
  });
});

describe('at start', () => {
  it('says that a token is not accepted, to the operator', async () => {
    const { fake, store } = await openBench();
    const { platform } = await openPlatform(fake, store, { token: '1:wrong' });
    await expect(platform.start(async () => undefined)).rejects.toMatchObject({
      code: 'telegram_token',
      retryable: false,
    });
    await platform.stop();
  });

  it('offers the commands by language, in groups without the private ones', async () => {
    const { fake } = await openBench();
    await vi.waitFor(() => expect(fake.notes.commands.size).toBe(6));
    expect(fake.notes.commands.get('all_group_chats:')?.map(({ command }) => command)).toEqual(['build']);
    expect(fake.notes.commands.get('all_private_chats:fr')?.[1]?.description).toBe('Crédits restants');
  });
});
