import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '#core/generation/starters/blog/files/src/lib/markdown.ts';
import { blog } from '#core/generation/starters/blog/index.ts';
import { topicFor } from '#core/generation/starters/blog/topics/all.ts';
import type { StarterSpec } from '#core/generation/starters/types.ts';
import {
  CHROMIUM_PATH,
  launchStarterBrowser,
  PHONE,
  type StarterBrowser,
} from '#tests/support/starter-page.ts';
import { specFrom, starterSpec } from '#tests/support/starter-spec.ts';

const garden = starterSpec({ title: 'Plot 14', subject: 'gardening', seed: 2 });
const cooking = starterSpec({
  title: 'La petite cuisine',
  subject: 'cuisine',
  language: 'fr',
  seed: 5,
  fields: [{ key: 'servings', label: 'Portions', kind: 'number' }],
});

function configOf(spec: StarterSpec): string {
  return blog.files(spec).find(({ path }) => path === 'src/config.ts')?.content ?? '';
}

function titlesIn(config: string): (string | undefined)[] {
  return [...config.matchAll(/^ {6}title: '(.*)',$/gm)].map(([, title]) => title);
}

describe('the blog', () => {
  it.each([
    ['a blog about gardening', 'en', 'garden'],
    ['un blog de voyage', 'fr', 'travel'],
    ['a recipe blog', 'en', 'food'],
    ['a tech blog with dark mode', 'en', 'tech'],
    ['un blog sur la course à pied', 'fr', 'fitness'],
    ['a blog about model trains with comments and search', 'en', 'general'],
  ] as const)('takes %j for its topic', (request, language, topic) => {
    expect(topicFor(specFrom('blog_cms', language, request)).id).toBe(topic);
  });

  it('writes about each thing that the request lists', () => {
    const config = configOf(
      specFrom('blog_cms', 'en', 'a blog about knitting with posts on socks, jumpers and yarn'),
    );
    for (const name of ['Socks', 'Jumpers', 'Yarn']) {
      expect(titlesIn(config).filter((title) => title?.startsWith(`${name}: `))).toHaveLength(1);
      expect(config).toContain(`tags: ['${name}']`);
    }
    expect(titlesIn(config).length).toBeGreaterThanOrEqual(5);
  });

  it('has no two articles of one address, in any composition', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7]) {
      const config = configOf(starterSpec({ subject: 'model trains', seed }));
      const slugs = [...config.matchAll(/slug: '(.*?)'/g)].map(([, slug]) => slug);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(config).not.toMatch(/\{topic\}/i);
    }
  });

  it('reads headings, lists, quotes, code and paragraphs', () => {
    expect(parseMarkdown('## A\ntext\nmore\n\n- b\n- c\n1. d\n> e\n> f\n```\n# g\n```\n---\n#h')).toEqual([
      { type: 'heading', level: 2, text: 'A' },
      { type: 'paragraph', text: 'text\nmore' },
      { type: 'list', isOrdered: false, items: ['b', 'c'] },
      { type: 'list', isOrdered: true, items: ['d'] },
      { type: 'quote', text: 'e f' },
      { type: 'code', text: '# g' },
      { type: 'rule' },
      { type: 'paragraph', text: '#h' },
    ]);
    expect(parseMarkdown('```\nnever closed')).toEqual([{ type: 'code', text: 'never closed' }]);
  });
});

describe.skipIf(CHROMIUM_PATH === undefined)('the blog in a browser (needs Chromium)', () => {
  let browser: StarterBrowser;
  beforeAll(async () => {
    browser = await launchStarterBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('publishes, changes and deletes an article of one’s own', async () => {
    await using app = await browser.open(blog.files(garden), { path: '/#/write' });
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Publish' }).click();
    expect(await page.getByText('Please fill this in.').count()).toBe(2);
    await page.getByLabel('Title').fill('My first beans');
    await page
      .getByLabel('Text', { exact: true })
      .and(page.locator('textarea'))
      .fill('They **grow** <img src=x onerror=alert(1)> [here](javascript:alert(1)).\n\n- one\n- two');
    await page.getByLabel(/^Topics/).fill('Beans, Notes');
    const preview = page.getByRole('region', { name: 'Preview' });
    expect(await preview.locator('strong').textContent()).toBe('grow');
    expect(await preview.locator('li').count()).toBe(2);

    await page.reload();
    expect(await page.getByLabel('Title').inputValue()).toBe('My first beans');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('heading', { level: 1, name: 'My first beans' }).waitFor();
    expect(await page.locator('.prose a, .prose img').count()).toBe(0);

    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Title').fill('My second beans');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('heading', { level: 1, name: 'My second beans' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Articles', exact: true }).click();
    const posts = page.getByTestId('posts');
    await posts.getByText('My second beans').waitFor();
    expect(await page.getByText('My first beans').count()).toBe(0);

    await page.getByRole('link', { name: 'Beans', exact: true }).click();
    await expect.poll(() => posts.getByRole('link').count()).toBe(1);
    await posts.getByRole('link').click();
    await page.getByRole('button', { name: 'Delete: My second beans' }).click();
    await page.getByText('You have not written anything yet').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Delete: My second beans' }).click();
    await page.reload();
    await page.getByText('You have not written anything yet').waitFor();
    expect(app.errors).toEqual([]);
  });

  it('finds articles and keeps comments', async () => {
    await using app = await browser.open(blog.files(garden));
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const posts = page.getByTestId('posts').getByRole('link');
    expect(await posts.count()).toBeGreaterThanOrEqual(5);
    await page.getByRole('searchbox', { name: 'Search the articles' }).fill('straw TOMATO');
    await expect.poll(() => posts.count()).toBe(1);
    await posts.click();
    const form = page.getByRole('form', { name: 'Write a comment' });
    await form.getByRole('button', { name: 'Post comment' }).click();
    expect(await form.getByText('Please fill this in.').count()).toBe(2);
    await form.getByLabel('Name').fill('Rosa');
    await form.getByLabel('Comment', { exact: true }).fill('Straw works!\nThank you.');
    await form.getByRole('button', { name: 'Post comment' }).click();
    await page.reload();
    await page.getByRole('heading', { name: '1 comment' }).waitFor();
    await page.getByText('Straw works!').waitFor();
    await page.getByRole('button', { name: 'Delete the comment of Rosa' }).click();
    await page.reload();
    await page.getByText('No comments yet.').waitFor();
    expect(app.errors).toEqual([]);
  });

  it('keeps a French draft with its portions, on a phone in the dark', async () => {
    await using app = await browser.open(blog.files(cooking), { viewport: PHONE, colorScheme: 'dark' });
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await app.overflowPx()).toBe(0);
    await page.getByRole('link', { name: 'Écrire' }).click();
    await page.getByLabel('Titre', { exact: true }).fill('Tarte aux prunes');
    await page.getByLabel(/^Portions/).fill('6');
    expect(await app.overflowPx()).toBe(0);
    await page.getByRole('button', { name: 'Garder en brouillon' }).click();
    await page.getByText('Brouillon').waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Tarte aux prunes' }).click();
    const facts = page.locator('dl.facts');
    await facts.waitFor();
    expect(await facts.textContent()).toBe('Portions6');
    expect(await app.overflowPx()).toBe(0);
    await page.getByRole('link', { name: 'Articles', exact: true }).click();
    await page.getByTestId('posts').waitFor();
    expect(await page.getByText('Tarte aux prunes').count()).toBe(0);
    expect(app.errors).toEqual([]);
  });
});
