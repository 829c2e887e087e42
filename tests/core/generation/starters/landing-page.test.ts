import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { landingPage } from '#core/generation/starters/landing-page/index.ts';
import { tradeFor } from '#core/generation/starters/landing-page/trades/all.ts';
import {
  CHROMIUM_PATH,
  launchStarterBrowser,
  PHONE,
  type StarterBrowser,
} from '#tests/support/starter-page.ts';
import { specFrom, starterSpec } from '#tests/support/starter-spec.ts';

const hairdresser = starterSpec({
  title: 'Salon Lumen',
  subject: 'hairdresser',
  words: new Set(['booking', 'hairdresser']),
});
const law = starterSpec({
  title: 'Cabinet Aubry',
  subject: 'cabinet d’avocats',
  language: 'fr',
  seed: 7,
});

/** A day at least a week ahead, 0 for Sunday. */
function comingDay(weekday: number): string {
  const day = new Date();
  day.setDate(day.getDate() + 7 + ((weekday - day.getDay() + 7) % 7));
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

function configOf(spec: Parameters<typeof landingPage.files>[0]): string {
  return landingPage.files(spec).find(({ path }) => path === 'src/config.ts')?.content ?? '';
}

describe('the landing page', () => {
  it.each([
    ['a booking site for a hairdresser', 'en', 'salon'],
    ['un site vitrine pour un plombier', 'fr', 'repairs'],
    ['a website for my dental practice', 'en', 'clinic'],
    ['site pour mon restaurant', 'fr', 'restaurant'],
    ['landing page for my law firm', 'en', 'office'],
    ['a wedding website with RSVP', 'en', 'wedding'],
    ['landing page for a SaaS that tracks time', 'en', 'software'],
    ['page for my yoga studio', 'en', 'fitness'],
    ['site for a nail studio', 'en', 'beauty'],
    ['a website for my dog grooming salon', 'en', 'pets'],
    ['landing page for my collection of stamps', 'en', 'general'],
  ] as const)('takes %j for its trade', (request, language, trade) => {
    expect(tradeFor(specFrom('landing_page', language, request)).id).toBe(trade);
  });

  it('asks the fields that the request names, and who wrote', () => {
    const spec = specFrom(
      'landing_page',
      'en',
      'a landing page for my garden centre with a contact form asking for phone, budget and message',
    );
    const questions = /questions: \[([\s\S]*?)\n {4}\]/.exec(configOf(spec))?.[1] ?? '';
    expect([...questions.matchAll(/label: '(.*?)'/g)].map(([, label]) => label)).toEqual([
      'Name',
      'Phone',
      'Budget',
      'Message',
    ]);
  });

  it('asks guests what the invitation lists', () => {
    const spec = starterSpec({
      subject: 'mariage',
      language: 'fr',
      details: ['nom', 'nombre de personnes', 'régime alimentaire'],
      words: new Set(['rsvp']),
    });
    const questions = configOf(spec).split('questions:')[1]?.split('slots:')[0] ?? '';
    expect([...questions.matchAll(/label: '(.*?)'/g)].map(([, label]) => label)).toEqual([
      'E-mail',
      'Nom',
      'Personnes',
      'Régime alimentaire',
    ]);
  });

  it('lists the services that the request lists', () => {
    const config = configOf(
      starterSpec({ subject: 'hairdresser', details: ['fades', 'beard trims', 'hot towel shaves'] }),
    );
    expect(config).toContain("name: 'Beard trims'");
    expect(config).not.toContain('Balayage');
  });

  it('adds one or two fields to the usual form', () => {
    const field = { key: 'hairLength', label: 'Hair length', kind: 'text' } as const;
    const labels = (config: string): (string | undefined)[] =>
      [...(config.split('questions:')[1] ?? '').matchAll(/label: '(.*?)'/g)].map(([, label]) => label);
    const usual = labels(configOf(hairdresser));
    const wished = labels(configOf({ ...hairdresser, fields: [field] }));
    expect(wished).toEqual([...usual.slice(0, -1), 'Hair length', ...usual.slice(-1)]);
  });

  it('takes a section away when asked', () => {
    const spec = specFrom(
      'landing_page',
      'en',
      'a booking site for a hairdresser',
      'remove the testimonials',
    );
    expect(configOf(spec)).not.toMatch(/sections: \[[^\]]*'voices'/);
    expect(configOf(hairdresser)).toMatch(/sections: \[[^\]]*'voices'/);
  });

  it('keeps everything but the name through a change of name', () => {
    const before = configOf(hairdresser);
    expect(configOf({ ...hairdresser, title: 'Casa Pizza' }).replaceAll('Casa Pizza', 'Salon Lumen')).toBe(
      before,
    );
  });

  it('looks and reads differently for two requests', () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const layouts = seeds.map((seed) => /layout: '(\w+)'/.exec(configOf({ ...hairdresser, seed }))?.[1]);
    expect(new Set(layouts).size).toBe(3);
    expect(configOf(hairdresser)).not.toBe(configOf(law));
  });
});

