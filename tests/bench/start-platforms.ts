import { startDiscordFake } from '#tests/fakes/discord/server.ts';
import { startSlackFake } from '#tests/fakes/slack/server.ts';
import { startTelegramFake } from '#tests/fakes/telegram/server.ts';

/** A platform that the product may be configured with. */
export interface StartPlatform {
  name: string;
  environment: Readonly<Record<string, string>>;
  /** Resolves when the product hears what is said there, counted from the call. */
  heard(): Promise<void>;
  close(): Promise<void>;
}

/** The fakes of all platforms, each of which knows by which request the product has begun to listen. */
export async function startPlatforms(): Promise<readonly StartPlatform[]> {
  const telegram = await startTelegramFake({ onRequest: ({ url }) => waitTelegram.tell(url) });
  const slack = await startSlackFake({ onRequest: ({ url }) => waitSlack.tell(url) });
  const discord = await startDiscordFake({ onRequest: ({ url }) => waitDiscord.tell(url) });
  return [
    {
      name: 'telegram',
      environment: { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_URL: telegram.url },
      heard: waitTelegram.told,
      close: telegram.close,
    },
    {
      name: 'slack',
      environment: {
        SLACK_BOT_TOKEN: slack.token,
        SLACK_SIGNING_SECRET: slack.signingSecret,
        SLACK_API_URL: slack.apiUrl,
      },
      heard: waitSlack.told,
      close: slack.close,
    },
    {
      name: 'discord',
      environment: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
      heard: waitDiscord.told,
      close: discord.close,
    },
  ];
}

const waitTelegram = createWait('/getUpdates');
const waitSlack = createWait('/auth.test');
// Asked once the gateway is ready.
const waitDiscord = createWait('/commands');

/** Waits for a request with such a word in its address. */
function createWait(word: string) {
  let resolve: () => void = () => undefined;
  return {
    tell(url: string): void {
      if (url.includes(word)) resolve();
    },
    told: async (): Promise<void> => {
      const { promise, resolve: next } = Promise.withResolvers<void>();
      resolve = next;
      await promise;
    },
  };
}
