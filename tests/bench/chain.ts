import { bareOpenAi } from './baselines/bare-sdk.ts';
import { median } from './measure.ts';
import { ask, openChain, startModel } from './start-model.ts';
import type { Benchmark, Metric } from './types.ts';

const BASELINE = 'openai 7.57.0 alone';

/** Small answers, asked for in turn. */
const REQUESTS = 600;
/** A long answer: 200 kB in 10,000 chunks. */
const CHUNK_CHARACTERS = 20;
const CHUNKS = 10_000;
const STREAMS = 9;

type Ask = (onText: (text: string) => void) => Promise<void>;

/** What the chain costs over the SDK that it stands on. */
export const chain: Benchmark = {
  names: ['chain_overhead_ms', 'chain_first_chunk_ms', 'chain_chunk_cpu_ratio'],
  async run() {
    const model = await startModel({ answer: 'Done.', chunkCharacters: CHUNK_CHARACTERS });
    try {
      const opened = await openChain(model);
      const asks = { product: ((onText) => ask(opened, onText)) as Ask, bare: bareOpenAi(model.url) };
      const requests = await measureRequests(asks);
      await model.write({ answer: 'x'.repeat(CHUNKS * CHUNK_CHARACTERS), chunkCharacters: CHUNK_CHARACTERS });
      return [...requests, await measureChunks(asks)];
    } finally {
      model.stop();
    }
  },
};

async function measureRequests({ product, bare }: Record<'product' | 'bare', Ask>): Promise<Metric[]> {
  const totals = { product: [] as number[], bare: [] as number[] };
  const firsts = { product: [] as number[], bare: [] as number[] };
  for (let count = 0; count < REQUESTS; count += 1) {
    // Whoever comes second finds the connection warmer.
    const order = count % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const);
    for (const name of order) {
      const { totalMs, firstMs } = await timeRequest(name === 'product' ? product : bare);
      if (count < REQUESTS / 6) continue;
      totals[name].push(totalMs);
      firsts[name].push(firstMs);
    }
  }
  return [difference('chain_overhead_ms', totals), difference('chain_first_chunk_ms', firsts)];
}

async function timeRequest(request: Ask): Promise<{ totalMs: number; firstMs: number }> {
  const start = performance.now();
  let firstMs: number | undefined;
  await request(() => (firstMs ??= performance.now() - start));
  const totalMs = performance.now() - start;
  return { totalMs, firstMs: firstMs ?? totalMs };
}

function difference(name: string, times: Record<'product' | 'bare', number[]>): Metric {
  const [product, bare] = [median(times.product), median(times.bare)];
  return {
    name,
    value: product - bare,
    unit: 'ms',
    baseline: `${BASELINE}, median request (the value is what the chain adds)`,
    baseline_value: bare,
    ratio: product / bare,
  };
}

async function measureChunks({ product, bare }: Record<'product' | 'bare', Ask>): Promise<Metric> {
  const ratios: number[] = [];
  const bareMicros: number[] = [];
  for (let round = 0; round < STREAMS; round += 1) {
    const [first, second] = round % 2 === 0 ? [product, bare] : [bare, product];
    const [one, other] = [await cpuMicrosOf(first), await cpuMicrosOf(second)];
    if (round === 0) continue;
    const [ours, theirs] = first === product ? [one, other] : [other, one];
    ratios.push(ours / theirs);
    bareMicros.push(theirs / CHUNKS);
  }
  const ratio = median(ratios);
  return {
    name: 'chain_chunk_cpu_ratio',
    value: ratio,
    unit: 'x',
    baseline: `${BASELINE}, CPU a chunk (baseline_value in microseconds)`,
    baseline_value: median(bareMicros),
    ratio,
  };
}

async function cpuMicrosOf(request: Ask): Promise<number> {
  let characters = 0;
  const before = process.cpuUsage();
  await request((text) => (characters += text.length));
  const { user, system } = process.cpuUsage(before);
  if (characters !== CHUNKS * CHUNK_CHARACTERS) throw new Error(`only ${characters} characters arrived`);
  return user + system;
}
