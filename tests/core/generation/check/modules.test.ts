import { describe, expect, it } from 'vitest';
import { checkFiles, problemsOf } from './check-files.ts';

const MANIFEST = '{\n  "name": "app",\n  "dependencies": {\n    "react": "^19.0.0"\n  }\n}\n';

describe('imports of files', () => {
  it('find files with and without extension, in folders, by alias and as TypeScript writes them', async () => {
    expect(
      await problemsOf({
        'package.json': MANIFEST,
        'tsconfig.json':
          '{ // paths\n "compilerOptions": { "baseUrl": ".", "paths": { "#lib/*": ["./src/lib/*"], }, } }',
        'src/App.tsx':
          "import a from './a';\nimport './b.css?inline';\nimport { c } from '@/c';\nimport { d } from '#lib/d';\n" +
          "import { e } from './e.js';\nimport logo from '/logo.svg';\nconst f = import('./pages/f');\n" +
          "import type { T } from './types';\nexport { a, c, d, e, f, logo };\nexport type { T };\n",
        'src/a/index.ts': 'export default 1;\n',
        'src/b.css': '.a { color: red }\n',
        'src/c.ts': 'export const c = 1;\n',
        'src/lib/d.ts': 'export const d = 1;\n',
        'src/e.ts': 'export const e = 1;\n',
        'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        'src/pages/f.tsx': 'export default 1;\n',
        'src/types.d.ts': 'export interface T { a: 1 }\n',
      }),
    ).toEqual([]);
  });

  it('that lead nowhere are named with their place', async () => {
    const { problems } = await checkFiles({
      'package.json': MANIFEST,
      'src/App.tsx':
        "import { Card } from './components/card';\nexport const a = Card;\nconst b = require('../../outside');\n",
      'src/components/Card.tsx': 'export const Card = 1;\n',
    });
    expect(problems).toEqual([
      {
        file: 'src/App.tsx',
        line: 1,
        column: 22,
        message: '"./components/card" is not a file of the app (there is src/components/Card.tsx)',
      },
      { file: 'src/App.tsx', line: 3, column: 19, message: '"../../outside" is not a file of the app' },
    ]);
  });

  it('are not sought in strings and comments', async () => {
    expect(
      await problemsOf({
        'a.js':
          "// require('./gone')\nconst text = \"require('./gone')\";\nmodule.exports = `import x from './gone' ${text}`;\n",
      }),
    ).toEqual([]);
  });
});

describe('imported names', () => {
  it('must be exported, through other modules too', async () => {
    expect(
      await problemsOf({
        'package.json': MANIFEST,
        'src/App.tsx':
          "import Main, { one, two, three, Shape, Kind } from './all';\nimport { gone } from './all';\nexport default [Main, one, two, three, gone] as (Shape | Kind)[];\n",
        'src/all.ts':
          "export * from './one';\nexport { two as three } from './two';\nexport const two = 2;\n",
        'src/one.ts':
          "export * from './all';\nexport const { one } = { one: 1 };\nexport interface Shape {}\nexport enum Kind {}\n",
        'src/two.ts': 'export const two = 2;\n',
      }),
    ).toEqual([
      'src/App.tsx:1 src/all.ts has no default export ("./all")',
      'src/App.tsx:2 "gone" is not exported by src/all.ts',
    ]);
  });

  it('of CommonJS, of components and of modules with a mistake are not judged', async () => {
    const problems = await problemsOf({
      'package.json': '{ "type": "module" }',
      'a.js': "import { a } from './old.js';\nimport { b } from './broken.js';\nexport default [a, b];\n",
      'old.js': 'module.exports = { a: 1 };\n',
      'broken.js': 'export const = 1;\n',
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^broken\.js:1 /);
  });
});

describe('packages', () => {
  it("that are well known and forgotten are added where they belong, in order and in the file's own style", async () => {
    const { problems, fixed, addedDependencies } = await checkFiles({
      'package.json': MANIFEST,
      'src/App.tsx':
        "import 'react';\nimport 'zustand/middleware';\nimport { Camera } from 'lucide-react';\nimport fs from 'node:fs';\nexport default [Camera, fs];\n",
      'vite.config.ts': "import { defineConfig } from 'vite';\nexport default defineConfig({});\n",
    });
    expect(problems).toEqual([]);
    expect(addedDependencies).toEqual(['zustand', 'lucide-react', 'vite']);
    expect(fixed.map(({ path }) => path)).toEqual(['package.json']);
    const manifest: unknown = JSON.parse(fixed[0]?.content ?? '');
    expect(manifest).toMatchObject({
      name: 'app',
      devDependencies: { vite: expect.stringMatching(/^\^\d/) },
    });
    expect(fixed[0]?.content).toMatch(/"lucide-react": "\^.*",\n {4}"react": "\^19\.0\.0",\n {4}"zustand"/);
  });

  it('are added once: the next check has nothing to add', async () => {
    const { createChecker } = await import('#core/generation/check/checker.ts');
    const checker = createChecker();
    checker.add({ path: 'package.json', content: '{}' });
    checker.add({ path: 'a.mjs', content: "import 'react';\n" });
    expect((await checker.finish()).addedDependencies).toEqual(['react']);
    expect(await checker.finish()).toEqual({ problems: [], fixed: [], addedDependencies: [] });
  });

  it('get a list where the app has none', async () => {
    const { fixed } = await checkFiles({ 'server.js': "import express from 'express';\nexpress();\n" });
    expect(fixed.map(({ path }) => path)).toEqual(['package.json']);
    expect(JSON.parse(fixed[0]?.content ?? '')).toMatchObject({
      type: 'module',
      dependencies: { express: expect.any(String) },
    });
  });

  it('that nobody knows are a problem, unless somebody else provides them', async () => {
    expect(
      await problemsOf({
        'package.json': '{ "name": "own", "dependencies": { "declared-one": "1" } }',
        'web/package.json': '{ "devDependencies": { "@types/some__thing": "1" } }',
        'index.html':
          '<script type="importmap">{ "imports": { "mapped/": "https://cdn.example/", "three-x": "./x.js" } }</script>\n',
        'web/a.ts':
          "import 'declared-one/x';\nimport 'own';\nimport type { A } from '@some/thing';\nimport 'mapped/x.js';\nimport 'three-x';\n" +
          "import 'https://cdn.example/a.js';\nimport 'virtual:pwa-register';\nimport 'no-such-package-here';\nimport type { B } from 'only-a-type';\nexport type { A, B };\n",
      }),
    ).toEqual([
      'web/a.ts:8 The package "no-such-package-here" is imported but not listed in web/package.json',
    ]);
  });
});
