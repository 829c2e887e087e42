import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { BugError, OperatorError } from '../errors.ts';
import { createSecretBox, type SecretBox } from './secret-box.ts';

const KEY_BYTES = 32;
const FILE = 'encryption-key';
/** For the owner alone. */
const MODE = 0o600;

/** The box of ENCRYPTION_KEY; outside production, of a key that is made once and kept in DATA_DIR. */
export async function openSecrets({
  encryptionKey,
  dataDir,
  environment,
}: Pick<Config, 'encryptionKey' | 'dataDir' | 'environment'>): Promise<SecretBox> {
  if (encryptionKey !== undefined) {
    return createSecretBox(encryptionKey.split(',').map((key) => Buffer.from(key.trim(), 'base64')));
  }
  if (environment === 'production') {
    throw new OperatorError('ENCRYPTION_KEY is missing: production never generates secrets.', {
      code: 'no_encryption_key',
    });
  }
  return createSecretBox([Buffer.from(await generatedKey(dataDir), 'base64')]);
}

async function generatedKey(dataDir: string): Promise<string> {
  const path = join(dataDir, FILE);
  const known = await readKey(path);
  if (known !== undefined) return known;
  await mkdir(dataDir, { recursive: true });
  const own = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(own, randomBytes(KEY_BYTES).toString('base64'), { mode: MODE, flush: true });
  try {
    // Of processes that start at once, one gives its key, and that whole.
    await link(own, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(own);
  }
  const key = await readKey(path);
  if (key !== undefined) return key;
  throw new BugError(`${path} is gone`, { code: 'no_encryption_key' });
}

async function readKey(path: string): Promise<string | undefined> {
  let key: string;
  try {
    key = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  if (Buffer.from(key, 'base64').length === KEY_BYTES) return key;
  throw new OperatorError(
    `${path} does not hold a key of ${KEY_BYTES} bytes. Put back the one that was there.`,
    { code: 'broken_encryption_key' },
  );
}
