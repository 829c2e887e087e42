import { describe, expect, it, vi } from 'vitest';
import { ALBUM_PARTS } from '#bots/telegram/albums.ts';
import type { Store } from '#core/store/types.ts';
import { createMember } from '#tests/fakes/telegram/people.ts';
import { ADA, GROUP, OTHER_BOT, SECRET, openBench, targetIn } from './support/bench.ts';

/** Parts of albums that are safe. */
async function partsIn(store: Store): Promise<number> {
  return (await store.collection(ALBUM_PARTS).find({})).length;
}

const SHORT = { timeout: 3_000, interval: 5 };

describe('in a group', () => {
  it('hears mentions, commands and replies to the bot, and nothing else', async () => {
    const { fake, events, inGroup } = await openBench();
    fake.world.bot.can_read_all_group_messages = true;
    inGroup.bob.say('lunch?');
    createMember(fake, OTHER_BOT, GROUP).say('@vectort_bot hello');
    inGroup.bob.say('/build@other_bot a shop');
    inGroup.ada.say('@vectort_bot, a shop for bread');
    inGroup.bob.say('/status@vectort_bot');
    await vi.waitFor(() => expect(events).toHaveLength(2), SHORT);
    expect(events[0]).toMatchObject({ type: 'message', text: 'a shop for bread', addressed: true });
    expect(events[1]).toMatchObject({ type: 'command', name: 'status', argument: '' });
  });

  it('takes a chain of replies for a thread, also over a restart', async () => {
    const bench = await openBench();
    const { fake, events, inGroup } = bench;
    const wish = inGroup.ada.say('@vectort_bot a shop');
    const other = inGroup.bob.say('@vectort_bot a game');
    await vi.waitFor(() => expect(events).toHaveLength(2), SHORT);
    const [first, second] = events.map(({ place }) => place.thread);
    expect(first).toBe(`m${wish.message_id}`);
    expect(second).toBe(`m${other.message_id}`);
    const { messageId } = await bench.platform.post(
      targetIn(GROUP, { thread: first ?? null }),
      { text: 'ok' },
      'k',
    );
    await bench.restart();
    const answer = fake.world.chats.get(GROUP.id)?.messages.get(Number(messageId));
    expect(answer?.reply_to_message?.message_id).toBe(wish.message_id);
    inGroup.ada.say('make it green', answer ? { replyTo: answer } : {});
    await vi.waitFor(() => expect(events).toHaveLength(3), SHORT);
    expect(events[2]).toMatchObject({ addressed: true, place: { thread: first } });
  });

  it('keeps to a topic', async () => {
    const bench = await openBench();
    const { fake, events, inGroup } = bench;
    fake.world.chatOf(GROUP).topics.set(77, 'open');
    inGroup.ada.say('/build a shop', { topic: 77 });
    await vi.waitFor(() => expect(events).toHaveLength(1), SHORT);
    const thread = events[0]?.place.thread ?? null;
    const { messageId } = await bench.platform.post(targetIn(GROUP, { thread }), { text: 'ok' }, 'k');
    expect(fake.world.chats.get(GROUP.id)?.messages.get(Number(messageId))?.message_thread_id).toBe(77);
  });

  it('builds what somebody said when /build replies to it', async () => {
    const { fake, events, inGroup } = await openBench();
    const said = inGroup.bob.say('we need a list of who brings what');
    inGroup.ada.say('/build', { replyTo: said });
    await vi.waitFor(() => expect(events).toHaveLength(1), SHORT);
    expect(events[0]).toMatchObject({
      type: 'command',
      name: 'build',
      argument: 'we need a list of who brings what',
      user: { id: String(ADA.id) },
      place: { thread: `m${said.message_id}` },
    });
    expect(fake.updates.pending()).toBeLessThanOrEqual(1);
  });
});