describe.skipIf(CHROMIUM_PATH === undefined)('the landing page in a browser (needs Chromium)', () => {
  let browser: StarterBrowser;
  beforeAll(async () => {
    browser = await launchStarterBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('books a free time, keeps it, and gives it to nobody twice', async () => {
    await using app = await browser.open(landingPage.files(hairdresser));
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const form = page.locator('form');
    await page.getByRole('button', { name: 'Choose Short cut' }).click();
    expect(await form.getByLabel('What would you like?').inputValue()).toBe('Short cut');

    await form.getByRole('button', { name: 'Book' }).click();
    expect(await form.getByText('Please fill this in.').count()).toBeGreaterThan(3);
    await form.getByLabel('Day').fill(comingDay(1));
    await form.getByLabel('Name').fill('Ada Byron');
    await form.getByLabel('Phone').fill('020 7946 0000');
    await form.getByLabel('Email').fill('ada@example.com');
    await form.getByRole('button', { name: 'Book' }).click();
    await form.getByText('We are closed on that day.').waitFor();

    await form.getByLabel('Day').fill(comingDay(3));
    await form.getByLabel('Time').selectOption('10:30');
    await form.getByRole('button', { name: 'Book' }).click();
    await form.getByText('Your time is booked.').waitFor();

    await page.reload();
    const bookings = page.getByRole('region', { name: 'Your booking' });
    await bookings.getByText('Ada Byron').waitFor();
    await form.getByLabel('Day').fill(comingDay(3));
    expect(await form.locator('option[value="10:30"]').isDisabled()).toBe(true);
    expect(await form.locator('option[value="11:00"]').isDisabled()).toBe(false);

    await bookings.getByRole('button', { name: /^Remove/ }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await bookings.getByRole('button', { name: /^Remove/ }).click();
    await page.reload();
    expect(await page.getByText('Ada Byron').count()).toBe(0);
    expect(app.errors).toEqual([]);
  });

  it('takes a message in French on a phone, in the dark', async () => {
    await using app = await browser.open(landingPage.files(law), { viewport: PHONE, colorScheme: 'dark' });
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Ouvrir le menu' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Questions' }).click();
    const form = page.locator('form');
    await form.getByLabel('Nom').fill('Zoé Martin');
    await form.getByLabel('E-mail').fill('zoe@');
    await form.getByLabel('Message').fill('Bonjour,\npouvez-vous relire un bail ?');
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByText('Cette adresse e-mail semble incorrecte.').waitFor();
    await form.getByLabel('E-mail').fill('zoe@example.com');
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByText('Votre message est noté.').waitFor();
    await page.reload();
    await page
      .getByRole('region', { name: 'Votre message' })
      .getByText('pouvez-vous relire un bail ?')
      .waitFor();
    expect(await app.overflowPx()).toBe(0);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(app.errors).toEqual([]);
  });

  it('takes no departure before the arrival', async () => {
    await using app = await browser.open(landingPage.files(starterSpec({ subject: 'hotel' })));
    const form = app.page.locator('form');
    await form.getByLabel('Arrival').fill(comingDay(5));
    await form.getByLabel('Departure').fill(comingDay(5).replace(/^\d+/, '2020'));
    await form.getByRole('button', { name: 'Ask' }).click();
    await form.getByText('This is before the first day.').waitFor();
    expect(app.errors).toEqual([]);
  });

  it.each(['wedding', 'restaurant', 'gym', 'app'] as const)(
    'fits the smallest screen (%s)',
    async (subject) => {
      const spec = starterSpec({
        title: 'An uncommonly long name of a place',
        subject,
        seed: subject.length,
        details: ['gallery', 'team', 'prices'],
      });
      await using app = await browser.open(landingPage.files(spec), {
        viewport: { width: 320, height: 700 },
      });
      expect(await app.page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await app.overflowPx()).toBe(0);
      expect(app.errors).toEqual([]);
    },
  );
});
