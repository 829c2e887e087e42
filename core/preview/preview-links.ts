/** Everything of ours on an app's origin lives under this path; an app's own files never do. */
export const RESERVED_PATH = '/__vectort/';

/** Where the files of a version are read, on the version's own host. */
export const CODE_PATH = `${RESERVED_PATH}code/`;

export interface PreviewLinks {
  /** The page of a version; without one, whatever version is current. */
  preview(token: string, version?: number): string;
  /** The files of a version. */
  code(token: string, version: number): string;
}

/** What a request asks for, read from its address. */
export interface PreviewAddress {
  token: string;
  /** Absent: the current version. */
  version: number | undefined;
  /** Decoded, beginning with a slash. */
  path: string;
  /** What stands before every path of the app; empty where the app has a host of its own. */
  base: string;
}

/** Tokens as core/ids.ts makes them, and the number of a version. */
const LABEL = /^([a-z2-7]{20,50})(?:-v([1-9]\d{0,6}))?$/;
const PATH_OF_APP = /^\/p\/([^/]+)(\/.*)?$/;

/**
 * Addresses of previews. With a `*` in the configured address every app has a host of its own there; without one, apps
 * share a host and are told apart by their path.
 */
export function createPreviewLinks(previewUrl: string): PreviewLinks {
  const root = (token: string, version?: number): string => {
    const label = version === undefined ? token : `${token}-v${version}`;
    return previewUrl.includes('*') ? `${previewUrl.replace('*', label)}/` : `${previewUrl}/p/${label}/`;
  };
  return {
    preview: root,
    code: (token, version) => `${root(token, version)}${CODE_PATH.slice(1)}`,
  };
}

/** Reads what `createPreviewLinks` writes; undefined for every other address. The port is the proxy's affair. */
export function createAddressReader(
  previewUrl: string,
): (host: string | undefined, target: string) => PreviewAddress | undefined {
  const shared = !previewUrl.includes('*');
  const [before = '', after = ''] = new URL(previewUrl.replace('*', 'vectort-label')).hostname.split(
    'vectort-label',
  );
  return (host, target) => {
    const path = decodePath(target);
    if (path === undefined) return undefined;
    if (shared) {
      const [, label = '', rest = ''] = PATH_OF_APP.exec(path) ?? [];
      return readLabel(label, { path: rest, base: `/p/${label}` });
    }
    const name = hostname(host);
    if (!name.startsWith(before) || !name.endsWith(after)) return undefined;
    const label = name.slice(before.length, name.length - after.length);
    return readLabel(label, { path, base: '' });
  };
}

function readLabel(label: string, place: { path: string; base: string }): PreviewAddress | undefined {
  const [, token, version] = LABEL.exec(label) ?? [];
  if (token === undefined) return undefined;
  return { token, version: version === undefined ? undefined : Number(version), ...place };
}

function hostname(host = ''): string {
  return host
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/\.$/, '');
}

/** The path without query; undefined where it is not one or tries to leave the app. */
function decodePath(target: string): string | undefined {
  // A proxy may pass the whole address on.
  const relative = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  let path: string;
  try {
    path = decodeURIComponent(relative);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
  return path.split('/').includes('..') ? undefined : path;
}
