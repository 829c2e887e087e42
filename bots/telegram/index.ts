import { Api } from 'grammy';
import type { OpenedPlatform, PlatformOptions } from '#bots/types.ts';
import { createPlainFetch } from '#core/chat/plain-fetch.ts';
import { createLeftMessages } from '#core/chat/left-messages.ts';
import { createShortIds } from '#core/chat/short-ids.ts';
import { createThreadBook } from '#core/chat/thread-book.ts';
import type { Attachment, ChatEvent, Platform, PlatformCapabilities } from '#core/chat/types.ts';
import { OperatorError } from '#core/errors.ts';
import { createTranslator } from '#core/i18n/translate.ts';
import { createAlbums } from './albums.ts';
import { toVectortError } from './api-errors.ts';
import { createAskers } from './asker.ts';
import { createButtons } from './buttons.ts';
import { fetchFile } from './fetch-file.ts';
import { createGroups } from './groups.ts';
import { createMessenger } from './messenger.ts';
import { createPolling, type Polling } from './polling.ts';
import { createReceiver, type Answer } from './receive.ts';
import { LIMITS } from './render.ts';
import { createRich } from './rich.ts';
import { createSender } from './send.ts';
import { checkToken, chooseDelivery, offerCommands } from './start-up.ts';
import { createChatThreads, isGroup, PLATFORM } from './threads.ts';
import { createWebhook, WEBHOOK_PATH } from './webhook.ts';

/** Shortest times between two edits that the service bears for long, in milliseconds. */
const EDIT_INTERVAL_MS = { private: 1_100, group: 3_100 } as const;

/** One message a second in a chat, and short bursts: what is said together is not said in drops. */
const BURST = { messages: 3, perMs: 3_000 } as const;

const CAPABILITIES: PlatformCapabilities = {
  edit: true,
  privateMessages: true,
  forms: false,
  textCharacters: LIMITS.textCharacters,
  fileBytes: LIMITS.fileBytes,
  editIntervalMs: ({ place }) => (isGroup(place) ? EDIT_INTERVAL_MS.group : EDIT_INTERVAL_MS.private),
  sends: ({ place }) => (isGroup(place) ? [BURST, { messages: 20, perMs: 60_000, edits: true }] : [BURST]),
};

/** A call that takes longer is given up, in seconds: before the outbox does. */
const CALL_LIMIT_SECONDS = 100;

/** Times that only tests have reason to change, in milliseconds: see where they are used. */
export interface TelegramTimes {
  albumSettleMs?: number;
  pollRetryMs?: number;
  pollConflictMs?: number;
}

/** Telegram: by polling, or by its webhook where a secret is set. */
export async function createTelegram(
  options: PlatformOptions,
  { albumSettleMs, pollRetryMs, pollConflictMs }: TelegramTimes = {},
): Promise<OpenedPlatform> {
  const { config, log, store, files, host } = options;
  const { telegram } = config;
  if (!telegram) throw new OperatorError('TELEGRAM_TOKEN is not set.', { code: 'telegram_token' });
  const { token, webhookSecret, apiUrl } = telegram;
  const api = new Api(token, {
    apiRoot: apiUrl,
    timeoutSeconds: CALL_LIMIT_SECONDS,
    // The SDK calls it with what a plain one takes, and reads of the answer its JSON alone.
    fetch: createPlainFetch() as typeof fetch,
  });
  const threads = createChatThreads(createThreadBook(store));
  const buttons = createButtons(createShortIds(store));
  const askers = createAskers();
  const groups = createGroups(store);
  const leftMessages = createLeftMessages(store);
  const rich = createRich({ api, isOn: telegram.rich, log });
  let username = '';
  const sender = createSender({
    messenger: createMessenger(api, { groups, rich }),
    threads,
    buttons,
    askers,
    leftMessages,
    rich,
    files,
    log,
    translate: createTranslator(),
    username: () => username,
  });
  const webhook = webhookSecret ? createWebhook({ secret: webhookSecret, log }) : undefined;
  let polling: Polling | undefined;
  let stopAlbums = (): void => undefined;

  function answer(press: NonNullable<Answer>): void {
    api.raw
      .answerCallbackQuery(press)
      // It only stops a button from spinning, which stops by itself in the end.
      .catch((error: unknown) => log.debug({ err: toVectortError(error) }, 'a press was not answered'));
  }

  async function start(accept: (event: ChatEvent) => Promise<void>): Promise<void> {
    const self = await checkToken(api, log);
    username = self.username;
    const albums = createAlbums({
      store,
      log,
      settleMs: albumSettleMs,
      onAlbum: async (messages) => await receiver.hearAlbum(messages),
    });
    const receiver = createReceiver({
      self: { id: self.id, username },
      log,
      threads,
      buttons,
      askers,
      groups,
      leftMessages,
      albums,
      accept,
    });
    stopAlbums = albums.stop;
    await groups.load();
    await albums.start();
    webhook?.open(receiver.receive);
    await chooseDelivery(
      api,
      webhookSecret ? { url: `${config.publicUrl}${WEBHOOK_PATH}`, secret: webhookSecret } : undefined,
    );
    if (!webhook) {
      polling = createPolling({
        api,
        log,
        receive: receiver.receive,
        answer,
        retryMs: pollRetryMs,
        conflictMs: pollConflictMs,
      });
      polling.start();
    }
    offerCommands(api, host.commands).catch((error: unknown) =>
      log.warn({ err: toVectortError(error) }, 'Telegram: the menu of commands could not be set'),
    );
  }

  const platform: Platform = {
    name: PLATFORM,
    capabilities: CAPABILITIES,
    start,
    post: sender.post,
    edit: sender.edit,
    fetchAttachment: async (attachment: Attachment, maxBytes: number) =>
      await fetchFile(api, { apiUrl, token, fileId: attachment.reference, maxBytes }),
    async stop() {
      webhook?.close();
      stopAlbums();
      await polling?.stop();
    },
  };
  return await Promise.resolve({
    platform,
    ...(webhook ? { mounts: [{ path: WEBHOOK_PATH, handle: webhook.handle }] } : {}),
  });
}
