import { posix } from 'node:path';
import type { Loader, OnLoadResult, Plugin } from 'esbuild';
import type { AppFiles } from './app-files.ts';

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
  '.svg': 'dataurl',
  '.png': 'dataurl',
  '.jpg': 'dataurl',
  '.jpeg': 'dataurl',
  '.gif': 'dataurl',
  '.webp': 'dataurl',
  '.avif': 'dataurl',
  '.ico': 'dataurl',
  '.woff': 'dataurl',
  '.woff2': 'dataurl',
  '.ttf': 'dataurl',
  '.otf': 'dataurl',
  '.mp3': 'dataurl',
  '.wav': 'dataurl',
  '.txt': 'text',
  '.md': 'text',
  '.html': 'text',
  '.csv': 'text',
  '.glsl': 'text',
  '.vert': 'text',
  '.frag': 'text',
};

/** A module that esbuild is handed by us, for scripts that stand in a page. */
export interface InlineModule {
  /** Unique, and in the folder that its imports start from. */
  path: string;
  content: string;
  loader: Loader;
}

/** Gives esbuild the app's files from memory. Packages never come here: they stay imports. */
export function moduleFiles(app: AppFiles, inline: readonly InlineModule[]): Plugin {
  const inlineByPath = new Map(inline.map((module) => [module.path, module]));
  return {
    name: 'app-files',
    setup(build) {
      build.onResolve({ filter: app.importFilter }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path: path.slice(1), namespace: 'app' };
        const [, specifier = path, suffix = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
        const found = app.resolveImport(specifier, importer);
        if (found !== undefined) return { path: found, suffix, namespace: 'app' };
        // A picture that is not there is a broken picture, not a broken app.
        if (kind === 'url-token') return { path, external: true };
        if (!/^[./]/.test(path)) return undefined;
        return { errors: [{ text: `Could not find "${path}", imported by ${importer}` }] };
      });
      build.onLoad({ filter: /.*/, namespace: 'app' }, ({ path, suffix }): OnLoadResult => {
        const module = inlineByPath.get(path);
        if (module) return { contents: module.content, loader: module.loader, resolveDir: '/' };
        return { contents: app.read(path) ?? '', loader: loaderOf(path, suffix), resolveDir: '/' };
      });
    },
  };
}

function loaderOf(path: string, suffix: string): Loader {
  if (/^\?raw\b/.test(suffix)) return 'text';
  if (/^\?(?:url|inline)\b/.test(suffix) && !path.endsWith('.css')) return 'dataurl';
  if (/\.module\.css$/.test(path)) return 'local-css';
  return LOADERS[posix.extname(path).toLowerCase()] ?? 'text';
}
