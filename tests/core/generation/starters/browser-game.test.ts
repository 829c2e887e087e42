import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHROMIUM_PATH,
  launchStarterBrowser,
  PHONE,
  type StarterBrowser,
  type StarterPage,
} from '../../../support/starter-page.ts';
import { filesFor } from './support/brief.ts';

const fileOf = (request: string, path: string): string | undefined =>
  filesFor(request).find((file) => file.path === path)?.content;

describe('the game that a request means', () => {
  it.each([
    ['a snake game', 'snake.ts'],
    ['un truc pour jouer au serpent', 'snake.ts'],
    ['лучшая игра змейка', 'snake.ts'],
    ['un jeu de casse-briques', 'breakout.ts'],
    ['sth fun to play on my break, with a ball', 'breakout.ts'],
    ['tetris', 'blocks.ts'],
    ['make me a space shooter with levels and a high score', 'shooter.ts'],
    ['a 2048 game', 'merge.ts'],
    ['tic-tac-toe game', 'rules.ts'],
    ['a quiz game about snakes and other animals', 'questions.ts'],
  ])('%s: %s', (request, rules) => {
    const rulesOf = fileOf(request, `src/game/${rules}`);
    expect(rulesOf).toBeDefined();
  });

  it('asks what the request is about', () => {
    expect(fileOf('a quiz game about capitals', 'src/quiz.ts')).toContain('What is the capital of Kenya?');
    expect(fileOf('un jeu de quiz sur les animaux', 'src/quiz.ts')).toContain('Combien de pattes');
    expect(fileOf('a maths quiz game', 'src/quiz.ts')).toContain("kind: 'sums'");
  });

  it('has the cards that the request lists', () => {
    const config = fileOf('memory game with cats, owls and bicycles', 'src/config.ts');
    for (const label of ["label: 'Cat'", "label: 'Owl'", "label: 'bicycles'"])
      expect(config).toContain(label);
  });

  it('dresses one game differently for two requests', () => {
    expect(fileOf('a snake game under the sea', 'src/config.ts')).toContain("world: 'sea'");
    expect(fileOf('a snake game in the snow', 'src/config.ts')).toContain("world: 'winter'");
  });
});

const play = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Play|Jouer)$/ }).click();
};
const number = async (page: Page, id: string): Promise<number> =>
  Number((await page.getByTestId(id).textContent())?.replaceAll(/\D/g, ''));
const scene = async <Shape>(page: Page): Promise<Shape> =>
  JSON.parse((await page.getByTestId('canvas').getAttribute('data-scene')) ?? '{}') as Shape;

/** Plays until there are points. */
type Player = (app: StarterPage) => Promise<void>;

interface SnakeScene {
  head: { x: number; y: number };
  food: { x: number; y: number };
  direction: 'up' | 'down' | 'left' | 'right';
}

/** Plays snake inside the page, where no round trip is lost: towards the food, never straight back, anew when lost. */
const eatOnce: Player = async ({ page }) => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const frame = (): void => {
          if (Number(document.querySelector('[data-testid=score]')?.textContent) > 0) {
            resolve();
            return;
          }
          requestAnimationFrame(frame);
          const canvas = document.querySelector('[data-testid=canvas]');
          const { head, food, direction } = JSON.parse(
            canvas?.getAttribute('data-scene') ?? '{}',
          ) as SnakeScene;
          const sideways = direction === 'left' || direction === 'right';
          const ahead = sideways ? food.x - head.x : food.y - head.y;
          const forward = direction === 'right' || direction === 'down' ? ahead : -ahead;
          const aside = sideways ? food.y - head.y : food.x - head.x;
          if (aside === 0 && forward > 0) return;
          const keys = sideways ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
          const inner = sideways ? head.y > 8 : head.x > 8;
          const turn = aside === 0 ? keys[inner ? 0 : 1] : keys[aside < 0 ? 0 : 1];
          if (forward <= 0) globalThis.dispatchEvent(new KeyboardEvent('keydown', { code: turn ?? '' }));
          globalThis.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter' }));
        };
        requestAnimationFrame(frame);
      }),
  );
};

const KEYBOARD: Record<string, Player> = {
  'a snake game': async (app) => {
    await app.page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await scene<SnakeScene>(app.page)).direction).toBe('up');
    await eatOnce(app);
  },
  'a breakout game': async ({ page }) => {
    await page.keyboard.press('Space');
    await expect.poll(() => number(page, 'score'), { timeout: 10_000 }).toBeGreaterThan(0);
  },
  tetris: async ({ page }) => {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
  },
  'a space shooter': async ({ page }) => {
    await page.keyboard.down('Space');
    await expect.poll(() => number(page, 'score'), { timeout: 10_000 }).toBeGreaterThan(0);
    await page.keyboard.up('Space');
  },
  'a 2048 game': async ({ page }) => {
    for (let turn = 0; turn < 60 && (await number(page, 'score')) === 0; turn += 1)
      await page.keyboard.press(['ArrowLeft', 'ArrowDown', 'ArrowRight'][turn % 3] ?? 'ArrowLeft');
  },
  'a memory game': async ({ page }) => {
    await turnAll(page, (card) => page.locator('.flip').nth(card).press('Enter'));
  },
  'a maths quiz game': async ({ page }) => {
    await answerAll(page, (choice) => page.keyboard.press(String(choice + 1)));
  },
  'tic-tac-toe game': async ({ page }) => {
    await winFields(page, (place) => page.locator('.ttt-field').nth(place).press('Enter'));
  },
};

