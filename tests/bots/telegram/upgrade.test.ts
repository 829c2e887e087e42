import { describe, expect, it, vi } from 'vitest';
import { createMember, upgradeGroup } from '#tests/fakes/telegram/people.ts';
import type { TgChat, TgMessage } from '#tests/fakes/telegram/types.ts';
import { ADA, BOB, openBench, shownIn, targetIn } from './support/bench.ts';

const OLD: TgChat = { id: -5, type: 'group', title: 'Friends' };
const NEW: TgChat = { id: -1_005, type: 'supergroup', title: 'Friends' };

const SHORT = { timeout: 3_000, interval: 5 };

/** A thread that began in a group, with a card of the bot in it. */
async function openThread() {
  const bench = await openBench();
  const { fake, events, platform } = bench;
  const wish = createMember(fake, ADA, OLD).say('@vectort_bot a shop');
  await vi.waitFor(() => expect(events).toHaveLength(1), SHORT);
  const thread = `m${wish.message_id}`;
  const target = targetIn(OLD, { thread });
  expect(events[0]?.place).toEqual(target.place);
  const { messageId: card } = await platform.post(target, { text: 'writing' }, 'card');
  const messagesIn = (chat: TgChat): TgMessage[] => [
    ...(fake.world.chats.get(chat.id)?.messages.values() ?? []),
  ];
  return { ...bench, bench, target, card, messagesIn };
}

describe('a group that becomes a supergroup', () => {
  it('goes on as it was: what is under way is delivered there, over a restart', async () => {
    const { bench, fake, target, card, messagesIn } = await openThread();
    upgradeGroup(fake, OLD, NEW);
    // So that messages of other people have the ids that those of the thread had.
    for (let n = 0; n < 5; n += 1) createMember(fake, BOB, NEW).say('lunch?');
    await bench.restart();
    const moved = await bench.platform.edit?.(target, card, { text: 'checking' });
    expect(shownIn(fake, NEW)).toEqual(['checking']);
    await bench.platform.edit?.(target, moved?.messageId ?? '', { text: 'done' });
    expect(shownIn(fake, NEW)).toEqual(['done']);
    await bench.platform.post(target, { text: 'is ready' }, 'outcome');
    expect(shownIn(fake, NEW)).toEqual(['done', 'is ready']);
    // Not to whatever has the id there that the wish had in the old group.
    expect(messagesIn(NEW).at(-1)?.reply_to_message).toBeUndefined();
    expect(shownIn(fake, OLD)).toEqual(['writing']);
  });

  it('has its threads: replies there are in them, and new ones are not mixed up with the old', async () => {
    const { bench, fake, events, platform, target, messagesIn } = await openThread();
    upgradeGroup(fake, OLD, NEW);
    await platform.post(target, { text: 'is ready' }, 'outcome');
    const ready = messagesIn(NEW).at(-1);
    const ada = createMember(fake, ADA, NEW);
    ada.say('make it green', ready ? { replyTo: ready } : {});
    await vi.waitFor(() => expect(events).toHaveLength(2), SHORT);
    expect(events[1]?.place).toEqual(target.place);
    // The very id of the wish in the old group, in the new one.
    const state = fake.world.chatOf(NEW);
    state.nextMessageId = 1;
    const other = ada.say('@vectort_bot a game');
    await vi.waitFor(() => expect(events).toHaveLength(3), SHORT);
    expect(`m${other.message_id}`).toBe(target.place.thread);
    const place = events[2]?.place ?? target.place;
    expect(place).toMatchObject({ channel: String(OLD.id) });
    expect(place.thread).not.toBe(target.place.thread);
    state.nextMessageId = 50;
    await bench.restart();
    await bench.platform.post({ ...target, place }, { text: 'which game?' }, 'question');
    expect(messagesIn(NEW).at(-1)).toMatchObject({
      text: 'which game?',
      reply_to_message: { message_id: other.message_id },
    });
  });

  it('is found where only the refusal of a post tells of it', async () => {
    const { fake, events, platform, target } = await openThread();
    fake.world.chatOf(OLD).migratedTo = NEW.id;
    createMember(fake, BOB, NEW);
    await platform.post(target, { text: 'still here' }, 'k');
    expect(shownIn(fake, NEW)).toEqual(['still here']);
    createMember(fake, ADA, NEW).say('/status');
    await vi.waitFor(() => expect(events).toHaveLength(2), SHORT);
    expect(events[1]?.place.channel).toBe(String(OLD.id));
  });
});
