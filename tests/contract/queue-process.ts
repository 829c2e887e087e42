/**
 * A process that has a queue, to be killed: adds what it is told to, works on it without ever ending a job, and prints
 * what it did.
 */
import type { JobQueue } from '#core/jobs/types.ts';

const [module = '', argument = '', ids = ''] = process.argv.slice(2);
// The modules named here are those of the contract's harnesses, which export just this.
const { openQueue } = (await import(module)) as { openQueue: (argument: string) => Promise<JobQueue> };
const queue = await openQueue(argument);

for (const id of ids.split(',')) {
  const delayMs = id.startsWith('later') ? 200 : 0;
  await queue.add('generation', { id, userId: 'ada', delayMs });
  process.stdout.write(`added ${id}\n`);
}
queue.work(
  'generation',
  async (id) => {
    process.stdout.write(`started ${id}\n`);
    await new Promise(() => setInterval(() => undefined, 1_000));
  },
  { concurrency: 1, retry: { attempts: 3, backoffMs: 10 } },
);
