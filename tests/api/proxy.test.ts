import { describe, expect, it } from 'vitest';
import { guardPreviews } from '#api/guard-previews.ts';
import { createPreviewHosts } from '#api/preview-hosts.ts';
import { newId, newToken, type ProjectId, type UserId } from '#core/ids.ts';
import { createProjects } from '#core/projects/projects.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { serve, serveApi } from './serve-api.ts';

const overHttps = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.7' };

describe('behind a proxy', () => {
  const whoAmI = async (trustProxy: number | string | undefined): Promise<unknown> => {
    const url = await serveApi({ trustProxy }, (app) =>
      app.get('/who', ({ ip, protocol }, response) => void response.json({ ip, protocol })),
    );
    return await (await fetch(`${url}/who`, { headers: overHttps })).json();
  };

  it('client and protocol are what a trusted proxy says', async () => {
    const said = { ip: '203.0.113.7', protocol: 'https' };
    expect(await whoAmI(1)).toEqual(said);
    expect(await whoAmI('loopback, 10.0.0.0/8')).toEqual(said);
  });

  it('nobody else is believed', async () => {
    for (const trustProxy of [undefined, '10.0.0.0/8']) {
      expect(await whoAmI(trustProxy)).toMatchObject({ protocol: 'http' });
      expect(await whoAmI(trustProxy)).not.toMatchObject({ ip: '203.0.113.7' });
    }
  });
});

describe('in production', () => {
  it('everything but the probes is refused over http, without a redirect', async () => {
    const url = await serveApi({ secure: true, trustProxy: 1 }, (app) =>
      app.post('/charge', (_request, response) => void response.json({})),
    );
    const refused = await fetch(`${url}/charge`, { method: 'POST', redirect: 'manual' });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: 'https_required' } });
    expect(refused.headers.get('strict-transport-security')).toBeNull();
    for (const probe of ['/healthz', '/readyz', '/metrics']) {
      expect((await fetch(`${url}${probe}`)).status).toBe(200);
    }
    const served = await fetch(`${url}/charge`, { method: 'POST', headers: overHttps });
    expect(served.status).toBe(200);
    expect(served.headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('a client does not become safe by saying so itself', async () => {
    const url = await serveApi({ secure: true });
    expect((await fetch(`${url}/charge`, { headers: overHttps })).status).toBe(403);
  });

  it('previews that are reached by https are served over nothing else', async () => {
    const show = (_request: unknown, response: { end: (text: string) => void }): void => response.end('app');
    const url = await serve(guardPreviews(show, { previewUrl: 'https://*.apps.example', trustProxy: 1 }));
    expect((await fetch(url)).status).toBe(403);
    const shown = await fetch(url, { headers: overHttps });
    expect(await shown.text()).toBe('app');
    expect(shown.headers.get('strict-transport-security')).toContain('max-age=');
  });
});

describe('/internal/preview-host', () => {
  const ask = async (url: string, domain: string, headers = {}): Promise<number> =>
    (await fetch(`${url}/internal/preview-host?domain=${domain}`, { headers })).status;

  it('knows the hosts of apps that exist, and no others', async () => {
    const projects = createProjects({ store: await tempStore() });
    const [id, userId] = [newId<ProjectId>(), newId<UserId>()];
    await projects.create({ id, userId, title: 'App', description: '', type: 'html' });
    const token = (await projects.get(userId, id)).preview_token;
    const previewUrl = 'https://*.apps.example';
    const url = await serveApi({ isPreviewHost: createPreviewHosts(previewUrl, projects) });
    expect(await ask(url, `${token}.apps.example`)).toBe(200);
    for (const stranger of [
      `${newToken()}.apps.example`,
      `${token}.other.example`,
      `${token}-v1.apps.example`,
      `www.${token}.apps.example`,
      'apps.example',
      '',
    ]) {
      expect(await ask(url, stranger)).toBe(404);
    }
    // What a proxy passed on comes from outside.
    expect(await ask(url, `${token}.apps.example`, overHttps)).toBe(404);
  });

  it('is not there where no previews are served', async () => {
    expect(await ask(await serveApi({}), 'apps.example')).toBe(404);
  });
});
