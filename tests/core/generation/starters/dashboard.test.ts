import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboard } from '#core/generation/starters/dashboard/index.ts';
import { paletteFrom } from '#core/generation/starters/kit/palette.ts';
import type { StarterSpec } from '#core/generation/starters/types.ts';
import {
  CHROMIUM_PATH,
  launchStarterBrowser,
  PHONE,
  type StarterBrowser,
} from '../../../support/starter-page.ts';

function specOf(over: Partial<Omit<StarterSpec, 'words'>> & { request?: string } = {}): StarterSpec {
  const { request = 'a sales dashboard', ...others } = over;
  return {
    title: 'Sales',
    subject: 'sales dashboard',
    language: 'en',
    scheme: 'auto',
    palette: paletteFrom('#2563c9'),
    fields: [],
    noun: { one: 'item', many: 'items' },
    details: [],
    words: new Set(request.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
    seed: 7,
    ...others,
  };
}

function configOf(spec: StarterSpec): string {
  return dashboard.files(spec).find(({ path }) => path === 'src/config.ts')?.content ?? '';
}

const FITNESS = specOf({
  title: 'Mes séances',
  request: 'un tableau de bord de mes entraînements',
  subject: 'entraînements',
  language: 'fr',
  noun: { one: 'séance', many: 'séances', gender: 'f' },
  seed: 3,
});

describe('what a dashboard is made of', () => {
  it('keeps every file short enough to be read', () => {
    const own = dashboard.files(specOf()).filter(({ path }) => path !== 'src/styles/base.css');
    const long = own.filter(({ content }) => content.split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['sales dashboard', 'Revenue'],
    ['support tickets', 'First reply'],
    ['website analytics', 'Page views'],
    ['energy at home', 'Consumption'],
    ['personal finance', 'Balance'],
    ['marketing campaigns', 'Cost per lead'],
  ])('shows the figures of %s', (subject, label) => {
    expect(configOf(specOf({ subject, request: subject }))).toContain(label);
  });

  it('begins with the figures that the request lists, under their names', () => {
    const config = configOf(specOf({ details: ['churn rate', 'turnover', 'monthly budget'] }));
    const metrics = config.slice(config.indexOf('metrics:'));
    const places = ['Churn rate', 'Turnover', 'Monthly budget', 'Orders'].map((label) =>
      metrics.indexOf(`'${label}'`),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect(metrics).toMatch(/label: 'Churn rate',\s+unit: 'percent',\s+rule: \{ type: 'average'/);
  });

  it('is about the things that the request names, where they are of no known kind', () => {
    const config = configOf(
      specOf({
        subject: 'beehives',
        request: 'a dashboard for my beehives with weight',
        noun: { one: 'beehive', many: 'beehives' },
        fields: [{ key: 'weight', label: 'Weight (kg)', kind: 'number' }],
      }),
    );
    expect(config).toContain('Beehive 1');
    expect(config).not.toContain('Calories');
    expect(config).not.toContain("label: 'Highest'");
  });

  it('makes fields of the request fields of the form, and splits by its choices', () => {
    const config = configOf(
      specOf({
        fields: [
          { key: 'branch', label: 'Branch', kind: 'choice', choices: ['Mill Street', 'Old Harbour'] },
          { key: 'tips', label: 'Tips', kind: 'money' },
        ],
      }),
    );
    expect(config).toContain("groups: ['branch', 'product']");
    expect(config).toContain("label: 'Tips'");
  });

  it('looks and reads differently for two requests', () => {
    const theme = (spec: StarterSpec): string =>
      dashboard.files(spec).find(({ path }) => path === 'src/styles/theme.css')?.content ?? '';
    expect(configOf(FITNESS)).not.toBe(configOf(specOf()));
    expect(theme(FITNESS)).not.toBe(theme(specOf()));
    const looks = Array.from(
      { length: 16 },
      (_, seed) => /layout: '(\w+)',\n\s+chart: '(\w+)'/.exec(configOf(specOf({ seed })))?.[0],
    );
    expect(new Set(looks).size).toBeGreaterThan(4);
  });
});

/** A busy machine paints late. */
const PATIENT = { timeout: 10_000 };

describe.skipIf(CHROMIUM_PATH === undefined)('a dashboard in a browser (needs Chromium)', () => {
  let browser: StarterBrowser;
  beforeAll(async () => {
    browser = await launchStarterBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('counts a record of the user in figures, charts and table, and still does after a reload', async () => {
    await using app = await browser.open(dashboard.files(specOf()));
    const { page } = app;
    const revenue = page.locator('[data-metric="revenue"]');
    await page.getByRole('button', { name: 'Hide the sample data' }).click();
    await page.getByText('No records in this period yet.').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Quantity').fill('2');
    await page.getByLabel('Amount').fill('1234.5');
    await page.getByLabel('Customer').fill('Ada');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => revenue.textContent(), PATIENT).toBe('$1,235');
    await page.reload();
    await expect.poll(() => revenue.textContent(), PATIENT).toBe('$1,235');
    expect(await page.getByRole('cell', { name: 'Ada' }).count()).toBe(1);
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('$1,235');
    expect(app.errors).toEqual([]);
  });

  it('shows the same sample data every time, and other numbers for another period', async () => {
    await using app = await browser.open(dashboard.files(specOf()));
    const revenue = app.page.locator('[data-metric="revenue"]');
    const month = await revenue.textContent();
    await app.page.reload();
    expect(await revenue.textContent()).toBe(month);
    await app.page.getByRole('button', { name: '12 months' }).click();
    await expect.poll(() => revenue.textContent(), PATIENT).not.toBe(month);
    const year = await revenue.textContent();
    await app.page.reload();
    expect(await revenue.textContent()).toBe(year);
  });

  it('draws another figure when its card is chosen, and reads its points out by arrow keys', async () => {
    await using app = await browser.open(dashboard.files(specOf()));
    const { page } = app;
    await page.getByRole('button', { name: /^Units sold/ }).click();
    await page.getByRole('heading', { name: 'Units sold', exact: true }).waitFor();
    const slider = page.getByRole('slider');
    await slider.focus();
    const last = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(last);
    expect(await page.locator('.tooltip').count()).toBe(1);
  });

  it('imports a CSV file, deletes a record and takes the deletion back', async () => {
    await using app = await browser.open(dashboard.files(specOf()));
    const { page } = app;
    const revenue = page.locator('[data-metric="revenue"]');
    await page.getByRole('button', { name: 'Hide the sample data' }).click();
    const buffer = Buffer.from('Customer;Amount;Quantity\nAda;100,50;1\n"Grace; H.";200;3\n');
    await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    await page.getByText('2 records imported.').waitFor();
    expect(await revenue.textContent()).toBe('$300.50');
    await page
      .getByRole('row', { name: /Grace; H\./ })
      .getByRole('button')
      .click();
    await expect.poll(() => revenue.textContent(), PATIENT).toBe('$100.50');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => revenue.textContent(), PATIENT).toBe('$300.50');
    await page.reload();
    await expect.poll(() => revenue.textContent(), PATIENT).toBe('$300.50');
    await page.getByRole('button', { name: 'More' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('Grace; H.');
    expect(app.errors).toEqual([]);
  });

  it('keeps targets and measures the figures by them', async () => {
    await using app = await browser.open(dashboard.files(specOf()));
    const { page } = app;
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Targets' }).click();
    await page.getByLabel('Orders, per month').fill('200');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.reload();
    await page
      .getByRole('button', { name: /^Orders/ })
      .getByText('% of 200')
      .waitFor();
    expect(app.errors).toEqual([]);
  });

  it('searches, sorts and pages the table', async () => {
    await using app = await browser.open(dashboard.files(specOf()));
    const { page } = app;
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/^Page 2 of/).waitFor();
    await page.getByRole('button', { name: 'Amount' }).click();
    const head = page.getByRole('columnheader', { name: 'Amount' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.getByLabel('Search records').fill('tanaka');
    await expect
      .poll(() => page.getByRole('row').filter({ hasNotText: 'Mei Tanaka' }).count(), PATIENT)
      .toBe(1);
  });

  it('speaks French, dark, on a phone without scrolling sideways', async () => {
    await using app = await browser.open(dashboard.files(FITNESS), { viewport: PHONE, colorScheme: 'dark' });
    const { page } = app;
    await page.getByText('Ce sont des données d’exemple.').waitFor();
    for (const period of ['7 jours', '30 jours', '3 mois', '12 mois']) {
      await page.getByRole('button', { name: period }).click();
      expect(await app.overflowPx()).toBe(0);
    }
    await page.getByRole('button', { name: 'Ajouter une saisie' }).click();
    await page.getByLabel('Minutes').fill('45');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('À vous').waitFor();
    expect(await app.overflowPx()).toBe(0);
    expect(app.errors).toEqual([]);
  });
});
