import { describe, expect, it } from 'vitest';
import { SEEDED_MISTAKES, SOUND_COMPONENT } from '#tests/bench/seeded-mistakes.ts';
import { checkFiles } from './check-files.ts';

const MANIFEST = '{ "dependencies": { "react": "^19.0.0" } }';

describe('mistakes of a component', () => {
  it('says nothing of a sound one', async () => {
    const { problems } = await checkFiles({ 'package.json': MANIFEST, 'src/Card.tsx': SOUND_COMPONENT });
    expect(problems).toEqual([]);
  });

  it.each(SEEDED_MISTAKES)('names the line of $name', async ({ content, lines }) => {
    const { problems } = await checkFiles({ 'package.json': MANIFEST, 'src/Card.tsx': content });
    expect(problems.length).toBeGreaterThan(0);
    expect(lines).toContain(problems[0]?.line);
    expect(problems[0]?.file).toBe('src/Card.tsx');
  });
});

/** The place that is named for a text in which `¦` stands before it. */
async function placed(
  marked: string,
): Promise<{ named: string | undefined; meant: string; message: string }> {
  const content = marked.replace('¦', '');
  const before = marked.slice(0, marked.indexOf('¦')).split('\n');
  const { problems } = await checkFiles({ 'package.json': MANIFEST, 'src/App.tsx': content });
  const [first] = problems;
  return {
    named: first && `${first.line}:${first.column}`,
    meant: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`,
    message: first?.message ?? '',
  };
}

describe('where a mistake is said to be', () => {
  it.each([
    ['an outermost element', 'function A() {\n  return <¦h1>Title;\n}\n'],
    [
      'an element with attributes',
      'const a = (\n  <div>\n    <¦p className="x" onClick={() => 1}>\n      text\n  </div>\n);\n',
    ],
    ['an element at the end of the file', 'const a = (\n  <¦main>\n    <p>x</p>\n'],
    [
      'a block between others',
      'function a() {\n  if (1) ¦{\n    b();\n\n  c();\n}\n\nexport function b() {}\nexport function c() {}\n',
    ],
    [
      'a quote of an attribute, with others below',
      'const a = (\n  <div className=¦"card>\n    <p className="x">text</p>\n  </div>\n);\n',
    ],
    ['a template without its end', 'const a = 1;\nconst b = ¦`text;\n'],
    ['a brace in text', 'const a = <p>one ¦} two</p>;\n'],
  ])('is the place of %s', async (_, marked) => {
    const { named, meant, message } = await placed(marked);
    expect(`${named} ${message}`).toBe(`${meant} ${message}`);
  });

  it('is the last line of a file that stops inside a string', async () => {
    const { problems } = await checkFiles({
      'package.json': MANIFEST,
      'src/App.tsx': 'export const a = (\n  <p\n    className="te',
    });
    expect(problems[0]?.line).toBe(3);
  });

  it('is one line, however the parser goes on complaining', async () => {
    const { problems } = await checkFiles({
      'package.json': MANIFEST,
      'src/App.tsx': "const a = <p>\n  <b>x\n</p>;\nconst c = 'd';\n",
    });
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [2, '<b> is never closed: </b> is missing'],
    ]);
  });
});

describe('code that was left out', () => {
  it.each([
    '// ... rest of the code',
    '// ... existing code ...',
    '/* rest of the component remains the same */',
    '// The rest of the function stays unchanged',
  ])('is found: %s', async (comment) => {
    const { problems } = await checkFiles({ 'src/a.ts': `export const a = 1;\n${comment}\n` });
    expect(problems.map(({ line }) => line)).toEqual([2]);
  });

  it.each([
    '// The rest of the code runs once a day',
    '// Rest of the props',
    '// Wait... then retry',
    '// rest of the text in this class',
    '/** Existing settings configuration remains unchanged. */',
  ])('is not seen in an explanation: %s', async (comment) => {
    expect((await checkFiles({ 'src/a.ts': `export const a = 1;\n${comment}\n` })).problems).toEqual([]);
  });

  it('is not all that can be left behind', async () => {
    const { problems } = await checkFiles({
      'a.css': '<<<<<<< HEAD\n.a { color: red }\n=======\n',
      'b.py': 'print(1)\n```\n',
      'c.ts': 'Here it is:\n```ts\nexport const a = 1;\n```\n',
      'README.md': '```sh\nnpm start\n```\n',
    });
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['a.css', 1],
      ['b.py', 2],
      ['c.ts', 2],
    ]);
  });
});
