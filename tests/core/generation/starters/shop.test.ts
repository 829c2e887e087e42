import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHROMIUM_PATH,
  launchStarterBrowser,
  PHONE,
  type StarterBrowser,
} from '../../../support/starter-page.ts';
import { filesFor } from './support/brief.ts';

const configOf = (...requests: [string, ...string[]]): string =>
  filesFor(...requests).find(({ path }) => path === 'src/config.ts')?.content ?? '';

describe('the shop', () => {
  it('sells what the request lists', () => {
    const config = configOf('a shop selling lavender soap, olive oil and fig jam');
    for (const name of ['Lavender soap', 'Olive oil', 'Fig jam']) expect(config).toContain(name);
  });

  it('offers the sizes that the request names', () => {
    expect(configOf('a t-shirt shop with sizes (S, M, XL)')).toMatch(/choices: \['S', 'M', 'XL'\]/);
  });

  it('adds a product and takes the currency of the request', () => {
    const config = configOf('a candle shop with prices in £', 'add a product called Midnight Fig');
    expect(config).toContain('Midnight Fig');
    expect(config).toContain('GBP');
  });
});

describe.skipIf(CHROMIUM_PATH === undefined)('the shop in a browser (needs Chromium)', () => {
  let browser: StarterBrowser;
  beforeAll(async () => {
    browser = await launchStarterBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('fills a cart that is still full after a reload', async () => {
    await using app = await browser.open(filesFor('an online shop for handmade candles'));
    await app.page
      .getByRole('button', { name: /to the cart/ })
      .first()
      .click();
    const cart = app.page.getByRole('button', { name: /^Cart/ });
    await expect.poll(() => cart.textContent(), { timeout: 10_000 }).toContain('1');
    await app.page.reload();
    await expect.poll(() => cart.textContent(), { timeout: 10_000 }).toContain('1');
    expect(app.errors).toEqual([]);
  });

  it('fits a phone, in French', async () => {
    const files = filesFor('une boutique en ligne de thé');
    await using app = await browser.open(files, { viewport: PHONE, colorScheme: 'dark' });
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await app.page.getAttribute('html', 'lang')).toBe('fr');
    expect(await app.overflowPx()).toBe(0);
    expect(app.errors).toEqual([]);
  });
});
