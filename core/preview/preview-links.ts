/** Everything of ours on an app's origin lives under this path; an app's own files never do. */
export const RESERVED_PATH = '/__vectort/';

/** Where the files of a version are read, on the version's own host. */
export const CODE_PATH = `${RESERVED_PATH}code/`;

/** Below `CODE_PATH`: the whole version as a file. */
const ZIP_NAME = 'zip';

export interface PreviewLinks {
  /** The page of a version; without one, whatever version is current. */
  preview(token: string, version?: number): string;
  /** The files of a version. */
  code(token: string, version: number): string;
  /** The ZIP of a version. */
  zip(token: string, version: number): string;
}

/** What a request asks for, read from its address. */
export interface PreviewAddress {
  token: string;
  /** Absent: the current version. */
  version: number | undefined;
  /** Decoded, beginning with a slash; empty for the root of an app that shares its host, without its slash. */
  path: string;
  /** The same as it came, and what follows its question mark. */
  rawPath: string;
  query: string;
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
  const code = (token: string, version: number): string => `${root(token, version)}${CODE_PATH.slice(1)}`;
  return { preview: root, code, zip: (token, version) => `${code(token, version)}${ZIP_NAME}` };
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
    const parts = readTarget(target);
    if (!parts) return undefined;
    const { query, rawPath } = parts;
    if (shared) {
      const [, label = '', rest = ''] = PATH_OF_APP.exec(rawPath) ?? [];
      const path = decodePath(rest);
      return path === undefined
        ? undefined
        : readLabel(label, { path, rawPath: rest, query, base: `/p/${label}` });
    }
    const path = decodePath(rawPath);
    const name = hostname(host);
    if (path === undefined || !name.startsWith(before) || !name.endsWith(after)) return undefined;
    const label = name.slice(before.length, name.length - after.length);
    return readLabel(label, { path, rawPath, query, base: '' });
  };
}

function readLabel(
  label: string,
  place: Pick<PreviewAddress, 'path' | 'rawPath' | 'query' | 'base'>,
): PreviewAddress | undefined {
  const [, token, version] = LABEL.exec(label) ?? [];
  if (token === undefined) return undefined;
  return { token, version: version === undefined ? undefined : Number(version), ...place };
}

function hostname(host = ''): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

/** A request's target without host; undefined where it is no address. */
function readTarget(target: string): { rawPath: string; query: string } | undefined {
  // A proxy may pass the whole address on.
  const [, rawPath = '', query = ''] =
    /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)(?:\?([^#]*))?/is.exec(target) ?? [];
  return rawPath === '' ? undefined : { rawPath, query };
}

/** Undefined for what no path is, and for what tries to leave the app. */
function decodePath(rawPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  return path.split('/').includes('..') ? undefined : path;
}
