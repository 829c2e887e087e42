import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createInbox } from '#core/chat/inbox.ts';
import type { ChatEvent } from '#core/chat/types.ts';
import { createLogger } from '#core/log.ts';
import { retry } from '#core/retry.ts';
import type { FakeInteraction } from '#tests/fakes/discord/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { ADA, answerTo, BOB, openBench, placeIn, type Bench } from './support/bench.ts';

/** The same event so many times, and what is left of it behind the product's inbox. */
const TIMES = 3;

async function openInbox(): Promise<Bench & { handled: ChatEvent[]; idle: () => Promise<void> }> {
  const handled: ChatEvent[] = [];
  const inbox = createInbox({
    store: await tempStore(),
    log: createLogger('silent'),
    handle: async (event) => void handled.push(await Promise.resolve(event)),
    onFailure: async () => undefined,
    isControl: () => false,
  });
  await inbox.start();
  onTestFinished(async () => await inbox.stop({ graceMs: 0 }));
  const bench = await openBench({ accept: async (event) => void (await inbox.accept(event)) });
  return Object.assign(bench, { handled, idle: async () => await inbox.idle() });
}

/** Discord's limits of speed are met by trying again, as the outbox does. */
const AS_OUTBOX = {
  backoff: { firstMs: 50, maxMs: 500 },
  patienceMs: 10_000,
  signal: new AbortController().signal,
  onRetry: () => undefined,
};

/** A press of something with that id, which may be none of ours. */
function pressRaw({ fake, channel }: Bench, id: number, data: unknown): void {
  fake.gateway.dispatch(
    'INTERACTION_CREATE',
    {
      id: String(id),
      application_id: fake.world.application.id,
      token: `t${id}`,
      type: 3,
      version: 1,
      channel_id: channel.id,
      channel: { id: channel.id, type: 0 },
      guild_id: channel.guild_id,
      member: { user: ADA, roles: [] },
      locale: 'fr',
      authorizing_integration_owners: { '0': channel.guild_id },
      data,
    },
    { guild: channel.guild_id },
  );
}

describe('Discord, attacked', () => {
  it('lets what comes three times have one effect: messages, commands and presses', async () => {
    const bench = await openInbox();
    const { ada, bob, channel, events, handled, platform } = bench;
    ada.say('a shop', { to: 'bot', times: TIMES });
    bob.command('balance', { times: TIMES });
    await vi.waitFor(() => expect(events).toHaveLength(2 * TIMES));
    const target = { place: placeIn(channel), audience: 'thread', userId: ADA.id } as const;
    const buttons = [[{ label: 'Build', action: 'build', value: 'q1' }]];
    await platform().post(target, { text: 'Quote', buttons }, 'quote');
    const pressed = ada.press('Build');
    for (let time = 1; time < TIMES; time += 1) pressed.deliver();
    await vi.waitFor(() => expect(events).toHaveLength(3 * TIMES));
    await bench.idle();
    expect(handled.map(({ type }) => type).toSorted()).toEqual(['action', 'command', 'message']);
  });

  it('takes presses of what is none of ours as presses of nothing that it knows', async () => {
    const bench = await openBench();
    const ids = ['', ':', '1:', 'no id of ours', '$where', '__proto__', '1:constructor', 'é'.repeat(100)];
    for (const [index, id] of ids.entries()) pressRaw(bench, index + 1, { custom_id: id, component_type: 2 });
    pressRaw(bench, 100, { custom_id: 's', component_type: 3, values: [] });
    pressRaw(bench, 101, { custom_id: 's', component_type: 3, values: ['x'.repeat(100)] });
    pressRaw(bench, 102, { custom_id: 7, component_type: 2 });
    pressRaw(bench, 103, { custom_id: 's', component_type: 3, values: 'x' });
    const { ada, events } = bench;
    await vi.waitFor(() => expect(events.length).toBeGreaterThanOrEqual(ids.length + 2));
    for (const event of events) expect(event).toMatchObject({ type: 'action', action: 'unknown', value: '' });
    ada.say('still there?', { to: 'bot' });
    await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ text: 'still there?' }));
  });

  it('reads the longest that people can send, and titles its threads with the beginning', async () => {
    const { fake, ada, events, platform, event } = await openBench();
    const long = '🦊'.repeat(2_000); // 4,000 UTF-16 units: what a paying account may write.
    ada.say(long, { to: 'bot' });
    expect(await event()).toMatchObject({ type: 'message', text: long });
    ada.command('build', { text: `x${'é'.repeat(5_999)}` });
    const asked = await event(1);
    expect(asked).toMatchObject({ type: 'command', argument: `x${'é'.repeat(5_999)}` });
    for (const [index, heard] of events.entries())
      await platform().post(answerTo(heard), { text: 'Understood' }, `answer ${index}`);
    const threads = [...fake.world.channels.values()].filter(({ type }) => type === 11);
    expect(threads).toHaveLength(2);
    for (const { name = '' } of threads) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name.isWellFormed()).toBe(true);
    }
  });

  it('answers fifty people at once in time, each in words of their own', { timeout: 15_000 }, async () => {
    const { fake, channel, events, member, platform } = await openBench();
    const asked: FakeInteraction[] = [];
    for (let index = 0; index < 50; index += 1) {
      const somebody = member({ ...BOB, id: `6000000000000${1_000 + index}` }, channel.id);
      asked.push(somebody.command(index % 2 === 0 ? 'balance' : 'build', { text: `app ${index}` }));
    }
    await vi.waitFor(() => expect(events).toHaveLength(50));
    await Promise.all(
      events.map(async (heard) => {
        const audience = heard.type === 'command' && heard.name === 'balance' ? 'asker' : 'thread';
        const text = `for ${heard.user.id}`;
        await retry(
          async () => await platform().post(answerTo(heard, audience), { text }, heard.id),
          AS_OUTBOX,
        );
      }),
    );
    const late = asked.filter(({ madeAt, answered = Infinity }) => answered - madeAt > 3_000);
    expect(late).toEqual([]);
    const messages = [...fake.world.channels.values()].flatMap((each) => each.messages);
    for (const { user, ephemeral } of asked) {
      const theirs = messages.filter((message) => JSON.stringify(message).includes(`for ${user.id}`));
      expect(theirs).toHaveLength(1);
      if (ephemeral) expect(theirs).toMatchObject([{ onlyFor: user.id }]);
    }
  });
});
