import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startProgram, temporaryFolder, type Program } from '#tests/support/program.ts';
import { CHROMIUM_PATH, DESKTOP, PHONE } from '#tests/support/starter-page.ts';
import { MAIN_ACTIONS } from './support/main-actions.ts';

const CHATTY =
  'hello!! so first of all sorry for the long message, my cousin told me about this bot and i am on the train to my aunt, she has a dog and three cats, it is raining and the wifi is awful. ' +
  'anyway, before i forget, happy monday, and thanks in advance for everything you do. last year we tried it with paper and it was a mess, then with a spreadsheet, which my colleague deleted by accident. ' +
  'what i need is a dashboard for the revenue of our three coffee bars. my brother says it cannot be done in a day but he also said the cat would hate the train. have a lovely day and greet everybody from me';

const SENTENCES = [
  ['landing_page', 'a landing page for my bakery in Lyon with opening hours and a contact form'],
  ['web_app', 'a to-do web app with due dates and priorities'],
  ['ecommerce', 'an online shop that sells handmade candles, soaps and honey'],
  ['dashboard', 'a sales dashboard with revenue, orders and new customers'],
  ['blog_cms', 'a travel blog about slow trains in Europe'],
  ['portfolio', 'a portfolio for a wedding photographer'],
  ['browser_game', 'a memory card game with animals'],
  ['rest_api', 'a REST API for a library of books with title, author and year'],

  ['landing_page', 'une page d’accueil pour un mariage en Provence avec un formulaire de réponse'],
  ['web_app', 'une appli pour suivre les ruches de mon rucher avec date de visite et notes'],
  ['ecommerce', 'une boutique en ligne de bijoux en argent'],
  ['dashboard', 'un tableau de bord pour suivre les dépenses de la maison'],
  ['blog_cms', 'un blog sur le jardinage en ville'],
  ['portfolio', 'un portfolio pour une architecte d’intérieur'],
  ['browser_game', 'un jeu de casse-briques dans l’espace'],
  ['rest_api', 'une API REST pour gérer des plantes avec nom, espèce et date d’arrosage'],

  ['landing_page', 'je veu un site pr mon salon de coiffure'],
  ['web_app', 'plz mak me a todo thingy w/ due dates!!'],
  ['ecommerce', 'ONLINE SHOP FOR VINTAGE BIKES'],
  ['dashboard', CHATTY],
  ['blog_cms', 'blog'],
  ['portfolio', 'im a tattoo artist n wanna show off my work, dark plz'],
  ['browser_game', 'GAME WITH SPACESHIPS PEW PEW'],
  ['rest_api', 'need an api thingy 4 my recipes, crud pls'],
].map(([type = '', sentence = ''], index) => ({ index, type, sentence }));

/** The sentences go through all types again and again. */
const TYPES = 8;

interface Built {
  preview: string;
  zip: string;
}

/** Folders outlive a test here: the program and its apps are shared by all. */
const folder = mkdtempSync(join(tmpdir(), 'vectort-sentences-'));
const ends: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })];
let built: Promise<Built>[] = [];

beforeAll(async () => {
  const program = await startProgram({
    dataDir: join(folder, 'data'),
    args: ['--stay'],
    atEnd: (end) => ends.unshift(end),
  });
  for (const { sentence } of SENTENCES) program.write(`/build --now ${sentence}`);
  built = SENTENCES.map(({ index }) => outcome(program, index));
  for (const one of built) one.catch(() => {});
});
afterAll(() => {
  for (const end of ends) end();
});

/** Builds come one after the other, in the order of the sentences; pages are looked at meanwhile. */
async function outcome(program: Program, index: number): Promise<Built> {
  const [, preview = '', zip = ''] = await vi.waitUntil(
    () => [...program.output().matchAll(/^Preview: (\S+)\n[^]*?^ZIP: (.+)$/gm)][index],
    { timeout: 60_000, interval: 50 },
  );
  return { preview, zip };
}

describe.skipIf(CHROMIUM_PATH === undefined)(
  'an app from one sentence (needs Chromium)',
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    /** One for all: a context costs more than a page, and every app has an origin of its own. */
    let context: BrowserContext;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: CHROMIUM_PATH ?? '',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      });
      context = await browser.newContext({ hasTouch: true, reducedMotion: 'reduce' });
    });
    afterAll(async () => {
      await browser.close();
    });

    it.for(SENTENCES)('works on a desk and on a phone ($type): $sentence', async ({ index, type }) => {
      const { preview } = (await built[index]) ?? { preview: '' };
      // Every kind of app is used at both widths, in turn; what it stored is looked at on the other one.
      const [first, second] =
        (index + Math.floor(index / TYPES)) % 2 === 0 ? [DESKTOP, PHONE] : [PHONE, DESKTOP];
      const page = await openPage(context, { viewport: first });
      const errors = errorsOf(page);
      await page.goto(preview);
      if (type === 'rest_api') {
        await page.getByText('README.md').first().waitFor();
        await expectToFit(page, second);
      } else {
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await expectToFit(page, first);
        const stored = await MAIN_ACTIONS[type]?.(page);
        await stored?.waitFor();
        await expectToFit(page, first);
        await page.setViewportSize(second);
        await page.reload();
        await stored?.waitFor();
        await expectToFit(page, second);
      }
      expect(errors).toEqual([]);
    });
  },
);

type Viewport = typeof DESKTOP;

async function openPage(context: BrowserContext, { viewport }: { viewport: Viewport }): Promise<Page> {
  const page = await context.newPage();
  onTestFinished(() => page.close());
  await page.setViewportSize(viewport);
  return page;
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** Nothing is to be pushed sideways on a phone. */
async function expectToFit(page: Page, viewport: Viewport): Promise<void> {
  await page.setViewportSize(viewport);
  if (viewport === PHONE) expect(await overflowPx(page)).toBe(0);
}

async function overflowPx(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
  });
}

const hasPython = spawnSync('python3', ['--version']).status === 0;
const APIS = SENTENCES.filter(({ type }) => type === 'rest_api');

describe.skipIf(!hasPython)('an API from one sentence (needs python3)', { timeout: 60_000 }, () => {
  it.for(APIS)('keeps what it was given through a restart: $sentence', async ({ index }) => {
    const unpacked = temporaryFolder();
    const { zip } = (await built[index]) ?? { zip: '' };
    execFileSync('python3', ['-m', 'zipfile', '-e', zip, unpacked]);
    const project = join(unpacked, readdirSync(unpacked)[0] ?? '');
    const first = await startApi(project);
    const created = await fetch(first.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: readmeEntry(project),
    });
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };
    await first.stop();
    const second = await startApi(project);
    expect(await (await fetch(`${second.url}/${id}`)).json()).toMatchObject({ id });
    expect(await (await fetch(second.url)).text()).toContain(id);
    await second.stop();
  });
});

/** Starts an API as its README says; gives the address of its entries, which it prints. */
async function startApi(cwd: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd,
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for await (const data of child.stdout) {
    output += String(data);
    if (/http:\/\/\S+\s/.test(output)) break;
  }
  return {
    url: /http:\/\/\S+/.exec(output)?.[0] ?? '',
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The entry that the README creates with curl. */
function readmeEntry(project: string): string {
  const readme = readFileSync(join(project, 'README.md'), 'utf8');
  return /-d '(\{[^']*\})'/.exec(readme)?.[1] ?? '';
}
