import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAccounts } from '#core/accounts/accounts.ts';
import { USERS } from '#core/accounts/records.ts';
import { createCredits } from '#core/credits/credits.ts';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { openMongoStore } from '#core/store/backends/mongodb/index.ts';
import type { Store } from '#core/store/types.ts';
import { mongoPeer, startMongo } from '#tests/support/mongo-server.ts';
import { tempFolder } from '#tests/support/temp-store.ts';

const log = createLogger('silent');

interface Place {
  store: Store;
  environment: Record<string, string>;
}

async function inFolder(): Promise<Place> {
  const dataDir = tempFolder();
  return { store: await openEmbeddedStore({ dataDir, log }), environment: { DATA_DIR: dataDir } };
}

async function onMongo(): Promise<Place> {
  const server = await startMongo();
  onTestFinished(async () => await server.dispose());
  const store = await openMongoStore({ url: server.url, poolSize: 5, log });
  return { store, environment: { MONGODB_URL: server.url, DATA_DIR: tempFolder() } };
}

async function audit(environment: Record<string, string>): Promise<{ found: string; status: number | null }> {
  const child = spawn(process.execPath, ['scripts/audit.ts'], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = once(child, 'close');
  const found = await text(child.stdout);
  await closed;
  return { found, status: child.exitCode };
}

async function expectFinds({ store, environment }: Place): Promise<void> {
  onTestFinished(async () => await store.close());
  const accounts = createAccounts({ store, credits: createCredits({ store, log }) });
  await accounts.resolve({ platform: 'slack', workspace: 'T1' }, { id: 'U1' });
  expect(await audit(environment)).toEqual({ found: '', status: 0 });
  const users = store.collection(USERS);
  const user = await users.findOne({});
  if (!user) throw new Error('nobody is there');
  await users.updateOne({ _id: user._id }, { $inc: { credits_total: 3 } });
  const { found, status } = await audit(environment);
  expect(found).toContain(`${user._id}: `);
  expect(status).toBe(1);
}

describe(
  'npm run audit names whose credits do not add up, beside a running program',
  { timeout: 60_000 },
  () => {
    it('on the embedded store', async () => await expectFinds(await inFolder()));

    it.skipIf(!mongoPeer)('on MongoDB (needs one)', async () => await expectFinds(await onMongo()));
  },
);
