import { posix } from 'node:path';
import type { ProjectFile } from '../../generation/types.ts';
import { createAppFiles, type AppFiles } from './app-files.ts';
import { NO_PAGES } from './app-root.ts';
import { buildModules } from './build-modules.ts';
import { entryPage, findEntry } from './entry-page.ts';
import { readPage, writePage, type HtmlPage } from './html-page.ts';
import { makeImportMap, wantedVersions } from './import-map.ts';
import { staticAssets } from './static-assets.ts';
import type { AppBundle } from './types.ts';

export interface BundleOptions {
  /** Where packages outside the local set come from; without a slash at its end. */
  esmCdnUrl?: string;
}

const DEFAULT_ESM_CDN_URL = 'https://esm.sh';

/** A project with more pages than this is no app; the rest is served unread. */
const MAX_PAGES = 100;

/**
 * Makes of an app's files what a browser opens. Nothing that the app brings is run, and nothing is read from a disk.
 * Mistakes are returned, never thrown.
 */
export async function bundleApp(
  files: readonly ProjectFile[],
  { esmCdnUrl = DEFAULT_ESM_CDN_URL }: BundleOptions = {},
): Promise<AppBundle> {
  const app = createAppFiles(files);
  const pages = await readPages(app);
  if (pages.length === 0) return finish({ problems: [], pages: new Map(), assets: new Map(), pageless: true });
  const modules = await buildModules(app, pages);
  if (modules.problems.length > 0) {
    return finish({ problems: modules.problems, pages: new Map(), assets: new Map(), pageless: false });
  }
  const { imports } = makeImportMap(modules.packages, {
    wanted: wantedVersions(app.read(posix.join(app.root, 'package.json')) ?? app.read('package.json')),
    esmCdnUrl,
  });
  return finish({
    problems: [],
    pages: new Map(
      pages.map((page) => [
        pageAddress(app, page.path),
        writePage(page, { built: (script) => modules.scripts.get(script.entry), imports }),
      ]),
    ),
    assets: new Map([...staticAssets(app), ...modules.assets]),
    pageless: false,
  });
}

async function readPages(app: AppFiles): Promise<HtmlPage[]> {
  const paths = app.paths
    .filter((path) => path.endsWith('.html') && !NO_PAGES.test(path) && app.addressOf(path) !== undefined)
    .slice(0, MAX_PAGES);
  const pages: HtmlPage[] = [];
  for (const path of paths) {
    pages.push(await readPage(path, app.read(path) ?? '', pageAddress(app, path)));
  }
  const home = pages.find(({ path }) => pageAddress(app, path) === '/');
  const entry = home && home.scripts.length > 0 ? undefined : findEntry(new Map(app.paths.map((path) => [path, app.read(path) ?? ''])), app.root);
  if (!home && entry) pages.push(await readPage('index.html', entryPage(entry, app.root), '/'));
  return pages;
}

function pageAddress(app: AppFiles, path: string): string {
  return (app.addressOf(path) ?? `/${path}`).replace(/(?<=\/)index\.html$/, '');
}

function finish(bundle: Omit<AppBundle, 'bytes'>): AppBundle {
  let bytes = 0;
  for (const page of bundle.pages.values()) bytes += page.length;
  for (const { body } of bundle.assets.values()) bytes += body.length;
  return { ...bundle, bytes };
}
