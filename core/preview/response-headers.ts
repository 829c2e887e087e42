/** What an app may load, and what it may not: our own hosts by http, and to be shown inside of other pages. */
export interface HeaderOptions {
  /** Where packages outside the local set come from. */
  esmCdnUrl: string;
  /** The app's own address where apps share a host; it is then cut off from the host's origin. */
  sharedRoot: string | undefined;
}

/** Abilities that generated apps do use ask the visitor first; all others are off. */
const PERMISSIONS = [
  ...[
    'camera',
    'microphone',
    'geolocation',
    'fullscreen',
    'autoplay',
    'clipboard-read',
    'clipboard-write',
  ].map((name) => `${name}=(self)`),
  ...['gamepad', 'gyroscope', 'accelerometer', 'magnetometer', 'screen-wake-lock'].map(
    (name) => `${name}=(self)`,
  ),
  ...['payment', 'usb', 'serial', 'hid', 'midi', 'display-capture', 'local-fonts'].map(
    (name) => `${name}=()`,
  ),
  ...['publickey-credentials-get', 'identity-credentials-get', 'storage-access', 'browsing-topics'].map(
    (name) => `${name}=()`,
  ),
].join(', ');

/** Headers of every answer. */
export function commonHeaders({ sharedRoot }: HeaderOptions): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
    ...(sharedRoot === undefined
      ? { 'Cross-Origin-Resource-Policy': 'same-origin', 'Origin-Agent-Cluster': '?1' }
      : // An app without an origin is a stranger to its own files too; their address is the secret.
        { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' }),
  };
}

/** Headers of pages of the app. */
export function pageHeaders(options: HeaderOptions): Record<string, string> {
  return {
    ...commonHeaders(options),
    'Content-Security-Policy': contentPolicy(options),
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Permissions-Policy': PERMISSIONS,
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
  };
}

/**
 * Generated apps carry inline code, evaluate templates and load what they like from the web, so the policy is about
 * reach: nothing over plain http but the app's own host, no frame around it, no other base.
 */
function contentPolicy({ esmCdnUrl, sharedRoot }: HeaderOptions): string {
  const own = sharedRoot ?? "'self'";
  const web = 'https: data: blob:';
  const cdn = originOf(esmCdnUrl);
  return [
    `default-src ${own} ${web}`,
    `script-src ${own} 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' ${cdn} ${web}`,
    `style-src ${own} 'unsafe-inline' ${cdn} ${web}`,
    `img-src ${own} ${web}`,
    `font-src ${own} ${web}`,
    `media-src ${own} ${web}`,
    `connect-src ${own} ${cdn} https: wss: data: blob:`,
    `worker-src ${own} blob: data:`,
    `frame-src ${own} ${web}`,
    `form-action ${own} https:`,
    `manifest-src ${own} data:`,
    `base-uri ${own}`,
    "object-src 'none'",
    "frame-ancestors 'none'",
    ...(sharedRoot === undefined
      ? []
      : ['sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads allow-pointer-lock']),
  ].join('; ');
}

function originOf(address: string): string {
  return URL.parse(address)?.origin ?? '';
}
