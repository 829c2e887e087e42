import {
  GatewayDispatchEvents,
  REST,
  type APIGuild,
  type GatewayDispatchPayload,
  type RESTOptions,
} from 'discord.js';
import type { OpenedPlatform, PlatformOptions } from '#bots/types.ts';
import { createLanes } from '#core/chat/lanes.ts';
import { createShortIds } from '#core/chat/short-ids.ts';
import type { ChatEvent, PlatformCapabilities } from '#core/chat/types.ts';
import { OperatorError } from '#core/errors.ts';
import { createTranslator } from '#core/i18n/translate.ts';
import { retry, type Backoff } from '#core/retry.ts';
import { toVectortError } from './api-errors.ts';
import { createButtons } from './buttons.ts';
import { registerCommands, renderCommands } from './commands.ts';
import { fetchFile } from './fetch-file.ts';
import { createFirstWords } from './first-words.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createHearing, type DeletedMessage } from './hear.ts';
import { createInteractions } from './interact.ts';
import { LIMITS } from './limits.ts';
import { makeRequest } from './make-request.ts';
import { readMissed } from './missed.ts';
import { createOpenThreads } from './open-threads.ts';
import type { GatewayMessage } from './parse-message.ts';
import { createSender } from './send.ts';
import { checkApplication, type Application } from './start-up.ts';
import { createChatThreads, PLATFORM } from './threads.ts';

const CAPABILITIES: PlatformCapabilities = {
  edit: true,
  privateMessages: true,
  forms: true,
  textCharacters: LIMITS.textCharacters,
  fileBytes: LIMITS.fileBytes,
  // Five messages and edits in five seconds is what a channel bears; a little is left for others of our messages.
  editIntervalMs: 1_500,
};

/** A call that takes longer is given up, in milliseconds: before the outbox does, after a slow upload. */
const CALL_LIMIT_MS = 90_000;
/** How a message is tried to be taken in again where the store is away: Discord does not bring it once more. */
const BACKOFF: Backoff = { firstMs: 200, maxMs: 10_000 };
const PATIENCE_MS = 10 * 60_000;

