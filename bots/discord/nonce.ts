import { createHash } from 'node:crypto';

/** Characters of a nonce that Discord takes are 25; 16 bytes of a hash are 22. */
const NONCE_BYTES = 16;

/** By what Discord knows a post that comes twice within a few minutes. */
export function nonceOf(key: string): string {
  return hash(key).subarray(0, NONCE_BYTES).toString('base64url');
}

/**
 * What a message carries as the id of its first component, by which it is found again however late: Discord keeps these
 * numbers of 31 bits and gives them back.
 */
export function markOf(key: string): number {
  // 0 means that Discord shall choose.
  return hash(key).readUInt32BE(NONCE_BYTES) >>> 1 || 1;
}

function hash(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
