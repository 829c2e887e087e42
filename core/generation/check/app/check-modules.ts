import npmPackages from '../packages/npm-packages.json' with { type: 'json' };
import type { Reference } from '../parsed-file.ts';
import { type App, folderOf, foldersUpFrom, type Report } from './app.ts';
import type { Manifest } from './manifests.ts';
import type { Resolve } from './resolve-module.ts';

/** A package that files import and no package.json asks for. */
export interface MissingPackage {
  name: string;
  version: string;
  section: 'dependencies' | 'devDependencies';
  /** The package.json to add it to; it may not exist yet. */
  manifest: string;
}

const WELL_KNOWN = {
  dependencies: new Map(Object.entries(npmPackages.dependencies)),
  devDependencies: new Map(Object.entries(npmPackages.devDependencies)),
};

/** Imports lead to files of the app that offer what is taken, or to packages. Returns packages that can be added. */
export function checkModules(
  app: App,
  {
    manifests,
    resolve,
    report,
  }: { manifests: ReadonlyMap<string, Manifest>; resolve: Resolve; report: Report },
): MissingPackage[] {
  const missing = new Map<string, MissingPackage>();
  let hints = 0;
  const offers = createOffers(app, resolve);
  const byLowerCase = new Map([...app.files.keys()].map((path) => [path.toLowerCase(), path]));
  const hasDenoMap = [...app.files.keys()].some((path) => /(?:^|\/)deno\.jsonc?$/.test(path));
  for (const [path, { references }] of app.parsed) {
    const reported = new Set<string>();
    for (const reference of references) {
      const { kind, specifier, offset } = reference;
      if (kind !== 'import' && kind !== 'require' && kind !== 'stylesheet-import') continue;
      const resolution = resolve(reference, path);
      if (resolution.type === 'file') {
        checkNames(path, reference, resolution.path);
      } else if (resolution.type === 'missing') {
        report(path, { offset, message: `"${specifier}" is not a file of the app${hintFor(specifier)}` });
      } else if (resolution.type === 'package' && !hasDenoMap && !reported.has(resolution.name)) {
        reported.add(resolution.name);
        checkPackage(path, reference, resolution.name);
      }
    }
  }
  return [...missing.values()];

  function checkNames(path: string, { kind, names, specifier }: Reference, target: string): void {
    if (names.length === 0 || kind !== 'import') return;
    for (const { name, offset } of names) {
      if (offers(target, name) !== false) continue;
      const message =
        name === 'default'
          ? `${target} has no default export ("${specifier}")`
          : `"${name}" is not exported by ${target}`;
      report(path, { offset, message });
    }
  }

  function checkPackage(path: string, { offset, typeOnly }: Reference, name: string): void {
    const around = foldersUpFrom(folderOf(path)).flatMap((folder) => manifests.get(folder) ?? []);
    if (around.some(({ packages }) => packages.has(name) || packages.has(typesOf(name)))) return;
    if ([...manifests.values()].some((manifest) => manifest.name === name)) return;
    const manifest = around[0]?.path ?? 'package.json';
    // One that cannot be read is said to be broken; what it asks for is unknown.
    if (around.length === 0 && app.files.has(manifest)) return;
    for (const section of ['dependencies', 'devDependencies'] as const) {
      const version = WELL_KNOWN[section].get(name);
      if (version === undefined) continue;
      missing.set(`${manifest}\n${name}`, { name, version, section, manifest });
      return;
    }
    if (!typeOnly)
      report(path, { offset, message: `The package "${name}" is imported but not listed in ${manifest}` });
  }

  /** Names differ in upper and lower case on the servers that apps are deployed to. */
  function hintFor(specifier: string): string {
    hints += 1;
    if (hints > MAX_HINTS) return '';
    const end = specifier.toLowerCase().replace(/^[./@~]+/, '/');
    for (const extension of ['', '.ts', '.tsx', '.js', '.jsx', '.vue', '.svelte', '.css']) {
      for (const [lower, path] of byLowerCase)
        if (`/${lower}`.endsWith(end + extension)) return ` (there is ${path})`;
    }
    return '';
  }
}

function typesOf(name: string): string {
  return `@types/${name.replace(/^@/, '').replace('/', '__')}`;
}

/** Each looks through all paths of the app. */
const MAX_HINTS = 100;

/** More modules than anybody lists by `export *`; beyond them nothing is said. */
const MAX_STARS = 100;

/** Whether a module offers a name, through `export *` too; undefined where that cannot be known. */
function createOffers(
  { parsed }: App,
  resolve: Resolve,
): (path: string, name: string) => boolean | undefined {
  const own = new Map<string, ReadonlySet<string>>();
  const behind = new Map<string, readonly string[] | undefined>();
  for (const [path, { exports }] of parsed) if (exports) own.set(path, new Set(exports.names));
  return (path, name) => {
    if (name === 'default') return own.get(path)?.has(name);
    if (!behind.has(path)) behind.set(path, modulesBehind(path));
    return behind.get(path)?.some((module) => own.get(module)?.has(name));
  };

  /** The module itself and those whose names it passes on. */
  function modulesBehind(path: string): readonly string[] | undefined {
    const modules = new Set([path]);
    // What is added to a set while it is walked is walked too.
    for (const module of modules) {
      const exports = parsed.get(module)?.exports;
      if (!exports || modules.size > MAX_STARS) return undefined;
      for (const specifier of exports.stars) {
        const resolution = resolve({ kind: 'import', specifier }, module);
        if (resolution.type !== 'file') return undefined;
        modules.add(resolution.path);
      }
    }
    return [...modules];
  }
}
