import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { RESERVED_PATH } from '../../preview-links.ts';

/** Packages that are bundled together, because they share modules or versions. */
export interface PackageFamily {
  /** The package that gives the family its name and version. */
  name: string;
  /** Everything that can be imported. */
  entries: readonly string[];
  /** Oldest major version an app may have asked for and still runs with ours. */
  oldestMajor: number;
  /** CommonJS packages hide the names of their exports from a bundler; these are asked for them. */
  commonJs?: boolean;
}

/** The packages that previews have without internet. */
export const FAMILIES: readonly PackageFamily[] = [
  {
    name: 'react',
    entries: [
      'react',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      'react-dom/server',
    ],
    // React 17 and older mount by ReactDOM.render, which is gone.
    oldestMajor: 18,
    commonJs: true,
  },
  {
    name: 'react-router-dom',
    entries: ['react-router-dom', 'react-router', 'react-router/dom'],
    oldestMajor: 6,
  },
  { name: 'lucide-react', entries: ['lucide-react'], oldestMajor: 0 },
  { name: 'vue', entries: ['vue'], oldestMajor: 3 },
  {
    name: 'svelte',
    entries: [
      'svelte',
      'svelte/animate',
      'svelte/attachments',
      'svelte/easing',
      'svelte/events',
      'svelte/internal',
      'svelte/internal/client',
      'svelte/internal/disclose-version',
      'svelte/internal/flags/async',
      'svelte/internal/flags/legacy',
      'svelte/internal/flags/tracing',
      'svelte/legacy',
      'svelte/motion',
      'svelte/reactivity',
      'svelte/reactivity/window',
      'svelte/store',
      'svelte/transition',
    ],
    oldestMajor: 3,
  },
];

const FAMILY_BY_ENTRY = new Map(
  FAMILIES.flatMap((family) => family.entries.map((entry) => [entry, family] as const)),
);

const VENDOR_PATH = `${RESERVED_PATH}vendor/`;

const require = createRequire(import.meta.url);
const versions = new Map<string, string>();

/** The family that an import belongs to, where it is one of ours. */
export function familyOf(specifier: string): PackageFamily | undefined {
  return FAMILY_BY_ENTRY.get(specifier);
}

/** Address of an import of ours. It names the version, so browsers may keep what is there for ever. */
export function vendorAddress(family: PackageFamily, entry: string): string {
  return `${VENDOR_PATH}${family.name}@${versionOf(family.name)}/${entry}.js`;
}

/** Reads `vendorAddress` and the chunks beside it; undefined for other addresses and other versions. */
export function readVendorAddress(address: string): { family: PackageFamily; file: string } | undefined {
  const [, name = '', version, file] =
    /^([a-z-]+)@([^/]+)\/(.+)$/.exec(address.slice(VENDOR_PATH.length)) ?? [];
  const family = address.startsWith(VENDOR_PATH) ? FAMILIES.find((one) => one.name === name) : undefined;
  return family && file !== undefined && version === versionOf(name) ? { family, file } : undefined;
}

/** Where an installed package lies. */
export function folderOf(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

function versionOf(name: string): string {
  const known = versions.get(name);
  if (known !== undefined) return known;
  const manifest = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as {
    version: string;
  };
  versions.set(name, manifest.version);
  return manifest.version;
}
