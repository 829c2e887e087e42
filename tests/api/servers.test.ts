import { describe, expect, it, onTestFinished } from 'vitest';
import { createServers } from '#api/servers.ts';
import { loadConfig } from '#core/config/config.ts';
import { createLogger } from '#core/log.ts';
import { createProduct } from '#core/product.ts';
import type { Role } from '#core/roles.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { freePorts } from '#tests/support/program.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';

const log = createLogger('silent');
const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://vectort.example.com',
  PREVIEW_URL: 'https://*.apps.example.net',
  JWT_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  TRUST_PROXY: '1',
};

/** Starts what listens in a process of these roles; returns where. */
async function listen(environment: Record<string, string>, roles?: ReadonlySet<Role>) {
  const ports = await freePorts();
  const config = loadConfig({ ...ports, ...environment, DATA_DIR: tempFolder() });
  const store = await tempStore(config.dataDir);
  const queue = await createEmbeddedQueue({ store, log });
  const product = createProduct({ config, log, store, queue });
  const servers = await createServers({ config, log, store, queue, product, ...(roles ? { roles } : {}) });
  onTestFinished(async () => {
    await servers.close();
    await product.stop();
  });
  return { api: `http://127.0.0.1:${ports.PORT}`, previews: `http://127.0.0.1:${ports.PREVIEW_PORT}` };
}

describe('what listens', () => {
  it('every role tells of its health; previews are shown by api alone', async () => {
    const worker = await listen({}, new Set(['worker']));
    expect(await (await fetch(`${worker.api}/readyz`)).json()).toEqual({
      status: 'ready',
      checks: { store: 'ok', queue: 'ok', disk: 'ok' },
    });
    await expect(fetch(worker.previews)).rejects.toThrow('fetch failed');
    expect((await fetch(`${worker.api}/internal/preview-host?domain=x`)).status).toBe(404);
    const api = await listen({}, new Set(['api']));
    expect((await fetch(api.previews)).status).toBe(404);
  });

  it('measures requests by their route', async () => {
    const { api } = await listen({});
    await fetch(`${api}/healthz`);
    await fetch(`${api}/made-up`);
    await expect
      .poll(async () => await (await fetch(`${api}/metrics`)).text())
      .toMatch(/vectort_http_request_seconds_count\{method="GET",route="unmatched",status="404"\} 1/);
    expect(await (await fetch(`${api}/metrics`)).text()).toContain(
      'vectort_http_request_seconds_count{method="GET",route="/healthz",status="200"} 1',
    );
  });

  it('serves https alone in production, on both ports', async () => {
    const { api, previews } = await listen(PRODUCTION);
    const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.7' };
    for (const url of [`${api}/anything`, previews]) {
      expect((await fetch(url)).status).toBe(403);
      const served = await fetch(url, { headers });
      expect(served.status).toBe(404);
      expect(served.headers.get('strict-transport-security')).toContain('max-age=');
    }
    expect((await fetch(`${api}/readyz`)).status).toBe(200);
  });
});
