import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { newId } from '#core/ids.ts';
import { openBullQueue, type BullQueue } from '#core/jobs/backends/bullmq/index.ts';
import { createLogger } from '#core/log.ts';
import { hasRedis, startRedis } from '#tests/support/redis-server.ts';
import { timeOf } from './measure.ts';
import { sampleApp } from './sample-app.ts';
import { startModel, type Model } from './start-model.ts';
import type { Benchmark } from './types.ts';

const WORKERS = 4;
/** As `WORKER_CONCURRENCY` is by default. */
const CONCURRENCY = 4;
const STREAM_MS = 2_000;
/** How often each slot of a worker is used. */
const TURNS = 3;
/** Apps written by a model that answers at once: what is left is the machine. */
const SATURATING_JOBS = 160;
const FILES = 12;

interface Setting {
  queue: BullQueue;
  redisUrl: string;
  model: Model;
}

/** What further workers bring, each with the queue, the chain of models and the reading of its answer. */
export const scale: Benchmark = {
  names: ['scale_efficiency'],
  async run() {
    if (!hasRedis) {
      process.stderr.write('scale_efficiency: not measured without redis-server\n');
      return [];
    }
    const server = await startRedis('--appendonly', 'no');
    const files = sampleApp().slice(0, FILES);
    const model = await startModel({ answer: { files }, chunkCharacters: 20 });
    const queue = await openBullQueue({ url: server.url, log: createLogger('silent') });
    const setting = { queue, redisUrl: server.url, model };
    try {
      const one = await measure(setting, { workers: 1, jobs: CONCURRENCY * TURNS, streamMs: STREAM_MS });
      const all = await measure(setting, {
        workers: WORKERS,
        jobs: WORKERS * CONCURRENCY * TURNS,
        streamMs: STREAM_MS,
      });
      const saturated = await measure(setting, { workers: WORKERS, jobs: SATURATING_JOBS, streamMs: 0 });
      process.stderr.write(
        `scale_efficiency: ${all.perSecond.toFixed(1)} jobs/s of ${STREAM_MS} ms with ${WORKERS} workers; with a model that ` +
          `answers at once ${saturated.perSecond.toFixed(0)} jobs/s, and the processor saturates: the workers take ` +
          `${saturated.workerCores.toFixed(1)} of ${availableParallelism()} cores, the model and Redis the rest\n`,
      );
      const efficiency = all.perSecond / (WORKERS * one.perSecond);
      return [
        {
          name: 'scale_efficiency',
          value: efficiency,
          unit: 'x',
          baseline: `${WORKERS} times one worker, ${CONCURRENCY} jobs at once each, the model streaming for ${STREAM_MS} ms (baseline_value in jobs/s)`,
          baseline_value: WORKERS * one.perSecond,
          ratio: efficiency,
        },
      ];
    } finally {
      await queue.close({ graceMs: 0 });
      model.stop();
      await server.dispose();
    }
  },
};

async function measure(
  { queue, redisUrl, model }: Setting,
  { workers, jobs, streamMs }: { workers: number; jobs: number; streamMs: number },
): Promise<{ perSecond: number; workerCores: number }> {
  const behaviour = streamMs > 0 ? `slow-${streamMs}` : 'ok';
  const children = await Promise.all(
    Array.from({ length: workers }, async () => {
      const child = fork(
        new URL('scale-worker.ts', import.meta.url),
        [redisUrl, model.url, behaviour, String(CONCURRENCY)],
        { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
      );
      await once(child, 'message');
      return child;
    }),
  );
  try {
    // Each has loaded everything and written once.
    await runJobs({ queue, children, jobs: workers * CONCURRENCY });
    const cpuBefore = await cpuMicrosOf(children);
    const ms = await timeOf(async () => await runJobs({ queue, children, jobs }));
    const cpuMicros = (await cpuMicrosOf(children)) - cpuBefore;
    return { perSecond: (jobs * 1_000) / ms, workerCores: cpuMicros / 1_000 / ms };
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

async function runJobs({
  queue,
  children,
  jobs,
}: {
  queue: BullQueue;
  children: readonly ChildProcess[];
  jobs: number;
}): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = jobs;
  const count = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('done' in message)) return;
    left -= 1;
    if (left === 0) resolve();
  };
  for (const child of children) child.on('message', count);
  for (let n = 0; n < jobs; n += 1) await queue.add('generation', { id: newId(), userId: `user ${n % 5}` });
  await promise;
  for (const child of children) child.off('message', count);
}

async function cpuMicrosOf(children: readonly ChildProcess[]): Promise<number> {
  const times = await Promise.all(
    children.map(async (child) => {
      const answer = once(child, 'message');
      child.send('cpu');
      const [{ cpu }] = (await answer) as [{ cpu: NodeJS.CpuUsage }]; // As scale-worker.ts answers.
      return cpu.user + cpu.system;
    }),
  );
  return times.reduce((sum, time) => sum + time, 0);
}
