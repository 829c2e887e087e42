import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { OpenedPlatform } from '#bots/types.ts';
import { createSlack } from '#bots/slack/index.ts';
import type { ChatFiles } from '#core/chat/files.ts';
import type { ChatEvent, CommandOffer, Platform, Target } from '#core/chat/types.ts';
import { COMMANDS } from '#core/commands/registry.ts';
import { loadConfig } from '#core/config/config.ts';
import { createLogger, type Logger } from '#core/log.ts';
import type { Store } from '#core/store/types.ts';
import { createMember, type Member } from '#tests/fakes/slack/people.ts';
import { startSlackFake, type SlackFake } from '#tests/fakes/slack/server.ts';
import { readMessage } from '#tests/fakes/slack/shown.ts';
import type { SlackMessage, SlackUser } from '#tests/fakes/slack/types.ts';
import { TEAM } from '#tests/fakes/slack/world.ts';
import { tempStore } from '#tests/support/temp-store.ts';

export const ADA: SlackUser = { id: 'UADA', name: 'ada', locale: 'fr-FR' };
export const BOB: SlackUser = { id: 'UBOB', name: 'bob', locale: 'en-GB' };
export const CHANNEL = 'C0001';

const OFFERS: readonly CommandOffer[] = COMMANDS.filter(({ operatorOnly }) => !operatorOnly).map(
  ({ name }) => ({
    name,
    texts: { en: { summary: `Does ${name}` }, fr: { summary: `Fait ${name}` } },
  }),
);

const FILES: ChatFiles = {
  open: async ({ key }) => await Promise.resolve(Readable.from([Buffer.from(`bytes of ${key}`)])),
};

export interface PlatformSettings {
  files?: ChatFiles | undefined;
  log?: Logger | undefined;
  env?: Record<string, string>;
}

export async function openPlatform(
  fake: SlackFake,
  store: Store,
  { files = FILES, log = createLogger('silent'), env = {} }: PlatformSettings = {},
): Promise<OpenedPlatform> {
  const config = loadConfig({
    SLACK_BOT_TOKEN: fake.token,
    SLACK_SIGNING_SECRET: fake.signingSecret,
    SLACK_API_URL: fake.apiUrl,
    ...env,
  });
  const host = { commands: OFFERS, complete: async () => await Promise.resolve([]) };
  const opened = await createSlack({ config, log, store, files, host });
  await serve(fake, opened);
  return opened;
}

/** Our own server, as far as Slack sees it: the fake delivers to the newest. */
export async function serve(fake: SlackFake, { mounts = [] }: OpenedPlatform): Promise<void> {
  const server = createServer((request, response) => {
    const mount = mounts.find(({ path }) => request.url?.startsWith(path));
    if (mount) mount.handle(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A TCP server's address is never the path of a pipe.
  fake.appUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export interface Bench {
  fake: SlackFake;
  store: Store;
  platform: Platform;
  events: ChatEvent[];
  /** Ada in her direct messages with the bot. */
  ada: Member;
  /** Ada and Bob in the channel, in which the bot is. */
  inChannel: { ada: Member; bob: Member };
  restart(): Promise<void>;
}

export interface BenchOptions extends PlatformSettings {
  accept?: (event: ChatEvent) => void;
}

/** The platform on a service of its own, with people around; it ends with the test. */
export async function openBench({ accept, ...settings }: BenchOptions = {}): Promise<Bench> {
  const fake = await startWorkspace();
  onTestFinished(async () => await fake.close());
  const store = await tempStore();
  const events: ChatEvent[] = [];

  async function open(): Promise<Platform> {
    const { platform } = await openPlatform(fake, store, settings);
    await platform.start(async (event) => {
      accept?.(event);
      events.push(event);
      await Promise.resolve();
    });
    return platform;
  }

  const bench: Bench = {
    fake,
    store,
    events,
    platform: await open(),
    ada: createMember(fake, ADA),
    inChannel: { ada: createMember(fake, ADA, CHANNEL), bob: createMember(fake, BOB, CHANNEL) },
    async restart() {
      await bench.platform.stop();
      bench.platform = await open();
    },
  };
  onTestFinished(async () => await bench.platform.stop());
  return bench;
}

/** Slack with one channel that the bot is in. */
export async function startWorkspace(): Promise<SlackFake> {
  const fake = await startSlackFake();
  fake.world.addChannel({ id: CHANNEL, type: 'channel', is_member: true });
  return fake;
}

export function targetIn(
  channel: string,
  thread: string | null,
  {
    audience = 'thread',
    user = ADA,
    answerHandle,
  }: { audience?: Target['audience']; user?: SlackUser; answerHandle?: string } = {},
): Target {
  return {
    place: { platform: 'slack', workspace: TEAM, channel, thread },
    audience,
    userId: user.id,
    ...(answerHandle === undefined ? {} : { answerHandle }),
  };
}

/** The bot's messages in a channel that everybody in it sees, oldest first. */
export function botMessages(fake: SlackFake, channel: string): SlackMessage[] {
  return (fake.world.messages.get(channel) ?? []).filter(
    ({ bot_id: bot, only_for: one }) => bot !== undefined && one === undefined,
  );
}

export function shownIn(fake: SlackFake, channel: string): string[] {
  return botMessages(fake, channel).map(readMessage);
}

/** What one person alone sees in a channel. */
export function shownOnlyTo(fake: SlackFake, channel: string, user: SlackUser): string[] {
  return (fake.world.messages.get(channel) ?? [])
    .filter(({ only_for: one }) => one === user.id)
    .map(readMessage);
}
