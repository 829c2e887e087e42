/** Bolt as its documentation has it (HTTP): keep the event, acknowledge, read the account, answer. */
import { App } from '@slack/bolt';
import { balanceText, openBareStore } from './bare-store.ts';

const { SLACK_BOT_TOKEN = '', SLACK_SIGNING_SECRET = '', SLACK_API_URL = '', PORT } = process.env;

const store = await openBareStore();
const app = new App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: `${SLACK_API_URL}/` },
});

app.command('/vectort', async ({ ack, command, client }) => {
  const isNew = await store.keep(`slack:${command.trigger_id}`, command);
  await ack();
  if (!isNew) return;
  const credits = await store.creditsOf(`slack:${command.team_id}:${command.user_id}`);
  const { chat } = client;
  const { postMessage } = chat;
  await postMessage({ channel: command.channel_id, text: balanceText(credits) });
});

await app.start(Number(PORT));
