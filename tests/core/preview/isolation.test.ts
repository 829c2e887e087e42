import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHROMIUM_PATH, launchBrowser, openPage } from './support/preview-browser.ts';
import { OTHER_TOKEN, startPreviewSite, TOKEN } from './support/preview-site.ts';

const page = (script: string, body = '') => `<!doctype html><body>${body}<script>${script}</script></body>`;

describe.skipIf(CHROMIUM_PATH === undefined)('apps beside each other (needs Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('keeps what an app stored from version to version, and from every other app', async () => {
    await using site = await startPreviewSite();
    const remember =
      "document.title = localStorage.getItem('x') + document.cookie; localStorage.setItem('x', 'kept'); document.cookie = 'c=1; max-age=999'; document.cookie = 'wide=1; domain=localhost';";
    for (const token of [TOKEN, OTHER_TOKEN]) site.publish(token, { 'index.html': page(remember) });
    await using opened = await openPage(browser, site.address(TOKEN));
    expect(await opened.page.title()).toBe('null');
    site.publish(TOKEN, { 'index.html': page(`${remember} document.title += '2';`) });
    await opened.page.waitForFunction(() => document.title === 'keptc=12');
    await opened.page.goto(site.address(OTHER_TOKEN));
    expect(await opened.page.title()).toBe('null');
  });

  it('shows the next version by itself, and again after the server was away, with a clean console', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, { 'index.html': page('', '<h1>one</h1>') });
    await using opened = await openPage(browser, site.address(TOKEN));
    await opened.page.getByText('one').waitFor();
    site.publish(TOKEN, {
      'index.html': '<script type="module" src="/broken.ts"></script>',
      'broken.ts': 'const = 1;',
    });
    await opened.page.getByText('does not open yet').waitFor();
    site.publish(TOKEN, { 'index.html': page('', '<h1>three</h1>') });
    await opened.page.getByText('three').waitFor();
    await vi.waitFor(() => expect(site.followed()).toBe(3));
    await site.stop();
    await opened.page.waitForTimeout(1_500);
    await site.restart();
    site.publish(TOKEN, { 'index.html': page('', '<h1>four</h1>') });
    await opened.page.getByText('four').waitFor({ timeout: 10_000 });
    site.show(TOKEN, 3);
    await opened.page.getByText('three').waitFor();
    expect(opened.errors).toEqual([]);
  });

  it('reaches nothing on this machine but the app itself, and cannot be framed', async () => {
    let reached = 0;
    const ours = createServer((_request, response) => {
      reached += 1;
      response.setHeader('access-control-allow-origin', '*').end('{}');
    });
    await new Promise<void>((resolve) => {
      ours.listen(0, '127.0.0.1', resolve);
    });
    const address = ours.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      await using site = await startPreviewSite();
      site.publish(OTHER_TOKEN, { 'index.html': 'other', 'data.json': '{}' });
      const other = site.address(OTHER_TOKEN, '/data.json');
      site.publish(TOKEN, {
        'data.json': '{"own":1}',
        'index.html': page(`
const ask = (address, options) => fetch(address, options).then(() => 'reached', () => 'refused');
(async () => {
  const results = [await ask('/data.json'), await ask('http://localhost:${port}/api'), await ask('http://127.0.0.1:${port}/', { mode: 'no-cors', method: 'POST' }), await ask('${other}'), await ask('${other}', { mode: 'no-cors' })];
  navigator.sendBeacon('http://localhost:${port}/beacon');
  new Image().src = 'http://localhost:${port}/image';
  const script = document.createElement('script'); script.src = 'http://localhost:${port}/script'; document.body.append(script);
  const frame = document.createElement('iframe'); frame.src = '${site.address(OTHER_TOKEN)}'; document.body.append(frame);
  await new Promise((done) => setTimeout(done, 500));
  document.title = results.join(' ');
})();`),
      });
      await using opened = await openPage(browser, site.address(TOKEN));
      await opened.page.waitForFunction(() => document.title !== '');
      expect(await opened.page.title()).toBe('reached refused refused refused refused');
      expect(reached).toBe(0);
      expect(opened.page.frames().map((frame) => frame.url())).not.toContain(site.address(OTHER_TOKEN));
    } finally {
      ours.close();
    }
  });

  it('takes inline code, eval, blobs, data and workers of an app as they are', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': page(
        `
const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(6 * 7)'])));
worker.onmessage = async ({ data }) => {
  const text = await (await fetch('data:text/plain,fetched')).text();
  document.title = [data, eval('1 + 1'), new Function('return 3')(), text].join(' ');
};`,
        '<button onclick="this.textContent = \'pressed\'" style="color: rgb(5, 5, 5)">press</button>',
      ),
    });
    await using opened = await openPage(browser, site.address(TOKEN));
    await opened.page.waitForFunction(() => document.title !== '');
    expect(await opened.page.title()).toBe('42 2 3 fetched');
    await opened.page.getByRole('button').click();
    expect(await opened.page.getByRole('button').innerText()).toBe('pressed');
    expect(opened.errors).toEqual([]);
  });

  it('lets an app register a service worker that never shows an old version', async () => {
    await using site = await startPreviewSite();
    const register =
      "navigator.serviceWorker.register('/sw.js').then(() => (document.title = 'registered'));";
    const worker =
      "self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((hit) => hit ?? fetch(event.request))));";
    site.publish(TOKEN, { 'index.html': page(register, 'old'), 'sw.js': worker });
    await using opened = await openPage(browser, site.address(TOKEN));
    await opened.page.waitForFunction(() => document.title === 'registered');
    site.publish(TOKEN, { 'index.html': page(register, 'new'), 'sw.js': worker });
    await opened.page.getByText('new').waitFor();
    await opened.page.reload();
    await opened.page.getByText('new').waitFor();
    await opened.page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistrations()).length === 0,
    );
    expect(opened.errors).toEqual([]);
  });
});
