import { describe, expect, it } from 'vitest';
import { createChecker } from '#core/generation/check/checker.ts';
import { checkFiles } from './check-files.ts';

const MEGABYTE = 1024 * 1024;

describe('files that want to harm', () => {
  it.each([
    ['brackets hidden by comments', 'a.ts', `${'(/*)*/'.repeat(6_000)}1\n`],
    ['signs', 'a.js', `a = ${'+-'.repeat(15_000)}1;\n`],
    ['JSON', 'a.json', `${'['.repeat(200_000)}x`],
    ['YAML', 'a.yaml', `a: ${'['.repeat(10_000)}\n`],
    ['styles', 'a.css', '{'.repeat(200_000)],
    ['tags', 'a.html', '<div>'.repeat(12_000)],
    ['Python', 'a.py', `a = ${'('.repeat(10_000)}\n`],
    ['Python without brackets', 'a.py', `a = ${'not '.repeat(30_000)}1\n`],
    ['a template', 'a.vue', `<template>${'<div>'.repeat(6_000)}</template>\n`],
    ['markup', 'a.svelte', '<div>'.repeat(6_000)],
  ])('end no process with nested %s', async (_, path, content) => {
    const { problems } = await checkFiles({ [path]: content, 'b.js': 'const b = ;\n' });
    expect(problems.find(({ file }) => file === 'b.js')).toMatchObject({ line: 1, column: 11 });
  });

  it('may have the names of built-in properties', async () => {
    const checker = createChecker();
    checker.add({ path: '__proto__', content: 'x' });
    checker.add({
      path: 'constructor/__proto__.js',
      content: "import { toString } from './prototype.js';\nexport default toString;\n",
    });
    checker.add({ path: 'constructor/prototype.js', content: 'export const valueOf = 1;\n' });
    checker.add({ path: 'package.json', content: '{ "dependencies": { "__proto__": "1" }, "scripts": [] }' });
    checker.add({ path: 'a.mjs', content: "import 'constructor';\nimport '__proto__';\n" });
    const { problems } = await checker.finish();
    expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'constructor/__proto__.js "toString" is not exported by constructor/prototype.js',
      'a.mjs The package "constructor" is imported but not listed in package.json',
    ]);
    expect(Object.hasOwn(Object.prototype, 'dependencies')).toBe(false);
  });

  it.each([
    ['a.css', 'a '.repeat(MEGABYTE / 2)],
    ['b.css', '('.repeat(MEGABYTE / 2) + '}'.repeat(MEGABYTE / 2)],
    ['a.ts', `export const a = '${' '.repeat(MEGABYTE - 100)}';\n`],
    ['b.ts', `const a = "${'x '.repeat(40_000)}\n`],
    ['a.html', `<p>${' <'.repeat(MEGABYTE / 16)}`],
    ['a.py', `${'import '.repeat(MEGABYTE / 128)}\n`],
    ['a.md', '`'.repeat(MEGABYTE)],
    ['a.txt.js', `//${' '.repeat(MEGABYTE - 10)}`],
  ])('of a megabyte take few seconds of this process: %s', async (path, content) => {
    const before = process.cpuUsage();
    const { problems } = await checkFiles({ [path]: content });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(5);
    expect(problems.length).toBeLessThanOrEqual(10);
  });

  it('may be two thousand, and are parsed once', async () => {
    const checker = createChecker();
    for (let index = 0; index < 2_000; index += 1) {
      checker.add({
        path: `src/m${index}.ts`,
        content: `export * from './m${(index + 1) % 2_000}';\nexport const a${index} = 1;\n`,
      });
    }
    checker.add({
      path: 'src/main.ts',
      content: "import { a } from './m0';\nimport { b } from './end';\nexport default [a, b];\n",
    });
    checker.add({ path: 'src/end.ts', content: "export * from './end';\n" });
    const first = await checker.finish();
    // Two thousand modules that pass on each other's names are more than anybody wants to know about.
    expect(first.problems.map(({ message }) => message)).toEqual(['"b" is not exported by src/end.ts']);
    checker.add({ path: 'src/main.ts', content: 'export {};\n' });
    checker.remove('src/m7.ts');
    const { problems } = await checker.finish();
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      ['src/m6.ts', '"./m7" is not a file of the app'],
    ]);
  });
});
