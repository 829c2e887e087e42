import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** BullMQ as its documentation has it, with the options of the product's jobs: prioritized, and removed when done. */
export async function rawBullMq({ port, concurrency }: { port: number; concurrency: number }) {
  const connection = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: null });
  const queue = new Queue('raw', { connection });
  let started: (id: string) => void = () => undefined;
  const worker = new Worker('raw', async ({ id = '' }) => started(id), {
    connection,
    concurrency,
    lockDuration: 6_000,
    stalledInterval: 1_500,
  });
  await worker.waitUntilReady();
  return {
    onStart: (listener: (id: string) => void) => void (started = listener),
    add: async (id: string): Promise<void> => {
      const data = { id, starts: 0 };
      await queue.add('job', data, { jobId: id, priority: 1, removeOnComplete: true, removeOnFail: true });
    },
    async close() {
      await worker.close();
      await queue.close();
      connection.disconnect();
    },
  };
}
