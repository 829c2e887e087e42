import { ConflictError, OperatorError, UpstreamError, VectortError } from '#core/errors.ts';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html); the low byte of an extended code. */
const SQLITE = {
  permission: 3,
  busy: 5,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

/** Turns what SQLite or the file system threw at the opening into the error whose reaction fits; anything else stays as it is. */
export function explainFailure(error: unknown, file: string): unknown {
  if (error instanceof VectortError) return error;
  switch (sqliteCode(error)) {
    case SQLITE.constraint:
      return new ConflictError('A unique value is taken', { code: 'duplicate', cause: error });
    case SQLITE.permission:
    case SQLITE.readOnly:
    case SQLITE.inputOutput:
    case SQLITE.full:
    case SQLITE.cannotOpen:
      return unwritable(file, error);
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return new OperatorError(
        `${file} is damaged or no Vectort store. Move it away, put a backup in its place, then start again.`,
        { code: 'store_corrupt', parameters: { file }, cause: error },
      );
    default:
      return error;
  }
}

/**
 * The same for a store that was opened: what cannot be written then is written later, for room is made and disks are
 * mended while programs run.
 */
export function explainRunningFailure(error: unknown, file: string): unknown {
  const explained = explainFailure(error, file);
  if (!(explained instanceof OperatorError) || explained.code !== 'data_dir_unwritable') return explained;
  return new UpstreamError(explained.message, {
    code: 'store_full',
    retryable: true,
    parameters: { path: file },
    cause: explained.cause,
  });
}

export function unwritable(path: string, cause: unknown): OperatorError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new OperatorError(
    `${path} cannot be written (${detail}). Check that the disk has room and that the folder belongs to you, or set DATA_DIR to another one.`,
    { code: 'data_dir_unwritable', parameters: { path }, cause },
  );
}

export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === SQLITE.busy;
}

/** 0, SQLite's "no error", where the error is none of SQLite's. */
function sqliteCode(error: unknown): number {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return 0;
  return error.errcode % 256;
}
