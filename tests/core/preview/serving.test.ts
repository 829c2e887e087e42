import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { createLiveUpdates } from '#core/preview/live-updates.ts';
import { OTHER_TOKEN, startPreviewSite, TOKEN } from './support/preview-site.ts';

const PAGE = '<!doctype html><html><head><title>Page</title></head><body>home</body></html>';
const MODULE_PAGE = '<script type="module" src="/src/main.ts"></script>';

describe('the preview server', () => {
  it('knows an app by its host alone, and says nothing of others', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, { 'index.html': PAGE });
    const found = await site.get(TOKEN, '/');
    expect(found).toMatchObject({ status: 200, body: expect.stringContaining('home') as string });
    const unknown = await Promise.all(
      [
        { host: `${OTHER_TOKEN}.localhost` },
        { host: 'localhost' },
        { host: '127.0.0.1' },
        { host: `${TOKEN}.evil.example` },
        { host: `${TOKEN}-v99.localhost` },
        { host: `${TOKEN}-v0.localhost` },
        { host: `x.${TOKEN}.localhost` },
      ].map(async (options) => await site.get(TOKEN, '/', options)),
    );
    expect(unknown.map(({ status }) => status)).toEqual(unknown.map(() => 404));
    expect(new Set(unknown.map(({ body }) => body)).size).toBe(1);
    expect((await site.get(TOKEN, '/', { host: `${TOKEN.toUpperCase()}.LOCALHOST.:8002` })).status).toBe(200);
  });

  it('shows the current version on one host and each version on its own', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, { 'index.html': 'first' });
    site.publish(TOKEN, { 'index.html': 'second' });
    expect((await site.get(TOKEN, '/')).body).toContain('second');
    expect((await site.get(`${TOKEN}-v1`, '/')).body).toContain('first');
    site.show(TOKEN, 1);
    expect((await site.get(TOKEN, '/')).body).toContain('first');
    // Only the current version changes under an open page.
    expect((await site.get(TOKEN, '/')).body).toContain('live.js');
    expect((await site.get(`${TOKEN}-v1`, '/')).body).not.toContain('live.js');
  });

  it('gives routes of the app its page, and missing files a 404', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': PAGE,
      'about.html': 'about',
      'blog/index.html': 'blog',
      'public/data.json': '{"a":1}',
      'public/.well-known/x.txt': 'known',
      'src/secret.ts': 'const secret = 1;',
      '.env': 'KEY=1',
    });
    const body = async (path: string) => (await site.get(TOKEN, path)).body;
    expect(await body('/settings/profile?tab=1')).toContain('home');
    expect(await body('/index.html')).toContain('home');
    expect(await body('/about')).toContain('about');
    expect(await body('/blog/')).toContain('blog');
    expect(await body('/blog')).toContain('blog');
    expect(await site.get(TOKEN, '/data.json')).toMatchObject({
      status: 200,
      body: '{"a":1}',
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(await body('/.well-known/x.txt')).toBe('known');
    for (const path of ['/missing.js', '/missing.png', '/src/secret.ts', '/.env', '/__vectort/nothing']) {
      expect.soft((await site.get(TOKEN, path)).status, path).toBe(404);
    }
    // Browsers and templates ask for icons by themselves.
    expect((await site.get(TOKEN, '/favicon.ico')).status).toBe(204);
  });

  it('never leaves the app, whatever the path', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, { 'index.html': PAGE, 'package.json': '{}' });
    for (const path of [
      '/../../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/..%5c..%5cetc',
      '/%00.html',
      '/%ff',
      '//etc/passwd.txt',
      '/__vectort/vendor/react@19.3.1/../../../package.json',
      '/__vectort/vendor/react@0.0.0/react.js',
    ]) {
      const answer = await site.get(TOKEN, path);
      expect.soft(answer.status, path).toBe(404);
      expect.soft(answer.body, path).not.toContain('root:');
    }
  });

  it('imports nothing from the disk', async () => {
    await using site = await startPreviewSite();
    const paths = ['../../../../../../etc/hostname', '/etc/hostname', '../../package.json'];
    for (const path of paths) {
      site.publish(TOKEN, {
        'index.html': MODULE_PAGE,
        'src/main.ts': `import text from '${path}?raw';\nconsole.log(text);`,
      });
      const { body } = await site.get(TOKEN, '/');
      expect.soft(body).toContain('does not open yet');
      expect.soft(body).toContain('Could not find');
    }
  });

  it('shows mistakes with their place, as a page that waits for the next version', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': MODULE_PAGE,
      'src/main.ts': 'const one = 1;\nconst two = <script>alert(1)</script>;\nimport "./gone";\n',
    });
    const { status, body, headers } = await site.get(TOKEN, '/');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('src/main.ts:2:');
    expect(body).toContain('const two = &lt;script&gt;');
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('live.js');
    expect((await site.get(TOKEN, '/other/route')).body).toContain('src/main.ts:2:');
  });

  it('keeps hashed files for ever, pages never, and answers what is unchanged with 304', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': MODULE_PAGE,
      'src/main.ts': "import 'react';\ndocument.title = 'x';",
      'a.css': 'b{}',
    });
    const page = await site.get(TOKEN, '/');
    expect(page.headers['cache-control']).toBe('no-store');
    const script = /src="(\/__vectort\/build\/[^"]+)"/.exec(page.body)?.[1] ?? '';
    const built = await site.get(TOKEN, script);
    expect(built.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const react = /"react":"([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await site.get(TOKEN, react)).headers['cache-control']).toContain('immutable');
    const style = await site.get(TOKEN, '/a.css');
    expect(style.headers['cache-control']).toBe('no-cache');
    const again = await site.get(TOKEN, '/a.css', { headers: { 'if-none-match': style.headers.etag ?? '' } });
    expect(again).toMatchObject({ status: 304, body: '' });
    const zipped = await site.get(TOKEN, react, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
  });

  it('answers HEAD without a body, other methods with 405, and robots with a refusal', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, { 'index.html': PAGE, 'robots.txt': 'User-agent: *\nAllow: /' });
    expect(await site.get(TOKEN, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await site.get(TOKEN, '/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
    expect((await site.get(TOKEN, '/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
    expect((await site.get(TOKEN, '/')).headers['x-robots-tag']).toContain('noindex');
  });

  it('says in its headers what an app may reach', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, { 'index.html': PAGE });
    const { headers } = await site.get(TOKEN, '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/connect-src 'self' https:\/\/esm\.sh https: wss: data: blob:(?:;|$)/);
    expect(policy).not.toMatch(/(?:^|\s)(?:http:|\*)(?:\s|;|$)/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'origin-agent-cluster': '?1',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('sends projects without a page to their code', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'main.py': 'from flask import Flask\napp = Flask(__name__)\n',
      'templates/index.html': '<h1>{{ title }}</h1>',
    });
    expect(await site.get(TOKEN, '/')).toMatchObject({
      status: 302,
      headers: { location: '/__vectort/code/' },
    });
    const code = await site.get(TOKEN, '/__vectort/code/');
    expect(code).toMatchObject({ status: 200, body: expect.stringContaining('main.py') as string });
    expect((await site.get(TOKEN, '/__vectort/code/raw/main.py')).body).toContain('from flask');
    site.publish(OTHER_TOKEN, {
      'package.json': '{}',
      'index.js': "import express from 'express';\nexpress().listen(3000);",
    });
    expect((await site.get(OTHER_TOKEN, '/')).headers.location).toBe('/__vectort/code/');
  });

  it('tells open pages of a version that another process made current', async () => {
    const told: string[] = [];
    // As much of an answer as is written to.
    const response = {
      write: (text: string) => told.push(text),
      on: () => {},
      end: () => {},
    } as unknown as ServerResponse;
    let current = 1;
    vi.useFakeTimers();
    const live = createLiveUpdates(async () => current);
    try {
      live.follow(TOKEN, response, 1);
      await vi.advanceTimersByTimeAsync(10_000);
      current = 2;
      await vi.advanceTimersByTimeAsync(10_000);
      expect(told).toEqual(['data: 1\n\n', 'data: 2\n\n']);
    } finally {
      live.close();
      vi.useRealTimers();
    }
  });

  it('builds what is bundled for a run once, and a version once for all who ask', async () => {
    await using site = await startPreviewSite();
    const files = { 'index.html': MODULE_PAGE, 'src/main.ts': 'export const x: number = 1;' };
    const list = Object.entries(files).map(([path, content]) => ({ path, content }));
    const signal = new AbortController().signal;
    expect(await site.previews.bundle(list, signal)).toEqual({ problems: [] });
    site.publish(TOKEN, files);
    expect((await site.get(TOKEN, '/')).status).toBe(200);
    await expect(site.previews.bundle(list, AbortSignal.abort(new Error('stopped')))).rejects.toThrow(
      'stopped',
    );
  });
});
