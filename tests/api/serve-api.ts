import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { onTestFinished } from 'vitest';
import { closeApi, createApi, type ApiDependencies } from '#api/app.ts';
import { createLogger } from '#core/log.ts';

const log = createLogger('silent');

/** Serves the API with what a test gives it; returns where. `mount` adds routes as other rooms do. */
export async function serveApi(
  dependencies: Partial<ApiDependencies>,
  mount?: (app: Express) => void,
): Promise<string> {
  const app = createApi({
    log,
    checks: {},
    metrics: { contentType: 'text/plain', render: async () => 'up 1' },
    ...dependencies,
  });
  mount?.(app);
  closeApi(app, dependencies.log ?? log);
  return await serve(app);
}

export async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
