import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDisk } from '#api/check-disk.ts';
import { tempFolder } from '#tests/support/temp-store.ts';
import { serveApi } from './serve-api.ts';

describe('/readyz', () => {
  it('says which check failed, and nothing of the reason', async () => {
    const url = await serveApi({
      checks: {
        store: async () => {
          throw new Error('mongodb://user:password@host');
        },
        disk: async () => await checkDisk(tempFolder()),
      },
    });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('{"status":"not_ready","checks":{"store":"failed","disk":"ok"}}');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('takes a check that does not answer for a failed one', { timeout: 10_000 }, async () => {
    const url = await serveApi({ checks: { store: async () => await new Promise<never>(() => {}) } });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  it('knows a folder that cannot be written to', async () => {
    await checkDisk(join(tempFolder(), 'made', 'when needed'));
    await expect(checkDisk('/proc/nowhere')).rejects.toMatchObject({ code: 'disk_unusable' });
    await expect(checkDisk(tempFolder(), { neededBytes: 2 ** 62 })).rejects.toMatchObject({
      code: 'disk_full',
    });
  });
});

describe('what is not there', () => {
  it('is told in the shape of every error', async () => {
    const url = await serveApi({});
    const response = await fetch(`${url}/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: { code: 'not_found', message: 'There is nothing at /nothing.', reference: expect.any(String) },
    });
    expect(response.headers.get('x-powered-by')).toBeNull();
  });
});
