import { createHash } from 'node:crypto';
import type { AppBundle } from './bundle/types.ts';

/** A file of an app, known by what is in it. */
export interface KnownFile {
  path: string;
  sha256: string;
}

export interface BundleCache {
  /** The bundle under the key; built where it is not there, once however many ask for it. */
  get(key: string, build: () => Promise<AppBundle>): Promise<AppBundle>;
}

/** Keeps the bundles that were used last, as many as fit into `maxBytes`. */
export function createBundleCache({ maxBytes }: { maxBytes: number }): BundleCache {
  // A Map remembers the order of insertion: the first is the one that was not used for longest.
  const kept = new Map<string, AppBundle>();
  const building = new Map<string, Promise<AppBundle>>();
  let bytes = 0;

  function keep(key: string, bundle: AppBundle): void {
    kept.set(key, bundle);
    bytes += bundle.bytes;
    for (const [oldest, { bytes: freed }] of kept) {
      if (bytes <= maxBytes || oldest === key) break;
      kept.delete(oldest);
      bytes -= freed;
    }
  }

  async function start(key: string, build: () => Promise<AppBundle>): Promise<AppBundle> {
    try {
      const bundle = await build();
      keep(key, bundle);
      return bundle;
    } finally {
      building.delete(key);
    }
  }

  return {
    async get(key, build) {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      let running = building.get(key);
      if (!running) {
        running = start(key, build);
        building.set(key, running);
      }
      return await running;
    },
  };
}

/** The same for the same files, whatever version or project they belong to. */
export function bundleKey(files: readonly KnownFile[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    hash.update(`${path}\0${sha256}\n`);
  }
  return hash.digest('hex');
}

export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
