import { posix } from 'node:path';
import type { BuildOptions, TsconfigRaw } from 'esbuild';
import { parse } from 'jsonc-parser';
import type { AppFiles } from './app-files.ts';
import { ENVIRONMENT_NAME } from './environment-name.ts';
import { wantedVersions } from './import-map.ts';

/** Variables that frameworks give to the browser; everything else in an `.env` is a secret of a server. */
const PUBLIC_VARIABLE =
  /^\s*((?:VITE|REACT_APP|NEXT_PUBLIC|PUBLIC)_\w+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^#\r\n]*))/gm;

const ENVIRONMENT_FILES = ['.env.example', '.env', '.env.local', '.env.production'];

const TYPESCRIPT_CONFIGS = ['tsconfig.json', 'tsconfig.app.json'];

/** What an app finds as its environment, and how its settings want scripts read. Settings are read, never run. */
export function environmentOf(
  app: AppFiles,
): Pick<BuildOptions, 'define' | 'tsconfigRaw' | 'jsxImportSource'> {
  const variables: Record<string, string> = {};
  for (const name of ENVIRONMENT_FILES) {
    const content = app.read(posix.join(app.root, name)) ?? '';
    for (const [, key = '', double, single, bare] of content.matchAll(PUBLIC_VARIABLE)) {
      variables[key] = double ?? single ?? bare?.trim() ?? '';
    }
  }
  const modes = { MODE: 'production', BASE_URL: '/', DEV: false, PROD: true, SSR: false };
  const jsxImportSource = jsxSource(app);
  // Only what the app mentions: one name to replace makes esbuild prepare all of its own anew, a tenth of a build.
  const define: Record<string, string> = {};
  if (mentions(app, 'import.meta')) {
    define['import.meta.env'] = JSON.stringify({ ...variables, ...modes });
    define['import.meta.hot'] = 'undefined';
  }
  if (mentions(app, ENVIRONMENT_NAME)) {
    define[ENVIRONMENT_NAME] = JSON.stringify({ ...variables, PUBLIC_URL: '', NODE_ENV: 'production' });
    define[`${ENVIRONMENT_NAME}.NODE_ENV`] = '"production"';
  }
  if (mentions(app, 'global.')) define['global'] = 'globalThis';
  return {
    define,
    tsconfigRaw: typescriptSettings(app),
    ...(jsxImportSource === undefined ? {} : { jsxImportSource }),
  };
}

function mentions(app: AppFiles, name: string): boolean {
  return app.paths.some((path) => app.read(path)?.includes(name) === true);
}

function typescriptSettings(app: AppFiles): TsconfigRaw {
  const options = compilerOptions(app);
  const decorators = options['experimentalDecorators'] === true;
  const fields = options['useDefineForClassFields'];
  return {
    compilerOptions: {
      ...(decorators ? { experimentalDecorators: true } : {}),
      ...(typeof fields === 'boolean' ? { useDefineForClassFields: fields } : {}),
    },
  };
}

function jsxSource(app: AppFiles): string | undefined {
  const configured = compilerOptions(app)['jsxImportSource'];
  if (typeof configured === 'string') return configured;
  const wanted = wantedVersions(app.read(posix.join(app.root, 'package.json')));
  return wanted['preact'] !== undefined && wanted['react'] === undefined ? 'preact' : undefined;
}

function compilerOptions(app: AppFiles): Record<string, unknown> {
  for (const name of TYPESCRIPT_CONFIGS) {
    const text = app.read(posix.join(app.root, name));
    const config: unknown = text === undefined ? undefined : parse(text);
    const options =
      typeof config === 'object' && config !== null && 'compilerOptions' in config
        ? config.compilerOptions
        : undefined;
    if (typeof options === 'object' && options !== null) return options as Record<string, unknown>;
  }
  return {};
}
