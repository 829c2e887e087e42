import { posix } from 'node:path';
import type { Loader, OnLoadResult, PartialMessage, Plugin } from 'esbuild';
import type { Problem } from '../../generation/types.ts';
import type { AppFiles } from './app-files.ts';
import type { Compiled, CompileJob, ComponentJob } from './compile/types.ts';
import { FRAMEWORK_MODULES } from './framework-modules.ts';
import { preprocessorProblem } from './preprocessors.ts';
import { createStyleImports } from './style-imports.ts';
import type { Stylesheets } from './stylesheets.ts';

/** How files are read that are not scripts. Everything of an app is text, so even pictures fit into an address. */
const LOADERS: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.js': 'jsx',
  '.jsx': 'jsx',
  '.mjs': 'jsx',
  '.cjs': 'jsx',
  '.json': 'json',
  '.css': 'css',
  ...Object.fromEntries(
    [
      'svg',
      'png',
      'jpg',
      'jpeg',
      'gif',
      'webp',
      'avif',
      'ico',
      'woff',
      'woff2',
      'ttf',
      'otf',
      'mp3',
      'wav',
    ].map((ending) => [`.${ending}`, 'dataurl' as const]),
  ),
};

/** A module that esbuild is handed by us, for scripts that stand in a page. */
export interface InlineModule {
  /** Unique, and in the folder that its imports start from. */
  path: string;
  content: string;
}

export interface ModuleFilesOptions {
  app: AppFiles;
  inline: readonly InlineModule[];
  compile: (job: CompileJob) => Promise<Compiled>;
  stylesheets: Stylesheets;
  /** Where the stylesheet of a package is. */
  styleAddress: (specifier: string) => string;
}

/** esbuild looks for packages from somewhere, finds that they are external, and reads nothing there. */
const NOWHERE = '/';

const MAX_DEPTH = 5_000;
/** Shorter files cannot nest deep enough to harm. */
const DEPTH_CHECKED_CHARACTERS = 50_000;

/** What packages call their stylesheets. */
const PACKAGE_STYLE = /^(?:[\w@][^:]*(?:\.css|\/css(?:\/[\w-]+)?)|@fontsource(?:-variable)?\/[^/]+)$/;

const STYLE = /^\?style=(\d+)$/;

