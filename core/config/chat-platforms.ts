/** One workspace by its token, or as many as install the app. */
export interface SlackConfig {
  botToken: string | undefined;
  signingSecret: string | undefined;
  appToken: string | undefined;
  oauth: { clientId: string; clientSecret: string } | undefined;
  apiUrl: string;
}

export interface DiscordConfig {
  token: string;
  applicationId: string | undefined;
  /** Which shards this process holds, of how many; `auto` for as many as Discord recommends. */
  shards: { ids: readonly number[]; count: number } | 'auto' | undefined;
  apiUrl: string;
}

export interface TelegramConfig {
  token: string;
  /** Polling where it is undefined. */
  webhookSecret: string | undefined;
  apiUrl: string;
  /** Drafts and rich messages. */
  rich: boolean;
}

/** What is configured of one platform, with what is wrong about it. Undefined configuration: the platform is off. */
export interface PlatformReading<Settings> {
  config: Settings | undefined;
  problems: string[];
}

type Given<Name extends string> = Readonly<Record<Name, string | undefined>> & { apiUrl: string };

export function readSlack({
  botToken,
  signingSecret,
  appToken,
  clientId,
  clientSecret,
  apiUrl,
}: Given<
  'botToken' | 'signingSecret' | 'appToken' | 'clientId' | 'clientSecret'
>): PlatformReading<SlackConfig> {
  const problems: string[] = [];
  const given = [botToken, signingSecret, appToken, clientId, clientSecret].some(Boolean);
  if (!given) return { config: undefined, problems };
  if ((clientId === undefined) !== (clientSecret === undefined)) {
    problems.push('SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together: one of them is missing.');
  }
  if (!botToken && !clientId) {
    problems.push(
      'SLACK_BOT_TOKEN is missing (or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET, for many workspaces).',
    );
  }
  if (botToken && clientId) {
    problems.push('SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: give one of them.');
  }
  if (!signingSecret && !appToken) {
    problems.push(
      'SLACK_SIGNING_SECRET is missing (or SLACK_APP_TOKEN, for Socket Mode): requests could not be told from forged ones.',
    );
  }
  if (botToken && !botToken.startsWith('xox')) problems.push('SLACK_BOT_TOKEN must begin with xoxb-.');
  if (appToken && !appToken.startsWith('xapp-')) problems.push('SLACK_APP_TOKEN must begin with xapp-.');
  const oauth = clientId && clientSecret ? { clientId, clientSecret } : undefined;
  return { config: { botToken, signingSecret, appToken, oauth, apiUrl }, problems };
}

export function readDiscord({
  token,
  applicationId,
  shards,
  apiUrl,
}: Given<'token' | 'applicationId' | 'shards'>): PlatformReading<DiscordConfig> {
  const problems: string[] = [];
  if (applicationId && !/^\d{15,22}$/.test(applicationId)) {
    problems.push(
      `DISCORD_APPLICATION_ID must be a number of 15 to 22 digits, but it is "${applicationId}".`,
    );
  }
  const held = readShards(shards);
  if (shards && !held) {
    problems.push(
      `DISCORD_SHARDS must be auto, or shards and their number as in 0,1/4, but it is "${shards}".`,
    );
  }
  if (!token) {
    if (applicationId || shards) problems.push('DISCORD_TOKEN is missing.');
    return { config: undefined, problems };
  }
  return { config: { token, applicationId, shards: held, apiUrl }, problems };
}

export function readTelegram({
  token,
  webhookSecret,
  apiUrl,
  rich,
}: Given<'token' | 'webhookSecret'> & Pick<TelegramConfig, 'rich'>): PlatformReading<TelegramConfig> {
  const problems: string[] = [];
  if (webhookSecret && !/^[\w-]{1,256}$/.test(webhookSecret)) {
    problems.push('TELEGRAM_WEBHOOK_SECRET must be 1 to 256 letters, digits, _ and -.');
  }
  if (!token) {
    if (webhookSecret) problems.push('TELEGRAM_TOKEN is missing.');
    return { config: undefined, problems };
  }
  if (!/^\d+:[\w-]+$/.test(token)) {
    problems.push('TELEGRAM_TOKEN must be as the BotFather gives it: digits, a colon, letters.');
  }
  return { config: { token, webhookSecret, apiUrl, rich }, problems };
}

function readShards(given: string | undefined): DiscordConfig['shards'] {
  if (given === 'auto') return 'auto';
  const [, listed = '', total = ''] = given?.match(/^(\d+(?:,\d+)*)\/(\d+)$/) ?? [];
  const ids = listed.split(',').map(Number);
  const count = Number(total);
  return total && ids.every((id) => id < count) ? { ids, count } : undefined;
}
