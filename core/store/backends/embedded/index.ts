import { BugError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { isDeepStrictEqual } from 'node:util';
import { createOutageLog } from '../../outage-log.ts';
import type { Collection, CollectionSpec, Store, StoredDocument } from '../../types.ts';
import { createEmbeddedCollection } from './collection.ts';
import { createCommitQueue } from './commit-queue.ts';
import { openDatabase, touchDatabase } from './database.ts';
import { removeExpired } from './expiry.ts';
import { explainRunningFailure } from './failures.ts';
import { createTable } from './table.ts';

const OUTAGE_TEXTS = {
  store_full:
    'The store in DATA_DIR cannot be written, perhaps because its disk is full; everything waits, and it is tried again and again',
};

/** A file that is nearly full takes one write and not the next. */
const QUIET_MS = 3_000;

/** Expiry is decided by readers; this only keeps the file small, so it need not hurry. */
const EXPIRY_INTERVAL_MS = 60_000;

export interface EmbeddedStoreOptions {
  /** Made where it is missing. One program at a time has it. */
  dataDir: string;
  log: Logger;
  /** Reads beside a running program: takes no lock and refuses writes. */
  readOnly?: boolean;
  expiryIntervalMs?: number;
}

interface Known {
  spec: CollectionSpec<StoredDocument>;
  table: { prepare(): void; forget(): void };
  collection: unknown;
}

/**
 * The store that needs no service: one SQLite file in `dataDir`.
 * @throws OperatorError code `data_dir_locked`, `data_dir_unwritable`, `store_corrupt`, `store_newer` or, to read only,
 * `store_missing`
 */
export async function openEmbeddedStore({
  dataDir,
  log,
  readOnly = false,
  expiryIntervalMs = EXPIRY_INTERVAL_MS,
}: EmbeddedStoreOptions): Promise<Store> {
  const database = openDatabase(dataDir, { readOnly });
  const collections = new Map<string, Known>();
  const outages = createOutageLog({
    log,
    texts: OUTAGE_TEXTS,
    back: 'The store can be written again, the work goes on',
    quietMs: QUIET_MS,
  });
  const commits = createCommitQueue(database, {
    onCommit: outages.succeeded,
    onFailure: outages.failed,
    onRollback: () => {
      for (const { table } of collections.values()) table.forget();
    },
  });
  let closed = false;

  async function read<Result>(work: () => Result): Promise<Result> {
    if (closed) throw new BugError('The store was closed before this read', { code: 'store_closed' });
    try {
      return work();
    } catch (error) {
      const explained = explainRunningFailure(error, database.file);
      outages.failed(explained);
      throw explained;
    }
  }

  async function write<Result>(work: () => Result): Promise<Result> {
    if (readOnly) throw new BugError('The store was opened to read only', { code: 'store_read_only' });
    return commits.run(work);
  }

  const timer = setInterval(() => {
    const specs = [...collections.values()].map(({ spec }) => spec);
    commits
      .run(() => removeExpired(database, specs, Date.now()))
      .catch((error: unknown) => log.warn({ err: error }, 'removing expired documents failed'));
  }, expiryIntervalMs);
  timer.unref();
  if (readOnly) clearInterval(timer);

  return {
    engine: 'embedded',
    collection<Document extends StoredDocument>(spec: CollectionSpec<Document>): Collection<Document> {
      const known = collections.get(spec.name);
      if (known) {
        if (!isDeepStrictEqual(known.spec.indexes, spec.indexes)) throw conflictingSpec(spec.name);
        // One name is one spec, and the spec carries the record type.
        return known.collection as Collection<Document>;
      }
      if (!/^[a-z][a-z0-9_]*$/.test(spec.name)) throw conflictingSpec(spec.name);
      const table = createTable(spec, { database, readOnly });
      const collection = createEmbeddedCollection({
        table,
        read: (work) =>
          read(() => {
            table.prepare();
            return work();
          }),
        write: async (work) => {
          await read(() => table.prepare());
          return write(work);
        },
      });
      collections.set(spec.name, { spec, table, collection });
      return collection;
    },
    ping: () => {
      // What can be read is of no use to anybody while nothing can be written.
      if (outages.isDown()) return commits.run(() => touchDatabase(database));
      return read(() => {
        database.statement('SELECT 1').get();
      });
    },
    async close() {
      if (closed) return;
      clearInterval(timer);
      commits.close();
      closed = true;
      database.close();
    },
  };
}

function conflictingSpec(name: string): BugError {
  return new BugError(
    `The collection ${name} is declared twice and differently, or its name is no plain word`,
    {
      code: 'conflicting_collection',
      parameters: { name },
    },
  );
}
