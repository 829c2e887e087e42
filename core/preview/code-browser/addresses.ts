/** Where the pages of a version are; `base` ends with `/`. */
export interface Addresses {
  overview: string;
  zip: string;
  file(path: string): string;
  raw(path: string): string;
}

export function addressesOf(base: string): Addresses {
  return {
    overview: base,
    zip: `${base}zip`,
    file: (path) => `${base}file/${encodePath(path)}`,
    raw: (path) => `${base}raw/${encodePath(path)}`,
  };
}

/** What a path after the prefix asks for; undefined where it is nothing that exists. */
export function parseAddress(
  path: string,
): { type: 'overview' | 'zip' } | { type: 'file' | 'raw'; path: string } | undefined {
  if (path === '') return { type: 'overview' };
  if (path === 'zip') return { type: 'zip' };
  const [, type, rest = ''] = /^(file|raw)\/(.+)$/s.exec(path) ?? [];
  if (type !== 'file' && type !== 'raw') return undefined;
  try {
    return { type, path: decodeURIComponent(rest) };
  } catch {
    // Not what encodePath() made.
    return undefined;
  }
}

function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
