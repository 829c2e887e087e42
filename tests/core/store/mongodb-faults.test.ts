import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ConflictError, OperatorError, type UpstreamError } from '#core/errors.ts';
import { openMongoStore } from '#core/store/backends/mongodb/index.ts';
import type { CollectionSpec, Store, StoredDocument } from '#core/store/types.ts';
import { recordingLog } from '#tests/core/jobs/recording-log.ts';
import { startMongoProxy, type MongoProxy } from '#tests/support/mongo-proxy.ts';
import { mongoPeer, startMongo, type MongoServer } from '#tests/support/mongo-server.ts';

interface Person extends StoredDocument {
  email?: string;
}

const PEOPLE: CollectionSpec<Person> = {
  name: 'people',
  indexes: [{ keys: { email: 1 }, unique: true, sparse: true }],
};

const away = expect.objectContaining({ code: 'store_unreachable', retryable: true }) as UpstreamError;
const full = expect.objectContaining({ code: 'store_full', retryable: true }) as UpstreamError;
const refused = expect.objectContaining({ code: 'store_refused', retryable: true }) as UpstreamError;

interface Bench {
  store: Store;
  /** What operators read, in order. */
  said: () => string[];
}

const SHORT = { serverSelectionTimeoutMs: 400, operationTimeoutMs: 1_500, quietMs: 300 };
/** The driver looks for a lost server after half a second. */
const PATIENT = { ...SHORT, serverSelectionTimeoutMs: 10_000, operationTimeoutMs: 10_000 };

async function open(url: string, limits = SHORT): Promise<Bench> {
  const { log, atLeast } = recordingLog();
  const store = await openMongoStore({ url, poolSize: 5, log, ...limits });
  onTestFinished(async () => await store.close());
  return { store, said: () => atLeast('info') };
}

