import { setImmediate } from 'node:timers/promises';
import { createChecker } from '#core/generation/check/checker.ts';
import type { ProjectFile } from '#core/generation/types.ts';
import { parseWithBareOxc } from './baselines/bare-oxc.ts';
import { median, timeOf } from './measure.ts';
import { sampleApp } from './sample-app.ts';
import { SEEDED_MISTAKES } from './seeded-mistakes.ts';
import type { Benchmark, Metric } from './types.ts';

const ROUNDS = 60;
const WARM_UP = 10;
/** Components of the sample app that are checked: 200 kB in all. */
const FILES = 30;

export const check: Benchmark = {
  names: ['check_ratio', 'seeded_mistakes_found'],
  run: async () => [await measureChecks(), await findSeededMistakes()],
};

/** Goal 7: everything that is checked, imports and all, beside the parser alone. */
async function measureChecks(): Promise<Metric> {
  const components = sampleApp().filter(({ path }) => path.endsWith('.tsx'));
  const files = components.slice(-FILES);
  const manifest = {
    path: 'package.json',
    content: JSON.stringify({ dependencies: { react: '^19.0.0', 'react-dom': '^19.0.0' } }),
  };
  const checkTimes: number[] = [];
  const oxcTimes: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    // The native memory of what was parsed is freed when the event loop turns: on nobody's time.
    await setImmediate();
    const check = await timeOf(() => checkAll([manifest, ...files]));
    await setImmediate();
    const oxc = await timeOf(() => parseWithBareOxc(files));
    if (round < WARM_UP) continue;
    checkTimes.push(check);
    oxcTimes.push(oxc);
  }
  const times = { checker: median(checkTimes), oxc: median(oxcTimes) };
  const ratio = times.checker / times.oxc;
  return {
    name: 'check_ratio',
    value: ratio,
    unit: 'ratio of ms',
    baseline: `oxc-parser 0.159.0 alone on ${files.length} files`,
    baseline_value: times.oxc,
    ratio,
  };
}

async function checkAll(files: readonly ProjectFile[]): Promise<void> {
  const checker = createChecker();
  for (const file of files) checker.add(file);
  const { problems } = await checker.finish();
  if (problems.length > 0) throw new Error(`the sample app is wrong: ${JSON.stringify(problems[0])}`);
}

async function findSeededMistakes(): Promise<Metric> {
  let found = 0;
  let foundByOxc = 0;
  for (const { content, lines } of SEEDED_MISTAKES) {
    const file = { path: 'src/Card.tsx', content };
    const checker = createChecker();
    checker.add(file);
    const { problems } = await checker.finish();
    if (problems.some(({ line }) => lines.includes(line))) found += 1;
    foundByOxc += Math.min(parseWithBareOxc([file]), 1);
  }
  return {
    name: 'seeded_mistakes_found',
    value: found,
    unit: `of ${SEEDED_MISTAKES.length}, on the right line`,
    baseline: 'oxc-parser 0.159.0, on any line',
    baseline_value: foundByOxc,
    ratio: found / foundByOxc,
  };
}
