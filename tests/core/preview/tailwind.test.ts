import { afterAll, describe, expect, it } from 'vitest';
import { bundleApp } from '#core/preview/bundle/bundle-app.ts';
import { createCompiler } from '#core/preview/bundle/compile/compiler.ts';
import type { AppBundle } from '#core/preview/bundle/types.ts';

const PAGE =
  '<!doctype html><html><head></head><body><div id="root"></div><script type="module" src="/src/main.jsx"></script></body></html>';

const compiler = createCompiler();
afterAll(async () => await compiler.close());

async function bundle(files: Readonly<Record<string, string>>): Promise<AppBundle> {
  return await bundleApp(
    Object.entries(files).map(([path, content]) => ({ path, content })),
    { compiler },
  );
}

/** The rules of all stylesheets, without their spaces. */
function stylesOf({ assets, problems }: AppBundle): string {
  expect(problems).toEqual([]);
  return [...assets]
    .filter(([address]) => address.startsWith('/__vectort/build/') && address.endsWith('.css'))
    .map(([, { body }]) => Buffer.from(body).toString())
    .join('\n')
    .replaceAll(/\s+/g, ' ');
}

describe('Tailwind', () => {
  it('makes the classes of version 4, with a theme in the stylesheet', async () => {
    const styles = stylesOf(
      await bundle({
        'index.html': PAGE,
        'src/main.jsx': `import './index.css';
document.body.innerHTML = \`<p class="bg-brand/50 md:grid-cols-[1fr_2fr] hover:underline [&>p]:mt-4 -mt-2 w-1/2 before:content-['x'] unknown-class">\`;
const other = { a: "pt-7", b: ['rounded-full'] };`,
        'src/index.css':
          '@import url("https://fonts.example/x.css");\n@import "tailwindcss";\n@import "./more.css";\n@theme { --color-brand: rgb(1 2 3); }',
        'src/more.css': '.card { @apply p-3; }',
      }),
    );
    for (const part of [
      '.bg-brand\\/50',
      'grid-template-columns: 1fr 2fr',
      '.hover\\:underline',
      '.-mt-2',
      '.w-1\\/2',
    ]) {
      expect.soft(styles).toContain(part);
    }
    for (const part of ['.pt-7', '.rounded-full', '--tw-content: "x"', '.card'])
      expect.soft(styles).toContain(part);
    expect(styles).not.toContain('unknown-class');
    expect(styles.trimStart().startsWith('@import "https://fonts.example/x.css"')).toBe(true);
  });

  it('makes the classes of version 3, with the plain values of its configuration', async () => {
    const styles = stylesOf(
      await bundle({
        'index.html': PAGE,
        'tailwind.config.js': `const colors = require('tailwindcss/colors');
/** @type {import('tailwindcss').Config} */
module.exports = {
  content: ['./index.html', './src/**/*.{js,jsx}'],
  darkMode: 'class',
  theme: { extend: { colors: { primary: { DEFAULT: '#0a0b0c', soft: colors.sky[100] } }, spacing: { huge: '77rem' }, borderRadius: { lg: 'var(--radius)' } } },
  plugins: [require('@tailwindcss/forms'), function () { globalThis.wasRun = true; }],
};`,
        'src/main.jsx':
          "import './index.css';\ndocument.body.innerHTML = `<p class=\"bg-primary text-primary-soft p-huge dark:bg-black bg-gradient-to-r shadow-sm flex-shrink-0 prose\"><b class='bg-black bg-opacity-50'>`;",
        'src/index.css':
          '@tailwind base;\n@tailwind components;\n@tailwind utilities;\n@layer components { .btn { @apply px-4 font-bold; } }',
      }),
    );
    expect.soft(styles).toMatch(/\.bg-primary \{ background-color: #0a0b0c/);
    expect.soft(styles).toContain('77rem');
    expect.soft(styles).toMatch(/\.dark\\:bg-black/);
    expect.soft(styles).toContain('.bg-black.bg-opacity-50');
    expect.soft(styles).toContain('.btn');
    expect.soft(styles).toContain('.prose');
    expect.soft(styles).toContain('border-color: var(--color-gray-200');
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('compiles what a page would let the CDN compile, in both versions', async () => {
    const three = await bundle({
      'index.html': `<html><head><script src="https://cdn.tailwindcss.com?plugins=forms"></script>
<script>tailwind.config = { theme: { extend: { colors: { clay: '#123456' } } } }</script>
<style type="text/tailwindcss">@layer utilities { .own { @apply p-9; } }</style></head><body class="bg-clay own"></body></html>`,
    });
    const page = three.pages.get('/') ?? '';
    expect(page).not.toContain('cdn.tailwindcss.com');
    expect(page).not.toContain('tailwind.config');
    expect(page).toContain('rel="stylesheet"');
    expect(stylesOf(three)).toMatch(/\.bg-clay \{ background-color: #123456/);
    expect(stylesOf(three)).toContain('.own');
    const four = await bundle({
      'index.html':
        '<script src="https://cdn.jsdelivr.net/npm/@tailwindcss/browser@4"></script><style type="text/tailwindcss">@theme { --color-clay: #654321; }</style><p class="text-clay">',
    });
    expect(stylesOf(four)).toContain('.text-clay');
    expect(stylesOf(four)).toContain('#654321');
  });

  it('completes stylesheets that a page links, and styles of components', async () => {
    const made = await bundle({
      'index.html':
        '<link rel="stylesheet" href="/style.css"><div id="app" class="p-5"></div><script type="module" src="/main.ts"></script>',
      'style.css': '@import "tailwindcss";',
      'main.ts': "import App from './App.vue';\nconsole.log(App);",
      'App.vue': '<template><p class="m-3">x</p></template>\n<style scoped>p { @apply font-bold; }</style>',
    });
    expect(String(made.assets.get('/style.css')?.body)).toContain('.m-3');
    expect(stylesOf(made)).toMatch(/p\[data-v-\w+\] \{[^}]*font-weight/);
  });

  it('never runs plugins and configurations, and names a class that does not exist', async () => {
    const run = await bundle({
      'index.html': PAGE,
      'src/main.jsx': "import './index.css';",
      'src/index.css':
        '@import "tailwindcss";\n@config "../evil.js";\n@plugin "../evil.js";\n@plugin "left-pad";',
      'evil.js': 'globalThis.wasRun = true; throw new Error("was run");',
    });
    expect(run.problems).toEqual([]);
    const wrong = await bundle({
      'index.html': PAGE,
      'src/main.jsx': "import './index.css';",
      'src/index.css': '@import "tailwindcss";\n.a { @apply no-such-class; }',
    });
    expect(wrong.problems).toMatchObject([
      { file: 'src/index.css', message: expect.stringContaining('no-such-class') as string },
    ]);
  });
});
