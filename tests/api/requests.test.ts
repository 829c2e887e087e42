import { describe, expect, it } from 'vitest';
import { createLogger } from '#core/log.ts';
import type { RequestMeasure } from '#api/http/measure-requests.ts';
import { serveApi } from './serve-api.ts';

const silent = createLogger('silent');

interface ErrorAnswer {
  error: { code: string; reference: string };
}

describe('the id of a request', () => {
  it('is new for each, and the reference of its error', async () => {
    const url = await serveApi({});
    const [first, second] = [await fetch(`${url}/nothing`), await fetch(`${url}/nothing`)];
    const id = first.headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.headers.get('x-request-id')).not.toBe(id);
    expect(((await first.json()) as ErrorAnswer).error.reference).toBe(id);
  });

  it('is taken from a trusted proxy, and from nobody else', async () => {
    const headers = { 'X-Request-Id': 'proxy-1:abc' };
    for (const trustProxy of [1, 'loopback']) {
      const trusting = await serveApi({ trustProxy });
      expect((await fetch(`${trusting}/healthz`, { headers })).headers.get('x-request-id')).toBe(
        'proxy-1:abc',
      );
    }
    for (const trustProxy of [undefined, '10.0.0.0/8']) {
      const wary = await serveApi({ trustProxy });
      expect((await fetch(`${wary}/healthz`, { headers })).headers.get('x-request-id')).not.toBe(
        'proxy-1:abc',
      );
    }
  });

  it('is not taken where it could break a log line or is endless', async () => {
    const url = await serveApi({ trustProxy: 1 });
    for (const given of ['a b', '{"level":60}', 'x'.repeat(129)]) {
      const answer = await fetch(`${url}/healthz`, { headers: { 'X-Request-Id': given } });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('stands in the log beside the failure', async () => {
    const lines: Array<Record<string, unknown>> = [];
    const log = { ...silent, error: (fields: Record<string, unknown>) => lines.push(fields) };
    const url = await serveApi({ log }, (app) => {
      app.get('/broken', () => {
        throw new Error('a secret of the house');
      });
    });
    const answer = await fetch(`${url}/broken`);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('secret');
    expect(lines).toMatchObject([{ reference: answer.headers.get('x-request-id'), path: '/broken' }]);
  });
});

describe('what is measured of requests', () => {
  it('names routes by their pattern, so that nobody makes new names', async () => {
    const seen: RequestMeasure[] = [];
    const url = await serveApi(
      {
        metrics: {
          contentType: 'text/plain',
          render: async () => '',
          countRequest: (measure) => seen.push(measure),
        },
      },
      (app) => {
        app.get('/things/:id', (_request, response) => void response.json({}));
        app.get('/slow', () => undefined);
        app.use('/mounted', (_request, response) => void response.end());
      },
    );
    await fetch(`${url}/things/1`);
    await fetch(`${url}/things/2`);
    await fetch(`${url}/made-up-${Math.random()}`);
    await fetch(`${url}/things/1`, { method: 'PROPFIND' });
    await fetch(`${url}/MOUNTED/${Math.random()}`);
    await expect(fetch(`${url}/slow`, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
    await expect.poll(() => seen.length).toBe(6);
    expect(seen.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'GET /things/:id 200',
      'GET /things/:id 200',
      'GET unmatched 404',
      'OTHER unmatched 404',
      'GET /mounted/* 200',
      'GET /slow 499',
    ]);
    expect(seen[0]?.seconds).toBeGreaterThan(0);
  });
});
