import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#core/ids.ts';
import { openBullQueue } from '#core/jobs/backends/bullmq/index.ts';
import { createLogger } from '#core/log.ts';
import { hasRedis, startRedis } from '#tests/support/redis-server.ts';
import { rawBullMq } from './baselines/raw-bullmq.ts';
import { median, timeOf } from './measure.ts';
import type { Benchmark, Metric } from './types.ts';

const BASELINE = 'bullmq 6.7.0 alone, same job options';
const CONCURRENCY = 10;

/** Single jobs, each added when the one before is done. */
const SINGLES = 300;
/** Between two singles, so that the worker waits for the next one. */
const PAUSE_MS = 2;
const WARM_UP = 50;
/** Jobs that are added as fast as they can be. */
const JOBS = 4_000;
const USERS = 40;
const ROUNDS = 7;

/** A queue with a worker in this process. */
interface Opened {
  onStart: (listener: (id: string) => void) => void;
  add: (id: string, user: string) => Promise<void>;
  close: () => Promise<void>;
}

/** What fairness, cancelling and waking once more cost over BullMQ. */
export const queue: Benchmark = {
  names: ['queue_start_ratio', 'queue_throughput_ratio'],
  async run() {
    if (!hasRedis) {
      process.stderr.write('queue_start_ratio, queue_throughput_ratio: not measured without redis-server\n');
      return [];
    }
    const server = await startRedis('--appendonly', 'no');
    const product = await openProduct(server.url);
    const raw: Opened = await rawBullMq({ port: server.port, concurrency: CONCURRENCY });
    try {
      return [await measureStart({ product, raw }), await measureThroughput({ product, raw })];
    } finally {
      await product.close();
      await raw.close();
      await server.dispose();
    }
  },
};

async function openProduct(url: string): Promise<Opened> {
  const bull = await openBullQueue({ url, log: createLogger('silent') });
  let started: (id: string) => void = () => undefined;
  bull.work('generation', async (id) => started(id), {
    concurrency: CONCURRENCY,
    retry: { attempts: 3, backoffMs: 1_000 },
  });
  return {
    onStart: (listener) => void (started = listener),
    add: async (id, userId) => await bull.add('generation', { id, userId }),
    close: async () => await bull.close({ graceMs: 1_000 }),
  };
}

async function measureStart({ product, raw }: Record<'product' | 'raw', Opened>): Promise<Metric> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let count = 0; count < SINGLES + WARM_UP; count += 1) {
    // Whoever comes second finds the machine warmer.
    const [first, second] = count % 2 === 0 ? [product, raw] : [raw, product];
    for (const opened of [first, second]) {
      const time = await timeToStart(opened);
      if (count >= WARM_UP) (opened === product ? ours : theirs).push(time);
      await sleep(PAUSE_MS);
    }
  }
  const [value, bare] = [median(ours), median(theirs)];
  return {
    name: 'queue_start_ratio',
    value: value / bare,
    unit: 'x',
    baseline: `${BASELINE}, from add to start (baseline_value in ms)`,
    baseline_value: bare,
    ratio: value / bare,
  };
}

async function timeToStart(opened: Opened): Promise<number> {
  return await timeOf(async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    opened.onStart(resolve);
    await opened.add(newId(), 'ada');
    await promise;
  });
}

async function measureThroughput({ product, raw }: Record<'product' | 'raw', Opened>): Promise<Metric> {
  const ratios: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [first, second] = round % 2 === 0 ? [product, raw] : [raw, product];
    const [one, other] = [await jobsPerSecond(first), await jobsPerSecond(second)];
    if (round === 0) continue;
    const [ours, theirs] = first === product ? [one, other] : [other, one];
    ratios.push(ours / theirs);
    bare.push(theirs);
  }
  return {
    name: 'queue_throughput_ratio',
    value: median(ratios),
    unit: 'x',
    baseline: `${BASELINE}, added and done at concurrency ${CONCURRENCY} (baseline_value in jobs/s)`,
    baseline_value: median(bare),
    ratio: median(ratios),
  };
}

async function jobsPerSecond(opened: Opened): Promise<number> {
  const ms = await timeOf(async () => {
    let left = JOBS;
    const { promise, resolve } = Promise.withResolvers<void>();
    opened.onStart(() => {
      left -= 1;
      if (left === 0) resolve();
    });
    const added = Array.from(
      { length: JOBS },
      async (_, n) => await opened.add(newId(), `user ${n % USERS}`),
    );
    await Promise.all([promise, ...added]);
  });
  return (JOBS * 1_000) / ms;
}
