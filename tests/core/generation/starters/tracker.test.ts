import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paletteFrom } from '#core/generation/starters/kit/palette.ts';
import { tracker } from '#core/generation/starters/tracker/index.ts';
import type { StarterSpec } from '#core/generation/starters/types.ts';
import type { ProjectFile } from '#core/generation/types.ts';
import { fieldIn } from '#core/generation/starters/vocabulary/fields.ts';
import {
  CHROMIUM_PATH,
  launchStarterBrowser,
  PHONE,
  type StarterBrowser,
} from '../../../support/starter-page.ts';
import { specFrom } from '../../../support/starter-spec.ts';

function specOf(over: Partial<Omit<StarterSpec, 'words'>> & { request?: string } = {}): StarterSpec {
  const { request = 'a to-do list with due dates', ...others } = over;
  return {
    title: 'Chores',
    subject: 'to-do list',
    language: 'en',
    scheme: 'auto',
    palette: paletteFrom('#1f8a4c'),
    fields: fields('en', 'dueDate'),
    noun: { one: 'task', many: 'tasks' },
    details: [],
    words: new Set(request.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
    seed: 7,
    ...others,
  };
}

function fields(language: 'en' | 'fr', ...keys: string[]): StarterSpec['fields'] {
  return keys.flatMap((key) => fieldIn(language, key) ?? []);
}

function fileOf(files: readonly ProjectFile[], path: string): string {
  return files.find((file) => file.path === path)?.content ?? '';
}

const configOf = (spec: StarterSpec): string => fileOf(tracker.files(spec), 'src/config.ts');

const EXPENSES = specOf({
  title: 'Dépenses',
  language: 'fr',
  request: 'un suivi de dépenses par catégorie',
  noun: { one: 'dépense', many: 'dépenses', gender: 'f' },
  fields: fields('fr', 'amount', 'date'),
  seed: 11,
});

describe('what a tracker is made of', () => {
  it('keeps every file short enough to be read', () => {
    const own = tracker.files(specOf()).filter(({ path }) => path !== 'src/styles/base.css');
    const long = own.filter(({ content }) => content.split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('gives a task a due date, a priority and a box to tick', () => {
    const config = configOf(specOf({ fields: [] }));
    expect(config).toContain("due: 'dueDate'");
    expect(config).toContain("priority: 'priority'");
    expect(config).toContain("done: { label: 'Done' }");
  });

  it('does not bring back a field that the request took away', () => {
    const config = configOf(specOf({ request: 'a to-do list with due dates. remove the priority' }));
    expect(config).not.toContain("key: 'priority'");
    expect(config).toContain("key: 'dueDate'");
  });

  it('gives things that are no work no box to tick', () => {
    const config = configOf(
      specOf({ request: 'recipes', noun: { one: 'recipe', many: 'recipes' }, fields: [] }),
    );
    expect(config).toContain('done: null');
    expect(config).toContain("key: 'ingredients'");
  });

  it('begins with the view that the request names', () => {
    expect(configOf(specOf({ request: 'a kanban board for my tasks' }))).toContain("views: ['board'");
  });

  it('knows a thing by its plural', () => {
    const config = configOf(specFrom('web_app', 'fr', 'une liste de courses'));
    expect(config).toContain('Nouvel article');
    expect(config).toContain('Dans le panier');
  });

  it('agrees with the gender of French words', () => {
    expect(configOf(EXPENSES)).toContain('Nouvelle dépense');
    const goal = specOf({
      language: 'fr',
      noun: { one: 'objectif', many: 'objectifs', gender: 'm' },
      fields: [],
    });
    expect(configOf(goal)).toContain('Nouvel objectif');
    expect(configOf(goal)).toContain('Aucun objectif');
  });

  it('differs between two requests in title, fields and look', () => {
    const [one, other] = [tracker.files(specOf()), tracker.files(EXPENSES)];
    expect(fileOf(one, 'src/config.ts')).not.toBe(fileOf(other, 'src/config.ts'));
    expect(fileOf(one, 'src/styles/theme.css')).not.toBe(fileOf(other, 'src/styles/theme.css'));
    const frames = Array.from(
      { length: 12 },
      (_, seed) => /frame: '(\w+)'/.exec(configOf(specOf({ seed })))?.[1],
    );
    expect(new Set(frames).size).toBe(3);
  });

  it('keeps the words of a request out of the code', () => {
    const config = configOf(specOf({ title: "</script><script>alert('x')</script>" }));
    expect(config).not.toContain('</script>');
  });

  it.each([
    ['a calculator', false],
    ['a pomodoro timer', false],
    ['a video call app', false],
    ['a drawing app', false],
    ['a chat for my friends', false],
    ['une calculatrice', false],
    ['a list of my drawings', true],
    ['track how much my chat eats', true],
    ['a to-do list', true],
    ['a wine cellar', true],
  ])('says of %s whether it is a list: %s', (request, fits) => {
    expect(tracker.fits?.(specOf({ request, fields: [] }))).toBe(fits);
  });
});

/** A busy machine paints late. */
const PATIENT = { timeout: 10_000 };

describe.skipIf(CHROMIUM_PATH === undefined)('a tracker in a browser (needs Chromium)', () => {
  let browser: StarterBrowser;
  beforeAll(async () => {
    browser = await launchStarterBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('adds a task with its day, ticks it off, and has both after a reload', async () => {
    await using app = await browser.open(tracker.files(specOf()));
    const { page } = app;
    await page.getByRole('main').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('Oil the hinges');
    await page.getByLabel('Due', { exact: true }).fill('2020-02-03');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Overdue' }).getByText('Oil the hinges').waitFor();
    await page.getByRole('checkbox', { name: 'Done: Oil the hinges' }).check();
    await page.reload();
    expect(await page.getByRole('checkbox', { name: 'Done: Oil the hinges' }).isChecked()).toBe(true);
    expect(app.errors).toEqual([]);
  });

  it('asks for a name before it adds anything', async () => {
    await using app = await browser.open(tracker.files(specOf()));
    const before = await app.page.getByRole('checkbox').count();
    await app.page.getByRole('button', { name: 'Add', exact: true }).click();
    await app.page.getByText('Please write something first.').waitFor();
    expect(await app.page.getByRole('checkbox').count()).toBe(before);
  });

  it('changes and deletes an entry, and takes the deletion back', async () => {
    await using app = await browser.open(tracker.files(EXPENSES), { viewport: PHONE });
    const { page } = app;
    await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
    await page.getByLabel('Dépense', { exact: true }).fill('Timbres');
    await page.getByLabel('Montant').fill('12.5');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Timbres' }).click();
    await page.getByRole('button', { name: 'Modifier' }).click();
    await page.getByLabel('Montant').fill('14');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('14,00 €').first().waitFor();
    await page.getByRole('button', { name: 'Timbres' }).click();
    await page.getByRole('button', { name: 'Supprimer' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Timbres' }).count(), PATIENT).toBe(0);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Timbres' }).waitFor();
    expect(await app.overflowPx()).toBe(0);
    expect(app.errors).toEqual([]);
  });

  it('finds, filters, and says when nothing is found', async () => {
    await using app = await browser.open(tracker.files(specOf()));
    const { page } = app;
    await page.getByRole('main').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('DENTIST');
    await page.getByText('1 task', { exact: true }).waitFor();
    await page.keyboard.type('xyz');
    await page.getByText('Nothing like that here').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByText('1 task', { exact: true }).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(1);
  });

  it('shows entries in every view without errors or sideways scroll', async () => {
    const projects = specOf({
      request: 'projects with status',
      noun: { one: 'project', many: 'projects' },
      fields: fields('en', 'status', 'dueDate', 'notes', 'budget'),
    });
    await using app = await browser.open(tracker.files(projects), { viewport: PHONE, colorScheme: 'dark' });
    const views = app.page.getByRole('group', { name: 'View' }).getByRole('button');
    expect(await views.count()).toBeGreaterThan(2);
    for (const view of await views.all()) {
      await view.click();
      await app.page.getByRole('button', { name: 'Winter catalogue', exact: true }).waitFor();
      expect(await app.overflowPx()).toBe(0);
    }
    expect(app.errors).toEqual([]);
  });

  it('moves a card to the next column of a board, and finds it there after a reload', async () => {
    const projects = specOf({
      request: 'projects with status',
      noun: { one: 'project', many: 'projects' },
      fields: fields('en', 'status', 'dueDate'),
    });
    await using app = await browser.open(tracker.files(projects));
    const { page } = app;
    await page.getByRole('button', { name: 'Move Staff handbook to In progress' }).click();
    await page.reload();
    const column = page.getByRole('region', { name: 'In progress' });
    expect(await column.getByText('Staff handbook').count()).toBe(1);
  });

  it('keeps habits by day', async () => {
    const habits = specOf({ request: 'habit tracker', noun: { one: 'habit', many: 'habits' }, fields: [] });
    await using app = await browser.open(tracker.files(habits));
    const boxes = app.page.getByRole('group', { name: 'Phone off at ten' }).getByRole('checkbox');
    await boxes.last().check();
    await app.page.reload();
    expect(await boxes.last().isChecked()).toBe(true);
    await app.page.getByText('1 day in a row').waitFor();
  });

  it('saves a table that it can read again', async () => {
    await using app = await browser.open(tracker.files(EXPENSES));
    const { page } = app;
    await page.getByRole('button', { name: 'Plus', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Enregistrer un tableau (CSV)' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain('Cinéma à deux');
    await page.getByRole('button', { name: 'Effacer les exemples' }).click();
    await page.getByText('Aucune dépense pour l’instant').waitFor();
    const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Cinéma à deux' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Cinéma à deux' }).waitFor();
    expect(app.errors).toEqual([]);
  });

  it('turns dark and stays dark', async () => {
    await using app = await browser.open(tracker.files(specOf()));
    const ground = (): Promise<string> =>
      app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await app.page.getByRole('button', { name: 'Switch to the dark look' }).click();
    await app.page.reload();
    expect(await ground()).not.toBe(light);
  });
});
