import { describe, expect, it } from 'vitest';
import { applyTo, readAnswer } from './read-answer.ts';

const APP = 'import a from "a";\n\nexport function App() {\n  const b = 1;\n  return b;\n}\n';
const current = {
  'src/app.js': APP,
  'src/list.js': 'one\ntwo\nthree\n',
  'style.css': 'body {\n  margin: 0;\n}\n',
};
const files = Object.entries(current).map(([path, content]) => ({ path, content }));
const edit = (search: string, replace: string): string =>
  `<<<<<<< SEARCH\n${search}\n=======\n${replace}\n>>>>>>> REPLACE\n`;
const block = (body: string, info = 'js path=src/app.js'): string => `\`\`\`${info}\n${body}\`\`\`\n`;

describe('search/replace blocks', () => {
  const changed = APP.replace('const b = 1;', 'const b = 2;');

  it.each([
    ['with the path in the info string', block(edit('  const b = 1;', '  const b = 2;'))],
    ['with the path above the fence', `src/app.js\n${block(edit('  const b = 1;', '  const b = 2;'), 'js')}`],
    [
      'with the path inside the fence',
      block(`src/app.js\n${edit('  const b = 1;', '  const b = 2;')}`, 'js'),
    ],
    ['with the path in a comment', block(`// src/app.js\n${edit('  const b = 1;', '  const b = 2;')}`, 'js')],
    ['with a backslash in the path', block(`src\\app.js\n${edit('  const b = 1;', '  const b = 2;')}`, 'js')],
    ['with only the end of the path', `\`app.js\`\n${block(edit('  const b = 1;', '  const b = 2;'), 'js')}`],
    ['outside a fence', `### src/app.js\n\n${edit('  const b = 1;', '  const b = 2;')}`],
    ['with other blanks at line ends', block(edit('  const b = 1;   ', '  const b = 2;'))],
    ['with another indentation', block(edit('const b = 1;', 'const b = 2;'))],
    ['with blank lines around', block(edit('\n  const b = 1;\n', '\n  const b = 2;\n'))],
    [
      'in an element',
      `<dyad-search-replace path="src/app.js">\n${edit('  const b = 1;', '  const b = 2;')}</dyad-search-replace>`,
    ],
    [
      'as Cline writes them',
      '<replace_in_file>\n<path>src/app.js</path>\n<diff>\n------- SEARCH\n  const b = 1;\n=======\n  const b = 2;\n+++++++ REPLACE\n</diff>\n</replace_in_file>',
    ],
    [
      'as Roo writes them',
      '<apply_diff>\n<path>src/app.js</path>\n<diff>\n<<<<<<< SEARCH\n:start_line:4\n-------\n  const b = 1;\n=======\n  const b = 2;\n>>>>>>> REPLACE\n</diff>\n</apply_diff>',
    ],
    [
      'in JSON',
      JSON.stringify({ edits: [{ path: 'src/app.js', search: 'const b = 1;', replace: 'const b = 2;' }] }),
    ],
    [
      'repeated after they were made',
      `${block(edit('  const b = 1;', '  const b = 2;'))}\n${block(edit('  const b = 1;', '  const b = 2;'))}`,
    ],
  ])('change the file %s', (_, answer) => {
    expect(applyTo(current, answer)).toEqual({ ...current, 'src/app.js': changed });
    expect(readAnswer(answer, { current: files }).failedEdits).toEqual([]);
  });

  it('change several places and files in one block', () => {
    const answer =
      block(`${edit('  const b = 1;', '  const b = 2;')}${edit('  return b;', '  return b + 1;')}`) +
      block(edit('two', '2\n2.5'), 'txt path=src/list.js');
    expect(applyTo(current, answer)).toEqual({
      ...current,
      'src/app.js': changed.replace('return b;', 'return b + 1;'),
      'src/list.js': 'one\n2\n2.5\nthree\n',
    });
  });

  it('indent what they insert like the place they found', () => {
    const answer = block(edit('const b = 1;\nreturn b;', 'if (a) {\n  return a;\n}'));
    expect(applyTo(current, answer)['src/app.js']).toContain('() {\n  if (a) {\n    return a;\n  }\n}\n');
  });

  it('see what the same answer wrote before', () => {
    const answer = `${block('let x = 1;\n', 'js path=new.js')}\n${block(edit('let x = 1;', 'let x = 2;'), 'js path=new.js')}`;
    expect(applyTo(current, answer)['new.js']).toBe('let x = 2;\n');
  });

  it.each([
    ['no_match', block(edit('  const c = 1;', '  const c = 2;')), 'src/app.js', '  const c = 1;'],
    ['ambiguous', block(edit('same', 'other'), 'txt path=src/twice.txt'), 'src/twice.txt', 'same'],
    ['no_file', block(edit('x', 'y'), 'js path=src/none.js'), 'src/none.js', 'x'],
    ['malformed', block('<<<<<<< SEARCH\nx\n<<>>> REPLACE\ny\n'), 'src/app.js', 'x\n<<>>> REPLACE\ny\n'],
    [
      'fragment',
      block('// ... existing code ...\nrun();\n'),
      'src/app.js',
      '// ... existing code ...\nrun();\n',
    ],
    [
      'fragment',
      '<dyad-edit path="src/app.js">\n// ... keep existing code\nrun();\n</dyad-edit>',
      'src/app.js',
      '// ... keep existing code\nrun();\n',
    ],
  ] as const)('that cannot be made are reported as %s and change nothing', (reason, answer, path, search) => {
    const more = [...files, { path: 'src/twice.txt', content: 'same\nsame\n' }];
    const { failedEdits, files: written } = readAnswer(answer, { current: more });
    expect(failedEdits).toEqual([{ path, reason, search }]);
    expect(written).toEqual([]);
  });
});

