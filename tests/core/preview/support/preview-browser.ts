import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM_PATH } from '#tests/support/starter-page.ts';

export { CHROMIUM_PATH };

/** A page with everything that went wrong in it. */
export interface WatchedPage extends AsyncDisposable {
  page: Page;
  context: BrowserContext;
  /** Console errors and warnings, exceptions, and answers of 400 and more. */
  errors: string[];
  /** Requests that left this machine, which tests do not let through. */
  outside: string[];
}

export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
}

/** Opens a page without internet; `answers` are those of other hosts that the test plays. */
export async function openPage(
  browser: Browser,
  url: string,
  answers: Readonly<Record<string, { contentType: string; body: string }>> = {},
): Promise<WatchedPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const watched: WatchedPage = {
    page,
    context,
    errors: [],
    outside: [],
    [Symbol.asyncDispose]: async () => await context.close(),
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watched.errors.push(message.text());
  });
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) watched.errors.push(`${response.status()}: ${response.url()}`);
  });
  await context.route(
    ({ protocol, hostname }) => protocol.startsWith('http') && !/(?:^|\.)localhost$|^127\./.test(hostname),
    async (route) => {
      const address = decodeURI(route.request().url());
      watched.outside.push(address);
      const answer = answers[address];
      await (answer
        ? route.fulfill({ ...answer, headers: { 'access-control-allow-origin': '*' } })
        : route.abort('internetdisconnected'));
    },
  );
  await page.goto(url);
  return watched;
}
