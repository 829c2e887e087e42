import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundleApp } from '#core/preview/bundle/bundle-app.ts';
import { createCompiler, type Compiler } from '#core/preview/bundle/compile/compiler.ts';
import { scanHtml } from '#core/preview/bundle/scan-html.ts';

const PAGE = '<div id="root"></div><script type="module" src="/main.js"></script>';
const GOOD = { 'index.html': PAGE, 'main.js': "import 'react';\ndocument.title = 'fine';" };

function compilerOf(options: { timeLimitMs: number }): Compiler {
  const compiler = createCompiler(options);
  onTestFinished(async () => await compiler.close());
  return compiler;
}

const shared = createCompiler();
afterAll(async () => await shared.close());

async function problemsOf(files: Readonly<Record<string, string>>, compiler = shared, timeLimitMs = 20_000) {
  const list = Object.entries(files).map(([path, content]) => ({ path, content }));
  return (await bundleApp(list, { compiler, timeLimitMs })).problems;
}

describe('apps made to harm', () => {
  it.each([
    ['parentheses', `x = ${'('.repeat(300_000)}`],
    ['arrays', `x = ${'['.repeat(300_000)}`],
    ['templates', `x = ${'`${'.repeat(100_000)}`],
  ])('cost only themselves when their %s nest too deeply', async (_name, source) => {
    expect(await problemsOf({ 'index.html': PAGE, 'main.js': source })).not.toEqual([]);
    expect(await problemsOf(GOOD)).toEqual([]);
  });

  it('end at the time limit of a compiler, which then serves the next app', async () => {
    const files = {
      'index.html': PAGE,
      'main.js': "import './App.svelte';",
      'App.svelte': '<p>{1}</p>'.repeat(60_000),
    };
    const [problem] = await problemsOf(files, compilerOf({ timeLimitMs: 1 }));
    expect(problem).toMatchObject({
      file: 'App.svelte',
      message: expect.stringContaining('too much time') as string,
    });
    expect(await problemsOf({ ...files, 'App.svelte': '<p>{1}</p>' })).toEqual([]);
  });

  it('end at the time limit of the whole bundle', async () => {
    const files: Record<string, string> = { 'index.html': PAGE };
    const count = 500;
    for (let index = 0; index < count; index += 1) {
      files[`f${index}.js`] = `export const a${index} = ${JSON.stringify('x'.repeat(10_000))};`;
    }
    files['main.js'] = Array.from({ length: count }, (_, index) => `import './f${index}.js';`).join('\n');
    expect(await problemsOf(files, shared, 1)).toMatchObject([
      { message: expect.stringContaining('too long') as string },
    ]);
    expect(await problemsOf(files)).toEqual([]);
  });

  it.each(['@import', String.raw`@\69mport`, '@import/**/'])(
    'are not bundled where stylesheets multiply by %s beyond what memory can hold',
    async (rule) => {
      const files: Record<string, string> = {
        ...GOOD,
        'main.js': "import './c0.css';",
        'c26.css': 'a { top: 0 }',
      };
      // Each brings the next one twice: 67 million of 27.
      for (let index = 0; index < 26; index += 1) {
        const next = `'./c${index + 1}.css'`;
        files[`c${index}.css`] = `${rule} ${next} layer(a); ${rule} ${next} layer(b);`;
      }
      expect(await problemsOf(files)).toMatchObject([
        { message: expect.stringContaining('import each one once') as string },
      ]);
    },
  );

  it('find no depth of tags that takes more than one walk through the page', () => {
    const deep = 50_000;
    const { elements } = scanHtml('<b><table><p>'.repeat(deep) + '<script src="a.js">x</script>');
    expect(elements).toHaveLength(deep * 3 + 1);
    expect(elements.at(-1)).toMatchObject({ name: 'script', text: 'x' });
  });

  it('have components and stylesheets that would run a program refused, with their place', async () => {
    const app = (vue: string) =>
      problemsOf({ 'index.html': PAGE, 'main.js': "import './App.vue';", 'App.vue': vue });
    expect(await app('<template lang="pug">p x</template>')).toMatchObject([
      { file: 'App.vue', line: 1, message: expect.stringContaining('pug') as string },
    ]);
    expect(
      await app('<template><p /></template>\n<style lang="scss">$a: 1px;\np { margin: $a; }</style>'),
    ).toMatchObject([{ file: 'App.vue', line: 2, message: expect.stringContaining('scss') as string }]);
    const scss = { 'index.html': PAGE, 'main.js': "import './a.scss';" };
    expect(await problemsOf({ ...scss, 'a.scss': '.a { .b { color: red } }' })).toEqual([]);
    expect(await problemsOf({ ...scss, 'a.scss': '.a {}\n@include wide;' })).toMatchObject([
      { file: 'a.scss', line: 2 },
    ]);
  });

  it('are told what no browser has, and which line is wrong in every kind of component', async () => {
    expect(
      await problemsOf({
        'index.html': PAGE,
        'main.js': "const x = 1;\nimport fs from 'fs';\nfs.rmSync(x);",
      }),
    ).toMatchObject([
      { file: 'main.js', line: 2, message: expect.stringContaining('only in Node') as string },
    ]);
    const component = (path: string, content: string) =>
      problemsOf({ 'index.html': PAGE, 'main.js': `import './${path}';`, [path]: content });
    expect(await component('A.svelte', '<script>\n  let x = ;\n</script>')).toMatchObject([
      { file: 'A.svelte', line: 2 },
    ]);
    expect(await component('A.svelte', '<p>\n{#if x}\n</p>')).toMatchObject([{ file: 'A.svelte' }]);
    expect(await component('A.vue', '<template>\n  <p>\n</template>')).toMatchObject([
      { file: 'A.vue', line: 2 },
    ]);
    expect(await component('A.vue', '<script setup>\nlet x = ;\n</script>')).toMatchObject([
      { file: 'A.vue', line: 2 },
    ]);
    expect(
      await component(
        'A.vue',
        '<template>\n<p>{{ a b }}</p>\n</template>\n<script>export default {}</script>',
      ),
    ).toMatchObject([{ file: 'A.vue', line: 2 }]);
    expect(
      await problemsOf({ 'index.html': '<p>\n<script type="module" src="/gone.js"></script>' }),
    ).toMatchObject([
      { file: 'index.html', line: 2, message: expect.stringContaining('/gone.js') as string },
    ]);
  });
});