/** Opens cards two by two until it knows a pair, and opens that. */
async function turnAll(page: Page, open: (card: number) => Promise<void>): Promise<void> {
  const seen: string[] = [];
  for (let card = 0; card < 12 && (await number(page, 'score')) === 0; card += 2) {
    await open(card);
    await open(card + 1);
    for (const one of [card, card + 1])
      seen.push((await page.locator('.flip').nth(one).getAttribute('aria-label')) ?? '');
    const pair = seen.flatMap((label, one) =>
      seen.indexOf(label) < one ? [[seen.indexOf(label), one]] : [],
    )[0];
    // A pair stays open and counts, others are turned back: both a moment later.
    const isSettled = async (): Promise<boolean> =>
      (await number(page, 'score')) > 0 || (await page.locator('.flip[data-open=true]').count()) === 0;
    await expect.poll(isSettled).toBe(true);
    if ((await number(page, 'score')) > 0) return;
    for (const one of pair ?? []) await open(one);
  }
}

async function answerAll(page: Page, answer: (choice: number) => Promise<void>): Promise<void> {
  const text = (await page.locator('.quiz-question').textContent()) ?? '';
  const [, one = '0', sign = '+', other = '0'] = /(\d+) (\S) (\d+)/.exec(text) ?? [];
  const [a, b] = [Number(one), Number(other)];
  const right = { '+': a + b, '−': a - b, '×': a * b, '÷': a / b }[sign];
  const choices = await page.locator('.quiz-answers button > span:nth-child(2)').allTextContents();
  await answer(choices.indexOf(String(right)));
}

/** The first levels play carelessly: someone who takes the middle and completes lines gets points soon. */
async function winFields(page: Page, set: (place: number) => Promise<void>): Promise<void> {
  const lines = [
    [0, 4, 8],
    [2, 4, 6],
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
    [0, 3, 6],
    [1, 4, 7],
    [2, 5, 8],
  ];
  for (let turn = 0; turn < 40 && (await number(page, 'score')) === 0; turn += 1) {
    const marks = await page
      .locator('.ttt-field')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-mark')));
    const count = (line: number[], mark: string): number =>
      line.filter((place) => marks[place] === mark).length;
    const free = (line: number[]): number | undefined => line.find((place) => marks[place] === null);
    const near = (mark: string): number | undefined =>
      free(lines.find((line) => count(line, mark) === 2 && free(line) !== undefined) ?? []);
    const place = near('x') ?? near('o') ?? [4, 0, 2, 6, 8, 1, 3, 5, 7].find((one) => marks[one] === null);
    if (place !== undefined) await set(place);
    await page.waitForTimeout(500);
  }
}

describe.skipIf(CHROMIUM_PATH === undefined)('games in a browser (need Chromium)', () => {
  let browser: StarterBrowser;
  beforeAll(async () => {
    browser = await launchStarterBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(Object.entries(KEYBOARD))(
    '%s is played with the keyboard, and the best score stays',
    async (request, player) => {
      await using app = await browser.open(filesFor(request));
      await play(app.page);
      await player(app);
      await expect.poll(() => number(app.page, 'best'), { timeout: 10_000 }).toBeGreaterThan(0);
      const best = await number(app.page, 'best');
      await app.page.reload();
      expect(await number(app.page, 'best')).toBeGreaterThanOrEqual(best);
      expect(app.errors).toEqual([]);
    },
    60_000,
  );

  it('a snake is steered with the buttons for thumbs', async () => {
    await using app = await browser.open(filesFor('a snake game'), { viewport: PHONE });
    expect(await app.overflowPx()).toBe(0);
    await play(app.page);
    await app.page.locator('.pad-button.down').dispatchEvent('pointerdown');
    await expect.poll(async () => (await scene<SnakeScene>(app.page)).direction).toBe('down');
    expect(app.errors).toEqual([]);
  }, 60_000);

  it('tiles are moved by swiping', async () => {
    await using app = await browser.open(filesFor('a 2048 game'), { viewport: PHONE });
    await play(app.page);
    const box = await app.page.getByTestId('tiles').boundingBox();
    if (box === null) throw new Error('no tiles');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (let turn = 0; turn < 30 && (await number(app.page, 'score')) === 0; turn += 1) {
      const [dx, dy] = (
        [
          [-80, 0],
          [0, 80],
          [80, 0],
        ] as const
      )[turn % 3] ?? [0, 0];
      await app.page.mouse.move(x, y);
      await app.page.mouse.down();
      await app.page.mouse.move(x + dx, y + dy, { steps: 3 });
      await app.page.mouse.up();
    }
    expect(await number(app.page, 'score')).toBeGreaterThan(0);
  }, 60_000);

  it.each(['a breakout game', 'a memory game', 'a maths quiz game'])(
    '%s fits a phone and starts with a tap',
    async (request) => {
      await using app = await browser.open(filesFor(request), { viewport: PHONE, colorScheme: 'dark' });
      await app.page.getByRole('button', { name: /^Play$/ }).tap();
      await app.page.locator('.arcade[data-phase=playing]').waitFor();
      expect(await app.overflowPx()).toBe(0);
      expect(app.errors).toEqual([]);
    },
    60_000,
  );

  it('pauses with P and goes on with space', async () => {
    await using app = await browser.open(filesFor('a space shooter'));
    await play(app.page);
    await app.page.keyboard.press('KeyP');
    await app.page.locator('.arcade[data-phase=paused]').waitFor();
    await app.page.keyboard.press('Space');
    await app.page.locator('.arcade[data-phase=playing]').waitFor();
    expect(app.errors).toEqual([]);
  });
});
