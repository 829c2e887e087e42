import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { discordCrowd } from '#tests/bench/crowds/discord.ts';
import { slackCrowd } from '#tests/bench/crowds/slack.ts';
import { telegramCrowd } from '#tests/bench/crowds/telegram.ts';
import type { Crowd } from '#tests/bench/crowds/types.ts';
import { sampleAnswer, sampleApp } from '#tests/bench/sample-app.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire, type Exchange } from '#tests/core/llm/support/peers.ts';
import { freePorts, startProgram } from '#tests/support/program.ts';

const GENERATIONS = 50;
/** What each platform takes for lost, in milliseconds. */
const LIMIT_MS = 3_000;
/** People who go on asking on each platform, each as soon as they were heard. */
const ASKING = 2;
/** Files of each app, so many of them its panels. */
const FILES = 12;
const PANELS = 8;
const PIECE_CHARACTERS = 200;
/** All models write together, in so many bursts, and so all apps are checked and bundled together. */
const BURSTS = 20;
const BURST_MS = 50;
const WAIT = { timeout: 40_000, interval: 100 };

it('hears everybody in time while fifty apps are written, checked and bundled in its process', async () => {
  const ports = await freePorts();
  const crowds = await openCrowds(Number(ports.PORT));
  const together = Promise.withResolvers<void>();
  const wire = await startWire((exchange) => void write(exchange, together.promise));
  await startProgram({
    args: ['--no-console'],
    environment: {
      ...ports,
      ...Object.assign({}, ...crowds.map(({ environment }) => environment)),
      WORKER_CONCURRENCY: String(GENERATIONS),
      OPENAI_API_KEY: 'sk-test',
      OPENAI_API: 'responses',
      OPENAI_BASE_URL: `${wire.url}/v1`,
    },
  });
  await Promise.all(crowds.map(async ({ ready }) => await ready()));

  const times = new Map(crowds.map(({ name }) => [name, [] as number[]]));
  let begun = 0;
  const over = new AbortController();
  /** Has people ask for an app each while there are too few, and then for something else. */
  async function askOn({ name, ask }: Crowd & { name: string }, first: number): Promise<void> {
    for (let person = first; !over.signal.aborted; person += ASKING) {
      const command = begun < GENERATIONS ? 'build --now an app with panels' : 'balance';
      begun += 1;
      times.get(name)?.push(await ask(person, command));
    }
  }
  const asking = Promise.all(
    crowds.flatMap((crowd) => Array.from({ length: ASKING }, async (_, first) => await askOn(crowd, first))),
  );
  const written = (async () => {
    await vi.waitFor(() => expect(wire.exchanges).toHaveLength(GENERATIONS), WAIT);
    together.resolve();
    await vi.waitFor(async () => expect(await countReady(ports.PORT)).toBe(GENERATIONS), WAIT);
  })().finally(() => over.abort());
  await Promise.all([asking, written]);

  const slowest = [...times].map(([name, each]) => ({ name, ms: Math.max(...each), of: each.length }));
  const told = slowest.map(({ name, ms, of }) => `${name} ${ms.toFixed(0)} ms (of ${of})`).join(', ');
  process.stdout.write(`slowest acknowledgements while ${GENERATIONS} generations ran: ${told}\n`);
  for (const { name, ms } of slowest) expect(ms, name).toBeLessThan(LIMIT_MS);
}, 60_000);

async function openCrowds(port: number): Promise<Array<Crowd & { name: string }>> {
  const crowds = [
    { name: 'slack', ...(await slackCrowd(port)) },
    { name: 'discord', ...(await discordCrowd(port)) },
    { name: 'telegram', ...(await telegramCrowd(port)) },
  ];
  onTestFinished(async () => void (await Promise.all(crowds.map(async ({ close }) => await close()))));
  return crowds;
}

/** Begins to answer, and writes an app once it may. */
async function write(exchange: Exchange, allowed: Promise<void>): Promise<void> {
  const { response } = exchange;
  const openai = findDialect('OpenAI responses');
  beginStream(exchange, openai.start);
  const pieces = panelsAnswer().match(new RegExp(`.{1,${PIECE_CHARACTERS}}`, 'gs')) ?? [];
  const perBurst = Math.ceil(pieces.length / BURSTS);
  await allowed;
  for (let start = 0; start < pieces.length; start += perBurst) {
    response.write(
      pieces
        .slice(start, start + perBurst)
        .map((piece) => openai.text(piece))
        .join(''),
    );
    await sleep(BURST_MS);
  }
  response.end(openai.end);
}

/** The sample app with fewer panels. */
function panelsAnswer(): string {
  const isThere = (line: string): boolean => Number(/Panel(\d+)/.exec(line)?.[1] ?? 0) <= PANELS;
  const files = sampleApp().slice(0, FILES);
  return sampleAnswer(
    files.map(({ path, content }) => ({
      path,
      content: path.endsWith('App.tsx') ? content.split('\n').filter(isThere).join('\n') : content,
    })),
  );
}

/** How many runs ended with an app, as the program itself counts them. */
async function countReady(port: string): Promise<number> {
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const [, count = '0'] =
    /^vectort_generations_total\{outcome="completed",author="model"\} (\d+)$/m.exec(page) ?? [];
  return Number(count);
}
