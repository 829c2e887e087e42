import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#core/preview/code-browser/render/markdown.ts';

const addresses = new Map([
  ['docs/guide.md', '/c/file/docs/guide.md'],
  ['docs/a b.md', '/c/file/docs/a%20b.md'],
  ['src/App.tsx', '/c/file/src/App.tsx'],
  ['shot.svg', '/c/file/shot.svg'],
]);
const render = (text: string, path = 'README.md'): Promise<string> =>
  renderMarkdown({ text, path, addresses });

describe('Markdown', () => {
  it.each([
    ['[a](docs/guide.md)', 'README.md', '/c/file/docs/guide.md'],
    ['[a](./docs/guide.md#set-up)', 'README.md', '/c/file/docs/guide.md#md-set-up'],
    ['[a](src/App.tsx#L3)', 'README.md', '/c/file/src/App.tsx#L3'],
    ['[a](../src/App.tsx)', 'docs/guide.md', '/c/file/src/App.tsx'],
    ['[a](/src/App.tsx)', 'docs/guide.md', '/c/file/src/App.tsx'],
    ['[a](<a b.md>)', 'docs/guide.md', '/c/file/docs/a%20b.md'],
    ['[a](#set-up)', 'README.md', '#md-set-up'],
    ['[a](https://example.com/?a=1&b=2)', 'README.md', 'https://example.com/?a=1&amp;b=2'],
    ['<https://example.com>', 'README.md', 'https://example.com'],
    ['see https://example.com/x now', 'README.md', 'https://example.com/x'],
    ['[a](mailto:a@example.com)', 'README.md', 'mailto:a@example.com'],
  ])('%s in %s leads to %s', async (text, path, href) => {
    expect(await render(text, path)).toContain(` href="${href}"`);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](file:///etc/passwd)',
    '[a](blob:x)',
    '[a](//evil.example/x)',
    '[a](/\\evil.example/x)',
    '[a](nothing.md)',
    '[a](../../outside.md)',
    '[a](%E0%A4%A)',
    '![a](javascript:alert(1))',
    '![a](nothing.png)',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('%s leads nowhere', async (text) => {
    const markup = await render(text);
    expect(markup).not.toMatch(/ (?:href|src)="/);
    expect(markup).not.toMatch(/<(?!p>|\/p>|a>|\/a>|span class="image">|\/span>)/);
  });

  it('takes HTML for text', async () => {
    expect(await render('a <b>b</b> <!-- c -->\n\n<div onclick="x()">d</div>')).toBe(
      '<p>a &lt;b&gt;b&lt;/b&gt; &lt;!-- c --&gt;</p>\n<p>&lt;div onclick=&quot;x()&quot;&gt;d&lt;/div&gt;</p>\n',
    );
  });

  it('links images, and loads none of them', async () => {
    expect(await render('![A "shot"](shot.svg)')).toContain('<a class="image" href="/c/file/shot.svg"');
    const badge = await render('[![Build <ok>](https://ci.example/x.svg)](https://ci.example/)');
    expect(badge).not.toContain('<img');
    expect(badge.match(/<a /g)).toHaveLength(1);
    expect(badge).toContain('<span class="image">Build &lt;ok&gt;</span>');
  });

  it('names headings as GitHub does, apart from the page’s own names', async () => {
    const markup = await render('# Set *up*, now!\n\n## Été\n\n## Été\n\n## content');
    expect([...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'md-set-up-now',
      'md-été',
      'md-été-1',
      'md-content',
    ]);
  });

  it('shows tables, tasks and coloured code', async () => {
    const markup = await render(
      '| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\n```ts\nconst a = 1;\n```\n',
    );
    expect(markup).toContain('<td>2</td>');
    expect(markup).toContain('<li class="task">☑ done</li>');
    expect(markup).toContain('<li class="task">☐ open</li>');
    expect(markup).toContain('<span class="hljs-keyword">const</span>');
  });

  it.each(['```bash', '```sh', '```shell', '```TSX', '```js {1,3}', '```json', '```diff'])(
    'knows the language of %s',
    async (fence) => {
      expect(await render(`${fence}\n# "x" = 1\n\`\`\``)).toMatch(/<pre><code class="language-/);
    },
  );

  it.each(['```', '```nonsense', '```"><script>', '```__proto__', '```../x'])(
    'shows code after %s as it is',
    async (fence) => {
      const markup = await render(`${fence}\n<b>&\n\`\`\``);
      expect(markup).toContain('&lt;b&gt;&amp;');
      expect(markup).not.toContain('<script');
    },
  );

  it('shows what is hidden by its number', async () => {
    expect(await render('a\u202Eb')).toBe('<p>a[U+202E]b</p>\n');
  });
});
