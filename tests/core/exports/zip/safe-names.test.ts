import { describe, expect, it } from 'vitest';
import { safeNames, slugOf } from '#core/exports/zip/safe-names.ts';

const nameOf = (path: string): string | undefined => safeNames([path]).get(path);

describe('safe names', () => {
  it.each([
    'index.html',
    'src/components/Card.tsx',
    '.env.example',
    '.github/workflows/ci.yml',
    'src/[slug]/(group)/page.tsx',
    'a file with spaces.txt',
    'étude/日本語.md',
    'console.ts',
    'com10.txt',
    'nullable/aux-power.txt',
  ])('leaves %s as it is', (path) => {
    expect(nameOf(path)).toBe(path);
  });

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['..\\..\\evil.bat', 'evil.bat'],
    ['C:\\Windows\\evil.dll', 'C_/Windows/evil.dll'],
    ['a/./b//c/../d.txt', 'a/b/c/d.txt'],
    ['..', '_'],
    ['', '_'],
    ['CON', '_CON'],
    ['aux.txt', '_aux.txt'],
    ['src/Nul.tar.gz', 'src/_Nul.tar.gz'],
    ['com¹.log', '_com¹.log'],
    ['nul .txt', '_nul .txt'],
    ['lpt9/readme', '_lpt9/readme'],
    ['notes. .', 'notes'],
    ['folder. /a ', 'folder/a'],
    ['...', '_'],
    ['what<is>this:"a|b?c*.txt', 'what_is_this__a_b_c_.txt'],
    ['tab\there\u0000\u007f', 'tab_here__'],
    ['invoice\u202Efdp.exe', 'invoice_fdp.exe'],
    ['zero\u200Bwidth', 'zero_width'],
    ['half\uD800', 'half\uFFFD'],
    ['.git/hooks/post-checkout', '_.git/hooks/post-checkout'],
    ['sub/.GIT/config', 'sub/_.GIT/config'],
    ['GIT~1/config', '_GIT~1/config'],
    ['cafe\u0301.txt', 'caf\u00E9.txt'],
  ])('makes %j into %j', (path, name) => {
    expect(nameOf(path)).toBe(name);
  });

  it.each([
    ['case', ['README.md', 'readme.md', 'Readme.md']],
    ['case in folders', ['src/a.ts', 'SRC/A.ts']],
    ['normalisation', ['caf\u00E9.md', 'cafe\u0301.md']],
    ['case folding', ['straße.txt', 'STRASSE.txt']],
    ['a folder', ['lib', 'lib/index.js', 'LIB']],
    ['a replaced character', ['a_b', 'a:b', 'a?b']],
    ['a number already there', ['a.md', 'A.md', 'a-2.md', 'A-2.md']],
    ['the way out', ['x', '../x', '/x', './x']],
    ['no name at all', ['', '.', '..', '...']],
  ])('keeps apart what %s would make one', (_, paths) => {
    const names = safeNames(paths);
    const folded = [...names.values()].map((name) => name.normalize('NFC').toUpperCase());
    expect(new Set(folded).size).toBe(paths.length);
    for (const name of folded) {
      expect(folded.filter((other) => other.startsWith(`${name}/`))).toEqual([]);
    }
    expect(safeNames(paths.toReversed())).toEqual(names);
  });

  it('renames the odd one, not the one that was right', () => {
    const names = safeNames(['aux.txt', '_aux.txt', 'README.md', 'readme.md']);
    expect(Object.fromEntries(names)).toEqual({
      '_aux.txt': '_aux.txt',
      'aux.txt': '_aux-2.txt',
      'README.md': 'README.md',
      'readme.md': 'readme-2.md',
    });
  });

  it('numbers before the extension, and not in the middle of a hidden name', () => {
    const names = safeNames(['.ENV', '.env', 'A.tar.gz', 'a.tar.gz']);
    expect(names.get('.env')).toBe('.env-2');
    expect(names.get('a.tar.gz')).toBe('a.tar-2.gz');
  });

  it('shortens long names by bytes, keeps the extension, and keeps them apart', () => {
    const long = '長'.repeat(150);
    const names = safeNames([`${long}1.tsx`, `${long}2.tsx`]);
    const [one = '', two = ''] = [...names.values()];
    expect(one).not.toBe(two);
    for (const name of [one, two]) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(name).toMatch(/^長+-[0-9a-f]{10}\.tsx$/);
    }
  });

  it('finds a place for paths that are too long or too deep', () => {
    const deep = `${'folder/'.repeat(400)}a.txt`;
    const other = `${'folder/'.repeat(401)}a.txt`;
    const names = safeNames([deep, other, 'long-paths']);
    expect(names.get(deep)).toMatch(/^long-paths\/[0-9a-f]{10}-a\.txt$/);
    expect(names.get(other)).not.toBe(names.get(deep));
    expect(names.get('long-paths')).toBe('long-paths-2');
  });
});

describe('slugs', () => {
  it.each([
    ['Léa’s Hair Salon!', 'leas-hair-salon'],
    ['../../etc', 'etc'],
    ['日本', 'app'],
    ['', 'app'],
    ['CON', 'con-app'],
    ['com1', 'com1-app'],
  ])('%j is %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
