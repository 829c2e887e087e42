import { isIP, isIPv4 } from 'node:net';

/** Names that express has for the ranges of private networks. */
const RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

const BITS_OF_IPV4 = 32;
const BITS_OF_IPV6 = 128;

/** More proxies in a row than anybody has; a greater number is a port or an address gone astray. */
const MOST_PROXIES = 20;

/**
 * Reads TRUST_PROXY as express takes it: a number of proxies, or their addresses. What would believe everybody
 * (`true`, a range of all addresses) is refused: any client could then say who it is.
 */
export function readTrustProxy(given: string | undefined): {
  setting: number | string | undefined;
  problem?: string;
} {
  if (given === undefined || given === '0' || given === 'false') return { setting: undefined };
  if (/^\d+$/.test(given) && Number(given) <= MOST_PROXIES) return { setting: Number(given) };
  const wrong = given
    .split(',')
    .map((item) => item.trim())
    .filter((item) => !isRange(item));
  if (wrong.length === 0) return { setting: given };
  return {
    setting: undefined,
    problem:
      `TRUST_PROXY must be the number of proxies in front (1 to ${MOST_PROXIES}), or their addresses and ranges separated by commas ` +
      `(10.0.0.0/8, loopback, linklocal, uniquelocal), but ${wrong.map((item) => `"${item}"`).join(', ')} is neither.`,
  };
}

function isRange(item: string): boolean {
  if (RANGES.has(item)) return true;
  const [address = '', bits, ...rest] = item.split('/');
  if (isIP(address) === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  const most = isIPv4(address) ? BITS_OF_IPV4 : BITS_OF_IPV6;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most;
}
