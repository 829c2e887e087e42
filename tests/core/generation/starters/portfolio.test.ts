import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portfolio } from '#core/generation/starters/portfolio/index.ts';
import { professionFor } from '#core/generation/starters/portfolio/professions/all.ts';
import type { StarterSpec } from '#core/generation/starters/types.ts';
import {
  CHROMIUM_PATH,
  launchStarterBrowser,
  PHONE,
  type StarterBrowser,
} from '#tests/support/starter-page.ts';
import { specFrom, starterSpec } from '#tests/support/starter-spec.ts';

const photographer = starterSpec({
  title: 'Mina Okafor',
  subject: 'photographer',
  details: ['weddings', 'portraits', 'landscapes'],
});
const developer = starterSpec({
  title: 'Paul Rey',
  subject: 'développeur web',
  language: 'fr',
  seed: 3,
  details: ['React', 'Python'],
});

function configOf(spec: StarterSpec): string {
  return portfolio.files(spec).find(({ path }) => path === 'src/config.ts')?.content ?? '';
}

describe('the portfolio', () => {
  it.each([
    ['portfolio for a photographer', 'en', 'photographer'],
    ['un portfolio pour une développeuse web', 'fr', 'developer'],
    ['portfolio of a graphic designer', 'en', 'designer'],
    ['site pour montrer mes illustrations', 'fr', 'artist'],
    ['portfolio for my architecture studio', 'en', 'architect'],
    ['my portfolio as a journalist', 'en', 'writer'],
    ['portfolio for a beekeeper', 'en', 'general'],
  ] as const)('takes %j for its profession', (request, language, profession) => {
    expect(professionFor(specFrom('portfolio', language, request)).id).toBe(profession);
  });

  it('makes filters of the kinds of work that the request lists', () => {
    const config = configOf(photographer);
    for (const label of ['Weddings', 'Portraits', 'Landscapes'])
      expect(config).toContain(`label: '${label}'`);
    expect(config).not.toContain("label: 'Stories'");
  });

  it('shows the projects that the request names', () => {
    const config = configOf(
      starterSpec({
        subject: 'architect',
        details: ['Casa Verde', 'the pavilion'],
        words: new Set(['projects']),
      }),
    );
    expect(config).toContain("title: 'Casa Verde'");
    expect(config).toContain("title: 'The pavilion'");
    expect(config).not.toContain('House on a slope');
  });

  it('takes what a developer lists as skills, and adds the parts that are asked for', () => {
    expect(configOf(developer)).toMatch(/skills: \['React', 'Python'\]/);
    expect(configOf({ ...developer, details: ['CV'] })).toMatch(/parts: \['experience'\]/);
  });

  it('is composed in three ways', () => {
    const layouts = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (seed) => /layout: '(\w+)'/.exec(configOf({ ...photographer, seed }))?.[1],
    );
    expect(new Set(layouts).size).toBe(3);
  });
});

describe.skipIf(CHROMIUM_PATH === undefined)('the portfolio in a browser (needs Chromium)', () => {
  let browser: StarterBrowser;
  beforeAll(async () => {
    browser = await launchStarterBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('filters, opens a project, and keeps a message', async () => {
    await using app = await browser.open(portfolio.files(photographer));
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const works = page.getByTestId('works').getByRole('link');
    expect(await works.count()).toBe(6);
    await page.getByRole('link', { name: 'Portraits', exact: true }).click();
    await expect.poll(() => works.count()).toBe(2);

    await works.first().click();
    const heading = page.getByRole('heading', { level: 1, name: /^Portraits: / });
    const title = await heading.textContent();
    await page.getByRole('link', { name: /^Next project/ }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe(title);
    await page.goBack();
    await expect.poll(() => page.title()).toBe(`${title} · Mina Okafor`);

    await page.getByRole('link', { name: 'Contact' }).first().click();
    const form = page.locator('form');
    await form.getByRole('button', { name: 'Send' }).click();
    expect(await form.getByText('Please fill this in.').count()).toBe(3);
    await form.getByLabel('Name').fill('Ada');
    await form.getByLabel('Email').fill('ada@example.com');
    await form.getByLabel('Message').fill('A wedding in June');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Your message is noted.').waitFor();
    await page.reload();
    const messages = page.getByRole('region', { name: 'Your message' });
    await messages.getByText('A wedding in June').waitFor();
    await messages.getByRole('button', { name: /^Remove/ }).click();
    await page.reload();
    expect(await page.getByText('A wedding in June').count()).toBe(0);
    expect(app.errors).toEqual([]);
  });

  it.each([3, 4, 5])('fits a phone in French, in the dark (seed %i)', async (seed) => {
    await using app = await browser.open(portfolio.files({ ...developer, seed }), {
      viewport: PHONE,
      colorScheme: 'dark',
    });
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await app.overflowPx()).toBe(0);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'À propos' }).click();
    await page.getByText('Ma façon de travailler').waitFor();
    expect(await app.overflowPx()).toBe(0);
    await page.goto(`${app.url}/#/work/nowhere`);
    await page.getByText('n’est pas (ou plus) ici').waitFor();
    expect(app.errors).toEqual([]);
  });
});
