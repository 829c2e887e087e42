import { describe, expect, it } from 'vitest';
import { createExtractor } from '#core/generation/extract/extractor.ts';
import { makeSafePath } from '#core/generation/extract/safe-path.ts';
import { APP_LIMITS } from '#core/generation/types.ts';
import { readAnswer } from './read-answer.ts';

const ESCAPES = [
  '../up.js',
  'src/../../up.js',
  '..\\..\\up.js',
  '/etc/passwd',
  '/home/user/.ssh/authorized_keys',
  'C:\\Windows\\win.ini',
  'c:/x.js',
  '//server/share/x.js',
  '\\\\server\\share\\x.js',
  '~/x.js',
  '~root/x.js',
  'a/%2e%2e/%2e%2e/x.js',
  'a%2f..%2fx.js',
  'a%5c..%5cx.js',
  '.git/hooks/pre-commit',
  'src/.GIT/config',
  '.git./config',
  'git~1/config',
  'con.js',
  'src/NUL',
  'aux.txt',
  'a\u0000.js',
  'a\u202Egnp.js',
  'a\u200b.js',
  'file:///etc/x.js',
  'https://example.com/x.js',
  '.../x.js',
  `${'a/'.repeat(60)}x.js`,
  `${'a'.repeat(300)}.js`,
];
/** Every way to name a file that is taken at its word. */
const MANNERS: ((path: string) => string)[] = [
  (path) => `\`\`\`js path=${path}\nx();\n\`\`\`\n`,
  (path) => `<boltAction type="file" filePath="${path}">x();</boltAction>\n`,
  (path) => `<dyad-rename from="there.js" to="${path}"></dyad-rename>\n`,
  (path) => JSON.stringify({ files: [{ path, content: 'x();' }] }),
  (path) => `*** Begin Patch\n*** Add File: ${path}\n+x();\n*** End Patch\n`,
  (path) => `\`\`\`diff\n--- /dev/null\n+++ ${path}\n@@ -0,0 +1 @@\n+x();\n\`\`\`\n`,
  (path) => `### ${path}\n\`\`\`js\nx();\n\`\`\`\n`,
  (path) => `<delete path="${path}" />\n`,
];

describe('paths that would leave the project', () => {
  const current = [{ path: 'there.js', content: 'there();\n' }];

  it.each(ESCAPES)('are never written or deleted: %j', (path) => {
    for (const manner of MANNERS) {
      const { files, deleted, incomplete } = readAnswer(manner(path), { current });
      for (const each of [...files.map((file) => file.path), ...deleted, incomplete?.path ?? 'x']) {
        expect(makeSafePath(each)).toEqual({ path: each });
        expect(each).not.toMatch(/(?:^|\/)\.\.(?:\/|$)|^\/|^[a-z]:|\\|\0|^\.git\//i);
      }
      expect(deleted.filter((each) => each !== 'there.js')).toEqual([]);
    }
  });

  it('are reported with the reason', () => {
    const { files, rejected } = readAnswer(
      '```js path=../up.js\nx();\n```\n\n```js path=con.js\nx();\n```\n',
    );
    expect(files).toEqual([]);
    expect(rejected).toEqual([
      { path: '../up.js', reason: 'outside' },
      { path: 'con.js', reason: 'invalid' },
    ]);
  });

  it('are put under the root where a slash means only that', () => {
    expect(readAnswer('```js path=/src/a.js\nx();\n```\n').files).toEqual([
      { path: 'src/a.js', content: 'x();\n' },
    ]);
  });

  it('do not reach the prototypes of objects', () => {
    const { files } = readAnswer('{"files": {"__proto__": {"content": "x"}, "a.js": "y"}}');
    expect(files).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'content')).toBe(false);
    expect(readAnswer('```js path=constructor.js\nx();\n```\n').files).toEqual([
      { path: 'constructor.js', content: 'x();\n' },
    ]);
  });
});

