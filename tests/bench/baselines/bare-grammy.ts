/** grammY as its documentation has it (webhooks over Node's http): keep the event, acknowledge, read the account, answer. */
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';
import { balanceText, openBareStore } from './bare-store.ts';

const { TELEGRAM_TOKEN = '', TELEGRAM_WEBHOOK_SECRET = '', TELEGRAM_API_URL = '', PORT } = process.env;

const store = await openBareStore();
const bot = new Bot(TELEGRAM_TOKEN, { client: { apiRoot: TELEGRAM_API_URL } });

bot.command('balance', async (context) => {
  const isNew = await store.keep(`telegram:${context.update.update_id}`, context.update);
  if (!isNew) return;
  // Not awaited: what is answered here acknowledges the update.
  void answer(context).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
});

async function answer(context: { from?: { id: number } | undefined; reply(text: string): Promise<unknown> }) {
  const credits = await store.creditsOf(`telegram:${context.from?.id}`);
  await context.reply(balanceText(credits));
}

const handle = webhookCallback(bot, 'http', { secretToken: TELEGRAM_WEBHOOK_SECRET });
createServer((request, response) => void handle(request, response)).listen(Number(PORT), '127.0.0.1');
