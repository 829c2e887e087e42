import { createServer, type RequestListener, type Server } from 'node:http';
import type { Config } from '#core/config/config.ts';
import { OperatorError } from '#core/errors.ts';
import type { JobQueue } from '#core/jobs/types.ts';
import type { Logger } from '#core/log.ts';
import type { Product } from '#core/product.ts';
import type { Store } from '#core/store/types.ts';
import { closeApi, createApi } from './app.ts';
import { checkDisk } from './check-disk.ts';

export interface ServersDependencies {
  config: Config;
  log: Logger;
  store: Store;
  queue: JobQueue;
  product: Product;
}

/**
 * Listens on both ports.
 * @throws OperatorError code `port_in_use` or `port_refused`, naming the variable to change.
 */
export async function createServers({ config, log, store, queue, product }: ServersDependencies) {
  const app = createApi({
    log,
    metrics: product.metrics,
    checks: {
      store: async () => await store.ping(),
      queue: async () => await queue.ping(),
      disk: async () => await checkDisk(config.dataDir),
    },
  });
  closeApi(app, log);
  const { host, port, previewPort } = config;
  const servers = [
    await listen(app, { host, port, variable: 'PORT' }),
    await listen(product.previews.handle, { host, port: previewPort, variable: 'PREVIEW_PORT' }),
  ];
  log.info({ url: config.publicUrl, previews: config.previewUrl }, 'listening');
  return {
    async close(): Promise<void> {
      await Promise.all(servers.map(async (server) => await close(server)));
    },
  };
}

async function listen(
  handle: RequestListener,
  { host, port, variable }: { host: string; port: number; variable: string },
): Promise<Server> {
  const server = createServer(handle);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    throw explain(error, { host, port, variable });
  }
  return server;
}

function explain(
  error: unknown,
  { host, port, variable }: { host: string; port: number; variable: string },
): OperatorError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new OperatorError(
      `Port ${port} on ${host} is in use by another program. Stop it, or choose another port: ${variable}=${port + 10} npm start`,
      { code: 'port_in_use', cause: error },
    );
  }
  return new OperatorError(
    `Cannot listen on ${host}:${port} (${String(code)}). Check HOST and ${variable}.`,
    {
      code: 'port_refused',
      cause: error,
    },
  );
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // Open pages hold their connections for live updates; they come back by themselves.
  server.closeAllConnections();
  await promise;
}
