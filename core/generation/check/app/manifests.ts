import { type App, folderOf, foldersUpFrom } from './app.ts';

export interface Manifest {
  path: string;
  name: string | undefined;
  /** All packages that it asks for, whatever for. */
  packages: ReadonlySet<string>;
  /** The commands of its scripts, one below the other. */
  scripts: string;
}

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** The package.json files of an app, those that are none (or broken, which is said elsewhere) left out. */
export function readManifests({ files }: App): Map<string, Manifest> {
  const manifests = new Map<string, Manifest>();
  for (const [path, content] of files) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue;
    const root = parseObject(content);
    if (!root) continue;
    const packages = SECTIONS.flatMap((section) => {
      const listed = root[section];
      return isRecord(listed) ? Object.keys(listed) : [];
    });
    const { name, scripts } = root;
    manifests.set(folderOf(path), {
      path,
      name: typeof name === 'string' ? name : undefined,
      packages: new Set(packages),
      scripts: isRecord(scripts) ? Object.values(scripts).join('\n') : '',
    });
  }
  return manifests;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    // The file's own check says what is wrong with it.
    return undefined;
  }
}

/** The folder of the package that a file belongs to: the nearest with a package.json. */
export function packageFolderOf(path: string, manifests: ReadonlyMap<string, Manifest>): string {
  return foldersUpFrom(folderOf(path)).find((folder) => manifests.has(folder)) ?? '';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
