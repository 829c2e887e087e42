import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { BUILD_PATH } from './addresses.ts';
import type { AppFiles } from './app-files.ts';
import type { Compiled, CompileJob } from './compile/types.ts';
import type { HtmlPage } from './html-page.ts';
import type { Asset } from './types.ts';

/** Whether a stylesheet is not CSS yet. */
const TAILWIND =
  /@tailwind\b|@apply\b|@theme\b|@utility\b|@custom-variant\b|@reference\b|@import\s+(?:url\()?['"]tailwindcss/;

const CONFIGS = ['js', 'ts', 'cjs', 'mjs'].map((ending) => `tailwind.config.${ending}`);

/** Texts in which a class may stand. */
const SOURCES = /\.(?:html|[cm]?[jt]sx?|vue|svelte|mdx?|json)$/;
const NO_SOURCES = /(?:^|\/)(?:package(?:-lock)?\.json|tsconfig[^/]*\.json|tailwind\.config\.[cm]?[jt]s)$/;

const CSS = 'text/css; charset=utf-8';

export type Stylesheets = ReturnType<typeof createStylesheets>;

/** The app's stylesheets, with what Tailwind makes of them. */
export function createStylesheets(app: AppFiles, compile: (job: CompileJob) => Promise<Compiled>) {
  const config = CONFIGS.flatMap((name) => [posix.join(app.root, name), name])
    .map((path) => app.read(path))
    .find((content) => content !== undefined);

  /** The stylesheet as browsers take it. */
  async function finish(path: string, css: string, own = config): Promise<Compiled> {
    if (!TAILWIND.test(css)) return { code: css, loader: 'css', styles: [], problems: [] };
    const content = (paths: readonly string[]) =>
      paths.map((name) => ({ path: name, content: app.read(name) ?? '' }));
    const sources = app.paths.filter((name) => SOURCES.test(name) && !NO_SOURCES.test(name));
    const compiled = await compile({
      type: 'tailwind',
      path,
      css,
      stylesheets: content(app.paths.filter((name) => name.endsWith('.css'))),
      sources: content(sources).map((file) => file.content),
      config: own,
    });
    return compiled;
  }

  /** Stylesheets that a page names itself, where they are not CSS yet, by their address. */
  async function linked({ stylesheets }: HtmlPage): Promise<Map<string, Compiled>> {
    const found = new Map<string, Compiled>();
    for (const address of stylesheets) {
      const path = app.resolveImport(address, '');
      const css = path === undefined ? undefined : app.read(path);
      if (path !== undefined && css !== undefined && TAILWIND.test(css))
        found.set(address, await finish(path, css));
    }
    return found;
  }

  /** What a page has instead of Tailwind's script for browsers. */
  async function ofPage({ path, tailwind }: HtmlPage): Promise<Compiled | undefined> {
    return tailwind && (await finish(path, tailwind.css, tailwind.config));
  }

  return { finish, linked, ofPage };
}

/** A stylesheet as something to serve, at an address that names what is in it. */
export function stylesheetAsset(css: string): [address: string, asset: Asset] {
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  return [`${BUILD_PATH}style-${hash}.css`, { body: css, type: CSS, immutable: true }];
}
