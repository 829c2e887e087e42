import { posix } from 'node:path';
import { parse } from 'jsonc-parser';

/** A beginning of imports that means a folder of the app. */
export interface Alias {
  prefix: string;
  /** The whole import must be the prefix. */
  exact: boolean;
  /** Folders or files of the project, tried in turn. */
  targets: readonly string[];
}

const TYPESCRIPT_CONFIGS = ['tsconfig.json', 'tsconfig.app.json', 'jsconfig.json'];
const BUNDLER_CONFIGS = ['vite.config.ts', 'vite.config.js', 'vite.config.mts', 'vite.config.mjs'];

/** `'@': path.resolve(__dirname, './src')` and `'@': fileURLToPath(new URL('./src', import.meta.url))`, read and never run. */
const CONFIGURED_ALIAS =
  /['"]?([@~#\w][\w@~#/-]*|[@~#])['"]?\s*:\s*(?:(?:path\.)?(?:resolve|join)\(\s*(?:__dirname|import\.meta\.dirname)\s*,\s*|fileURLToPath\(\s*new URL\(\s*)['"]([^'"]+)['"]/g;

/** Aliases from TypeScript's and Vite's configuration and the usual ones, the longest first. */
export function readAliases(contents: ReadonlyMap<string, string>, root: string): Alias[] {
  const source = hasFolder(contents, posix.join(root, 'src')) ? posix.join(root, 'src') : root;
  const folders = new Set([...contents.keys()].map((path) => topFolder(path, root)).filter(Boolean));
  return [
    ...TYPESCRIPT_CONFIGS.flatMap((name) => fromTypescript(contents.get(posix.join(root, name)) ?? '', root)),
    ...BUNDLER_CONFIGS.flatMap((name) => fromBundler(contents.get(posix.join(root, name)) ?? '', root)),
    { prefix: '@/', exact: false, targets: [source, root] },
    { prefix: '~/', exact: false, targets: [source, root] },
    { prefix: '$lib/', exact: false, targets: [posix.join(source, 'lib')] },
    // `src/lib/x` and `components/x`, which some project settings allow.
    ...[...folders].map((folder) => ({
      prefix: `${folder}/`,
      exact: false,
      targets: [posix.join(root, folder)],
    })),
  ];
}

function fromTypescript(text: string, root: string): Alias[] {
  if (text === '') return [];
  const config: unknown = parse(text);
  const options = member(config, 'compilerOptions');
  const baseUrl = member(options, 'baseUrl');
  const base = posix.join(root, typeof baseUrl === 'string' ? baseUrl : '.');
  const paths = member(options, 'paths');
  if (typeof paths !== 'object' || paths === null) return [];
  return Object.entries(paths).flatMap(([key, value]) => {
    const targets = (Array.isArray(value) ? value : []).filter((item) => typeof item === 'string');
    const prefix = key.replace(/\*$/, '');
    // A lone `*` would take every package for a file; folders are found without it.
    if (prefix === '' || targets.length === 0) return [];
    return [
      {
        prefix,
        exact: !key.endsWith('*'),
        targets: targets.map((target) => posix.join(base, target.replace(/\*$/, ''))),
      },
    ];
  });
}

function fromBundler(text: string, root: string): Alias[] {
  return [...text.matchAll(CONFIGURED_ALIAS)].flatMap(([, name = '', target = '']) => {
    const folder = posix.join(root, target);
    const slashed = name.endsWith('/') ? name : `${name}/`;
    return [
      { prefix: slashed, exact: false, targets: [folder] },
      { prefix: name, exact: true, targets: [folder] },
    ];
  });
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function hasFolder(contents: ReadonlyMap<string, string>, folder: string): boolean {
  return [...contents.keys()].some((path) => path.startsWith(`${folder}/`));
}

function topFolder(path: string, root: string): string {
  const inside = root === '' ? path : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : '';
  return inside.includes('/') ? (inside.split('/')[0] ?? '') : '';
}
