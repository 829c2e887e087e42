import { randomBytes, randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Branded<'UserId'>;
export type ProjectId = Branded<'ProjectId'>;
export type GenerationId = Branded<'GenerationId'>;

/** A new UUID of version 7: unique, and sorted by time. */
export function newId<Id extends string = string>(): Id {
  const msecs = Date.now();
  // Within a millisecond, or where the clock goes back, the sequence goes on; it begins below its half, so that it can.
  if (msecs > last.msecs) last = { msecs, seq: takeRandom(4).readUInt32BE() >>> 1 };
  else last.seq += 1;
  // A brand exists only in the types; this is the one place where a bare string gains it.
  return v7({ ...last, random: takeRandom(16) }) as Id;
}

let last = { msecs: 0, seq: 0 };

/** Random bytes are fetched by the page: one call for each id would cost more than the id. */
const page = Buffer.alloc(4_096);
let used = page.length;

function takeRandom(bytes: number): Buffer {
  if (used + bytes > page.length) {
    randomFillSync(page);
    used = 0;
  }
  used += bytes;
  return page.subarray(used - bytes, used);
}

/** When an id was made. */
export function timeOfId(id: string): Date {
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return new Date(milliseconds);
}

const TOKEN_LENGTH = 26;
const TOKEN_ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * An unguessable lower-case token of 130 random bits that is also a DNS label, so a preview can carry it as host name.
 */
export function newToken(): string {
  return Array.from(randomBytes(TOKEN_LENGTH), (byte) => TOKEN_ALPHABET[byte % 32]).join('');
}
