import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchAcceptLanguage } from '#core/i18n/accept-language.ts';
import type { CodeBrowser } from '#core/preview/code-browser/index.ts';
import { CHROMIUM_PATH, DESKTOP, PHONE } from '#tests/support/starter-page.ts';
import { BASE, FILES, openCodeBrowser, request } from './support/open-browser.ts';

const EVIL = '<img src=x onerror=alert(1)>';
const APP = [
  ...FILES,
  { path: `${EVIL}.html`, content: `</pre></style><script>alert(1)</script>${EVIL}` },
  { path: 'evil.md', content: `[click](javascript:alert(1)) ${EVIL} ![x](https://evil.example/x.png)` },
  {
    path: 'evil.svg',
    content: `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`,
  },
  { path: 'wide.css', content: `/* ${'wide '.repeat(400)} */\n${'a { color: red }\n'.repeat(5_000)}` },
];
const LARGE = Array.from({ length: 2_000 }, (_, index) => ({
  path: `src/part-${index % 40}/section-${index % 8}/component-${index}.tsx`,
  content: `export const value${index} = ${index};\n`,
}));

describe.skipIf(CHROMIUM_PATH === undefined)('the code browser in a browser (needs Chromium)', () => {
  let code: CodeBrowser;
  let server: Server;
  let browser: Browser;
  let files = APP;
  /** What no page may do: complain, open dialogs, or ask anybody else. */
  const complaints: string[] = [];

  beforeAll(async () => {
    code = openCodeBrowser();
    server = createServer((incoming, response) => {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const asked = request({
        files,
        path: url.pathname.slice(BASE.length),
        query: url.search,
        language: matchAcceptLanguage(incoming.headers['accept-language']),
      });
      code.handle(asked).then(({ status, headers, body }) => {
        response.writeHead(status, headers);
        if (typeof body === 'string') response.end(body);
        else body.pipe(response);
      }, complaints.push.bind(complaints));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    browser = await chromium.launch({
      ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
    });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await code.close();
  });

  const addressOf = (path: string): string =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}${path}`;

  async function open(
    path: string,
    { viewport = DESKTOP, locale = 'en-GB' } = {},
  ): Promise<Page & AsyncDisposable> {
    const context = await browser.newContext({ viewport, locale });
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (sent) => {
      if (!sent.url().startsWith(addressOf('')) && !sent.url().startsWith('data:'))
        complaints.push(sent.url());
    });
    await page.goto(addressOf(path));
    return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() });
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('runs nothing and asks nobody, whatever an app’s files hold', async () => {
    await using page = await open('');
    for (const { path } of APP) {
      await page.goto(addressOf(`file/${encodeURIComponent(path)}`));
      // Its style is in force: the policy let it through.
      expect(await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).display)).toBe('flex');
    }
    await page.goto(addressOf('file/evil.md'));
    await page.getByText('[click](javascript:alert(1))').click({ position: { x: 5, y: 5 } });
    expect(complaints).toEqual([]);
  });

  it('leads from the overview to a file, its source, a line and another file', async () => {
    await using page = await open('');
    await page.getByRole('link', { name: 'App.tsx', exact: true }).click();
    await expect.poll(() => page.title()).toBe('App.tsx · Salon · Version 2');
    await page.getByRole('link', { name: '2', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#L2');
    const marked = await page
      .locator('.line:target')
      .evaluate((line) => getComputedStyle(line).backgroundColor);
    expect(marked).not.toBe('rgba(0, 0, 0, 0)');
    await page.getByRole('link', { name: 'README.md' }).click();
    await page.getByRole('link', { name: 'Source' }).click();
    await page.locator('#L1').getByText('# Salon').waitFor();
  });

  it('downloads a file and the ZIP, out of the sandbox', async () => {
    await using page = await open('file/src/App.tsx');
    for (const [button, name] of [
      ['Download ZIP', 'salon-v2.zip'],
      ['Download', 'App.tsx'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: button, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
    }
  });

  it('keeps the files beside the content on a desktop, and folds them away on a phone', async () => {
    await using desktop = await open('file/src/App.tsx');
    expect(await desktop.getByRole('link', { name: 'book.ts' }).isVisible()).toBe(true);
    await using phone = await open('file/src/App.tsx', { viewport: PHONE });
    const file = phone.getByRole('link', { name: 'book.ts' });
    expect(await file.isVisible()).toBe(false);
    await phone.locator('.files > summary').click();
    await file.click();
    await expect.poll(() => phone.title()).toBe('book.ts · Salon · Version 2');
  });

  it('fits on a phone, wide lines and long names included', async () => {
    const paths = ['', ...APP.map(({ path }) => `file/${encodeURIComponent(path)}`), 'file/nothing'];
    await using page = await open('', { viewport: PHONE, locale: 'fr-FR' });
    for (const path of paths) {
      await page.goto(addressOf(path));
      await page.locator('.menu summary').click();
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    complaints.length = 0; // The browser itself notes the page that is missing.
  });

  it('finds a line far down in a long file', async () => {
    await using page = await open('file/wide.css#L4000');
    await expect
      .poll(() =>
        page
          .locator('#L4000')
          .boundingBox()
          .then((box) => box?.y),
      )
      .toBeLessThan(DESKTOP.height);
    expect((await page.locator('#L4000').boundingBox())?.y).toBeGreaterThan(0);
  });

  it('shows an app of 2,000 files, with the way to the shown one open', async () => {
    files = LARGE;
    try {
      await using page = await open('file/src/part-7/section-7/component-47.tsx');
      expect(await page.locator('aside a').count()).toBe(2_000);
      expect(await page.locator('aside a[aria-current=page]').isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'component-8.tsx' }).isVisible()).toBe(false);
    } finally {
      files = APP;
    }
  });
});
