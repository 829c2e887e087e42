import type { Api } from 'grammy';
import type { LanguageCode, UserFromGetMe } from 'grammy/types';
import type { CommandOffer } from '#core/chat/types.ts';
import { OperatorError } from '#core/errors.ts';
import { DEFAULT_LANGUAGE } from '#core/i18n/languages.ts';
import type { Logger } from '#core/log.ts';
import { isDeadToken, isRefusal, toVectortError } from './api-errors.ts';
import { ALLOWED_UPDATES } from './parse.ts';

export interface WebhookSetting {
  url: string;
  secret: string;
}

/** Of most commands the answer is for the thread; these are between one person and the bot. */
const PRIVATE_COMMANDS = new Set([
  'account',
  'balance',
  'buy',
  'connect',
  'disconnect',
  'history',
  'login',
  'logout',
  'privacy',
]);

const MAX_DESCRIPTION = 256;
const COMMAND = /^[a-z0-9_]{1,32}$/;
const CONNECTIONS = 40;

/** Who the bot is. @throws OperatorError where the token is not accepted; UpstreamError where the service is away. */
export async function checkToken(api: Api, log: Logger): Promise<UserFromGetMe> {
  try {
    const self = await api.raw.getMe();
    log.info({ bot: self.username }, `Telegram: connected as @${self.username}`);
    if (!self.can_join_groups) {
      log.warn('Telegram: the bot cannot be added to groups. @BotFather, /setjoingroups changes that.');
    }
    log.info(
      self.can_read_all_group_messages
        ? 'Telegram: privacy mode is off: in groups, the bot reads every message and answers those to it'
        : 'Telegram: privacy mode is on: in groups, the bot hears commands, mentions and replies to its messages',
    );
    return self;
  } catch (error) {
    if (!isDeadToken(error)) throw toVectortError(error);
    throw new OperatorError('TELEGRAM_TOKEN is not accepted. @BotFather gives a new one with /token.', {
      code: 'telegram_token',
    });
  }
}

/** Has updates come to the webhook, or wait to be polled. @throws OperatorError where the address is not taken. */
export async function chooseDelivery(api: Api, webhook: WebhookSetting | undefined): Promise<void> {
  try {
    if (!webhook) {
      await api.raw.deleteWebhook({});
      return;
    }
    await api.raw.setWebhook({
      url: webhook.url,
      secret_token: webhook.secret,
      allowed_updates: [...ALLOWED_UPDATES],
      max_connections: CONNECTIONS,
    });
  } catch (error) {
    if (!isRefusal(error, 400)) throw toVectortError(error);
    throw new OperatorError(
      `Telegram does not take ${webhook?.url} as a webhook: ${error.description}. PUBLIC_URL must be an https address that the internet can reach (port 443, 80, 88 or 8443); without TELEGRAM_WEBHOOK_SECRET, the bot polls and needs none.`,
      { code: 'telegram_webhook' },
    );
  }
}

/** The menus that people see when they type a slash: by language, in groups without what is private. */
export async function offerCommands(api: Api, commands: readonly CommandOffer[]): Promise<void> {
  const usable = commands.filter(({ name }) => COMMAND.test(name));
  const languages = new Set(usable.flatMap(({ texts }) => Object.keys(texts)));
  const scopes = [
    { scope: { type: 'all_private_chats' }, offered: usable },
    {
      scope: { type: 'all_group_chats' },
      offered: usable.filter(({ name }) => !PRIVATE_COMMANDS.has(name)),
    },
  ] as const;
  for (const { scope, offered } of scopes) {
    for (const language of [undefined, ...languages]) {
      const menu = offered.map(({ name, texts }) => ({
        command: name,
        description: describe(texts[language ?? DEFAULT_LANGUAGE] ?? texts[DEFAULT_LANGUAGE], name),
      }));
      if (menu.length === 0) continue;
      await api.raw.setMyCommands({
        commands: menu,
        scope,
        // Our languages are among those that the service knows.
        ...(language === undefined ? {} : { language_code: language as LanguageCode }),
      });
    }
  }
}

function describe(text: { summary: string } | undefined, name: string): string {
  return (text?.summary ?? name).slice(0, MAX_DESCRIPTION);
}
