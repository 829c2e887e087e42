import { openBullQueue, type BullQueue } from '#core/jobs/backends/bullmq/index.ts';
import { createLogger } from '#core/log.ts';

/** The BullMQ queue by its address, the prefix of its keys and its locks' time where that is another, with `#` between. */
export async function openQueue(argument: string): Promise<BullQueue> {
  const [url = '', prefix = '', lockMs] = argument.split('#');
  const lock = lockMs ? { lockMs: Number(lockMs) } : {};
  return await openBullQueue({ url, prefix, log: createLogger('silent'), ...lock });
}