describe('diffs', () => {
  const changed = APP.replace('const b = 1;', 'const b = 2;');

  it.each([
    [
      'with right numbers',
      '--- a/src/app.js\n+++ b/src/app.js\n@@ -3,3 +3,3 @@\n export function App() {\n-  const b = 1;\n+  const b = 2;\n   return b;\n',
    ],
    [
      'with wrong numbers',
      '--- src/app.js\n+++ src/app.js\n@@ -90,1 +94,7 @@\n export function App() {\n-  const b = 1;\n+  const b = 2;\n   return b;\n',
    ],
    ['without numbers', '--- src/app.js\n+++ src/app.js\n@@ ... @@\n-  const b = 1;\n+  const b = 2;\n'],
    [
      'with other white space',
      '--- src/app.js\n+++ src/app.js\n@@ -3,3 +3,3 @@\n-    const b = 1;\n+  const b = 2;\n',
    ],
    [
      'with misremembered context at the edges',
      '--- src/app.js\n+++ src/app.js\n@@ -3,3 +3,3 @@\n function Wrong() {\n-  const b = 1;\n+  const b = 2;\n   return nothing;\n',
    ],
    [
      'with git headers',
      'diff --git a/src/app.js b/src/app.js\nindex 123..456 100644\n--- a/src/app.js\n+++ b/src/app.js\n@@ -4 +4 @@\n-  const b = 1;\n+  const b = 2;\n\\ No newline at end of file\n',
    ],
    [
      'in an envelope',
      '*** Begin Patch\n*** Update File: src/app.js\n@@ export function App() {\n-  const b = 1;\n+  const b = 2;\n*** End Patch\n',
    ],
  ])('change a file %s', (_, diff) => {
    expect(applyTo(current, block(diff, 'diff'))).toEqual({ ...current, 'src/app.js': changed });
    expect(applyTo(current, `So:\n\n${diff}`)).toEqual({ ...current, 'src/app.js': changed });
  });

  it('take the path above where they have none', () => {
    expect(
      applyTo(current, `**src/app.js**\n${block('@@ -4 +4 @@\n-  const b = 1;\n+  const b = 2;\n', 'diff')}`),
    ).toEqual({ ...current, 'src/app.js': changed });
  });

  it('create, rename and delete', () => {
    const answer = block(
      'diff --git a/new.js b/new.js\nnew file mode 100644\n--- /dev/null\n+++ b/new.js\n@@ -0,0 +1 @@\n+x\n' +
        'diff --git a/src/list.js b/src/rows.js\nsimilarity index 90%\nrename from src/list.js\nrename to src/rows.js\n' +
        'diff --git a/style.css b/style.css\ndeleted file mode 100644\n--- a/style.css\n+++ /dev/null\n@@ -1 +0,0 @@\n-body {\n',
      'diff',
    );
    expect(applyTo(current, answer)).toEqual({
      'src/app.js': APP,
      'new.js': 'x\n',
      'src/rows.js': 'one\ntwo\nthree\n',
    });
  });

  it('say which lines they did not find', () => {
    const answer = block('--- src/list.js\n+++ src/list.js\n@@ -1 +1 @@\n-nine\n+ten\n', 'diff');
    expect(readAnswer(answer, { current: files }).failedEdits).toEqual([
      { path: 'src/list.js', reason: 'no_match', search: '-nine' },
    ]);
  });

  it('of files that are not there change nothing', () => {
    const { failedEdits, files: written } = readAnswer(
      block('--- x.js\n+++ x.js\n@@ -1 +1 @@\n-a\n+b\n', 'diff'),
    );
    expect(written).toEqual([]);
    expect(failedEdits).toMatchObject([{ path: 'x.js', reason: 'no_file' }]);
  });
});

