import { builtinModules } from 'node:module';
import type { Reference } from '../parsed-file.ts';
import { type Aliases, isUsualAlias, readAliases } from './aliases.ts';
import { type App, folderOf, joinPath } from './app.ts';
import { type Manifest, packageFolderOf } from './manifests.ts';

/** What a name in an import stands for. */
export type Resolution =
  | { type: 'file'; path: string }
  | { type: 'missing' }
  | { type: 'package'; name: string }
  /** Not ours to judge: part of Node, an address, made by a tool. */
  | { type: 'other' };

const EXTENSIONS = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '.d.ts',
  '.json',
  '.vue',
  '.svelte',
  '.css',
  '.scss',
  '/index.ts',
  '/index.tsx',
  '/index.js',
  '/index.jsx',
  '/index.mjs',
  '/index.vue',
  '/index.d.ts',
  '/index.css',
  '/package.json',
];
/** TypeScript writes the name that the file will have. */
const WRITTEN_AS: readonly [RegExp, readonly string[]][] = [
  [/\.js$/, ['.ts', '.tsx', '.jsx']],
  [/\.jsx$/, ['.tsx']],
  [/\.mjs$/, ['.mts']],
  [/\.cjs$/, ['.cts']],
];

const SCHEME = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const PACKAGE_NAME = /^(?:@[a-z\d~-][\w.~-]*\/)?[a-z\d~_-][\w.~-]*(?=\/|$)/i;
/** Files that SvelteKit, React Router, Prisma and builds write. */
const GENERATED = /(?:^|\/)(?:\$types|\+types|generated|dist|build|out|node_modules|\.[\w-]+)(?:\/|$)/;
/** Provided by what runs the code. */
const HOST_MODULES = new Set([...builtinModules, 'vscode', 'k6', 'bun']);

export type Resolve = (reference: Pick<Reference, 'kind' | 'specifier'>, from: string) => Resolution;

export function createResolver(app: App, manifests: ReadonlyMap<string, Manifest>): Resolve {
  const aliases = readAliases(app);
  const mapped = [...app.parsed.values()].flatMap(({ mappedSpecifiers = [] }) => mappedSpecifiers);
  return ({ kind, specifier: written }, from) => {
    const specifier = written.replace(/\?.*$/s, '');
    if (specifier === '' || SCHEME.test(specifier)) return OTHER;
    if (mapped.some((name) => name === written || (name.endsWith('/') && written.startsWith(name))))
      return OTHER;
    const candidates = candidatesOf(specifier, from, aliases, packageFolderOf(from, manifests));
    // In CSS a name without a dot is an address beside the file, too.
    if (kind === 'stylesheet-import') candidates.push(joinPath(folderOf(from), specifier));
    for (const candidate of candidates) {
      const path = candidate === undefined ? undefined : findFile(app.files, candidate);
      if (path !== undefined) return { type: 'file', path };
    }
    if (/^\.{0,2}\/|^\.{1,2}$/.test(specifier) || isUsualAlias(specifier)) {
      return GENERATED.test(specifier.replace(/^(?:\.{1,2}\/)+/, '')) ? OTHER : { type: 'missing' };
    }
    if (/^[#$~]/.test(specifier) || aliases.isOwnName(specifier)) return OTHER;
    const name = PACKAGE_NAME.exec(specifier)?.[0];
    if (name === undefined) return { type: 'missing' };
    return HOST_MODULES.has(name) ? OTHER : { type: 'package', name };
  };
}

const OTHER: Resolution = { type: 'other' };

function candidatesOf(
  specifier: string,
  from: string,
  aliases: Aliases,
  packageFolder: string,
): (string | undefined)[] {
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) return [joinPath(folderOf(from), specifier)];
  if (specifier.startsWith('/')) {
    return ['', packageFolder].flatMap((root) => [
      joinPath(root, specifier),
      joinPath(root, `public${specifier}`),
    ]);
  }
  return aliases.candidates(specifier, from, packageFolder);
}

function findFile(files: ReadonlyMap<string, string>, path: string): string | undefined {
  for (const extension of EXTENSIONS) {
    const found = path === '' ? extension.replace(/^\//, '') : path + extension;
    if (files.has(found)) return found;
  }
  for (const [written, extensions] of WRITTEN_AS) {
    if (!written.test(path)) continue;
    const found = extensions
      .map((extension) => path.replace(written, extension))
      .find((name) => files.has(name));
    if (found !== undefined) return found;
  }
  return undefined;
}
