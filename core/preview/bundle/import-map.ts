import { parse } from 'jsonc-parser';
import { BASE_PLACEHOLDER } from './types.ts';
import { FAMILIES, familyOf, vendorAddress } from './vendor/local-packages.ts';

export interface ImportMap {
  imports: Record<string, string>;
}

/** The versions that an app's package.json asks for, by package. */
export type WantedVersions = Readonly<Record<string, string>>;

/**
 * Says where each package that the app imports comes from: the local set by this server, everything else by the module
 * CDN, which is told to leave React to us, because an app has room for only one.
 */
export function makeImportMap(
  specifiers: Iterable<string>,
  { wanted, esmCdnUrl }: { wanted: WantedVersions; esmCdnUrl: string },
): ImportMap {
  const imports: Record<string, string> = {};
  const local = (specifier: string): void => {
    const family = familyOf(specifier);
    if (!family || imports[specifier] !== undefined) return;
    for (const entry of family.entries) imports[entry] = BASE_PLACEHOLDER + vendorAddress(family, entry);
    if (family.name === 'react-router-dom' || family.name === 'lucide-react') local('react');
  };
  const remote = [...specifiers].filter((specifier) => !isLocal(specifier, wanted));
  for (const specifier of specifiers) if (isLocal(specifier, wanted)) local(specifier);
  const shared = new Set(['react', 'react-dom']);
  for (const { name } of FAMILIES) if (imports[name] !== undefined) shared.add(name);
  for (const specifier of remote) {
    imports[specifier] = remoteAddress(specifier, { wanted, esmCdnUrl, shared });
    if (isLocal('react', wanted)) local('react');
  }
  return { imports };
}

/** Reads the dependencies of a package.json; a broken one asks for nothing. */
export function wantedVersions(manifest: string | undefined): WantedVersions {
  const parsed: unknown = manifest === undefined ? undefined : parse(manifest);
  const sections = ['peerDependencies', 'devDependencies', 'dependencies'].map((name) =>
    typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>)[name] : undefined,
  );
  return Object.fromEntries(
    sections
      .filter((section) => typeof section === 'object' && section !== null)
      .flatMap((section) => Object.entries(section))
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** `@scope/name/part` is the package `@scope/name` and its part `/part`. */
export function splitSpecifier(specifier: string): { name: string; subpath: string } {
  const [name = specifier] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  return { name, subpath: specifier.slice(name.length) };
}

function isLocal(specifier: string, wanted: WantedVersions): boolean {
  const family = familyOf(specifier);
  if (!family) return false;
  const major = /\d+/.exec(wanted[family.name] ?? '')?.[0];
  return major === undefined || Number(major) >= family.oldestMajor;
}

/** Where the module CDN has an import; packages that are `shared` it leaves to us. */
export function remoteAddress(
  specifier: string,
  { wanted, esmCdnUrl, shared }: { wanted: WantedVersions; esmCdnUrl: string; shared?: ReadonlySet<string> },
): string {
  const { name, subpath } = splitSpecifier(specifier);
  const range = wanted[name]?.trim() ?? '';
  // Only what is a version: never `file:`, `git+ssh:` or the like.
  const version = /^[\^~>=<v]*\d[\w.+-]*$/.test(range) ? `@${range.replace(/^[>=<v]+/, '')}` : '';
  const address = `${esmCdnUrl}/${name}${version}${subpath}`;
  if (!shared) return address;
  return `${address}?external=${[...shared].filter((one) => one !== name).join(',')}`;
}
