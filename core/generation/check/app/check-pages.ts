import { type App, folderOf, foldersUpFrom, joinPath, type Report } from './app.ts';
import type { Manifest } from './manifests.ts';

/** Frameworks whose programs decide themselves which address shows which file. */
const SERVERS = [
  'express',
  'koa',
  'fastify',
  'hono',
  '@hapi/hapi',
  '@nestjs/core',
  'polka',
  'restify',
  'serve-static',
];
/** Addresses that servers, hosts and tools answer. */
const PROVIDED = /^\/(?:socket\.io|_|api\/|node_modules\/|livereload|env\.js)|\{\{|\{%|<%|\$\{/;
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i;

/** Each looks through all paths of the app; a real one has a few. */
const MAX_MISSES = 200;

/** The scripts and styles that pages load are files of the app. */
export function checkPages(
  app: App,
  { manifests, report }: { manifests: ReadonlyMap<string, Manifest>; report: Report },
): void {
  let lenient: Leniency | undefined;
  let misses = 0;
  for (const [path, { references }] of app.parsed) {
    for (const { kind, specifier, offset } of references) {
      if (kind !== 'script' && kind !== 'classic-script' && kind !== 'stylesheet') continue;
      const address = decode(specifier.trim().replace(/[?#].*$/s, ''));
      if (ADDRESS.test(address) || PROVIDED.test(address)) continue;
      const file = findFile(app, path, address);
      if (file === undefined) {
        misses += 1;
        if (misses > MAX_MISSES) return;
        lenient ??= createLeniency(app, manifests);
        if (!lenient(address)) report(path, { offset, message: `"${specifier}" is not a file of the app` });
      } else if (kind === 'classic-script' && app.parsed.get(file)?.isModule) {
        const message = `"${specifier}" uses import or export, so its script tag needs type="module"`;
        report(path, { offset, message });
      }
    }
  }
}

function findFile({ files }: App, from: string, address: string): string | undefined {
  const folder = folderOf(from);
  const folders =
    address.startsWith('/') || address.startsWith('%PUBLIC_URL%') ? foldersUpFrom(folder) : [folder];
  return folders
    .flatMap((root) =>
      ['', 'public/', 'static/'].map((shared) =>
        joinPath(root, shared + address.replace('%PUBLIC_URL%', '')),
      ),
    )
    .find((path) => path !== undefined && files.has(path));
}

type Leniency = (address: string) => boolean;

/** Files that only a build makes, and files that a server of the app's own finds at another address. */
function createLeniency({ files }: App, manifests: ReadonlyMap<string, Manifest>): Leniency {
  const paths = [...files.keys()];
  const builds = [
    ...[...manifests.values()].map(({ scripts }) => scripts),
    ...paths
      .filter((path) => /(?:^|\/)(?:webpack|rollup|gulpfile|esbuild|build|Makefile)\b[^/]*$/.test(path))
      .map((path) => files.get(path) ?? ''),
  ];
  const hasServer =
    paths.some((path) => /\.(?:py|php|rb|go|java|cs|rs)$/.test(path)) ||
    [...manifests.values()].some(({ packages }) => SERVERS.some((name) => packages.has(name)));
  return (address) => {
    const name = address.split('/').at(-1) ?? '';
    if (name === '' || builds.some((text) => text.includes(name))) return true;
    return hasServer && paths.some((path) => path === name || path.endsWith(`/${name}`));
  };
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A lone % is part of the name.
    return address;
  }
}
