import { describe, expect, it } from 'vitest';
import { createMember } from '#tests/fakes/slack/people.ts';
import { BOT, TEAM } from '#tests/fakes/slack/world.ts';
import { ADA, botMessages, CHANNEL, openBench, targetIn } from './support/bench.ts';

describe('in a channel', () => {
  it('a mention begins a thread on its message, and is heard once though it comes twice', async () => {
    const { events, inChannel } = await openBench();
    const { ts } = await inChannel.ada.mention('a shop');
    expect(events).toMatchObject([
      {
        type: 'message',
        text: 'a shop',
        addressed: true,
        place: { platform: 'slack', workspace: TEAM, channel: CHANNEL, thread: ts },
        user: { id: 'UADA', name: 'ada', locale: 'fr-FR' },
      },
    ]);
  });

  it('talk is heard in threads that the bot takes part in, also over a restart, and nowhere else', async () => {
    const bench = await openBench();
    const { events, inChannel } = bench;
    const other = await inChannel.bob.say('lunch?');
    await inChannel.bob.say('yes', { thread: other.ts });
    const { ts: thread } = await inChannel.ada.mention('a shop');
    await inChannel.bob.say('nice', { thread });
    await bench.restart();
    await inChannel.bob.say(`<@UADA> green or blue?`, { thread });
    expect(events.slice(1)).toMatchObject([
      { text: 'nice', addressed: false, mentions: [], place: { thread } },
      { text: '@UADA green or blue?', addressed: false, mentions: ['UADA'], place: { thread } },
    ]);
    expect(events).toHaveLength(3);
  });

  it('a command gets a thread of its own, in which its people go on', async () => {
    const { fake, events, inChannel, platform } = await openBench();
    await inChannel.ada.command('build a shop');
    const [event] = events;
    expect(event).toMatchObject({ type: 'command', name: 'build', argument: 'a shop' });
    const thread = event?.place.thread ?? '';
    expect(thread).toMatch(/^cmd:/);
    await platform.post(targetIn(CHANNEL, thread), { text: 'For whom?' }, 'k1');
    const [root, answer] = botMessages(fake, CHANNEL);
    expect(answer?.thread_ts).toBe(root?.ts);
    await inChannel.bob.say('for everybody', { thread: root?.ts });
    expect(events[1]).toMatchObject({ text: 'for everybody', addressed: false, place: { thread } });
  });

  it.each([
    ['', 'help', ''],
    ['help', 'help', ''],
    ['/build a shop', 'build', 'a shop'],
    ['Build  a shop\nwith cakes', 'build', 'a shop\nwith cakes'],
    ['a shop with cakes', 'build', 'a shop with cakes'],
    ['blance', 'blance', ''],
    ['admin grant me all', 'admin', 'grant me all'],
  ])('"/vectort %s" is the command %s', async (text, name, argument) => {
    const { events, inChannel } = await openBench();
    await inChannel.ada.command(text);
    expect(events).toMatchObject([{ type: 'command', name, argument }]);
  });

  it('a command that is said to the bot in a thread is one, since Slack takes none there', async () => {
    const { events, inChannel } = await openBench();
    const { ts: thread } = await inChannel.ada.mention('a shop');
    const rename = await inChannel.ada.mention('/Rename Candles &amp; co', { thread });
    await inChannel.ada.mention('/rename', { thread });
    await inChannel.ada.mention('/renamed it', { thread });
    await inChannel.ada.say('/rename Soap', { thread });
    await inChannel.ada.rewrite(rename, `<@${BOT.id}> /rename Soap`);
    expect(events.slice(1)).toMatchObject([
      { type: 'command', name: 'rename', argument: 'Candles & co', place: { thread } },
      { type: 'command', name: 'rename', argument: '' },
      { type: 'message', text: '/renamed it', addressed: true },
      { type: 'message', text: '/rename Soap', addressed: false },
      { type: 'edited', text: 'Soap', of: `${CHANNEL}:${rename.ts}` },
    ]);
  });

  it('"Build this" takes what somebody said, with its files, in a thread on it', async () => {
    const { events, inChannel } = await openBench();
    const idea = await inChannel.bob.attach('a shop &amp; a café', {
      name: 'prices.csv',
      mediaType: 'text/csv',
      content: 'cake;3',
    });
    await inChannel.ada.shortcut(idea);
    expect(events).toMatchObject([
      {
        type: 'command',
        name: 'build',
        argument: 'a shop & a café',
        user: { id: 'UADA' },
        place: { thread: idea.ts },
        attachments: [{ name: 'prices.csv', mediaType: 'text/csv', bytes: 6 }],
      },
    ]);
  });

  it('Slack’s own button to stop is the command to stop, where the bot is at work', async () => {
    const { events, inChannel } = await openBench();
    const { ts: thread } = await inChannel.ada.mention('a shop');
    const stopped = {
      type: 'agent_session_stopped',
      channel: CHANNEL,
      user: 'UADA',
      streaming_message_ts: [],
    };
    await inChannel.ada.event({ ...stopped, thread_ts: '1.1', event_ts: '2.1' });
    await inChannel.ada.event({ ...stopped, thread_ts: thread, event_ts: '2.2' });
    expect(events.slice(1)).toMatchObject([{ type: 'command', name: 'stop', place: { thread } }]);
  });

  it('is not pinged by links that are followed', async () => {
    const { events, inChannel, platform } = await openBench();
    const { ts } = await inChannel.ada.mention('a shop');
    const buttons = [[{ label: 'Open', url: 'https://app.example.org/' }]];
    await platform.post(targetIn(CHANNEL, ts), { text: 'Ready.', buttons }, 'k');
    expect(await inChannel.ada.press('Open')).toBe(200);
    expect(events).toHaveLength(1);
  });
});

