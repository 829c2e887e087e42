import { startTelegramFake } from '#tests/fakes/telegram/server.ts';
import type { TgChat, TgUser } from '#tests/fakes/telegram/types.ts';
import type { Crowd } from './types.ts';
import { until } from './until.ts';

const SECRET = 'a-webhook-secret';

/** People who write `/balance` and the like to the bot in private; their updates come to its webhook, as many at once as are ordered. */
export async function telegramCrowd(port: number): Promise<Crowd> {
  let answers = 0;
  const fake = await startTelegramFake({
    onRequest({ url }) {
      if (url.endsWith('/sendMessage')) answers += 1;
    },
  });
  const url = `http://127.0.0.1:${port}/telegram/webhook`;
  let update = 1_000;
  const send = async (person: number, command = 'balance'): Promise<number> => {
    const user: TgUser = { id: 1_000 + person, is_bot: false, first_name: 'Ada', language_code: 'en' };
    const chat: TgChat = { id: user.id, type: 'private' };
    const [name = ''] = command.split(' ');
    const entities = [{ type: 'bot_command', offset: 0, length: name.length + 1 }];
    const message = fake.world.add(chat, { from: user, text: `/${command}`, entities });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
      body: JSON.stringify({ update_id: (update += 1), message }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  return {
    port,
    environment: {
      TELEGRAM_TOKEN: fake.token,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      TELEGRAM_API_URL: fake.url,
    },
    ready: async () => await until(async () => (await send(0)) === 200),
    async ask(person, command) {
      const begun = performance.now();
      const status = await send(person, command);
      if (status !== 200) throw new Error(`an update was answered with ${status}`);
      return performance.now() - begun;
    },
    answers: () => answers,
    close: fake.close,
  };
}
