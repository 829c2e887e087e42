import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReception, entryOf } from '#core/chat/reception.ts';
import type { ChatEvent, Platform } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import { startDiscordFake } from '#tests/fakes/discord/server.ts';
import { createMember } from '#tests/fakes/discord/people.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { ADA, openPlatform } from './support/bench.ts';
import { pino } from 'pino';

/** Discord and a platform that is always there, received from as the product does, and what the log says. */
async function openReception() {
  const fake = await startDiscordFake();
  onTestFinished(async () => await fake.close());
  const said: string[] = [];
  const log: Logger = pino(
    { level: 'info' },
    { write: (line) => said.push((JSON.parse(line) as { msg: string }).msg) },
  );
  const events: ChatEvent[] = [];
  const platforms = new Map<string, Platform>();
  const other = { name: 'other', start: async () => undefined, stop: async () => undefined };
  const reception = createReception({
    log,
    platforms,
    accept: async (event) => void events.push(event),
    leadership: undefined,
    mending: { firstMs: 60, maxMs: 500 },
  });
  onTestFinished(async () => await reception.stop());
  const discord = await openPlatform(fake, await tempStore(), { log });
  // What is used of it here.
  await reception.start([entryOf(discord), entryOf(other as unknown as Platform)]);
  const direct = fake.world.directWith(ADA.id);
  return {
    fake,
    platforms,
    said,
    events,
    ada: createMember(fake, ADA, direct.id),
    hears: async (text: string) =>
      await vi.waitFor(() => expect(events.map((event) => 'text' in event && event.text)).toContain(text), {
        timeout: 5_000,
      }),
  };
}

/** discord.js leaves five seconds between two sessions, as Discord asks: they are over. */
function letSecondsPass(): void {
  const now = Date.now.bind(Date);
  const passing = vi.spyOn(Date, 'now').mockImplementation(() => now() + 10_000);
  onTestFinished(() => passing.mockRestore());
}

describe('Discord, where its gateway closes for good', () => {
  it('goes on without message content when that is taken away, and says where it is ticked', async () => {
    const { fake, said, ada, hears } = await openReception();
    ada.say('before');
    await hears('before');
    fake.world.application.flags = 0;
    fake.gateway.shut(4_014);
    await vi.waitFor(() => expect(fake.gateway.identified).toHaveLength(2), { timeout: 5_000 });
    await vi.waitFor(() => expect(fake.gateway.ready()).toBe(1));
    ada.say('after');
    await hears('after');
    expect(fake.gateway.identified[1]?.intents).toBe(1 | (1 << 9) | (1 << 12));
    expect(said.join('\n')).toMatch(/discord is off: .*tick "Message Content Intent"/);
    expect(said.join('\n')).toContain('so in threads people must mention the bot');
  });

  it('says that the token is dead, leaves the other platforms alone, and comes back with it', async () => {
    const { fake, platforms, said, ada, hears } = await openReception();
    const good = fake.token;
    fake.token = 'another';
    fake.gateway.shut(4_004);
    await vi.waitFor(() => expect(said.filter((line) => line.startsWith('discord is off'))).toHaveLength(3), {
      timeout: 5_000,
    });
    expect(said.find((line) => line.startsWith('discord is off'))).toContain('"Reset Token" under Bot');
    expect([...platforms.keys()]).toEqual(['other']);
    fake.token = good;
    await vi.waitFor(() => expect(fake.gateway.ready()).toBe(1), { timeout: 5_000 });
    ada.say('again');
    await hears('again');
  });

  it('begins anew where it is told nothing but that it is over', async () => {
    const { fake, said, ada, hears } = await openReception();
    // No version of the gateway that it knows.
    fake.gateway.shut(4_012);
    await vi.waitFor(() => expect(fake.gateway.identified).toHaveLength(2), { timeout: 5_000 });
    ada.say('again');
    await hears('again');
    expect(said).toContain('discord cannot be reached and is tried again');
  });

  it('begins another session where Discord has forgotten the one it had', async () => {
    const { fake, said, ada, hears } = await openReception();
    letSecondsPass();
    fake.gateway.shut(4_009);
    await vi.waitFor(() => expect(fake.gateway.identified).toHaveLength(2), { timeout: 5_000 });
    ada.say('again');
    await hears('again');
    expect(said.join('\n')).not.toContain('tried again');
  });
});

describe('Discord, where sessions are begun too often', () => {
  it('says when the sessions of a day are used up, and waits as long as Discord says', async () => {
    const fake = await startDiscordFake();
    onTestFinished(async () => await fake.close());
    const platform = await openPlatform(fake, await tempStore());
    onTestFinished(async () => await platform.stop());
    Object.assign(fake.world.sessions, { remaining: 0, reset_after: 600_000 });
    await expect(platform.start(async () => undefined)).rejects.toMatchObject({
      code: 'discord_sessions',
      retryable: true,
      retryAfterMs: 600_000,
      message: expect.stringContaining('in 10 min'),
    });
  });
});