describe('in direct messages', () => {
  it('each message is for the bot, and begins a thread', async () => {
    const { events, ada } = await openBench();
    const first = await ada.say('a shop');
    await ada.say('for bread', { thread: first.ts });
    expect(events).toMatchObject([
      { text: 'a shop', addressed: true, place: { channel: 'DUADA', thread: first.ts } },
      { text: 'for bread', addressed: true, place: { channel: 'DUADA', thread: first.ts } },
    ]);
  });

  it('news about the channel is nothing', async () => {
    const { events, ada } = await openBench();
    const base = {
      type: 'message',
      channel: 'DUADA',
      channel_type: 'im',
      ts: '9.1',
      user: 'UADA',
      text: 'x',
    };
    for (const subtype of ['message_changed', 'message_deleted', 'channel_join', 'channel_topic']) {
      await ada.event({ ...base, subtype });
    }
    expect(events).toEqual([]);
  });

  it('is done without a name and language where Slack does not tell them', async () => {
    const { fake, events, ada } = await openBench();
    fake.fail({ method: 'users.info', status: 503 });
    await ada.say('a shop');
    expect(events).toMatchObject([{ text: 'a shop', user: { id: 'UADA' } }]);
    expect(events[0]?.user.locale).toBeUndefined();
  });
});

