import { posix } from 'node:path';
import type { Problem, ProjectFile } from '../../generation/types.ts';
import { createAppFiles, type AppFiles } from './app-files.ts';
import { NO_PAGES } from './app-root.ts';
import { buildModules } from './build-modules.ts';
import { createCompiler, type Compiler } from './compile/compiler.ts';
import type { CompileJob } from './compile/types.ts';
import { entryPage, findEntry, startScript } from './entry-page.ts';
import type { HtmlPage } from './html-page.ts';
import { makeImportMap, remoteAddress, wantedVersions } from './import-map.ts';
import { staticAssets } from './static-assets.ts';
import { createStylesheets, stylesheetAsset } from './stylesheets.ts';
import type { AppBundle, Asset } from './types.ts';

export interface BundleOptions {
  /** Where packages outside the local set come from; without a slash at its end. */
  esmCdnUrl?: string;
  /** The thread of the compilers, where the caller keeps one for many apps. */
  compiler?: Compiler;
  /** How long all of it may take, in milliseconds. */
  timeLimitMs?: number;
}

const DEFAULT_ESM_CDN_URL = 'https://esm.sh';

/** A thousand times what an app of twenty files takes. */
const TIME_LIMIT_MS = 20_000;

/** Four times what the files of an app may have together; nesting in stylesheets multiplies. In bytes. */
const MAX_OUTPUT_BYTES = 40 * 1024 * 1024;

/** A project with more pages than this is no app; the rest is served unread. */
const MAX_PAGES = 100;

/**
 * Makes of an app's files what a browser opens. Nothing that the app brings is run, and nothing of it is read from a
 * disk. Mistakes are returned, never thrown.
 */
export async function bundleApp(
  files: readonly ProjectFile[],
  { compiler, ...options }: BundleOptions = {},
): Promise<AppBundle> {
  if (compiler) return await bundle(files, { ...options, compiler });
  const own = createCompiler();
  try {
    return await bundle(files, { ...options, compiler: own });
  } finally {
    await own.close();
  }
}

async function bundle(
  files: readonly ProjectFile[],
  {
    compiler,
    esmCdnUrl = DEFAULT_ESM_CDN_URL,
    timeLimitMs = TIME_LIMIT_MS,
  }: BundleOptions & { compiler: Compiler },
): Promise<AppBundle> {
  const signal = AbortSignal.timeout(timeLimitMs);
  const app = createAppFiles(files);
  const pages = await readPages(app);
  if (pages.length === 0) return finish({ pageless: true });
  const compile = async (job: CompileJob) => await compiler.compile(job, signal);
  const stylesheets = createStylesheets(app, compile);
  const wanted = wantedVersions(app.read(posix.join(app.root, 'package.json')) ?? app.read('package.json'));
  const styleAddress = (specifier: string) => remoteAddress(specifier, { wanted, esmCdnUrl });
  const modules = await buildModules({ app, pages, compile, stylesheets, styleAddress, signal });
  const assets = new Map([...staticAssets(app), ...modules.assets]);
  const problems: Problem[] = [...modules.problems];
  const add = ([address, asset]: [string, Asset]): string => {
    assets.set(address, asset);
    return address;
  };
  const { imports } = makeImportMap(modules.packages, { wanted, esmCdnUrl });
  const { writePage } = await import('./html-page.ts');
  const written = new Map<string, string>();
  for (const page of pages) {
    const own = await stylesheets.ofPage(page);
    for (const [address, compiled] of await stylesheets.linked(page)) {
      problems.push(...compiled.problems);
      assets.set(address, { body: compiled.code, type: 'text/css; charset=utf-8', immutable: false });
    }
    problems.push(...(own?.problems ?? []));
    const sheets = own ? [add(stylesheetAsset(own.code))] : [];
    const built = modules.scripts;
    const html = writePage(page, { built: ({ entry }) => built.get(entry), imports, stylesheets: sheets });
    written.set(pageAddress(app, page.path), html);
  }
  const made = finish({ pages: written, assets });
  if (made.bytes > MAX_OUTPUT_BYTES) problems.push(tooLarge());
  return problems.length > 0 ? finish({ problems }) : made;
}

/** The app's pages, or the one that is made for an app whose first script needs one. */
async function readPages(app: AppFiles): Promise<HtmlPage[]> {
  const paths = app.paths
    .filter((path) => path.endsWith('.html') && !NO_PAGES.test(path) && app.addressOf(path) !== undefined)
    .slice(0, MAX_PAGES);
  const home = paths.find((path) => pageAddress(app, path) === '/');
  const sources = new Map(paths.map((path) => [path, app.read(path) ?? '']));
  const html = home === undefined ? undefined : sources.get(home);
  // Create React App's page names no script: its bundler puts `src/index` into it.
  const scriptless = html !== undefined && !/<script\b/i.test(html) && /\bid=["']?(?:root|app)\b/.test(html);
  const entry = home === undefined || scriptless ? findEntry(app.contents, app.root) : undefined;
  if (entry && home === undefined)
    sources.set(posix.join(app.root, 'index.html'), entryPage(entry, app.root));
  if (entry && home !== undefined && html !== undefined) {
    sources.set(home, html.replace(/(?=<\/body>)|$/i, startScript(entry, app.root)));
  }
  if (sources.size === 0) return [];
  const { readPage } = await import('./html-page.ts');
  return [...sources].map(([path, source]) => readPage(path, source, pageAddress(app, path)));
}

function tooLarge(): Problem {
  const megabytes = MAX_OUTPUT_BYTES / (1024 * 1024);
  const message = `The built app is larger than ${megabytes} MB: leave something out`;
  return { file: 'index.html', line: 1, column: 1, message };
}

function pageAddress(app: AppFiles, path: string): string {
  return (app.addressOf(path) ?? `/${path}`).replace(/(?<=\/)index\.html$/, '');
}

function finish(made: Partial<AppBundle>): AppBundle {
  const { problems = [], pages = new Map(), assets = new Map(), pageless = false } = made;
  let bytes = 0;
  for (const page of pages.values()) bytes += page.length;
  for (const { body } of assets.values()) bytes += body.length;
  return { problems, pages, assets, pageless, bytes };
}
