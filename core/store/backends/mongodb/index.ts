import { isDeepStrictEqual } from 'node:util';
import { MongoClient } from 'mongodb';
import { BugError, UpstreamError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { createOutageLog } from '../../outage-log.ts';
import { createTimeLimit } from '../../time-limit.ts';
import type { Collection, CollectionSpec, Store, StoredDocument } from '../../types.ts';
import { createMongoCollection } from './collection.ts';
import { explainFailure } from './failures.ts';
import { createIndexes } from './indexes.ts';
import { watchTopology } from './watch-topology.ts';

export interface MongoStoreOptions {
  /** A connection string; its path names the database, `vectort` where it names none. Options that it sets win. */
  url: string;
  /** Connections of this process at most. */
  poolSize: number;
  log: Logger;
  /** How long a server that can take an operation is looked for, in milliseconds. */
  serverSelectionTimeoutMs?: number;
  /** How long an operation takes at most: finding a server, waiting for a connection and for the answer, in milliseconds. */
  operationTimeoutMs?: number;
  /** Without a failure for so long, MongoDB is said to be back, in milliseconds. */
  quietMs?: number;
}

/** An election of a new primary takes up to 12 seconds (MongoDB's manual, replica set elections): most fit in. */
const SERVER_SELECTION_TIMEOUT_MS = 10_000;
const OPERATION_TIMEOUT_MS = 15_000;
/** One that answers some and refuses others is not back. */
const QUIET_MS = 3_000;
/** What an operation may take when the program ends, in milliseconds: what it leaves undone, the next start does. */
const HURRIED_TIMEOUT_MS = 1_000;

const OUTAGE_TEXTS = {
  store_unreachable:
    'MongoDB cannot be reached at MONGODB_URL; everything waits, and it is tried again and again',
  store_refused:
    'MongoDB refuses the user, the password or the database of MONGODB_URL; everything waits, and it is tried again and again',
  store_full:
    'MongoDB has no room left on its disk; everything waits, and it is tried again and again: make room there',
};

const DATABASE = 'vectort';

interface Known {
  spec: CollectionSpec<StoredDocument>;
  collection: unknown;
}

/**
 * The store for several processes: MongoDB, or a server that speaks its protocol. It connects with the first operation,
 * and again by itself whenever the server was away.
 * @throws OperatorError code `store_address` where the connection string is none
 */
export async function openMongoStore({
  url,
  poolSize,
  log,
  serverSelectionTimeoutMs = SERVER_SELECTION_TIMEOUT_MS,
  operationTimeoutMs = OPERATION_TIMEOUT_MS,
  quietMs = QUIET_MS,
}: MongoStoreOptions): Promise<Store> {
  const client = connect();
  const database = client.db(databaseOf(url));
  const collections = new Map<string, Known>();
  let closed = false;
  let connecting: Promise<unknown> | undefined;
  const outages = createOutageLog({
    log,
    texts: OUTAGE_TEXTS,
    back: 'MongoDB is back, the work goes on',
    quietMs,
  });
  const limit = createTimeLimit(operationTimeoutMs);
  let hurries = false;
  watchTopology(client, outages);

  function connect(): MongoClient {
    try {
      return new MongoClient(url, {
        appName: 'vectort',
        maxPoolSize: poolSize,
        // What is acknowledged survives the loss of any one server.
        writeConcern: { w: 'majority' },
        // Not every server that speaks the protocol takes writes that the driver may repeat; our callers repeat them.
        retryWrites: false,
        readConcern: { level: 'local' },
        readPreference: 'primary',
        ...(/[?&]serverSelectionTimeoutMS=/i.test(url)
          ? {}
          : { serverSelectionTimeoutMS: serverSelectionTimeoutMs }),
        connectTimeoutMS: serverSelectionTimeoutMs,
        socketTimeoutMS: operationTimeoutMs,
        waitQueueTimeoutMS: operationTimeoutMs,
        ignoreUndefined: true,
      });
    } catch (error) {
      throw explainFailure(error);
    }
  }

  /** A client whose first connection failed stays closed to operations until it is told to connect once more. */
  async function reached(): Promise<void> {
    connecting ??= client.connect();
    try {
      await connecting;
    } catch (error) {
      connecting = undefined;
      throw error;
    }
  }

  async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (closed) throw new BugError('The store was closed before this operation', { code: 'store_closed' });
    if (hurries && outages.isDown()) throw away();
    try {
      const result = await limit.within(reached().then(work));
      outages.succeeded();
      return result;
    } catch (error) {
      const explained = explainFailure(error);
      if (!closed) outages.failed(explained);
      throw explained;
    }
  }

  const store: Store = {
    engine: 'mongodb',
    collection<Document extends StoredDocument>(spec: CollectionSpec<Document>): Collection<Document> {
      const known = collections.get(spec.name);
      if (known) {
        if (!isDeepStrictEqual(known.spec.indexes, spec.indexes)) throw conflictingSpec(spec.name);
        // One name is one spec, and the spec carries the record type.
        return known.collection as Collection<Document>;
      }
      if (!/^[a-z][a-z0-9_]*$/.test(spec.name)) throw conflictingSpec(spec.name);
      const documents = database.collection<Document>(spec.name);
      let indexed: Promise<void> | undefined;
      const prepare = async (): Promise<void> => {
        indexed ??= createIndexes(documents, spec.indexes);
        try {
          await indexed;
        } catch (error) {
          indexed = undefined;
          throw error;
        }
      };
      const collection = createMongoCollection(documents, async (work) =>
        run(async () => {
          await prepare();
          return await work();
        }),
      );
      collections.set(spec.name, { spec, collection });
      return collection;
    },
    async ping() {
      await run(async () => await database.command({ ping: 1 }));
    },
    hurry() {
      hurries = true;
      limit.shorten(outages.isDown() ? 0 : HURRIED_TIMEOUT_MS);
    },
    async close() {
      if (closed) return;
      closed = true;
      await client.close();
    },
  };
  return await Promise.resolve(store);
}

function away(): UpstreamError {
  return new UpstreamError('The store is away while the program ends', {
    code: 'store_unreachable',
    retryable: true,
  });
}

function databaseOf(url: string): string {
  return /^[^:]+:\/\/[^/]+\/([^?]+)/.exec(url)?.[1] ?? DATABASE;
}

function conflictingSpec(name: string): BugError {
  return new BugError(
    `The collection ${name} is declared twice and differently, or its name is no plain word`,
    { code: 'conflicting_collection', parameters: { name } },
  );
}
