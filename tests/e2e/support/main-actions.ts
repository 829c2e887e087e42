import type { Locator, Page } from 'playwright-core';

/** Typed by the tests, so that nothing that a starter shows by itself is taken for it. */
export const MARK = 'Zanzibar 4217';

/** Uses an app for what it is there for, through what is to be seen; what that stored is in what it gives. */
type MainAction = (page: Page) => Promise<Locator>;

/** What each kind of app is there for, in English and French. */
export const MAIN_ACTIONS: Readonly<Record<string, MainAction>> = {
  landing_page: async (page) => {
    await sendForm(page.locator('form'));
    return page.locator('.entries').getByText(MARK).first();
  },
  portfolio: async (page) => {
    await page
      .getByRole('link', { name: /^Contact/ })
      .first()
      .click();
    await sendForm(page.locator('form'));
    return page.locator('.entries').getByText(MARK).first();
  },
  web_app: async (page) => {
    const line = page.getByRole('main').getByRole('textbox').and(page.locator('.quick-name'));
    const add = page.getByRole('button', { name: /^(Add|Ajouter) / }).first();
    await line.or(add).first().waitFor();
    if ((await line.count()) > 0) {
      await line.fill(MARK);
      await line.press('Enter');
    } else {
      await add.click();
      await sendForm(page.getByRole('dialog').locator('form'));
    }
    return page.getByText(MARK).first();
  },
  dashboard: async (page) => {
    await page
      .getByRole('button', { name: /^(Add|Ajouter) / })
      .first()
      .click();
    await sendForm(page.getByRole('dialog').locator('form'));
    return page
      .getByRole('row')
      .filter({ hasText: /4.?217/ })
      .first();
  },
  blog_cms: async (page) => {
    await page
      .getByRole('link', { name: /^(Write|Écrire)/ })
      .first()
      .click();
    await sendForm(page.locator('form'));
    return page.getByRole('heading', { level: 1, name: MARK });
  },
  ecommerce: async (page) => {
    const inCart = page.getByRole('button', { name: /^(Add to|Ajouter au)|(to the cart|au panier)$/ });
    const choose = page.getByRole('link', { name: /^(Choose|Choisir)/ });
    await inCart.or(choose).first().waitFor();
    if ((await inCart.count()) === 0) await choose.first().click();
    await inCart.first().click();
    const checkout = page.getByRole('button', { name: /^(Checkout|Check out|Commander)/ });
    const cart = page.getByRole('button', { name: /^(Cart|Panier)/ });
    await checkout.or(cart).last().waitFor();
    if (!(await checkout.isVisible())) await cart.click();
    await checkout.click();
    await sendForm(page.locator('form.stack'));
    return page.locator('.customer').getByText(MARK).first();
  },
  browser_game: async (page) => {
    await page.getByRole('button', { name: /^(Play|Jouer)$/ }).click();
    await page.locator('.arcade[data-phase=playing]').waitFor();
    const score = page.getByTestId('score');
    for (let turn = 0; turn < 100 && !/[1-9]/.test((await score.textContent()) ?? ''); turn += 1) {
      await playTurn(page, turn);
    }
    return page.getByTestId('best').filter({ hasText: /[1-9]/ });
  },
};

/** A turn of whatever game it is, without skill. */
async function playTurn(page: Page, turn: number): Promise<void> {
  const cards = page.locator('.flip');
  const others = (await cards.count()) - 1;
  if (others < 0) {
    await page.getByTestId('canvas').click({ position: { x: 40 + ((turn * 53) % 220), y: 120 } });
    await page.keyboard.press('Space', { delay: 60 });
    return;
  }
  await cards.first().click();
  await cards.nth(1 + (turn % others)).click();
  // A pair stays open, other cards are turned back after a look.
  await page.waitForFunction(
    () => document.querySelector('[data-found=true]') ?? !document.querySelector('[data-open=true]'),
  );
}

/** Fills in every question that is to be seen, and sends. */
async function sendForm(form: Locator): Promise<void> {
  await form.getByRole('button').last().waitFor();
  for (const control of await form.locator('input:visible, select:visible, textarea:visible').all()) {
    await answer(control);
  }
  await form.locator('button[type=submit]').click();
}

async function answer(control: Locator): Promise<void> {
  // What is filled in already, such as the day of today, is right.
  if ((await control.inputValue()) !== '') return;
  const { tag, type } = await control.evaluate((element) => ({
    tag: element.tagName,
    type: element.getAttribute('type') ?? 'text',
  }));
  if (tag === 'SELECT') {
    const free = await control
      .locator('option:not([disabled]):not([value=""])')
      .last()
      .evaluate((option) => (option as HTMLOptionElement).value);
    await control.selectOption(free);
  } else {
    await control.fill(ANSWERS[type]?.() ?? MARK);
  }
}

const ANSWERS: Readonly<Record<string, () => string>> = {
  email: () => 'ada@example.com',
  tel: () => '020 7946 0000',
  number: () => '4217',
  time: () => '10:30',
  date: comingWednesday,
};

/** A working day of every trade, at least a week ahead. */
function comingWednesday(): string {
  const day = new Date();
  day.setDate(day.getDate() + 7 + ((3 - day.getDay() + 7) % 7));
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
