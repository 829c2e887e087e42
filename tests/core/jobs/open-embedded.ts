import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import type { JobQueue } from '#core/jobs/types.ts';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';

/** The embedded queue on a store of its own, which is closed with it. */
export async function openQueue(dataDir: string): Promise<JobQueue> {
  const log = createLogger('silent');
  const store = await openEmbeddedStore({ dataDir, log });
  const queue = await createEmbeddedQueue({ store, log });
  return {
    ...queue,
    async close(options) {
      await queue.close(options);
      await store.close();
    },
  };
}
