import { Readable } from 'node:stream';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createTelegram } from '#bots/telegram/index.ts';
import type { OpenedPlatform } from '#bots/types.ts';
import type { ChatFiles } from '#core/chat/files.ts';
import type { ChatEvent, CommandOffer, Platform, Target } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { createLogger, type Logger } from '#core/log.ts';
import type { Store } from '#core/store/types.ts';
import { createMember, type Member } from '#tests/fakes/telegram/people.ts';
import { startTelegramFake, type TelegramFake } from '#tests/fakes/telegram/server.ts';
import type { TgChat, TgUser } from '#tests/fakes/telegram/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';

export const ADA: TgUser = { id: 7, is_bot: false, first_name: 'Ada', language_code: 'fr' };
export const BOB: TgUser = { id: 8, is_bot: false, first_name: 'Bob', language_code: 'en' };
export const OTHER_BOT: TgUser = { id: 9, is_bot: true, first_name: 'Other', username: 'other_bot' };
export const PRIVATE: TgChat = { id: ADA.id, type: 'private' };
export const GROUP: TgChat = { id: -100, type: 'supergroup', title: 'Group' };
export const SECRET = 'a-secret_of_the_webhook';

const OFFERS: readonly CommandOffer[] = [
  { name: 'build', texts: { en: { summary: 'Makes an app' }, fr: { summary: 'Crée une application' } } },
  { name: 'balance', texts: { en: { summary: 'Credits left' }, fr: { summary: 'Crédits restants' } } },
];

const FILES: ChatFiles = {
  open: async ({ key }) => await Promise.resolve(Readable.from([Buffer.from(`bytes of ${key}`)])),
};

export interface BenchOptions {
  files?: ChatFiles;
  webhook?: boolean;
  rich?: boolean;
  accept?: (event: ChatEvent) => void | Promise<void>;
  log?: Logger;
}

export interface Bench {
  fake: TelegramFake;
  store: Store;
  platform: Platform;
  events: ChatEvent[];
  ada: Member;
  /** Ada and Bob in the group. */
  inGroup: { ada: Member; bob: Member };
  restart(): Promise<void>;
}

export function openPlatform(
  fake: TelegramFake,
  store: Store,
  {
    files = FILES,
    publicUrl,
    log = createLogger('silent'),
    token = fake.token,
    rich = false,
  }: {
    files?: ChatFiles | undefined;
    publicUrl?: string | undefined;
    log?: Logger | undefined;
    token?: string;
    rich?: boolean | undefined;
  } = {},
): Promise<OpenedPlatform> {
  const config = loadConfig({
    TELEGRAM_TOKEN: token,
    TELEGRAM_API_URL: fake.url,
    TELEGRAM_RICH: rich ? 'on' : 'off',
    ...(publicUrl ? { TELEGRAM_WEBHOOK_SECRET: SECRET, PUBLIC_URL: publicUrl } : {}),
  });
  const host = { commands: OFFERS, complete: async () => await Promise.resolve([]) };
  return createTelegram(
    { config, log, store, files, host },
    { albumSettleMs: 200, pollRetryMs: 10, pollConflictMs: 20 },
  );
}

/** The platform on a service of its own, with people around; it ends with the test. */
export async function openBench({ files, webhook, rich, accept, log }: BenchOptions = {}): Promise<Bench> {
  const fake = await startTelegramFake();
  onTestFinished(async () => await fake.close());
  const store = await tempStore();
  const events: ChatEvent[] = [];
  const mount = webhook ? await openMount() : undefined;
  onTestFinished(() => mount?.close());

  async function open(): Promise<Platform> {
    const opened = await openPlatform(fake, store, { files, log, rich, publicUrl: mount?.url });
    mount?.serve(opened);
    await opened.platform.start(async (event) => {
      await accept?.(event);
      events.push(event);
    });
    return opened.platform;
  }

  const bench: Bench = {
    fake,
    store,
    events,
    platform: await open(),
    ada: createMember(fake, ADA, PRIVATE),
    inGroup: { ada: createMember(fake, ADA, GROUP), bob: createMember(fake, BOB, GROUP) },
    async restart() {
      await bench.platform.stop();
      bench.platform = await open();
    },
  };
  onTestFinished(async () => await bench.platform.stop());
  return bench;
}

/** Our own server, as far as a webhook sees it. */
export async function openMount(): Promise<{
  url: string;
  serve: (opened: OpenedPlatform) => void;
  close: () => void;
}> {
  let opened: OpenedPlatform | undefined;
  const server: Server = createServer((request, response) => {
    const mount = opened?.mounts?.find(({ path }) => path === request.url);
    if (mount) mount.handle(request, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never the path of a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    serve: (given) => (opened = given),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function targetIn(
  chat: TgChat,
  {
    thread = null,
    audience = 'thread',
    user = ADA,
  }: {
    thread?: string | null;
    audience?: Target['audience'];
    user?: TgUser;
  } = {},
): Target {
  return {
    place: { platform: 'telegram', workspace: 'all', channel: String(chat.id), thread },
    audience,
    userId: String(user.id),
  };
}

/** What people see in a chat, oldest first: texts, captions, names of files, addresses of buttons. */
export function shownIn(fake: TelegramFake, chat: TgChat): string[] {
  const messages = [...(fake.world.chats.get(chat.id)?.messages.values() ?? [])];
  return messages
    .filter(({ from }) => from?.id === fake.world.bot.id)
    .map(({ text, caption, document, reply_markup: markup }) =>
      [
        text ?? caption,
        document && `[${document.file_name}]`,
        ...(markup?.inline_keyboard ?? []).map((row) =>
          row.map((button) => `<${button.text}${button.url ? ` ${button.url}` : ''}>`).join(' '),
        ),
      ]
        .filter(Boolean)
        .join('\n'),
    );
}
