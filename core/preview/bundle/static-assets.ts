import { posix } from 'node:path';
import type { AppFiles } from './app-files.ts';
import type { Asset } from './types.ts';

/** What pages ask for beside their modules. Sources and settings are not served: `.ts`, `.env`, `.py` and all the rest. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.glsl': 'text/plain; charset=utf-8',
  '.frag': 'text/plain; charset=utf-8',
  '.vert': 'text/plain; charset=utf-8',
  '.gltf': 'model/gltf+json; charset=utf-8',
};

/** The app's files that browsers may ask for, by address; those in `public` win, as with every bundler. */
export function staticAssets(app: AppFiles): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  const publicFolder = `${posix.join(app.root, 'public')}/`;
  const ordered = [
    ...app.paths.filter((path) => !path.startsWith(publicFolder)),
    ...app.paths.filter((path) => path.startsWith(publicFolder)),
  ];
  for (const path of ordered) {
    const type = TYPES[posix.extname(path).toLowerCase()];
    const address = app.addressOf(path);
    const hidden = path.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
    if (type === undefined || address === undefined || hidden) continue;
    assets.set(address, { body: app.read(path) ?? '', type, immutable: false });
  }
  return assets;
}
