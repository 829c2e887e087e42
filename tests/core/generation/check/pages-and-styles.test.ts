import { describe, expect, it } from 'vitest';
import { problemsOf } from './check-files.ts';

const page = (body: string): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<title>A</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

describe('pages', () => {
  it('load scripts and styles that are there', async () => {
    expect(
      await problemsOf({
        'index.html': page(
          '<link rel="stylesheet" href="css/a.css?v=1"><link rel="icon" href="gone.png">\n<script src="./gone.js"></script>\n' +
            '<script type="module" src="/src/main.js"></script><script src="https://cdn.example/x.js"></script>\n<link rel=stylesheet href=gone.css>',
        ),
        'css/a.css': 'a { color: red }\n',
        'src/main.js': 'export {};\n',
      }),
    ).toEqual([
      'index.html:8 "./gone.js" is not a file of the app',
      'index.html:10 "gone.css" is not a file of the app',
    ]);
  });

  it('name files as their server knows them, or as a build will write them', async () => {
    expect(
      await problemsOf({
        'app.py': 'print(1)\n',
        'templates/index.html':
          '{% block a %}<div>{% endblock %}<script src="{{ url }}"></script><script src="/assets/x.js"></script>\n',
        'static/x.js': 'let a = {{ data }};\n'.replace('{{ data }}', '1'),
        'package.json': '{ "scripts": { "css": "tailwindcss -o dist/out.css" } }',
        'b.html': page('<link rel="stylesheet" href="dist/out.css">'),
      }),
    ).toEqual([]);
  });

  it('have their inline scripts and styles checked at their own lines', async () => {
    expect(
      await problemsOf({
        'index.html': page(
          '<style>\n.a { color: red;\n</style>\n<script>\nconst a = 1;\nconst a = 2;\n</script>\n<script type="text/template"><div></script>\n' +
            '<script type="text/babel">\nconst B = () => <p style={{ color: "red" }}>x</p>;\n</script>',
        ),
      }),
    ).toEqual([
      'index.html:8 This { is never closed',
      'index.html:12 Identifier `a` has already been declared',
    ]);
  });

  it('close their elements, where HTML wants that', async () => {
    expect(
      await problemsOf({
        'index.html': page(
          '<ul><li>one<li>two</ul><p>text<br><img src="a.png">\n<section>\n<h1>Title\n<svg><path d="M0"/></svg>\n<table><tr><td>1</table>',
        ),
      }),
    ).toEqual(['index.html:8 <section> is never closed', 'index.html:9 <h1> is never closed']);
  });

  it('must say where a script is a module', async () => {
    expect(
      await problemsOf({
        'index.html': page('<script src="a.js"></script>'),
        'a.js': "import './b.js';\n",
        'b.js': '',
      }),
    ).toEqual(['index.html:7 "a.js" uses import or export, so its script tag needs type="module"']);
  });
});

describe('styles', () => {
  it.each([
    ['a block that is never closed', '.a {\n  color: red;\n\n.b {\n  color: blue;\n}\n', 1],
    [
      'a block inside another',
      '@media print {\n  .a {\n    color: red;\n\n  .b {\n    color: blue;\n  }\n}\n',
      2,
    ],
    ['a brace too many', '.a {\n  color: red;\n}}\n', 3],
    ['a missing colon', '.a {\n  color red;\n}\n', 2],
    ['a missing semicolon', '.a {\n  margin: 3px\n  padding: 3px;\n}\n', 3],
    ['a string without its end', '.a {\n  content: "abc;\n}\n', 2],
    ['a bracket without its end', '.a {\n  width: calc(1px + (2px);\n}\n', 2],
    ['a comment without its end', '.a { color: red }\n/* text\n', 2],
    ['an import of nothing', '@import "./gone.css";\n', 1],
  ])('name the line of %s', async (_, content, line) => {
    const problems = await problemsOf({ 'a.css': content });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^a\\.css:${line} `));
  });

  it("may use what is new, nested or Tailwind's", async () => {
    expect(
      await problemsOf({
        'package.json': '{ "dependencies": { "tailwindcss": "4" } }',
        'a.css':
          '@import "tailwindcss" prefix(tw);\n@custom-variant dark (&:where(.dark, .dark *));\n@theme inline { --color-*: initial; --x: ; }\n' +
          '.a { @apply px-2 hover:bg-[url("/x.png")] !important; color: red; &:hover { b: c } a:hover, .b > .c { d: e } margin: --spacing(4) }\n' +
          '.c { grid-template:\n    "a b" 1fr\n    "c d" 2fr / 1fr; filter: progid:DXImageTransform.Microsoft.gradient(a=1); width: if(media(print): 1px; else: 2px) }\n' +
          '@container card (width > 400px) { :where(.a, :is(b)) { --js: { a: b } } }\n',
      }),
    ).toEqual([]);
  });
});

describe('data', () => {
  it('is strict in package.json and tolerant where comments are usual', async () => {
    expect(
      await problemsOf({
        'package.json': '{\n  "name": "a",\n  // no\n  "version": "1"\n}\n',
        'tsconfig.json': '{\n  // yes\n  "compilerOptions": {},\n}\n',
        'data.json': '{\n  "a": [1, 2,]\n}\n',
        'b/package.json': '{\n  "dependencies": {\n    "a": 1\n  }\n}\n',
        'c.yaml': 'a:\n  - b\n c: d\n',
        'd.yml': 'a: ${{ b }}\n---\nb: 1\n',
      }),
    ).toEqual([
      'package.json:3 Not valid JSON: invalid comment token',
      'data.json:2 Not valid JSON: value expected',
      'b/package.json:3 The version of "a" must be a string',
      expect.stringMatching(/^c\.yaml:3 /),
    ]);
  });
});