describe('in a private chat', () => {
  it('takes an album as one request, over a restart', async () => {
    const bench = await openBench();
    const { ada, events } = bench;
    const file = (name: string) => ({ name, bytes: Buffer.from(name) });
    ada.sendFile(file('a.csv'), { album: 'A', caption: 'use these' });
    ada.sendFile(file('b.csv'), { album: 'A' });
    await vi.waitFor(async () => expect(await partsIn(bench.store)).toBe(2), SHORT);
    await bench.restart();
    await vi.waitFor(() => expect(events).toHaveLength(1), SHORT);
    expect(events[0]).toMatchObject({ type: 'message', text: 'use these' });
    expect(events[0]?.attachments.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  });

  it('tells what a message says that was edited, and understands /start', async () => {
    const { ada, events } = await openBench();
    const said = ada.say('a shop');
    ada.edit(said, 'a shop for bread');
    ada.edit(said, 'a shop for cake');
    ada.edit(ada.say('/build a game'), '/build a quiz');
    ada.say('/start');
    await vi.waitFor(() => expect(events).toHaveLength(6), SHORT);
    const [first, bread, cake, build, quiz, start] = events;
    expect(bread).toMatchObject({ type: 'edited', of: first?.id, text: 'a shop for bread' });
    expect(cake).toMatchObject({ type: 'edited', of: first?.id, text: 'a shop for cake' });
    expect(quiz).toMatchObject({ type: 'edited', of: build?.id, text: 'a quiz' });
    expect(new Set(events.map(({ id }) => id)).size).toBe(6);
    expect(start).toMatchObject({ type: 'command', name: 'help', argument: '' });
  });

  it('gives an event again that could not be stored, before those after it', async () => {
    let failures = 1;
    const { ada, events } = await openBench({
      accept() {
        failures -= 1;
        if (failures >= 0) throw new Error('the store is away');
      },
    });
    ada.say('first');
    ada.say('second');
    await vi.waitFor(() => expect(events).toHaveLength(2), SHORT);
    expect(events).toMatchObject([{ text: 'first' }, { text: 'second' }]);
  });

  it('waits for another poller and then goes on', async () => {
    const { fake, ada, events } = await openBench();
    fake.updates.usurp(50);
    ada.say('hello');
    await vi.waitFor(() => expect(events).toHaveLength(1), SHORT);
  });
});

describe('by webhook', () => {
  it('takes what carries the secret, and answers presses in the response', async () => {
    const { fake, ada, events, platform } = await openBench({ webhook: true });
    await platform.post(
      targetIn(ada.chat),
      { text: '?', buttons: [[{ label: 'Yes', action: 'a', value: 'v' }]] },
      'k',
    );
    const query = ada.press('Yes');
    await vi.waitFor(() => expect(events).toHaveLength(1), SHORT);
    await vi.waitFor(() => expect(fake.notes.answered.has(query)).toBe(true), SHORT);
    expect(events[0]).toMatchObject({ type: 'action', action: 'a', value: 'v' });
  });

  it('refuses everything else, and has what was not stored come again', async () => {
    let failures = 1;
    const { fake, ada, events } = await openBench({
      webhook: true,
      accept() {
        failures -= 1;
        if (failures >= 0) throw new Error('the store is away');
      },
    });
    const url = fake.updates.webhook?.url ?? '';
    const forged = {
      update_id: 1,
      message: { message_id: 1, date: 1, chat: ada.chat, from: ADA, text: 'x' },
    };
    const send = async (headers: Record<string, string>, body: string): Promise<number> =>
      (await fetch(url, { method: 'POST', headers, body })).status;
    const header = 'x-telegram-bot-api-secret-token';
    expect(await send({}, JSON.stringify(forged))).toBe(401);
    expect(await send({ [header]: `${SECRET}x` }, JSON.stringify(forged))).toBe(401);
    expect(await send({ [header]: SECRET }, 'nonsense')).toBe(400);
    expect((await fetch(url, { headers: { [header]: SECRET } })).status).toBe(405);
    expect(await send({ [header]: SECRET }, '{"update_id":2,"message":{"from":null}}')).toBe(200);
    ada.say('hello');
    await vi.waitFor(() => expect(events).toHaveLength(1), SHORT);
    await vi.waitFor(() => expect(fake.updates.answers).toEqual([500, 200]), SHORT);
  });
});
