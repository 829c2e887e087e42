import { createServer, type RequestListener, type Server } from 'node:http';
import type { Config } from '#core/config/config.ts';
import { OperatorError } from '#core/errors.ts';
import type { JobQueue } from '#core/jobs/types.ts';
import type { Logger } from '#core/log.ts';
import type { Product } from '#core/product.ts';
import type { Role } from '#core/roles.ts';
import type { Store } from '#core/store/types.ts';
import { closeApi, createApi } from './app.ts';
import { checkDisk } from './check-disk.ts';
import { createPreviewHosts } from './preview-hosts.ts';
import { guardPreviews } from './guard-previews.ts';

export interface ServersDependencies {
  config: Config;
  log: Logger;
  store: Store;
  queue: JobQueue;
  product: Product;
  /** What this process does; everything where it is not said. */
  roles?: ReadonlySet<Role>;
  /** What chat platforms serve: everything under a path, bodies unread. */
  mounts?: readonly { path: string; handle: RequestListener }[];
}

/**
 * Listens: every process for health and metrics, those with the role `api` for previews, too.
 * @throws OperatorError code `port_in_use` or `port_refused`, naming the variable to change.
 */
export async function createServers(dependencies: ServersDependencies) {
  const { config, log, store, queue, product, roles, mounts = [] } = dependencies;
  const { host, port, previewPort, trustProxy } = config;
  const showsPreviews = roles === undefined || roles.has('api');
  const secure = config.environment === 'production';
  if (secure && trustProxy === undefined) {
    log.warn(
      'TRUST_PROXY is not set: in production only https is served, and without it every request counts as http',
    );
  }
  const app = createApi({
    log,
    metrics: product.metrics,
    trustProxy,
    secure,
    isPreviewHost: showsPreviews ? createPreviewHosts(config.previewUrl, product.projects) : undefined,
    checks: {
      store: async () => await store.ping(),
      queue: async () => await queue.ping(),
      disk: async () => await checkDisk(config.dataDir),
    },
  });
  for (const { path, handle } of mounts) {
    app.use(path, (request, response) => {
      // Whole again: what is mounted knows its own addresses.
      request.url = request.originalUrl;
      handle(request, response);
    });
  }
  closeApi(app, log);
  const servers = [await listen(app, { host, port, variable: 'PORT' })];
  if (showsPreviews) {
    const handle = secure ? guardPreviews(product.previews.handle, config) : product.previews.handle;
    servers.push(await listen(handle, { host, port: previewPort, variable: 'PREVIEW_PORT' }));
  }
  log.info({ url: config.publicUrl, ...(showsPreviews ? { previews: config.previewUrl } : {}) }, 'listening');
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
