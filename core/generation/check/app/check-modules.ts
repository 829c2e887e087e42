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
  const exportsOf = createExports(app, resolve);
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
    const offered = exportsOf(target);
    if (!offered) return;
    for (const { name, offset } of names) {
      if (offered.has(name)) continue;
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

/** All names a module offers, through `export *` too; undefined where they cannot be known. */
function createExports({ parsed }: App, resolve: Resolve): (path: string) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return function exportsOf(path) {
    if (known.has(path)) return known.get(path);
    // Modules that export each other's names add nothing to each other.
    known.set(path, new Set());
    const names = collect(path);
    known.set(path, names);
    return names;

    function collect(path: string): ReadonlySet<string> | undefined {
      const exports = parsed.get(path)?.exports;
      if (!exports) return undefined;
      const names = new Set(exports.names);
      for (const specifier of exports.stars) {
        const resolution = resolve({ kind: 'import', specifier }, path);
        const offered = resolution.type === 'file' ? exportsOf(resolution.path) : undefined;
        if (!offered) return undefined;
        for (const name of offered) if (name !== 'default') names.add(name);
      }
      return names;
    }
  };
}
