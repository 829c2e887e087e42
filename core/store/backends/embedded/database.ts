import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { OperatorError } from '#core/errors.ts';
import { makeFolder } from '#core/make-folder.ts';
import { explainFailure, isBusy, unwritable } from './failures.ts';

/** How long a statement waits for a lock that another connection (`audit`) holds for a moment, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;
/** Layout of the file; a newer program's file is refused rather than misread. */
const LAYOUT = 1;
/** More different statements than the product has; only a runaway of filter shapes reaches it. */
const MAX_STATEMENTS = 500;

/** One SQLite file with its prepared statements, and the lock that keeps a second program out. */
export interface Database {
  readonly file: string;
  readonly connection: DatabaseSync;
  /** The prepared statement of that text, prepared once. */
  statement(sql: string): StatementSync;
  close(): void;
}

/**
 * Opens `DATA_DIR/store.sqlite`, making it where it is missing.
 * @throws OperatorError code `data_dir_locked`, `data_dir_unwritable`, `store_corrupt`, `store_newer` or `store_missing`
 */
export function openDatabase(dataDir: string, { readOnly }: { readOnly: boolean }): Database {
  const file = join(dataDir, 'store.sqlite');
  if (readOnly && !existsSync(file)) {
    throw new OperatorError(`There is no store in ${dataDir}. Set DATA_DIR to the folder that has one.`, {
      code: 'store_missing',
      parameters: { path: dataDir },
    });
  }
  const lock = readOnly ? undefined : lockFolder(dataDir);
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(file, { readOnly, timeout: BUSY_TIMEOUT_MS });
    prepareConnection(connection, { file, readOnly });
    return databaseOf(connection, file, lock);
  } catch (error) {
    connection?.close();
    lock?.close();
    throw explainFailure(error, file);
  }
}

function databaseOf(connection: DatabaseSync, file: string, lock: DatabaseSync | undefined): Database {
  const statements = new Map<string, StatementSync>();
  return {
    file,
    connection,
    statement(sql) {
      const known = statements.get(sql);
      if (known) return known;
      if (statements.size >= MAX_STATEMENTS) statements.clear();
      const statement = connection.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    close() {
      connection.close();
      lock?.close();
    },
  };
}

/** Writes something that changes nothing. */
export function touchDatabase({ connection }: Database): void {
  connection.exec(`PRAGMA user_version = ${LAYOUT}`);
}

function prepareConnection(
  connection: DatabaseSync,
  { file, readOnly }: { file: string; readOnly: boolean },
): void {
  const layout = Number(connection.prepare('PRAGMA user_version').get()?.['user_version']);
  if (layout > LAYOUT) {
    throw new OperatorError(
      `${file} was written by a newer Vectort. Start that version, or use another DATA_DIR.`,
      {
        code: 'store_newer',
        parameters: { file },
      },
    );
  }
  if (readOnly) return;
  // FULL: a commit is on the disk before it is acknowledged, so that not even a power cut loses it. Measured on an
  // SSD: 0.13 ms a lone commit (NORMAL: 0.02 ms), but 11 us a write when 50 writes share one, as commit-queue.ts
  // makes them. NORMAL would survive kill -9 too, yet lose what was written since the last checkpoint in a power cut.
  connection.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA user_version = ${LAYOUT};
  `);
}

/**
 * The operating system holds the lock, through SQLite, for as long as the process lives: kill -9 frees it.
 * It has a file of its own so that `audit` can read the store's file meanwhile.
 */
function lockFolder(dataDir: string): DatabaseSync {
  try {
    makeFolder(dataDir);
  } catch (error) {
    throw unwritable(dataDir, error);
  }
  const file = join(dataDir, 'store.lock');
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (!isBusy(error)) throw explainFailure(error, file);
    throw new OperatorError(
      `Another Vectort is using ${dataDir}. Stop it, or set DATA_DIR to a folder of this one's own.`,
      { code: 'data_dir_locked', parameters: { path: dataDir }, cause: error },
    );
  }
}
