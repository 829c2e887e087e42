import { entryOf } from '#core/chat/reception.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChatEvent, Message, Platform } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { newId } from '#core/ids.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { createLogger } from '#core/log.ts';
import { createProduct } from '#core/product.ts';
import { ROLES } from '#core/roles.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { conventionalChain } from './baselines/conventional-chain.ts';
import { limitChain } from './baselines/limit-chain.ts';
import { median, timeOf } from './measure.ts';
import { sampleAnswer, sampleApp } from './sample-app.ts';
import { startModel, type Model } from './start-model.ts';
import type { Benchmark } from './types.ts';

const ROUNDS = 9;
const CONVENTIONAL_ROUNDS = 3;
const CHUNK_CHARACTERS = 20;
/** The quick app of the overhead that users notice: 12 files, 60 kB. */
const QUICK_FILES = 12;
const GRANTED = 10_000;

/** A whole app, from the command to the reply with the preview ready, beside the least and the usual way to make it. */
export const appOwnTime: Benchmark = {
  names: ['app_own_time_vs_limit', 'app_own_time_vs_conventional', 'quick_overhead_ms'],
  async run() {
    const model = await startModel({ answer: sampleAnswer(sampleApp()), chunkCharacters: CHUNK_CHARACTERS });
    const product = await openProduct(model);
    try {
      const [ours, limits] = await takeTurns(
        () => product.build(),
        () => limitChain(model.url),
        ROUNDS,
      );
      const [, usual] = await takeTurns(
        () => product.build(),
        () => conventionalChain(model.url),
        CONVENTIONAL_ROUNDS,
      );
      const files = sampleApp().slice(0, QUICK_FILES);
      const answer = sampleAnswer(files).slice(0, 60_000 + 40);
      await model.write({
        answer: answer.length < 60_000 ? answer : sampleAnswer(files),
        chunkCharacters: CHUNK_CHARACTERS,
      });
      const [quick, streams] = await takeTurns(
        () => product.build(),
        () => readStream(model.url),
        ROUNDS,
      );
      return [
        metric(
          'app_own_time_vs_limit',
          ours,
          limits,
          'bytes, line scan, oxc-parser 0.159.0, esbuild 0.28.2 with React external',
        ),
        metric(
          'app_own_time_vs_conventional',
          ours,
          usual,
          'openai 7.57.0, reparsing parser, esbuild.transform, vite build',
        ),
        {
          name: 'quick_overhead_ms',
          value: quick - streams,
          unit: 'ms',
          baseline: 'the model’s own stream, read and thrown away (the value is what is added)',
          baseline_value: streams,
          ratio: quick / streams,
        },
      ];
    } finally {
      await product.close();
      model.stop();
    }
  },
};

function metric(name: string, ours: number, theirs: number, baseline: string) {
  return {
    name,
    value: ours / theirs,
    unit: 'x',
    baseline: `${baseline} (baseline_value in ms)`,
    baseline_value: theirs,
    ratio: ours / theirs,
  };
}

/** Medians of two works, done in turn after one round that does not count. */
async function takeTurns(
  one: () => Promise<void>,
  other: () => Promise<void>,
  rounds: number,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [first, second] = [await timeOf(one), await timeOf(other)];
    if (round === 0) continue;
    times[0].push(first);
    times[1].push(second);
  }
  return [median(times[0]), median(times[1])];
}

async function readStream(url: string): Promise<void> {
  const response = await fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'ok', input: 'An app with panels.', stream: true }),
  });
  await response.text();
}

/** The product in its default configuration, with a chat platform that is asked and answers in this process. */
async function openProduct(model: Model) {
  const dataDir = mkdtempSync(join(tmpdir(), 'vectort-bench-'));
  const log = createLogger('silent');
  const config = loadConfig({
    DATA_DIR: dataDir,
    OPENAI_BASE_URL: `${model.url}/v1`,
    OPENAI_API: 'responses',
    OPENAI_MODEL: 'ok',
  });
  const store = await openEmbeddedStore({ dataDir, log });
  const queue = await createEmbeddedQueue({ store, log });
  const product = createProduct({ config, log, store, queue });
  let accept: (event: ChatEvent) => Promise<void> = async () => {};
  let hear: (message: Message) => void = () => {};
  const platform: Platform = {
    name: 'console',
    capabilities: {
      edit: true,
      privateMessages: true,
      forms: false,
      textCharacters: 4_000,
      fileBytes: 10_000_000,
      editIntervalMs: 1_000,
    },
    async start(given) {
      accept = given;
    },
    async post(_target, message, key) {
      hear(message);
      return { messageId: key };
    },
    async edit() {},
    async stop() {},
  };
  await product.start({ roles: new Set(ROLES), entries: [entryOf(platform)] });

  async function say(
    name: string,
    argument: string,
    isAnswer: (message: Message) => boolean,
  ): Promise<Message> {
    const { promise, resolve } = Promise.withResolvers<Message>();
    hear = (message) => {
      if (isAnswer(message)) resolve(message);
    };
    await accept({
      type: 'command',
      id: newId(),
      // Each in a place of its own, as projects are.
      place: { platform: 'console', workspace: 'bench', channel: newId(), thread: null },
      user: { id: 'bench' },
      attachments: [],
      name,
      argument,
    });
    return await promise;
  }

  await say('admin', `grant ${GRANTED}`, () => true);
  return {
    async build(): Promise<void> {
      const { links, text } = await say(
        'build',
        '--now an app with panels',
        ({ progress }) => progress === undefined,
      );
      if (!links?.some(({ kind }) => kind === 'preview')) throw new Error(`no app was made: ${text}`);
    },
    async close(): Promise<void> {
      await product.stop();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
