import { posix } from 'node:path';
import type { ProjectFile } from '../../generation/types.ts';
import { readAliases, type Alias } from './aliases.ts';
import { findAppRoot } from './app-root.ts';

/** What an import without an ending may mean, in the order of the bundlers that models write for. */
const ENDINGS = ['', '.tsx', '.ts', '.jsx', '.js', '.mjs', '.vue', '.svelte', '.json', '.css'];

/** TypeScript's own imports name the file that will have been compiled. */
const COMPILED_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
};

export type AppFiles = ReturnType<typeof createAppFiles>;

/** The app's files in memory, and what a path in one of them means. Nothing here ever looks at a disk. */
export function createAppFiles(files: readonly ProjectFile[]) {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const root = findAppRoot(contents);
  const aliases = readAliases(contents, root);

  /** The file that a module's import means; undefined where there is none, or where it leaves the app. */
  function resolveImport(specifier: string, importer: string): string | undefined {
    if (specifier.startsWith('/')) {
      return complete(inRoot(specifier)) ?? complete(inRoot(`/public${specifier}`));
    }
    if (specifier.startsWith('.')) return complete(posix.join(posix.dirname(importer), specifier));
    for (const { prefix, exact, targets } of aliases) {
      if (exact ? specifier !== prefix : !specifier.startsWith(prefix)) continue;
      const rest = specifier.slice(prefix.length);
      const found = targets.map((target) => complete(posix.join(target, rest))).find(Boolean);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function complete(path: string): string | undefined {
    const plain = posix.normalize(path);
    const ending = posix.extname(plain);
    const others = COMPILED_ENDINGS[ending] ?? [];
    const candidates = [
      ...ENDINGS.map((end) => plain + end),
      ...others.map((end) => plain.slice(0, -ending.length) + end),
      ...ENDINGS.slice(1).map((end) => posix.join(plain, `index${end}`)),
    ];
    return candidates.find((candidate) => contents.has(candidate));
  }

  /** The path in the project of an address on the app's host. */
  function inRoot(address: string): string {
    return posix.join(root, address.slice(1));
  }

  /** The address on the app's host of a file in the project; undefined for what lies outside the app. */
  function addressOf(path: string): string | undefined {
    const prefix = root === '' ? '' : `${root}/`;
    if (!path.startsWith(prefix)) return undefined;
    return `/${path.slice(prefix.length).replace(/^public\//, '')}`;
  }

  return {
    root,
    contents: contents as ReadonlyMap<string, string>,
    paths: [...contents.keys()],
    read: (path: string): string | undefined => contents.get(path),
    resolveImport,
    inRoot,
    addressOf,
    /** Matches the imports that may mean files of the app; all others are packages. */
    importFilter: importFilter(aliases),
  };
}

function importFilter(aliases: readonly Alias[]): RegExp {
  const names = aliases.map(({ prefix, exact }) => `${RegExp.escape(prefix)}${exact ? '$' : ''}`);
  return new RegExp(`^(?:${[String.raw`\.`, '/', ...names].join('|')})`);
}
