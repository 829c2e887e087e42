import { describe, expect, it } from 'vitest';
import type { ChatState } from '#tests/fakes/telegram/world.ts';
import { createMember } from '#tests/fakes/telegram/people.ts';
import { ADA, GROUP, openBench, PRIVATE, shownIn, targetIn } from './support/bench.ts';

const TOPIC = 77;
const IN_PRIVATE = targetIn(PRIVATE);
const IN_GROUP = targetIn(GROUP);
const IN_TOPIC = targetIn(GROUP, { thread: `t${TOPIC}` });

const ZIP = { kind: 'zip', key: 'z', name: 'shop.zip' } as const;

/** What becomes of a chat, and how a post there ends. */
const TROUBLES = [
  {
    what: 'somebody who blocked the bot',
    target: IN_PRIVATE,
    spoil: (chat: ChatState) => (chat.closed = 'bot was blocked by the user'),
    code: 'telegram_closed',
  },
  {
    what: 'an account that is gone',
    target: IN_PRIVATE,
    spoil: (chat: ChatState) => (chat.closed = 'user is deactivated'),
    code: 'telegram_chat_gone',
  },
  {
    what: 'a group that threw the bot out',
    target: IN_GROUP,
    spoil: (chat: ChatState) => (chat.closed = 'bot was kicked from the supergroup chat'),
    code: 'telegram_removed',
  },
  {
    what: 'a group that the bot has left',
    target: IN_GROUP,
    spoil: (chat: ChatState) => (chat.closed = 'bot is not a member of the supergroup chat'),
    code: 'telegram_removed',
  },
  {
    what: 'a deleted group',
    target: IN_GROUP,
    spoil: (chat: ChatState) => (chat.closed = 'the group chat was deleted'),
    code: 'telegram_chat_gone',
  },
  {
    what: 'a group in which the bot may not write',
    target: IN_GROUP,
    spoil: (chat: ChatState) => (chat.forbidden = 'anything'),
    code: 'telegram_no_rights',
  },
  {
    what: 'a closed topic',
    target: IN_TOPIC,
    spoil: ({ topics }: ChatState) => topics.set(TOPIC, 'closed'),
    code: 'telegram_topic_closed',
  },
  {
    what: 'a deleted topic',
    target: IN_TOPIC,
    spoil: ({ topics }: ChatState) => topics.delete(TOPIC),
    code: 'telegram_topic_closed',
  },
];

describe('what can never be said is not tried again, and named', () => {
  it.each(TROUBLES)('in $what', async ({ target, spoil, code }) => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    const state = fake.world.chatOf(target.place.channel === String(GROUP.id) ? GROUP : PRIVATE);
    state.topics.set(TOPIC, 'open');
    await platform.post(target, { text: 'before' }, 'a');
    spoil(state);
    await expect(platform.post(target, { text: 'after', files: [] }, 'b')).rejects.toMatchObject({
      code,
      retryable: false,
    });
  });

  it('in a chat that was never there, and with a dead token', async () => {
    const { fake, platform } = await openBench();
    const nowhere = targetIn({ id: -404, type: 'group' });
    await expect(platform.post(nowhere, { text: 'x' }, 'k')).rejects.toMatchObject({
      code: 'telegram_chat_gone',
    });
    fake.token = '123456:another';
    await expect(platform.post(IN_GROUP, { text: 'x' }, 'k')).rejects.toMatchObject({
      code: 'telegram_token',
      retryable: false,
    });
  });

  it('in a message that was deleted', async () => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    const { messageId } = await platform.post(IN_PRIVATE, { text: 'x' }, 'k');
    fake.world.chatOf(PRIVATE).messages.delete(Number(messageId));
    await expect(platform.edit?.(IN_PRIVATE, messageId, { text: 'y' })).rejects.toMatchObject({
      code: 'telegram_message_gone',
      retryable: false,
    });
  });
});

describe('what can be said in another way is', () => {
  it('where the message that is answered was deleted', async () => {
    const { fake, platform, inGroup } = await openBench();
    const wish = inGroup.ada.say('@vectort_bot a shop');
    fake.world.chatOf(GROUP).messages.delete(wish.message_id);
    await platform.post(targetIn(GROUP, { thread: `m${wish.message_id}` }), { text: 'is ready' }, 'k');
    expect(shownIn(fake, GROUP)).toEqual(['is ready']);
  });

  it('where a group takes no files', async () => {
    const { fake, platform, inGroup } = await openBench();
    inGroup.ada.say('hello');
    fake.world.chatOf(GROUP).forbidden = 'files';
    const files = [
      { ...ZIP, link: 'https://example.org/shop.zip' },
      { ...ZIP, kind: 'image' as const },
    ];
    const buttons = [[{ label: 'Undo', action: 'project.undo', value: 'p' }]];
    await platform.post(IN_GROUP, { text: 'is ready', files, buttons }, 'k');
    const [shown = '', ...more] = shownIn(fake, GROUP);
    expect(more).toEqual([]);
    expect(shown).toContain('is ready');
    expect(shown).toContain('https://example.org/shop.zip');
    expect(shown).toContain('<Undo>');
  });

  it('without marks, where the service does not take them: a text, a text below a file, an edit', async () => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    const refuse = (method: string): void =>
      fake.fail({ method, error: { code: 400, description: "Bad Request: can't parse entities: no" } });
    refuse('sendMessage');
    const { messageId } = await platform.post(IN_PRIVATE, { text: '**a** <b>' }, 'k');
    refuse('sendDocument');
    await platform.post(IN_PRIVATE, { text: '**c**', files: [ZIP] }, 'l');
    expect(shownIn(fake, PRIVATE)).toEqual(['a <b>', 'c\n[shop.zip]']);
    refuse('editMessageText');
    await platform.edit?.(IN_PRIVATE, messageId, { text: '**d** <e>' });
    expect(shownIn(fake, PRIVATE)[0]).toBe('d <e>');
  });
});

describe('photos', () => {
  it('come with their words, and several as one', async () => {
    const { fake, events } = await openBench();
    const ada = createMember(fake, ADA, PRIVATE);
    const photo = (name: string) => ({ name, bytes: Buffer.from(name) });
    ada.sendFile(photo('one'), { photo: true, caption: 'like this' });
    ada.sendFile(photo('two'), { photo: true, album: 'A' });
    ada.sendFile(photo('three'), { photo: true, album: 'A', caption: 'or these' });
    await expect.poll(() => events.length).toBe(2);
    expect(events).toMatchObject([
      { type: 'message', text: 'like this', attachments: [{ mediaType: 'image/jpeg' }] },
      {
        type: 'message',
        text: 'or these',
        attachments: [{ mediaType: 'image/jpeg' }, { mediaType: 'image/jpeg' }],
      },
    ]);
  });

  it('whose words are edited are the event that they were', async () => {
    const { ada, events } = await openBench();
    const file = { name: 'a.csv', bytes: Buffer.from('a') };
    ada.sendFile(file, { album: 'A' });
    const spoken = ada.sendFile(file, { album: 'A', caption: 'use these' });
    await expect.poll(() => events.length).toBe(1);
    ada.edit(spoken, 'use those');
    await expect
      .poll(() => events.at(-1))
      .toMatchObject({ type: 'edited', of: events[0]?.id, text: 'use those' });
  });
});
