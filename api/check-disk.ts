import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { OperatorError } from '#core/errors.ts';
import { makeFolder } from '#core/make-folder.ts';

/** With less than this the store's next writes are about to fail: its log alone takes up to 64 MB. */
const NEEDED_BYTES = 128 * 1024 * 1024;

/**
 * Whether a folder can be written to for a while yet. It is made where it is missing: what has its store elsewhere has
 * had no use for it so far.
 * @throws OperatorError code `disk_unusable`, `disk_full`
 */
export async function checkDisk(folder: string, { neededBytes = NEEDED_BYTES } = {}): Promise<void> {
  let free: number;
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    free = bavail * bsize;
  } catch (error) {
    throw new OperatorError(`${folder} cannot be written to. Check DATA_DIR and its owner.`, {
      code: 'disk_unusable',
      cause: error,
    });
  }
  if (free >= neededBytes) return;
  throw new OperatorError(`The disk of ${folder} is full: ${free} bytes are free, ${neededBytes} needed.`, {
    code: 'disk_full',
  });
}
