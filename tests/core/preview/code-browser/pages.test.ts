import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '#core/exports/zip/zip-files.ts';
import type { CodeAnswer, CodeBrowser } from '#core/preview/code-browser/index.ts';
import {
  attributeOf,
  BASE,
  elementsOf,
  FILES,
  linesOf,
  openCodeBrowser,
  pageOf,
  request,
  textOf,
} from './support/open-browser.ts';

describe('the code browser', () => {
  let browser: CodeBrowser;
  beforeAll(() => {
    browser = openCodeBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const ask = (wanted: Parameters<typeof request>[0]): Promise<CodeAnswer> => browser.handle(request(wanted));
  const open = async (wanted: Parameters<typeof request>[0]): Promise<string> => pageOf(await ask(wanted));
  const links = (page: string): Map<string, string | undefined> =>
    new Map(
      elementsOf(page)
        .filter(({ tagName }) => tagName === 'a')
        .map((link) => [textOf(link).trim().replaceAll(/\s+/g, ' '), attributeOf(link, 'href')]),
    );

  it('begins with what the project is and its README', async () => {
    const page = await open({});
    expect(page).toContain('A booking site for a hairdresser');
    expect(page).toMatch(/<h1 id="md-salon">Salon<\/h1>/);
    expect(links(page).get('the app')).toBe(`${BASE}file/src/App.tsx`);
    expect(page).toContain('4 files');
  });

  it('begins with the main file where there is no README, and says so where there is no file', async () => {
    const page = await open({ files: FILES.slice(2) });
    expect(linesOf(page)).toContain('  return <h1>Salon</h1>;');
    expect(await open({ files: [] })).toContain('This version has no files.');
  });

  it('links every file, and marks the one that is shown', async () => {
    const page = await open({ path: 'file/src/lib/book.ts' });
    for (const { path } of FILES) expect([...links(page).values()]).toContain(`${BASE}file/${path}`);
    const current = elementsOf(page).filter((element) => attributeOf(element, 'aria-current') === 'page');
    expect(current.map((link) => attributeOf(link, 'href'))).toEqual([`${BASE}file/src/lib/book.ts`]);
  });

  it('shows a file line by line, with its colours and places to link to', async () => {
    const page = await open({ path: 'file/src/App.tsx' });
    expect(linesOf(page)).toEqual(['export function App() {', '  return <h1>Salon</h1>;', '}']);
    expect(page).toContain('<span class="hljs-keyword">export</span>');
    expect(page).toContain('<span class="line" id="L2"><a href="#L2">2</a>');
    expect(page).toContain('3 lines');
  });

  it('colours go on over the end of a line', async () => {
    const content = '/* one\ntwo */ const a = `x\n${a}\ny`;\n';
    const page = await open({ files: [{ path: 'a.ts', content }], path: 'file/a.ts' });
    expect(linesOf(page)).toEqual(['/* one', 'two */ const a = `x', '${a}', 'y`;']);
    expect(page).toContain('<a href="#L2">2</a><span class="hljs-comment">two */</span>');
  });

  it.each([
    ['a\r\nb\rc\n', ['a', 'b', 'c']],
    ['a\n\n', ['a', '']],
    ['\n', ['']],
    ['no end', ['no end']],
  ])('counts the lines of %j as editors do', async (content, lines) => {
    expect(linesOf(await open({ files: [{ path: 'a.txt', content }], path: 'file/a.txt' }))).toEqual(lines);
  });

  it('shows Markdown and drawings as what they mean, and as source on request', async () => {
    const svg = {
      path: 'logo.svg',
      content: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    };
    const files = [...FILES, svg];
    const drawing = await open({ files, path: 'file/logo.svg' });
    expect(drawing).toContain(
      `src="data:image/svg+xml;base64,${Buffer.from(svg.content).toString('base64')}"`,
    );
    expect(linesOf(await open({ files, path: 'file/logo.svg', query: 'view=source' }))).toEqual([
      svg.content,
    ]);
    expect(linesOf(await open({ path: 'file/README.md', query: 'view=source' }))[0]).toBe('# Salon');
  });

  it('switches the version and stays with the file', async () => {
    const page = await open({ path: 'file/src/App.tsx' });
    expect(links(page).get('Version 1 A booking site')).toBe(
      'http://abc-v1.localhost:8002/__vectort/code/file/src/App.tsx',
    );
    expect(links(page).get('Version 2 Nov 22, 2026 · Make it green')).toBe(`${BASE}file/src/App.tsx`);
  });

  it('links the running app where there is one', async () => {
    expect(links(await open({})).get('Open app')).toBe('http://abc.localhost:8002/');
    const { previewUrl: _, ...rest } = request();
    expect(links(pageOf(await browser.handle(rest))).has('Open app')).toBe(false);
  });

  it('speaks the language asked for', async () => {
    const page = await open({ language: 'fr', path: 'file/src/App.tsx' });
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('3 lignes');
    expect([...links(page).keys()]).toContain('Télécharger le ZIP');
  });

  it.each([
    'file/nothing.ts',
    'raw/nothing.ts',
    'file/',
    'file/%',
    'raw/%E0%A4%A',
    'file/__proto__',
    'other',
    '../x',
  ])('says that %s is not there, with the way back', async (path) => {
    const answer = await ask({ path });
    expect(answer.status).toBe(404);
    expect(links(pageOf(answer)).get('Overview')).toBe(BASE);
  });

  it('gives a file as it is, never to be shown as a page', async () => {
    const path = 'pages/été "1".html';
    const content = '<script>alert(1)</script>\r\n\u202E';
    const answer = await ask({
      files: [{ path, content }],
      path: `raw/${path.split('/').map(encodeURIComponent).join('/')}`,
    });
    expect(answer.body).toBe(content);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(Buffer.byteLength(content)),
      'content-disposition': `attachment; filename="_t_ _1_.html"; filename*=UTF-8''%C3%A9t%C3%A9%20_1_.html`,
    });
  });

  it('gives the version as a ZIP', async () => {
    const { headers, body } = await ask({ project: { title: 'Léa’s Salon' }, path: 'zip' });
    if (typeof body === 'string') throw new Error('not a stream');
    expect(headers['content-disposition']).toContain('filename="leas-salon-v2.zip"');
    expect((await buffer(body)).equals(await buffer(zipFiles(FILES, { root: 'leas-salon' })))).toBe(true);
  });

  it('opens the way to the file in a large tree, and nothing else', async () => {
    const files = Array.from({ length: 200 }, (_, index) => ({
      path: `f${index % 20}/sub/x${index}.ts`,
      content: '',
    }));
    const page = await open({ files, path: 'file/f7/sub/x27.ts' });
    const folders = elementsOf(page).filter(
      (element) => element.tagName === 'details' && element.attrs.every(({ name }) => name !== 'class'),
    );
    expect(folders).toHaveLength(20);
    expect(folders.filter((folder) => attributeOf(folder, 'open') !== undefined)).toHaveLength(1);
  });

  it('shows a file of 1 MB without colours, and cuts lines that no browser can lay out', async () => {
    const large = { path: 'large.ts', content: 'export const value = 1; // line\n'.repeat(32_000) };
    const minified = { path: 'min.js', content: `${'a'.repeat(300_000)}\nlast` };
    const files = [large, minified];
    const page = await open({ files, path: 'file/large.ts' });
    const parts = ['without colours', 'id="L32000"', 'class="hljs'];
    expect(parts.map((part) => page.includes(part))).toEqual([true, true, false]);
    const [first = '', last] = linesOf(await open({ files, path: 'file/min.js' }));
    expect(first).toMatch(/^a{5000}… 295000 more characters$/);
    expect(last).toBe('last');
  });
});
