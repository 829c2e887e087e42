import { writeWithModel } from '#core/generation/model-writer.ts';
import type { ProjectFile } from '#core/generation/types.ts';
import { bareAnthropic } from './baselines/bare-sdk.ts';
import { median, timeOf } from './measure.ts';
import { sampleAnswer, sampleApp } from './sample-app.ts';
import { ask, openChain, REQUEST, startModel, type Model } from './start-model.ts';
import type { Benchmark, Metric } from './types.ts';

const BASELINE = '@anthropic-ai/sdk 1.12.0 alone, called at once';

const ROUNDS = 30;
const FAILURES = ['status-500', 'status-429', 'refusal'] as const;
/** Short, so that the measurement is; the default is 30 s. */
const HANG_LIMIT_MS = 150;
const HANG_ROUNDS = 9;
/** Places of the answer where it is cut, evenly spread. */
const CUTS = 40;

/** What it costs that the first model fails, beside asking the second one at once. */
export const failover: Benchmark = {
  names: ['failover_ms', 'failover_hang_ms', 'cuts_finished'],
  async run() {
    const model = await startModel({ answer: 'Done.', chunkCharacters: 20 });
    try {
      const fast = await measureFailures(model);
      const hang = await measureHang(model);
      return [fast, hang, await countFinishedCuts(model)];
    } finally {
      model.stop();
    }
  },
};

async function measureFailures(model: Model): Promise<Metric> {
  const direct = bareAnthropic(model.url);
  const worst: Array<{ added: number; directMs: number }> = [];
  for (const first of FAILURES) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // A new one each time: the circuit of a model that keeps failing would open, and be asked no more.
      const chain = await openChain(model, { first, second: 'ok' });
      ours.push(await timeOf(() => ask(chain)));
      theirs.push(await timeOf(() => direct(() => {})));
    }
    worst.push({ added: median(ours) - median(theirs), directMs: median(theirs) });
  }
  const { added, directMs } = worst.toSorted((a, b) => b.added - a.added)[0] ?? { added: NaN, directMs: NaN };
  return metric('failover_ms', added, directMs);
}

async function measureHang(model: Model): Promise<Metric> {
  const direct = bareAnthropic(model.url);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < HANG_ROUNDS; round += 1) {
    const chain = await openChain(model, { first: 'hang', second: 'ok', firstTokenTimeoutMs: HANG_LIMIT_MS });
    ours.push((await timeOf(() => ask(chain))) - HANG_LIMIT_MS);
    theirs.push(await timeOf(() => direct(() => {})));
  }
  return metric('failover_hang_ms', median(ours) - median(theirs), median(theirs));
}

function metric(name: string, added: number, directMs: number): Metric {
  return {
    name,
    value: added,
    unit: 'ms',
    baseline: `${BASELINE} (the value is what is added, of the slowest kind of failure)`,
    baseline_value: directMs,
    ratio: (directMs + added) / directMs,
  };
}

/** The share of cuts after which the app is whole, what had arrived whole kept byte for byte and not asked for again. */
async function countFinishedCuts(model: Model): Promise<Metric> {
  const files = sampleApp().slice(0, 12);
  await model.write({ answer: { files }, chunkCharacters: 20 });
  const { length } = sampleAnswer(files);
  let finished = 0;
  for (let cut = 1; cut <= CUTS; cut += 1) {
    const at = Math.floor((length * cut) / (CUTS + 1));
    if (await isFinishedAfterCut(model, files, at)) finished += 1;
    else process.stderr.write(`cuts_finished: not finished after a cut at ${at} of ${length}\n`);
  }
  return {
    name: 'cuts_finished',
    value: finished / CUTS,
    unit: 'share',
    baseline: 'every cut finished',
    baseline_value: 1,
    ratio: finished / CUTS,
  };
}

async function isFinishedAfterCut(model: Model, files: readonly ProjectFile[], at: number): Promise<boolean> {
  const chain = await openChain(model, { first: `cut-${at}`, second: 'ok' });
  const received: string[] = [];
  const answer = await writeWithModel({
    chain,
    request: REQUEST,
    current: [],
    kept: [],
    signal: new AbortController().signal,
    // A file that was whole and is written again would be told twice.
    onFile: ({ path }) => received.push(path),
    onProgress: () => {},
    onAttempt: () => {},
  });
  const written = new Map(answer.files.map(({ path, content }) => [path, content]));
  return (
    received.length === files.length &&
    files.every(({ path, content }) => written.get(path)?.trimEnd() === content.trimEnd())
  );
}
