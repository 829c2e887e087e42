import { alone } from './announce/alone.ts';
import type { Announcer } from './announce/types.ts';
import type { Config } from './config/config.ts';
import type { JobQueue } from './jobs/types.ts';
import type { Logger } from './log.ts';
import type { Store } from './store/types.ts';

/** What a process stands on. */
export interface Engines {
  store: Store;
  queue: JobQueue;
  announcer: Announcer;
  /** Whether other processes may stand on the same. */
  shared: boolean;
}

/**
 * The engines that the configuration asks for; only they are loaded.
 * @throws OperatorError where one cannot be used as it is configured
 */
export async function openEngines({ config, log }: { config: Config; log: Logger }): Promise<Engines> {
  const store = await openStore({ config, log });
  const shared = config.mongodb !== undefined && config.redisUrl !== undefined;
  if (config.redisUrl !== undefined) {
    const { openBullQueue } = await import('./jobs/backends/bullmq/index.ts');
    const queue = await openBullQueue({ url: config.redisUrl, log });
    return { store, queue, announcer: queue.announcer, shared };
  }
  const { createEmbeddedQueue } = await import('./jobs/backends/embedded/index.ts');
  return { store, queue: await createEmbeddedQueue({ store, log }), announcer: alone, shared };
}

/**
 * The store alone. `readOnly` reads beside a running program where the store is that program's own, too.
 * @throws OperatorError where it cannot be used as it is configured
 */
export async function openStore({
  config: { mongodb, dataDir },
  log,
  readOnly = false,
}: {
  config: Config;
  log: Logger;
  readOnly?: boolean;
}): Promise<Store> {
  if (mongodb) {
    const { openMongoStore } = await import('./store/backends/mongodb/index.ts');
    return await openMongoStore({ ...mongodb, log });
  }
  const { openEmbeddedStore } = await import('./store/backends/embedded/index.ts');
  return await openEmbeddedStore({ dataDir, log, readOnly });
}
