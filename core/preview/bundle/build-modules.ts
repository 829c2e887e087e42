import { posix } from 'node:path';
import type { Metafile } from 'esbuild';
import type { Problem } from '../../generation/types.ts';
import { BUILD_PATH } from './addresses.ts';
import { environmentOf } from './app-environment.ts';
import type { AppFiles } from './app-files.ts';
import type { Compiled, CompileJob } from './compile/types.ts';
import type { BuiltScript, HtmlPage } from './html-page.ts';
import { moduleFiles, type InlineModule } from './module-files.ts';
import { findNodeImports } from './node-imports.ts';
import { runEsbuild, type BuiltOutputs } from './run-esbuild.ts';
import type { Stylesheets } from './stylesheets.ts';
import type { Asset } from './types.ts';

export interface BuiltModules {
  problems: readonly Problem[];
  /** What each script of a page has become, by its entry. */
  scripts: ReadonlyMap<string, BuiltScript>;
  assets: ReadonlyMap<string, Asset>;
  /** Imports that are left to the page's import map. */
  packages: ReadonlySet<string>;
}

export interface BuildModulesOptions {
  app: AppFiles;
  pages: readonly HtmlPage[];
  compile: (job: CompileJob) => Promise<Compiled>;
  stylesheets: Stylesheets;
  /** Where the stylesheet of a package is; its scripts are left to the import map. */
  styleAddress: (specifier: string) => string;
  /** Ends a build that takes too long. */
  signal: AbortSignal;
}

/** A folder that exists nowhere; outputs are only named by it. */
const OUTPUT_FOLDER = '/vectort-build';

const NOTHING: BuiltModules = { problems: [], scripts: new Map(), assets: new Map(), packages: new Set() };

/** Bundles the scripts of all pages, so that what pages share is there once. */
export async function buildModules({
  app,
  pages,
  compile,
  stylesheets,
  styleAddress,
  signal,
}: BuildModulesOptions): Promise<BuiltModules> {
  const scripts = pages.flatMap((page) => page.scripts);
  if (scripts.length === 0) return NOTHING;
  const missing = pages.flatMap((page) => missingScripts(app, page));
  if (missing.length > 0) return { ...NOTHING, problems: missing };
  const inline = scripts.flatMap(({ entry, inline: content }): InlineModule[] =>
    content === undefined ? [] : [{ path: app.inRoot(entry), content }],
  );
  const entries = [...new Set(scripts.map(({ entry }) => entry))];
  const paths = new Map(
    entries.map((entry) => [entry, app.resolveImport(entry, '') ?? app.inRoot(entry)] as const),
  );
  const result = await runEsbuild(
    {
      ...environmentOf(app),
      entryPoints: [...new Set(paths.values())].map((path) => `/${path}`),
      // What two scripts import must be one module, with one state.
      splitting: paths.size > 1,
      plugins: [moduleFiles({ app, inline, compile, stylesheets, styleAddress })],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      // What browsers of this year understand, which is all but these.
      target: 'esnext',
      supported: { using: false, decorators: false },
      jsx: 'automatic',
      packages: 'external',
      write: false,
      metafile: true,
      outdir: OUTPUT_FOLDER,
      entryNames: '[name]-[hash]',
      chunkNames: 'chunk-[hash]',
      logLevel: 'silent',
      legalComments: 'none',
    },
    signal,
  );
  if ('problems' in result) return { ...NOTHING, problems: result.problems };
  const problems = findNodeImports(result.metafile, app);
  return problems.length > 0 ? { ...NOTHING, problems } : collect(result, paths);
}

function collect({ metafile, outputFiles }: BuiltOutputs, paths: ReadonlyMap<string, string>): BuiltModules {
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
      stylesheets: cssBundle === undefined ? [] : [BUILD_PATH + posix.basename(cssBundle)],
    });
  }
  return { problems: [], scripts, assets, packages: externalImports(metafile) };
}

function externalImports({ outputs }: Metafile): Set<string> {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  return new Set(
    imports
      .filter(
        ({ external, kind, path }) => external && kind !== 'import-rule' && !/^(?:[a-z]+:|[./])/i.test(path),
      )
      .map(({ path }) => path),
  );
}

/** A page whose own script is not there opens, but shows nothing. */
function missingScripts(app: AppFiles, page: HtmlPage): Problem[] {
  return page.scripts
    .filter(({ entry, inline }) => inline === undefined && app.resolveImport(entry, '') === undefined)
    .map(({ entry, element: { line, column } }) => ({
      file: page.path,
      line,
      column,
      message: `Could not find the script "${entry}"`,
    }));
}
