import { createServer } from 'node:http';
import { join, posix } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '#core/preview/pictures.ts';
import type { ProjectFile } from '#core/generation/types.ts';

/*
 * Opens generated apps in a real browser, bundled as the preview does it: esbuild, no plugins of the app's own, React
 * from node_modules. A test file uses it like this:
 *
 *   describe.skipIf(CHROMIUM_PATH === undefined)('the shop (needs Chromium)', () => {
 *     let browser: StarterBrowser;
 *     beforeAll(async () => { browser = await launchStarterBrowser(); });
 *     afterAll(async () => { await browser.close(); });
 *     it('keeps the cart', async () => {
 *       await using app = await browser.open(files, { viewport: PHONE });
 *       await app.page.getByRole('button', { name: 'Add' }).click();
 *       await app.page.reload();
 *       expect(app.errors).toEqual([]);
 *       expect(await app.overflowPx()).toBe(0);
 *     });
 *   });
 */

const root = join(import.meta.dirname, '../..');

/** The browser to test with; tests that need one are skipped where it is undefined. */
export const CHROMIUM_PATH = findChromium(process.env['CHROMIUM_PATH']);

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface StarterPage extends AsyncDisposable {
  page: Page;
  url: string;
  /** Console errors, uncaught exceptions and failed requests since the page was opened. */
  errors: string[];
  /** By how many CSS pixels the page scrolls sideways; 0 is right. */
  overflowPx(): Promise<number>;
  close(): Promise<void>;
}

export interface OpenOptions {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Path and query after the origin. */
  path?: string;
}

export interface StarterBrowser {
  open(files: readonly ProjectFile[], options?: OpenOptions): Promise<StarterPage>;
  close(): Promise<void>;
}

/** One browser for a test file; every app opened in it has an origin of its own. */
export async function launchStarterBrowser(): Promise<StarterBrowser> {
  if (CHROMIUM_PATH === undefined) throw new Error('no Chromium on this machine');
  const browser = await chromium.launch({
    executablePath: CHROMIUM_PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-sync',
      '--process-per-site',
    ],
  });
  const empty = await serve({ html: '<!doctype html><title>Empty</title>', js: '', css: '' });
  const contexts = new Map<string, Promise<BrowserContext>>();
  // React's warnings are heard on one page of each starter: with them, a page takes half as long again.
  let environment: ReactEnvironment = 'development';
  /** A context costs more than a page, and every app has an origin of its own anyway. */
  function contextFor(options: BrowserContextOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? openContext(options);
    contexts.set(key, context);
    return context;
  }
  async function openContext(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await browser.newContext({
      ...options,
      deviceScaleFactor: 1,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    // While a page of the same site stays open, its process stays for the next one, warm.
    const page = await context.newPage();
    await page.goto(empty.url);
    return context;
  }
  return {
    async open(files, options) {
      const app = await bundleStarter(files, environment);
      environment = 'production';
      return await openStarter(contextFor, app, options);
    },
    async close() {
      await browser.close();
      await empty.close();
    },
  };
}

type ReactEnvironment = 'development' | 'production';
type BundledApp = Record<'html' | 'js' | 'css', string>;

/** Bundles an app's `index.html` and its module script; rejects with esbuild's messages where that fails. */
export async function bundleStarter(
  files: readonly ProjectFile[],
  environment: ReactEnvironment = 'production',
): Promise<BundledApp> {
  const page = files.find(({ path }) => path === 'index.html')?.content;
  if (page === undefined) throw new Error('the app has no index.html');
  const script = /<script type="module" src="\/?([^"]+)"><\/script>/.exec(page);
  const [tag, entry] = script ?? [];
  if (tag === undefined || entry === undefined) throw new Error('index.html has no module script');
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: '/out',
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': JSON.stringify(environment) },
    plugins: [memoryFiles(files)],
  });
  const text = (ending: string): string =>
    result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return {
    html: page.replace(
      tag,
      '<link rel="stylesheet" href="/app.css"><script type="module" src="/app.js"></script>',
    ),
    js: text('.js'),
    css: text('.css'),
  };
}

async function openStarter(
  contextFor: (options: BrowserContextOptions) => Promise<BrowserContext>,
  app: BundledApp,
  { viewport = DESKTOP, colorScheme = 'light', path = '/' }: OpenOptions = {},
): Promise<StarterPage> {
  const server = await serve(app);
  const page = await (await contextFor({ hasTouch: viewport.width < 600 })).newPage();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
  });
  const close = async (): Promise<void> => {
    await page.close();
    await server.close();
  };
  await page.goto(server.url + path);
  return {
    page,
    url: server.url,
    errors,
    overflowPx: () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
      }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function serve(app: BundledApp): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const answers: Record<string, [type: string, body: string]> = {
    '/app.js': ['text/javascript', app.js],
    '/app.css': ['text/css', app.css],
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    // Like the preview, every unknown path without an ending gets the page, for apps with routes of their own.
    const answer = answers[path] ?? (posix.extname(path) === '' ? ['text/html', app.html] : undefined);
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': `${answer[0]}; charset=utf-8` }).end(answer[1]);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** The app's own files from memory; packages from this project's node_modules. */
function memoryFiles(files: readonly ProjectFile[]): Plugin {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  return {
    name: 'memory-files',
    setup(build) {
      build.onResolve({ filter: /^[./]|^src\// }, ({ path, importer, kind, namespace }) => {
        if (kind !== 'entry-point' && namespace !== 'app') return undefined;
        const from = kind === 'entry-point' ? path : posix.join(posix.dirname(importer), path);
        const found = ['', '.ts', '.tsx', '/index.ts']
          .map((end) => from + end)
          .find((name) => byPath.has(name));
        return found === undefined
          ? { errors: [{ text: `${importer} imports ${path}, which is not there` }] }
          : { path: found, namespace: 'app' };
      });
      build.onLoad({ filter: /.*/, namespace: 'app' }, ({ path }) => {
        const loader = (
          { '.css': 'css', '.ts': 'ts', '.tsx': 'tsx', '.json': 'json', '.js': 'js', '.jsx': 'jsx' } as const
        )[posix.extname(path)];
        return {
          contents: byPath.get(path) ?? '',
          resolveDir: root,
          ...(loader === undefined ? {} : { loader }),
        };
      });
    },
  };
}
