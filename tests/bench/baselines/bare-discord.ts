/** discord.js as its guide has it: keep the interaction, read the account, reply. The reply acknowledges. */
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { balanceText, openBareStore } from './bare-store.ts';

const { DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;

const store = await openBareStore();
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  rest: { api: DISCORD_API_URL },
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand() || interaction.commandName !== 'balance') return;
  const { id, user, commandName, channelId } = interaction;
  const isNew = await store.keep(`discord:${id}`, { user: user.id, commandName, channelId });
  if (!isNew) return;
  const credits = await store.creditsOf(`discord:${user.id}`);
  await interaction.reply(balanceText(credits));
});

await client.login(DISCORD_TOKEN);
