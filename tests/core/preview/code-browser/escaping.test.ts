import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeBrowser, CodeRequest } from '#core/preview/code-browser/index.ts';
import {
  attributeOf,
  BASE,
  elementsOf,
  linesOf,
  openCodeBrowser,
  pageOf,
  request,
  textOf,
} from './support/open-browser.ts';

/** Texts that have broken out of pages before. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</pre></code></style></title><svg onload=alert(1)>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;&#60;img src=x onerror=alert(1)&#62;',
  '{{constructor.constructor("alert(1)")()}}',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<form action="https://evil.example/"><button>x',
  'a\u0000<script\u0000>alert(1)</script>',
];

const ELEMENTS = new Set(
  (
    'html head meta title style body a svg symbol path use header span details summary ul li b small nav div aside main ' +
    'section h1 h2 p i wbr pre code em rect article img ol table thead tbody tr th td blockquote hr strong h3 br s'
  ).split(' '),
);

/** Where the code browser's links and pictures lead. */
const ADDRESS = /^(?:#|\/__vectort\/code\/|https?:\/\/|mailto:|data:image\/svg\+xml;base64,)/;

const HIDDEN = /(?![\t\n\r])[\p{Cc}\u200b\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Fails where a page has anything in it that the code browser itself does not write. */
function expectHarmless(page: string): void {
  const elements = elementsOf(page);
  expect(elements.map(({ tagName }) => tagName).filter((name) => !ELEMENTS.has(name))).toEqual([]);
  for (const element of elements) {
    const names = element.attrs.map(({ name }) => name);
    expect(names.filter((name) => /^on|^style$|^srcdoc$|^action$|^http-equiv$/.test(name))).toEqual([]);
  }
  const addresses = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^(?:href|src)$/.test(name)));
  expect(addresses.filter(({ value }) => !ADDRESS.test(value))).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
}

describe('hostile texts', () => {
  let browser: CodeBrowser;
  beforeAll(() => {
    browser = openCodeBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const open = async (wanted: Parameters<typeof request>[0]): Promise<string> =>
    pageOf(await browser.handle(request(wanted)));

  it.each(ATTACKS)('%j is text as a name of files and folders', async (attack) => {
    const files = [
      { path: `${attack}/${attack}.ts`, content: 'export {};\n' },
      { path: `${attack}.md`, content: '# hello' },
    ];
    for (const { path } of files) {
      const page = await open({ files, path: `file/${path.split('/').map(encodeURIComponent).join('/')}` });
      expectHarmless(page);
      const current = elementsOf(page).find((element) => attributeOf(element, 'aria-current') === 'page');
      expect(current && textOf(current)).toBe(path.split('/').at(-1)?.replaceAll('\u0000', '[U+0000]'));
    }
    expectHarmless(await open({ files }));
  });

  it.each(ATTACKS)('%j is text in files of every kind', async (attack) => {
    for (const name of [
      'a.ts',
      'a.html',
      'a.css',
      'a.md',
      'a.json',
      'a.py',
      'a.vue',
      'a.svg',
      'a.txt',
      'a.yml',
    ]) {
      const files = [{ path: name, content: `${attack}\nsecond ${attack}` }];
      const page = await open({ files, path: `file/${name}`, query: 'view=source' });
      expectHarmless(page);
      const shown = attack.replaceAll('\u0000', '[U+0000]');
      expect(linesOf(page)).toEqual([shown, `second ${shown}`]);
      expectHarmless(await open({ files, path: `file/${name}` }));
    }
  });

  it.each(ATTACKS)('%j is text in titles, requests and addresses', async (attack) => {
    const page = await open({
      project: { title: attack, description: attack },
      versions: [{ version: 2, base: BASE, request: attack, createdAt: new Date(0) }],
      path: `file/${attack}`,
    });
    expectHarmless(page);
    const title = elementsOf(page).find(({ tagName }) => tagName === 'title');
    expect(title && textOf(title)).toContain(attack.replaceAll('\u0000', '[U+0000]'));
  });

  it.each([
    ['turns text around', 'access = "user\u202E \u2066// admin\u2069 \u2066"'],
    ['is not seen', 'ad\u200Bmin\uFEFF'],
    ['ends lines elsewhere', 'a\u2028b\u2029c'],
    ['is half a character', 'a\uD800b'],
    ['moves a terminal', 'a\u001B[2Jb\u0008'],
  ])('what %s is shown by its number, and said', async (_, text) => {
    const files = [{ path: 'a.ts', content: text }];
    const page = await open({ files, path: 'file/a.ts' });
    expect(page).not.toMatch(HIDDEN);
    expect(linesOf(page)[0]).toMatch(/\[U\+[0-9A-F]{4}\]/);
    expect(page).toContain('characters that cannot be seen');
    const named = await open({ files: [{ path: `${text}.ts`, content: '' }], project: { title: text } });
    expect(named).not.toMatch(HIDDEN);
  });

  it('leaves Arabic, emoji and tabs as they are', async () => {
    const content = 'const greeting = "مرحبا 👩‍💻";\tgo();';
    const page = await open({ files: [{ path: 'a.ts', content }], path: 'file/a.ts' });
    expect(linesOf(page)).toEqual([content]);
    expect(page).not.toContain('characters that cannot be seen');
  });

  it('sends every answer with a policy that allows no script, frame, form or request', async () => {
    const paths: CodeRequest['path'][] = [
      '',
      'file/src/App.tsx',
      'file/nothing',
      'raw/src/App.tsx',
      'zip',
      '%',
    ];
    for (const path of paths) {
      const { headers, body } = await browser.handle(request({ path }));
      if (typeof body !== 'string') body.destroy();
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain('sandbox');
      expect(policy).not.toMatch(/script-src|unsafe|allow-scripts|allow-same-origin/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });
});
