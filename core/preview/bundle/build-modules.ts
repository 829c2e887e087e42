import { posix } from 'node:path';
import type { BuildOptions, BuildResult, Metafile } from 'esbuild';
import type { Problem } from '../../generation/types.ts';
import { BUILD_PATH } from './addresses.ts';
import type { AppFiles } from './app-files.ts';
import type { BuiltScript, HtmlPage } from './html-page.ts';
import { moduleFiles, type InlineModule } from './module-files.ts';
import { toProblems } from './problems.ts';
import { BASE_PLACEHOLDER, type Asset } from './types.ts';

export interface BuiltModules {
  problems: Problem[];
  /** What each script of a page has become, by its entry. */
  scripts: ReadonlyMap<string, BuiltScript>;
  assets: ReadonlyMap<string, Asset>;
  /** Imports that are left to the page's import map. */
  packages: ReadonlySet<string>;
}

/** A folder that exists nowhere; outputs are only named by it. */
const OUTPUT_FOLDER = '/vectort-build';

const NOTHING: BuiltModules = { problems: [], scripts: new Map(), assets: new Map(), packages: new Set() };

/** Bundles the scripts of all pages, so that what pages share is there once. */
export async function buildModules(app: AppFiles, pages: readonly HtmlPage[]): Promise<BuiltModules> {
  const scripts = pages.flatMap((page) => page.scripts);
  if (scripts.length === 0) return NOTHING;
  const missing = pages.flatMap((page) => missingScripts(app, page));
  if (missing.length > 0) return { ...NOTHING, problems: missing };
  const inline = scripts.flatMap(({ entry, inline: content }): InlineModule[] =>
    content === undefined ? [] : [{ path: app.inRoot(entry), content, loader: 'tsx' }],
  );
  const entries = [...new Set(scripts.map(({ entry }) => entry))];
  const paths = new Map(
    entries.map((entry) => [entry, app.resolveImport(entry, '') ?? app.inRoot(entry)] as const),
  );
  const result = await run({
    entryPoints: [...new Set(paths.values())].map((path) => `/${path}`),
    splitting: paths.size > 1,
    plugins: [moduleFiles(app, inline)],
  });
  if ('problems' in result) return { ...NOTHING, problems: result.problems };
  return collect(result, paths);
}

type Built = BuildResult<{ write: false; metafile: true }>;

async function run(
  options: Pick<BuildOptions, 'entryPoints' | 'splitting' | 'plugins'>,
): Promise<Built | { problems: Problem[] }> {
  const { build } = await import('esbuild');
  try {
    return await build({
      ...options,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      jsx: 'automatic',
      packages: 'external',
      write: false,
      metafile: true,
      outdir: OUTPUT_FOLDER,
      entryNames: '[name]-[hash]',
      chunkNames: 'chunk-[hash]',
      logLevel: 'silent',
      legalComments: 'none',
      tsconfigRaw: {},
      define: {
        'process.env.NODE_ENV': '"production"',
        'import.meta.env': JSON.stringify({ MODE: 'production', BASE_URL: '/', DEV: false, PROD: true, SSR: false }),
        'import.meta.hot': 'undefined',
        'process.env': '{}',
        global: 'globalThis',
      },
    });
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return { problems: toProblems(error.errors, 'index.html') };
  }
}

function collect({ metafile, outputFiles }: Built, paths: ReadonlyMap<string, string>): BuiltModules {
  const assets = new Map<string, Asset>();
  for (const { path, contents } of outputFiles) {
    const name = posix.basename(path.replaceAll('\\', '/'));
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    assets.set(BUILD_PATH + name, { body: contents, type, immutable: true });
  }
  const outputs = Object.entries(metafile.outputs);
  const scripts = new Map<string, BuiltScript>();
  for (const [entry, path] of paths) {
    const output = outputs.find(([, { entryPoint }]) => entryPoint === `app:${path}`);
    if (!output) continue;
    const [file, { cssBundle }] = output;
    scripts.set(entry, {
      address: BUILD_PATH + posix.basename(file),
      stylesheets: cssBundle === undefined ? [] : [BASE_PLACEHOLDER + BUILD_PATH + posix.basename(cssBundle)],
    });
  }
  return { problems: [], scripts, assets, packages: externalImports(metafile) };
}

function externalImports({ outputs }: Metafile): Set<string> {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  return new Set(
    imports.filter(({ external, path }) => external && !/^(?:[a-z]+:|[./])/i.test(path)).map(({ path }) => path),
  );
}

/** A page whose own script is not there opens, but shows nothing. */
function missingScripts(app: AppFiles, page: HtmlPage): Problem[] {
  return page.scripts
    .filter(({ entry, inline }) => inline === undefined && app.resolveImport(entry, '') === undefined)
    .map(({ entry, element }) => ({
      file: page.path,
      line: element.sourceCodeLocation?.startLine ?? 1,
      column: element.sourceCodeLocation?.startCol ?? 1,
      message: `Could not find the script "${entry}"`,
    }));
}

function isBuildFailure(error: unknown): error is Error & { errors: Parameters<typeof toProblems>[0] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