function databaseOn(server: MongoServer, name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function isBack({ store, said }: Bench): Promise<void> {
  await vi.waitFor(
    async () => {
      await store.ping();
      expect(said().at(-1)).toContain('is back');
    },
    { timeout: 20_000, interval: 100 },
  );
}

describe.skipIf(!mongoPeer || mongoPeer.kind === 'url')(
  'a MongoDB that fails (needs one of its own, or python3)',
  { timeout: 40_000 },
  () => {
    let server: MongoServer;
    beforeAll(async () => {
      server = await startMongo();
      // Its first answer takes longer than the limits below.
      const { log } = recordingLog();
      const first = await openMongoStore({ url: server.url, poolSize: 1, log });
      await first.ping();
      await first.close();
    }, 60_000);
    afterAll(async () => await server.dispose());

    async function openBehindProxy(name: string, limits = SHORT): Promise<Bench & { proxy: MongoProxy }> {
      const proxy = await startMongoProxy(databaseOn(server, name));
      return { ...(await open(proxy.url, limits)), proxy };
    }

    it('is waited for at the start, said once, and keeps what it had when it was killed', async () => {
      const running = await open(databaseOn(server, 'killed'));
      await running.store.collection(PEOPLE).insertOne({ _id: 'a' });
      await server.kill();
      const starting = await open(databaseOn(server, 'killed'));
      for (const { store } of [running, starting, running, starting]) {
        await expect(store.ping()).rejects.toEqual(away);
        await expect(store.collection(PEOPLE).insertOne({ _id: 'b' })).rejects.toEqual(away);
      }
      for (const { said } of [running, starting]) {
        expect(said()).toEqual([expect.stringContaining('cannot be reached at MONGODB_URL')]);
      }
      await server.restart();
      await Promise.all([isBack(running), isBack(starting)]);
      expect(await starting.store.collection(PEOPLE).find({})).toEqual([{ _id: 'a' }]);
      expect(running.said()).toHaveLength(2);
      expect(starting.said()).toHaveLength(2);
    });

    it.each([
      ['a password that is wrong', 18, refused, 'refuses the user'],
      ['a primary that became read-only', 10_107, away, 'cannot be reached'],
      ['a disk that is full', 14_031, full, 'no room left'],
    ])('is told from others and mended by itself: %s', async (_what, code, failure, text) => {
      const { store, said, proxy } = await openBehindProxy(`code_${code}`);
      const people = store.collection(PEOPLE);
      await people.insertOne({ _id: 'a' });
      const answer = { ok: 0, code, errmsg: 'no' };
      proxy.decide((command) => (/^(?:insert|update|ping)$/.test(command) ? { answer } : 'pass'));
      for (let tries = 0; tries < 3; tries += 1) {
        await expect(people.insertOne({ _id: 'b' })).rejects.toEqual(failure);
        await expect(store.ping()).rejects.toEqual(failure);
      }
      expect(said()).toEqual([expect.stringContaining(text)]);
      proxy.decide(() => 'pass');
      await isBack({ store, said });
      await people.insertOne({ _id: 'b' });
      expect(said()).toHaveLength(2);
    });

    it('breaks in the middle of an answer: the write is done, and repeating it says so', async () => {
      const { store, proxy } = await openBehindProxy('cut');
      const people = store.collection(PEOPLE);
      await people.count({});
      proxy.decide((command) => (command === 'insert' ? 'cut' : 'pass'));
      await expect(people.insertOne({ _id: 'a' })).rejects.toEqual(away);
      proxy.decide(() => 'pass');
      await vi.waitFor(
        async () => await expect(people.insertOne({ _id: 'a' })).rejects.toBeInstanceOf(ConflictError),
        { timeout: 10_000 },
      );
      expect(await people.count({})).toBe(1);
    });

    it('breaks off an insert of what is missing: it is done again at once, for it may be', async () => {
      const { store, proxy } = await openBehindProxy('cut_missing', PATIENT);
      const people = store.collection(PEOPLE);
      await people.count({});
      let inserts = 0;
      proxy.decide((command) => (command === 'insert' && (inserts += 1) === 1 ? 'cut' : 'pass'));
      await people.insertMissing([{ _id: 'a' }, { _id: 'b' }]);
      expect(inserts).toBe(2);
      expect(await people.count({})).toBe(2);
    });

    it('breaks off an update: it is never sent twice, for only its caller knows what that would do', async () => {
      const { store, proxy } = await openBehindProxy('cut_update');
      const people = store.collection(PEOPLE);
      await people.insertOne({ _id: 'a' });
      let updates = 0;
      proxy.decide((command) => {
        if (command !== 'update') return 'pass';
        updates += 1;
        return 'cut';
      });
      await expect(people.updateOne({ _id: 'a' }, { $set: { email: 'x' } })).rejects.toEqual(away);
      proxy.decide(() => 'pass');
      await vi.waitFor(async () => expect((await people.findOne({ _id: 'a' }))?.email).toBe('x'), {
        timeout: 10_000,
      });
      expect(updates).toBe(1);
    });

    it('answers too late: nobody waits longer than the limit', async () => {
      const { store, proxy } = await openBehindProxy('slow');
      const people = store.collection(PEOPLE);
      await people.count({});
      proxy.decide((command) => (command === 'find' ? { delayMs: 5_000 } : 'pass'));
      const from = performance.now();
      await expect(people.find({})).rejects.toEqual(away);
      expect(performance.now() - from).toBeLessThan(4_000);
    });

    it('hangs in every step of an operation: one limit holds for all of them together', async () => {
      const { proxy } = await openBehindProxy('hanging');
      proxy.decide(() => ({ delayMs: 60_000 }));
      const LIMIT_MS = 1_000;
      // Finding a server, a connection, its indexes and the answer could each take ten times as long.
      const { store } = await open(proxy.url, {
        ...SHORT,
        serverSelectionTimeoutMs: 10 * LIMIT_MS,
        operationTimeoutMs: LIMIT_MS,
      });
      const from = performance.now();
      await expect(store.collection(PEOPLE).upsert('a', { $set: { email: 'x' } })).rejects.toEqual(away);
      expect(performance.now() - from).toBeLessThan(5 * LIMIT_MS);
    });

    it('is away while the program ends: nobody waits for it, not even who began to before', async () => {
      const { store, proxy, said } = await openBehindProxy('ending', PATIENT);
      const people = store.collection(PEOPLE);
      await people.count({});
      proxy.decide(() => ({ delayMs: 60_000 }));
      const begun = people.count({}).catch((error: unknown) => error);
      store.hurry?.();
      const from = performance.now();
      expect(await begun).toEqual(away);
      await expect(people.insertOne({ _id: 'a' })).rejects.toEqual(away);
      // The first took its second, and from then on it is known.
      expect(said()).toHaveLength(1);
      expect(performance.now() - from).toBeLessThan(5_000);
    });

    it('has values that cannot be unique: that is for the operator, and no conflict of the first write', async () => {
      const { store, proxy } = await openBehindProxy('duplicates');
      const answer = { ok: 0, code: 11_000, errmsg: 'E11000 duplicate key error' };
      proxy.decide((command) => (command === 'createIndexes' ? { answer } : 'pass'));
      const inserting = store.collection(PEOPLE).insertOne({ _id: 'c', email: 'y' });
      await expect(inserting).rejects.toBeInstanceOf(OperatorError);
      await expect(inserting).rejects.toMatchObject({ code: 'store_duplicates' });
    });

    it('gets its indexes from several processes at once', async () => {
      const url = databaseOn(server, 'together');
      const benches = await Promise.all([1, 2, 3, 4].map(async () => await open(url)));
      await Promise.all(
        benches.map(async ({ store }, n) => await store.collection(PEOPLE).insertOne({ _id: `p${n}` })),
      );
      expect(await benches[0]?.store.collection(PEOPLE).count({})).toBe(4);
    });
  },
);
