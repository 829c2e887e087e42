import { existsSync } from 'node:fs';
import { UpstreamError } from '../errors.ts';
import type { Logger } from '../log.ts';

export interface Pictures {
  /** Whether there is a browser to take pictures with. */
  readonly available: boolean;
  /**
   * A page as somebody on a desk sees it, as a PNG of 1280 by 800.
   * @throws UpstreamError code `no_picture`: no browser, or the page did not show in time
   */
  take(address: string): Promise<Uint8Array>;
}

export interface PicturesDependencies {
  /** A Chromium; looked for in the usual places where it is not given. */
  chromiumPath: string | undefined;
  log: Logger;
}

/** Chromium's shell without windows comes first: it does the same in half the processor's time. */
const USUAL_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium to use: the given one where it exists, or the first in the usual places; undefined where there is none. */
export function findChromium(given: string | undefined): string | undefined {
  return [given, ...USUAL_PATHS].find((path) => path !== undefined && existsSync(path));
}

const VIEWPORT = { width: 1280, height: 800 };
/** For the browser to start, and for the page to show itself. In milliseconds. */
const PATIENCE_MS = 15_000;
/** What a page draws after it has loaded, animations included. In milliseconds. */
const SETTLE_MS = 700;
/** Nothing listens there: what is not the app's own address ends here. */
const NOWHERE = 'http://127.0.0.1:9';

/** Looks at apps in a browser of their own for each, which reaches nothing but that app's address. One at a time. */
export function createPictures({ chromiumPath, log }: PicturesDependencies): Pictures {
  const executablePath = findChromium(chromiumPath);
  let turn: Promise<unknown> = Promise.resolve();

  async function look(address: string): Promise<Uint8Array> {
    // Loaded with the first picture: most processes take none.
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      // Generated code is held by Chromium's sandbox, which does not start for root.
      chromiumSandbox: process.getuid?.() !== 0,
      // A proxy that is not there keeps names, addresses and websockets alike from everything else.
      proxy: { server: NOWHERE, bypass: `<-loopback>,${new URL(address).host}` },
      args: ['--disable-gpu', '--disable-quic', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp'],
      timeout: PATIENCE_MS,
    });
    try {
      const context = await browser.newContext({ viewport: VIEWPORT, acceptDownloads: false });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'load' });
      await page.waitForTimeout(SETTLE_MS);
      return await page.screenshot({ type: 'png', animations: 'disabled' });
    } finally {
      await browser.close();
    }
  }

  return {
    available: executablePath !== undefined,
    async take(address) {
      const taken = turn.then(async () => await look(address));
      turn = taken.catch((error: unknown) => log.debug({ err: error }, 'a picture could not be taken'));
      try {
        return await taken;
      } catch (error) {
        throw new UpstreamError('no picture could be taken', {
          code: 'no_picture',
          retryable: false,
          cause: error,
        });
      }
    },
  };
}