describe('what becomes of a message', () => {
  it('is told where the bot has a part in it: that its author changed it, and that it was deleted', async () => {
    const { events, ada, inChannel } = await openBench();
    const wish = await ada.say('a shop');
    await ada.rewrite(wish, 'a shop &amp; a café');
    await ada.rewrite(wish, 'a café');
    await ada.remove(wish);
    const [heard] = events;
    const place = { channel: 'DUADA', thread: wish.ts };
    expect(events.slice(1)).toMatchObject([
      { type: 'edited', of: heard?.id, text: 'a shop & a café', place, user: { id: 'UADA', name: 'ada' } },
      { type: 'edited', of: heard?.id, text: 'a café', place },
      { type: 'deleted', of: heard?.id, place, user: { id: 'UADA' } },
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(4);
    expect(await ada.redeliver()).toBe(200);
    expect(events).toHaveLength(4);

    const { ts: thread } = await inChannel.ada.mention('a shop');
    const aside = await inChannel.bob.say('nice', { thread });
    await inChannel.bob.rewrite(aside, `<@${BOT.id}> make it green`);
    expect(events.at(-1)).toMatchObject({
      type: 'edited',
      text: 'make it green',
      place: { channel: CHANNEL, thread },
      user: { id: 'UBOB' },
    });
  });

  it('is told of a message that has answers, too', async () => {
    const { fake, events, inChannel } = await openBench();
    const wish = await inChannel.ada.mention('a shop');
    fake.world.add(CHANNEL, { user: 'UBOB', text: 'nice', thread_ts: wish.ts });
    await inChannel.ada.remove(wish);
    expect(events.slice(1)).toMatchObject([
      { type: 'deleted', of: events[0]?.id, place: { thread: wish.ts }, user: { id: 'UADA' } },
    ]);
  });

  it('is nothing where the bot has no part, where the words are the same, and of its own messages', async () => {
    const { fake, events, inChannel, platform } = await openBench();
    const other = await inChannel.bob.say('lunch?');
    await inChannel.bob.rewrite(other, 'dinner?');
    await inChannel.bob.remove(other);
    const wish = await inChannel.ada.mention('a shop');
    const grown = { ...wish, attachments: [{ title: 'a card' }] };
    await inChannel.ada.tell('message_changed', { message: grown, previous_message: wish });
    const edited = { ...grown, edited: { user: 'UADA', ts: '3.3' } };
    await inChannel.ada.tell('message_changed', { message: edited, previous_message: grown });
    await platform.post(targetIn(CHANNEL, wish.ts), { text: 'For whom?' }, 'k');
    const [own] = botMessages(fake, CHANNEL);
    if (!own) throw new Error('nothing was said');
    await inChannel.ada.rewrite(own, 'changed');
    await inChannel.ada.remove(own);
    expect(events).toHaveLength(1);
  });
});

describe('texts are as people see them', () => {
  it.each([
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['see <https://a.b/c?d=e&amp;f>', 'see https://a.b/c?d=e&f'],
    ['see <http://a.b|a.b>', 'see http://a.b'],
    ['see <https://a.b|this page>', 'see this page (https://a.b)'],
    ['mail <mailto:a@b.c|a@b.c>', 'mail a@b.c'],
    ['in <#C1|general> with <@UBOB|bob> and <!here>', 'in #general with @bob and @here'],
    [`<@${BOT.id}>: hello`, 'hello'],
  ])('%s', async (written, text) => {
    const { events, ada } = await openBench();
    await ada.say(written);
    expect(events).toMatchObject([{ text }]);
  });
});

it('files are not asked for elsewhere with the bot’s token', async () => {
  const { fake, events, ada, platform } = await openBench();
  const elsewhere = 'https://drive.example.org/file';
  const file = {
    id: 'F9',
    name: 'x.txt',
    mimetype: 'text/plain',
    size: 1,
    url_private: elsewhere,
    url_private_download: elsewhere,
  };
  await ada.say('look', { files: [file] });
  const [attachment] = events[0]?.attachments ?? [];
  if (!attachment) throw new Error('no attachment');
  await expect(platform.fetchAttachment?.(attachment, 100)).rejects.toMatchObject({
    code: 'slack_file',
    retryable: false,
  });
  expect(fake.requests.filter(({ url }) => url.includes('files'))).toEqual([]);
});

it('a form that is opened twice in a channel is filled by whoever opened it', async () => {
  const { fake, events, inChannel, platform } = await openBench();
  const { ts } = await inChannel.ada.mention('a shop');
  const form = {
    id: 'change.request',
    title: 'What should be different in this app of yours?',
    submit: 'Send',
    fields: [{ name: 'request', label: 'What?', long: true }],
  };
  const buttons = [[{ label: 'Change', action: 'project.change', value: 'p1', form }]];
  await platform.post(targetIn(CHANNEL, ts), { text: 'Ready.', buttons }, 'k');
  await inChannel.ada.press('Change');
  await inChannel.bob.press('Change');
  const member = createMember(fake, ADA, CHANNEL);
  await member.submit({ 'What?': 'green' });
  await inChannel.bob.submit({ 'What?': 'blue' });
  expect(events.slice(1)).toMatchObject([
    { type: 'form', user: { id: 'UADA' }, value: 'p1', values: { request: 'green' }, place: { thread: ts } },
    { type: 'form', user: { id: 'UBOB' }, value: 'p1', values: { request: 'blue' }, place: { thread: ts } },
  ]);
});
