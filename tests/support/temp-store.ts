import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { createLogger } from '#core/log.ts';
import { openMongoStore } from '#core/store/backends/mongodb/index.ts';
import type { Store } from '#core/store/types.ts';
import { startMongo, type MongoServer } from './mongo-server.ts';

/** A folder that is gone when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vectort-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A store of the test's own: the embedded one, on a folder it names or its own, unless the run is on MongoDB
 * (`VECTORT_TEST_STORE=mongodb`), where the name of the folder is that of a database.
 */
export async function tempStore(dataDir = tempFolder()): Promise<Store> {
  const store = await (ON_MONGODB ? openMongo(dataDir) : openEmbedded(dataDir));
  onTestFinished(() => store.close());
  return store;
}

/** Whether this run is on MongoDB. */
export const ON_MONGODB = process.env['VECTORT_TEST_STORE'] === 'mongodb';

async function openEmbedded(dataDir: string): Promise<Store> {
  const { openEmbeddedStore } = await import('#core/store/backends/embedded/index.ts');
  return await openEmbeddedStore({ dataDir, log: createLogger('silent') });
}

let mongo: Promise<MongoServer> | undefined;

async function openMongo(dataDir: string): Promise<Store> {
  // One for all tests of a file.
  const server = await (mongo ??= startMongo());
  const url = server.urlOf(createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  return await openMongoStore({ url, poolSize: 20, log: createLogger('silent') });
}

afterAll(async () => await (await mongo)?.dispose());
