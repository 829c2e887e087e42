import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { BugError, OperatorError } from '../errors.ts';

/** A secret as it is stored. */
export interface Sealed {
  /** Which key opens it. */
  key_id: string;
  /** Nonce, tag and ciphertext, base64. */
  text: string;
}

/** Keeps secrets that the program must be able to read again, such as access tokens. */
export interface SecretBox {
  /** `context` says whose secret it is (a document's id): what was sealed for one opens for no other. */
  seal(secret: string, context: string): Sealed;
  /** @throws OperatorError code `unknown_key` where its key is not given any more; BugError where it was tampered with. */
  open(sealed: Sealed, context: string): string;
  /** Whether it was sealed with the newest key; otherwise it is to be sealed anew when it is next written. */
  isCurrent(sealed: Sealed): boolean;
  /** A key for another use, the same in every process. */
  derive(use: string): string;
}

const ALGORITHM = 'aes-256-gcm';
/** As NIST SP 800-38D recommends for GCM. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param keys of 32 bytes; the first seals, each of them opens what it sealed. */
export function createSecretBox(keys: readonly Buffer[]): SecretBox {
  const [current] = keys;
  if (!current) throw new BugError('There is no key', { code: 'no_encryption_key' });
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const currentId = idOf(current);

  return {
    seal(secret, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, current, nonce);
      cipher.setAAD(Buffer.from(context));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return {
        key_id: currentId,
        text: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64'),
      };
    },
    open({ key_id: id, text }, context) {
      const key = byId.get(id);
      if (!key) {
        throw new OperatorError(
          `A stored secret needs the encryption key ${id}. Append it to ENCRYPTION_KEY after a comma.`,
          { code: 'unknown_key' },
        );
      }
      const bytes = Buffer.from(text, 'base64');
      try {
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(context));
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const opened = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([opened, decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new BugError('A stored secret is not what was sealed', { code: 'broken_secret', cause });
      }
    },
    isCurrent: ({ key_id: id }) => id === currentId,
    derive: (use) => createHmac('sha256', current).update(use).digest('base64url'),
  };
}

/** Tells keys apart without telling anything of them. */
function idOf(key: Buffer): string {
  return createHash('sha256').update('vectort key id').update(key).digest('hex').slice(0, 12);
}
