import { BugError } from '#core/errors.ts';
import type { Database } from './database.ts';
import { explainRunningFailure } from './failures.ts';

/** Runs writes; each is acknowledged once it is on the disk. */
export interface CommitQueue {
  /**
   * Runs `write` soon, in the order of the calls, and resolves after its commit. A write that throws rejects alone;
   * what its earlier statements did stays, as on MongoDB.
   */
  run<Result>(write: () => Result): Promise<Result>;
  /** Runs what waits, now; later calls are refused. */
  close(): void;
}

export interface CommitHooks {
  onRollback: () => void;
  onCommit: () => void;
  /** Told of each write that failed, as its caller is. */
  onFailure: (error: unknown) => void;
}

interface Waiting {
  /** Does the write and gives what acknowledges it after the commit. */
  attempt(): () => void;
  reject(error: unknown): void;
}

/**
 * Writes that arrive in the same turn of the event loop share one transaction, and so one wait for the disk.
 * Nothing else runs between its begin and its commit, therefore no reader ever sees what is not committed.
 */
export function createCommitQueue(database: Database, hooks: CommitHooks): CommitQueue {
  let waiting: Waiting[] = [];
  let scheduled: NodeJS.Immediate | undefined;
  let closed = false;

  function flush(): void {
    scheduled = undefined;
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) commit(database, batch, hooks);
  }

  return {
    async run(write) {
      if (closed) throw new BugError('The store was closed before this write', { code: 'store_closed' });
      return new Promise((resolve, reject) => {
        waiting.push({
          attempt() {
            const result = write();
            return () => resolve(result);
          },
          reject,
        });
        scheduled ??= setImmediate(flush);
      });
    },
    close() {
      closed = true;
      clearImmediate(scheduled);
      flush();
    },
  };
}

function commit(
  database: Database,
  batch: readonly Waiting[],
  { onRollback, onCommit, onFailure }: CommitHooks,
): void {
  const acknowledgements: Array<() => void> = [];
  try {
    database.statement('BEGIN IMMEDIATE').run();
    for (const write of batch) {
      try {
        acknowledgements.push(write.attempt());
      } catch (error) {
        // A full disk ends the whole transaction, and with it what the others of the batch wrote.
        if (!database.connection.isTransaction) throw error;
        const explained = explainRunningFailure(error, database.file);
        onFailure(explained);
        write.reject(explained);
      }
    }
    database.statement('COMMIT').run();
  } catch (error) {
    if (database.connection.isTransaction) database.statement('ROLLBACK').run();
    onRollback();
    const explained = explainRunningFailure(error, database.file);
    onFailure(explained);
    // Rejecting twice is harmless: the first one counts.
    for (const write of batch) write.reject(explained);
    return;
  }
  onCommit();
  for (const acknowledge of acknowledgements) acknowledge();
}
