/**
 * A worker of the scale measurement, a process of its own: takes jobs from the queue and writes an app for each with the
 * model. Told the addresses as arguments; says over IPC when it is ready, for each job that is done, and its CPU time
 * when it is asked for anything.
 */
import { writeWithModel } from '#core/generation/model-writer.ts';
import { openBullQueue } from '#core/jobs/backends/bullmq/index.ts';
import { createLogger } from '#core/log.ts';
import { openChain, REQUEST } from './start-model.ts';

const [redisUrl = '', modelUrl = '', behaviour = '', concurrency = ''] = process.argv.slice(2);

const log = createLogger('error');
const queue = await openBullQueue({ url: redisUrl, log });
const chain = await openChain({ url: modelUrl }, { first: behaviour });

queue.work(
  'generation',
  async (id, { signal, progress }) => {
    const { files } = await writeWithModel({
      chain,
      request: REQUEST,
      current: [],
      kept: [],
      signal,
      onFile: ({ path }) => progress({ path }),
      onProgress: () => {},
      onAttempt: () => {},
    });
    if (files.length === 0) throw new Error('no files were written');
    process.send?.({ done: id });
  },
  { concurrency: Number(concurrency), retry: { attempts: 1, backoffMs: 0 } },
);
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
