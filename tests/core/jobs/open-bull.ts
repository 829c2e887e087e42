import { openBullQueue, type BullQueue } from '#core/jobs/backends/bullmq/index.ts';
import { createLogger } from '#core/log.ts';

/** The BullMQ queue by its address and, behind a `#`, the prefix of its keys. */
export async function openQueue(argument: string): Promise<BullQueue> {
  const [url = '', prefix = ''] = argument.split('#');
  return await openBullQueue({ url, prefix, log: createLogger('silent') });
}