describe('deletions and renames', () => {
  it.each([
    '<delete path="src/list.js" />',
    '<dyad-delete path="src/list.js"></dyad-delete>',
    '<lov-delete file_path="src/list.js" />',
    '*** Begin Patch\n*** Delete File: src/list.js\n*** End Patch',
    JSON.stringify({ files: [{ path: 'src/list.js', action: 'delete' }] }),
  ])('delete by %s', (answer) => {
    expect(readAnswer(answer, { current: files }).deleted).toEqual(['src/list.js']);
  });

  it.each([
    '<dyad-rename from="src/list.js" to="src/rows.js"></dyad-rename>',
    '<lov-rename original_file_path="src/list.js" new_file_path="src/rows.js" />',
    '*** Begin Patch\n*** Update File: src/list.js\n*** Move to: src/rows.js\n*** End Patch',
  ])('rename by %s', (answer) => {
    const { deleted, files: written } = readAnswer(answer, { current: files });
    expect({ deleted, written }).toEqual({
      deleted: ['src/list.js'],
      written: [{ path: 'src/rows.js', content: 'one\ntwo\nthree\n' }],
    });
  });

  it('does not list a file as deleted that is written again', () => {
    const { deleted, files: written } = readAnswer(
      `<delete path="style.css" />\n\n${block('p {}\n', 'css path=style.css')}`,
      { current: files },
    );
    expect({ deleted, written }).toEqual({
      deleted: [],
      written: [{ path: 'style.css', content: 'p {}\n' }],
    });
  });
});

describe('parts of files that are there', () => {
  it('do not replace them where only a sentence names them', () => {
    const answer = `Import the styles in your \`src/app.js\`:\n\n${block("import './style.css';\n", 'js')}`;
    const { files: written, failedEdits } = readAnswer(answer, { current: files });
    expect(written).toEqual([]);
    expect(failedEdits).toMatchObject([{ path: 'src/app.js', reason: 'fragment' }]);
  });

  it('replace them where the block says that it is the file', () => {
    expect(applyTo(current, block('run();\n'))['src/app.js']).toBe('run();\n');
  });
});