/** Gives esbuild the app's files from memory. Packages never come here: they stay imports. */
export function moduleFiles({ app, inline, compile, stylesheets, styleAddress }: ModuleFilesOptions): Plugin {
  const inlineByPath = new Map(inline.map((module) => [module.path, module]));
  const components = new Map<string, Promise<Compiled>>();
  const styleImports = createStyleImports(app);

  async function component(path: string, type: ComponentJob['type']): Promise<Compiled> {
    let compiled = components.get(path);
    if (!compiled) {
      const source = app.read(path) ?? '';
      const files = /\bdefine(?:Props|Emits|Slots)\s*</.test(source)
        ? app.paths
            .filter((name) => /\.(?:ts|tsx|vue)$/.test(name))
            .map((name) => ({ path: name, content: app.read(name) ?? '' }))
        : [];
      compiled =
        type === 'svelte_module'
          ? withoutTypes(source).then(async (plain) => await compile({ type, path, source: plain, files }))
          : compile({ type, path, source, files });
      components.set(path, compiled);
    }
    return await compiled;
  }

  async function load(path: string, suffix: string): Promise<OnLoadResult> {
    const module = inlineByPath.get(path);
    if (module) return { contents: module.content, loader: 'jsx' };
    const source = app.read(path) ?? '';
    if (isNestedTooDeeply(source)) return { errors: [{ text: `${path} is nested too deeply` }] };
    if (/^\?raw\b/.test(suffix)) return { contents: source, loader: 'text' };
    const style = STYLE.exec(suffix);
    if (style) {
      const compiled = (await component(path, path.endsWith('.vue') ? 'vue' : 'svelte')).styles[
        Number(style[1])
      ];
      const finished = await stylesheets.finish(path, compiled?.css ?? '');
      return { ...resultOf(finished), loader: compiled?.module ? 'local-css' : 'css' };
    }
    if (path.endsWith('.vue')) return resultOf(await component(path, 'vue'));
    if (path.endsWith('.svelte')) return resultOf(await component(path, 'svelte'));
    if (/\.svelte\.[jt]s$/.test(path)) return resultOf(await component(path, 'svelte_module'));
    const preprocessor = preprocessorProblem(path, source);
    if (preprocessor) return { errors: [messageOf(preprocessor)] };
    if (/^\?(?:url|inline)\b/.test(suffix) && !path.endsWith('.css'))
      return { contents: source, loader: 'dataurl' };
    if (!/\.(?:css|scss|sass|less)$/.test(path)) {
      return { contents: source, loader: LOADERS[posix.extname(path).toLowerCase()] ?? 'text' };
    }
    const finished = await stylesheets.finish(path, source);
    if (!styleImports.add(path, finished.code)) {
      return { errors: [{ text: 'The stylesheets import each other too often: import each one once' }] };
    }
    return { ...resultOf(finished), loader: /\.module\.\w+$/.test(path) ? 'local-css' : 'css' };
  }

  return {
    name: 'app-files',
    setup(build) {
      build.onResolve({ filter: app.importFilter }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path: path.slice(1), namespace: 'app' };
        // What follows a `#` belongs to pictures in stylesheets; an import may begin with one.
        const end = kind === 'url-token' ? /[?#]/ : /\?/;
        const [specifier = path] = path.split(end, 1);
        const suffix = path.slice(specifier.length);
        const found = STYLE.test(suffix) ? specifier.slice(1) : app.resolveImport(specifier, importer);
        if (found !== undefined) return { path: found, suffix, namespace: 'app' };
        // A picture that is not there is a broken picture, not a broken app.
        if (kind === 'url-token') return { path, external: true };
        if (!/^[./]/.test(path) && !path.startsWith('@/') && !path.startsWith('~/')) return undefined;
        return { errors: [{ text: `Could not find "${path}"` }] };
      });
      build.onResolve({ filter: PACKAGE_STYLE }, ({ path, kind }) => {
        const file = /^@fontsource(?:-variable)?\/[^/]+$/.test(path) ? `${path}/index.css` : path;
        if (kind === 'import-rule') return { path: styleAddress(file), external: true };
        return { path: file, namespace: 'package-style' };
      });
      build.onLoad({ filter: /.*/, namespace: 'package-style' }, ({ path }) => ({
        contents: `@import url(${JSON.stringify(styleAddress(path))});`,
        loader: 'css',
      }));
      build.onResolve({ filter: /^(?:next\/|virtual:|\$app\/)/ }, ({ path }) =>
        FRAMEWORK_MODULES[path] === undefined ? undefined : { path, namespace: 'framework' },
      );
      build.onLoad({ filter: /.*/, namespace: 'framework' }, ({ path }) => ({
        contents: FRAMEWORK_MODULES[path] ?? '',
        loader: 'jsx',
        resolveDir: NOWHERE,
      }));
      build.onLoad({ filter: /.*/, namespace: 'app' }, async ({ path, suffix }) => ({
        ...(await load(path, suffix)),
        resolveDir: NOWHERE,
      }));
    },
  };
}

/** Whether brackets nest as nobody nests them; parsers recurse, and a hundred times this ends esbuild's process. */
function isNestedTooDeeply(source: string): boolean {
  if (source.length < DEPTH_CHECKED_CHARACTERS) return false;
  let depth = 0;
  for (const [bracket] of source.matchAll(/[([{)\]}]/g)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

async function withoutTypes(source: string): Promise<string> {
  const { transform } = await import('esbuild');
  return (await transform(source, { loader: 'ts', tsconfigRaw: {} })).code;
}

function resultOf({ code, loader, problems }: Compiled): OnLoadResult {
  if (problems.length > 0) return { errors: problems.map(messageOf) };
  return { contents: code, loader };
}

/** A problem as esbuild's own, so that it comes back among those that esbuild found. */
function messageOf({ file, line, column, message }: Problem): PartialMessage {
  return { text: message, location: { file, line, column: column - 1 } };
}