/** Discord: its gateway for what comes, its REST API for what is said. */
export async function createDiscord(options: PlatformOptions): Promise<OpenedPlatform> {
  const { config, log, store, files, host } = options;
  const { discord } = config;
  if (!discord) throw new OperatorError('DISCORD_TOKEN is not set.', { code: 'discord_token' });
  const { token } = discord;
  const restOptions: Partial<RESTOptions> = {
    makeRequest,
    api: discord.apiUrl,
    // What failed is tried again by the outbox, in its order.
    retries: 0,
    rejectOnRateLimit: () => true,
    timeout: CALL_LIMIT_MS,
  };
  const rest = new REST(restOptions);
  const translate = createTranslator();
  const threads = createOpenThreads(store);
  const buttons = createButtons(createShortIds(store));
  const lanes = createLanes();
  const firstWords = createFirstWords();
  let stopping = new AbortController();
  /** Languages of servers that are communities: the others never chose one. */
  const locales = new Map<string, string>();
  let application: Application | undefined;
  let self = '';
  let gateway: Gateway | undefined;
  const selfId = (): string => self;
  const applicationId = (): string => application?.id ?? discord.applicationId ?? '';
  const sender = createSender({
    rest,
    threads: createChatThreads({ rest, threads, applicationId }),
    buttons,
    files,
    firstWords,
    translate,
    applicationId,
    selfId,
    readsContent: () => application?.readsContent ?? true,
  });

  async function start(
    accept: (event: ChatEvent) => Promise<void>,
    lost: (reason: Error) => void = () => undefined,
  ): Promise<void> {
    stopping = new AbortController();
    const { signal } = stopping;
    // It forgets a token that was refused once.
    rest.setToken(token);
    const checked = await checkApplication(rest, { expectedId: discord?.applicationId, log });
    application = checked;
    const { hear, hearEdit, hearDeletion } = createHearing({
      rest,
      threads,
      selfId,
      localeOf: (guild) => locales.get(guild),
      accept,
    });
    const { interact } = createInteractions({
      rest,
      threads,
      buttons,
      firstWords,
      host,
      log,
      translate,
      selfId,
      accept,
    });

    /** Settles when it is known how far each thread was read before the gap: what comes now moves that on. */
    let gapKnown: Promise<unknown> = Promise.resolve();

    /** In order within a channel; again where the store is away. */
    function take({ id, channel_id: channel }: DeletedMessage, hearing: () => Promise<void>): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      lanes.run(channel, async () => {
        try {
          await gapKnown;
          await retry(hearing, {
            backoff: BACKOFF,
            patienceMs: PATIENCE_MS,
            signal,
            onRetry: (error) => log.warn({ err: error }, 'Discord: a message is tried to be taken in again'),
          });
        } catch (error) {
          log.error({ err: error, message: id }, 'Discord: a message could not be taken in');
        }
        resolve();
      });
      return promise;
    }
    // Not async: what is malformed has to fail at once, where it is passed over.
    const takeMessage = (message: GatewayMessage): Promise<void> =>
      take(message, async () => await hear(message));
    const takeDeletion = (deleted: DeletedMessage): Promise<void> =>
      take(deleted, async () => await hearDeletion(deleted));

    function onDispatch(payload: GatewayDispatchPayload, shardId: number): void {
      if (signal.aborted) return;
      const { t, d } = payload;
      if (t === GatewayDispatchEvents.MessageCreate) {
        void takeMessage(d);
      } else if (t === GatewayDispatchEvents.MessageUpdate) {
        void take(d, async () => await hearEdit(d));
      } else if (t === GatewayDispatchEvents.MessageDelete) {
        void takeDeletion(d);
      } else if (t === GatewayDispatchEvents.MessageDeleteBulk) {
        for (const id of d.ids) void takeDeletion({ ...d, id });
      } else if (t === GatewayDispatchEvents.InteractionCreate) {
        interact(d).catch((error: unknown) =>
          log.error({ err: error }, 'Discord: an interaction could not be taken in'),
        );
      } else if (t === GatewayDispatchEvents.Ready) {
        self = d.user.id;
        const shard = { shardId, shardCount: gateway?.shardCount() ?? 1 };
        const open = threads.open();
        gapKnown = open.catch(() => undefined);
        open
          .then(async (known) => await readMissed(known, { shard, rest, log, hear: takeMessage, signal }))
          .catch((error: unknown) => log.error({ err: error }, 'Discord: what was missed could not be read'));
      } else if (t === GatewayDispatchEvents.GuildCreate || t === GatewayDispatchEvents.GuildUpdate) {
        noteLocale(d);
      } else if (t === GatewayDispatchEvents.GuildDelete && !d.unavailable) {
        log.info({ guild: d.id }, 'Discord: the bot was removed from a server');
      }
    }

    function noteLocale({ id, features, preferred_locale: locale }: APIGuild): void {
      if ((features as readonly string[]).includes('COMMUNITY')) locales.set(id, locale);
      else locales.delete(id);
    }

    gateway = createGateway({
      config: discord as NonNullable<typeof discord>,
      intents: checked.intents,
      log,
      rest: restOptions,
      onLost: lost,
      onDispatch(payload, shardId) {
        try {
          onDispatch(payload, shardId);
        } catch (error) {
          log.warn(
            { err: error, event: payload.t },
            'Discord: an event could not be read and is passed over',
          );
        }
      },
    });
    await gateway.open();
    try {
      const wanted = renderCommands(host.commands, translate);
      const isNew = await registerCommands(rest, { applicationId: checked.id, wanted });
      if (isNew) log.info({ commands: wanted.length }, 'Discord: the commands were registered');
    } catch (error) {
      // Those that are there serve on.
      log.error({ err: toVectortError(error) }, 'Discord: the commands could not be registered');
    }
  }

  return await Promise.resolve({
    platform: {
      name: PLATFORM,
      capabilities: CAPABILITIES,
      start,
      post: sender.post,
      edit: sender.edit,
      findPost: sender.findPost,
      fetchAttachment: async ({ reference }, maxBytes) => await fetchFile(reference, maxBytes),
      async stop() {
        stopping.abort();
        await gateway?.close();
        await firstWords.stop();
      },
    },
  });
}
