import { createExtractor } from '#core/generation/extract/extractor.ts';
import { scanLines } from './baselines/newline-scan.ts';
import { interleave } from './measure.ts';
import { sampleAnswer, sampleApp } from './sample-app.ts';
import type { Benchmark } from './types.ts';

/** As models stream, in characters. */
const CHUNK = 20;
/** One reading takes a few milliseconds: short enough that most of them are not interrupted, so many are made. */
const ROUNDS = 201;

/** Reading a streamed answer of 200 kB, beside only joining its pieces into lines, and what twice as much costs. */
export const extract: Benchmark = {
  names: ['extract_vs_newline_scan', 'extract_growth'],
  async run() {
    const files = sampleApp();
    const more = files.map(({ path, content }) => ({ path: `more/${path}`, content }));
    const single = cut(sampleAnswer(files));
    const double = cut(sampleAnswer([...files, ...more]));
    const times = await interleave(
      {
        scan: () => scanLines(single),
        once: () => readInPieces(single, files.length),
        twice: () => readInPieces(double, files.length + more.length),
      },
      { rounds: ROUNDS, warmUp: 30 },
    );
    const { scan, once, twice } = times;
    return [
      {
        name: 'extract_vs_newline_scan',
        value: once / scan,
        unit: 'ratio of ms',
        baseline: 'joining 20-character chunks into lines (tests/bench/baselines/newline-scan.ts)',
        baseline_value: scan,
        ratio: once / scan,
      },
      {
        name: 'extract_growth',
        value: twice / once,
        unit: 'ratio of ms',
        baseline: 'the same answer at half the size',
        baseline_value: once,
        ratio: twice / once,
      },
    ];
  },
};

function readInPieces(chunks: readonly string[], expected: number): void {
  const extractor = createExtractor({});
  for (const chunk of chunks) extractor.write(chunk);
  const { files } = extractor.end();
  if (files.length !== expected) throw new Error(`${files.length} files came out, not ${expected}`);
}

function cut(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
