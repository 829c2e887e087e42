/**
 * People at the fake of a platform, a process of its own: told the platform and the bot's port as arguments, it says how
 * the bot is to be started, and for each order over IPC how long acknowledgements took.
 */
import { discordCrowd } from './crowds/discord.ts';
import { slackCrowd } from './crowds/slack.ts';
import { telegramCrowd } from './crowds/telegram.ts';
import type { Crowd, Order, Report } from './crowds/types.ts';
import { until } from './crowds/until.ts';

const CROWDS = { slack: slackCrowd, discord: discordCrowd, telegram: telegramCrowd };

const [platform, port] = process.argv.slice(2);
if (platform !== 'slack' && platform !== 'discord' && platform !== 'telegram') {
  throw new Error(`no crowd of ${platform}`);
}
const crowd = await CROWDS[platform](Number(port));
let isReady = false;
tell({ environment: crowd.environment, port: crowd.port });
process.on('message', (order: Order) => void obey(order));
process.on('disconnect', () => process.exit());

async function obey({ events, concurrency }: Order): Promise<void> {
  if (!isReady) {
    await crowd.ready();
    isReady = true;
  }
  const before = crowd.answers();
  const begun = performance.now();
  const acknowledgedMs = await askAll(crowd, { events, concurrency });
  await until(async () => await Promise.resolve(crowd.answers() >= before + events));
  tell({ acknowledgedMs, ms: performance.now() - begun });
}

/** Each person once, so many at a time. */
async function askAll({ ask }: Crowd, { events, concurrency }: Order): Promise<number[]> {
  const times: number[] = [];
  let next = 1;
  const askOn = async (): Promise<void> => {
    while (next <= events) {
      const person = next;
      next += 1;
      times.push(await ask(person));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, askOn));
  return times;
}

function tell(report: Report): void {
  process.send?.(report);
}
