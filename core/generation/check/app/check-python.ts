import pythonPackages from '../packages/python-packages.json' with { type: 'json' };
import type { PythonImport } from '../parsed-file.ts';
import { type App, folderOf, foldersUpFrom, joinPath, type Report } from './app.ts';

export interface MissingDistribution {
  /** Its name on PyPI, which is not always that of its module. */
  name: string;
  /** The requirements.txt to add it to; it may not exist yet. */
  manifest: string;
}

const STANDARD = new Set(pythonPackages.standard);
const DISTRIBUTIONS = new Map(Object.entries(pythonPackages.distributions));

const REQUIREMENTS = /(?:^|\/)requirements[^/]*\.(?:txt|in)$|(?:^|\/)requirements\/[^/]+\.txt$/;
const OTHER_MANIFESTS =
  /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|Pipfile|environment\.ya?ml|poetry\.lock)$/;

/** Python's imports lead to modules of the app, of Python itself or to packages. Returns packages that can be added. */
export function checkPython(app: App, report: Report): MissingDistribution[] {
  const paths = [...app.files.keys()];
  const own = ownModules(paths);
  const declared = createDeclared(app, paths);
  const manifests = paths.filter((path) => path === 'requirements.txt' || path.endsWith('/requirements.txt'));
  const missing = new Map<string, MissingDistribution>();
  for (const [path, { pythonImports = [] }] of app.parsed) {
    for (const found of pythonImports) {
      const { module, level, isTopLevel, offset } = found;
      if (level > 0) {
        if (!hasRelative(own, path, found))
          report(path, { offset, message: `${nameOf(found)} is not a module of the app` });
        continue;
      }
      const top = module.split('.', 1)[0] ?? '';
      if (top === '' || STANDARD.has(top)) continue;
      if (own.names.has(top)) {
        if (isTopLevel && own.folders.has(top) && !own.hasDotted(module)) {
          report(path, { offset, message: `"${module}" is not a module of the app` });
        }
        continue;
      }
      const name = DISTRIBUTIONS.get(top);
      if (declared(name ?? top) || declared(top)) continue;
      if (name !== undefined && !declared.isElsewhere) {
        const folders = foldersUpFrom(folderOf(path)).map((folder) => joinPath(folder, 'requirements.txt'));
        const manifest =
          folders.find((file) => manifests.includes(file ?? '')) ?? manifests[0] ?? 'requirements.txt';
        missing.set(`${manifest}\n${name}`, { name, manifest });
      } else if (isTopLevel) {
        // Inside a block the import may be one of several tries.
        report(path, {
          offset,
          message: `The package of "${top}" is imported but not listed in requirements.txt`,
        });
      }
    }
  }
  return [...missing.values()];
}

interface OwnModules {
  paths: ReadonlySet<string>;
  /** Names that modules and folders of the app have, wherever they are: the program may be started anywhere. */
  names: ReadonlySet<string>;
  folders: ReadonlySet<string>;
  folderPaths: ReadonlySet<string>;
  hasDotted: (module: string) => boolean;
}

function ownModules(paths: readonly string[]): OwnModules {
  const modules = paths.filter((path) => /\.pyi?$/.test(path));
  const names = new Set<string>();
  const folders = new Set<string>();
  const folderPaths = new Set<string>();
  /** Every end of every module's path, dotted: `app.models` and `models` of `app/models.py`. */
  const dotted = new Set<string>();
  for (const path of modules) {
    const segments = path.replace(/\.pyi?$/, '').split('/');
    for (const segment of segments) names.add(segment);
    for (const segment of segments.slice(0, -1)) folders.add(segment);
    for (const folder of foldersUpFrom(folderOf(path))) folderPaths.add(folder);
    for (let from = 0; from < segments.length; from += 1) {
      for (let to = from + 1; to <= segments.length; to += 1) dotted.add(segments.slice(from, to).join('.'));
    }
  }
  return { paths: new Set(modules), names, folders, folderPaths, hasDotted: (module) => dotted.has(module) };
}

function hasRelative(
  { paths, folderPaths }: OwnModules,
  from: string,
  { module, level, names }: PythonImport,
): boolean {
  const folder = joinPath(folderOf(from), '../'.repeat(level - 1));
  if (folder === undefined) return false;
  const inFolder = (name: string): boolean => {
    const path = joinPath(folder, name.replaceAll('.', '/')) ?? '';
    if (paths.has(`${path}.py`) || paths.has(`${path}.pyi`)) return true;
    return folderPaths.has(path);
  };
  if (module !== '') return inFolder(module);
  // The folder's own module may offer any name.
  return paths.has(joinPath(folder, '__init__.py') ?? '') || names.every(inFolder);
}

function nameOf({ module, level }: PythonImport): string {
  return `"${'.'.repeat(level)}${module}"`;
}

/** Whether a package is asked for; `isElsewhere` where no requirements.txt but another kind of list says so. */
function createDeclared(
  { files }: App,
  paths: readonly string[],
): ((name: string) => boolean) & { isElsewhere: boolean } {
  const names = new Set<string>();
  let other = '';
  for (const path of paths) {
    const content = files.get(path) ?? '';
    if (REQUIREMENTS.test(path)) {
      for (const line of content.split('\n')) names.add(normalize(/^\s*([\w.-]+)/.exec(line)?.[1] ?? ''));
    } else if (OTHER_MANIFESTS.test(path)) {
      other += `\n${normalize(content)}`;
    }
  }
  const isDeclared = (name: string): boolean => names.has(normalize(name)) || other.includes(normalize(name));
  return Object.assign(isDeclared, { isElsewhere: names.size === 0 && other !== '' });
}

/** https://packaging.python.org/specifications/name-normalization */
function normalize(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