describe('limits of an app', () => {
  it('leave out a file that is too large', () => {
    const { files, rejected } = readAnswer(
      `\`\`\`txt path=big.txt\n${'x'.repeat(APP_LIMITS.fileBytes + 1)}\n\`\`\`\n\`\`\`txt path=a.txt\nok\n\`\`\`\n`,
    );
    expect(files).toEqual([{ path: 'a.txt', content: 'ok\n' }]);
    expect(rejected).toEqual([{ path: 'big.txt', reason: 'too_large' }]);
  });

  it('count bytes, not characters', () => {
    const { rejected } = readAnswer(
      `\`\`\`txt path=big.txt\n${'é'.repeat(APP_LIMITS.fileBytes / 2)}\n\`\`\`\n`,
    );
    expect(rejected).toEqual([{ path: 'big.txt', reason: 'too_large' }]);
  });

  it('leave out what makes the whole too large', () => {
    const extractor = createExtractor({});
    const body = `${'x'.repeat(1023)}\n`.repeat(1000);
    for (let index = 0; index < 12; index += 1)
      extractor.write(`\`\`\`txt path=${index}.txt\n${body}\`\`\`\n`);
    const { files, rejected } = extractor.end();
    expect(files).toHaveLength(10);
    expect(rejected).toHaveLength(2);
  });

  it('leave out the files after the last that an app may have', () => {
    const extractor = createExtractor({});
    for (let index = 0; index < APP_LIMITS.files + 5; index += 1)
      extractor.write(`\`\`\`txt path=${index}.txt\nx\n\`\`\`\n`);
    const { files, rejected } = extractor.end();
    expect(files).toHaveLength(APP_LIMITS.files);
    expect(rejected).toHaveLength(5);
    expect(rejected[0]?.reason).toBe('too_many');
  });
});

/** In characters; what takes time with the square of it is far beyond the bound at four times as much. */
const SMALL = 64 * 1024;
const PATHOLOGICAL: [string, (characters: number) => string][] = [
  ['backticks', (n) => '`'.repeat(n)],
  ['lines of backticks', (n) => '```\n'.repeat(n / 4)],
  ['opening fences', (n) => '```a\n'.repeat(n / 5)],
  ['opening fences of files', (n) => '```js path=a.js\n'.repeat(n / 16)],
  ['one long line', (n) => `\`\`\`js path=a.js\n${'x'.repeat(n)}`],
  ['one long line of text', (n) => 'word '.repeat(n / 5)],
  ['blanks', (n) => ' '.repeat(n)],
  ['empty lines', (n) => '\n'.repeat(n)],
  ['lines that end with backticks', (n) => `\`\`\`js path=a.js\n${"'```\n".repeat(n / 5)}`],
  ['tags that begin', (n) => '<boltAction '.repeat(n / 12)],
  ['tags that begin on lines', (n) => '<file path="a"\n'.repeat(n / 15)],
  ['less-than signs', (n) => '<a '.repeat(n / 3)],
  ['files in one line', (n) => '<file path="a.js">x</file>'.repeat(n / 26)],
  ['brackets', (n) => '['.repeat(n)],
  ['open JSON', (n) => `{"files": {"a.js": "${'\\n'.repeat(n / 2)}`],
  ['JSON in JSON', (n) => `{"a":`.repeat(n / 5)],
  ['quotes', (n) => '"'.repeat(n)],
  ['edit markers', (n) => '<<<<<<< SEARCH\n'.repeat(n / 15)],
  [
    'edits of one line',
    (n) => `\`\`\`js path=a.js\n${'<<<<<<< SEARCH\na\n=======\na\n>>>>>>> REPLACE\n'.repeat(n / 42)}\`\`\`\n`,
  ],
  ['hunks', (n) => `--- a.js\n+++ a.js\n${'@@ -1 +1 @@\n-a\n+a\n'.repeat(n / 18)}`],
  ['headings', (n) => '# a.js\n'.repeat(n / 7)],
  ['dots in comments', (n) => `\`\`\`js path=a.js\n${'// ...\n'.repeat(n / 7)}\`\`\`\n`],
  ['a Markdown file of fences', (n) => `\`\`\`md path=a.md\n${'```\nx\n'.repeat(n / 6)}`],
];

describe('input made to be slow', () => {
  it.each(PATHOLOGICAL)('takes time in proportion to its size: %s', (_, make) => {
    const time = (characters: number): number => {
      const text = make(characters);
      const start = process.cpuUsage();
      readAnswer(text, {}, 1000);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    time(SMALL / 4);
    const small = time(SMALL);
    const large = time(4 * SMALL);
    // Four times as much; quadratic would be sixteen. The constant leaves room for a busy machine.
    expect(large).toBeLessThan(8 * small + 250);
    expect(large).toBeLessThan(3_000);
  });
});
