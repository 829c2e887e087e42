import { Readable } from 'node:stream';
import { onTestFinished, vi } from 'vitest';
import { createDiscord } from '#bots/discord/index.ts';
import type { ChatFiles } from '#core/chat/files.ts';
import type { ChatEvent, Place, Platform, PlatformHost, Target } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { createLogger, type Logger } from '#core/log.ts';
import type { Store } from '#core/store/types.ts';
import { createMember, type Member } from '#tests/fakes/discord/people.ts';
import { startDiscordFake, type DiscordFake } from '#tests/fakes/discord/server.ts';
import type { FakeChannel, FakeUser } from '#tests/fakes/discord/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';

export const ADA: FakeUser = { id: '70000000000000007', username: 'ada', global_name: 'Ada', locale: 'fr' };
export const BOB: FakeUser = { id: '80000000000000008', username: 'bob', locale: 'en-GB' };
export const OTHER_BOT: FakeUser = { id: '90000000000000009', username: 'other', bot: true };

const FILES: ChatFiles = {
  open: async ({ key }) => await Promise.resolve(Readable.from([Buffer.from(`bytes of ${key}`)])),
};

export const HOST: PlatformHost = {
  commands: [
    {
      name: 'build',
      texts: {
        en: { summary: 'Makes an app', usage: '<what the app does>' },
        fr: { summary: 'Crée une application', usage: '<ce que fait l’application>' },
        ar: { summary: 'ينشئ تطبيقًا', usage: '<ما يفعله التطبيق>' },
      },
    },
    {
      name: 'project',
      texts: {
        en: { summary: 'Opens a project', usage: '[<number or name>]' },
        fr: { summary: 'Ouvre un projet', usage: '[<numéro ou nom>]' },
      },
    },
    { name: 'balance', texts: { en: { summary: 'Credits left' }, fr: { summary: 'Crédits restants' } } },
  ],
  complete: async (command, typed) =>
    await Promise.resolve(
      command === 'project' ? [{ value: `${typed}1`, label: `Bread shop ${typed}` }] : [],
    ),
};

export interface OpenOptions {
  files?: ChatFiles | undefined;
  log?: Logger | undefined;
  token?: string;
  shards?: string;
  host?: PlatformHost;
}

export async function openPlatform(
  fake: DiscordFake,
  store: Store,
  { files = FILES, log = createLogger('silent'), token = fake.token, shards, host = HOST }: OpenOptions = {},
): Promise<Platform> {
  const config = loadConfig({
    DISCORD_TOKEN: token,
    DISCORD_API_URL: fake.url,
    ...(shards === undefined ? {} : { DISCORD_SHARDS: shards }),
  });
  return (await createDiscord({ config, log, store, files, host })).platform;
}

export interface Bench {
  fake: DiscordFake;
  store: Store;
  events: ChatEvent[];
  /** A server's channel, and people in it. */
  channel: FakeChannel;
  ada: Member;
  bob: Member;
  platform(): Platform;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** The next event that is not among the first `after`. */
  event(after?: number): Promise<ChatEvent>;
  member(user: FakeUser, channel: string, install?: 'server' | 'user'): Member;
}

export interface BenchOptions extends OpenOptions {
  readsContent?: boolean;
  accept?: (event: ChatEvent) => void | Promise<void>;
  guild?: { preferred_locale?: string; features?: string[]; joined?: boolean };
}

/** The platform on a service of its own, with people around; it ends with the test. */
export async function openBench({
  readsContent = true,
  accept,
  guild,
  ...options
}: BenchOptions = {}): Promise<Bench> {
  const fake = await startDiscordFake({ readsContent });
  onTestFinished(async () => await fake.close());
  const store = await tempStore();
  const events: ChatEvent[] = [];
  const { id } = fake.world.addGuild(guild);
  const channel = fake.world.addChannel({ guild_id: id });
  let platform = await openPlatform(fake, store, options);

  const bench: Bench = {
    fake,
    store,
    events,
    channel,
    ada: createMember(fake, ADA, channel.id),
    bob: createMember(fake, BOB, channel.id),
    platform: () => platform,
    async start() {
      await platform.start(async (event) => {
        await accept?.(event);
        events.push(event);
      });
    },
    async restart() {
      await platform.stop();
      platform = await openPlatform(fake, store, options);
      await bench.start();
    },
    event: async (after = 0) =>
      await vi.waitFor(() => {
        const event = events[after];
        if (!event) throw new Error('no event came');
        return event;
      }),
    member: (user, where, install) => createMember(fake, user, where, install ? { install } : {}),
  };
  onTestFinished(async () => await platform.stop());
  await bench.start();
  return bench;
}

export function answerTo(event: ChatEvent, audience: Target['audience'] = 'thread'): Target {
  const { place, user, answerHandle } = event;
  return { place, audience, userId: user.id, ...(answerHandle === undefined ? {} : { answerHandle }) };
}

export function placeIn({ guild_id: guild = '@me', id, parent_id: parent }: FakeChannel): Place {
  return {
    platform: 'discord',
    workspace: guild,
    channel: parent ?? id,
    thread: parent === undefined ? null : id,
  };
}
