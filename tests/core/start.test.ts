import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadConfig } from '#core/config/config.ts';
import { BugError, UpstreamError } from '#core/errors.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import type { JobQueue } from '#core/jobs/types.ts';
import { createProduct, type Product } from '#core/product.ts';
import { ROLES } from '#core/roles.ts';
import type { Collection, CollectionSpec, Store, StoredDocument } from '#core/store/types.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';
import { until } from '#tests/support/until.ts';
import { silent } from '#tests/support/watch-store.ts';

const away = new UpstreamError('away', { code: 'store_unreachable', retryable: true });

/** A store that is asked `failure` before each operation, by its number, and throws what that gives. */
function failingStore(store: Store, failure: (operation: number) => Error | undefined): Store {
  let operations = 0;
  const check = (): void => {
    const error = failure((operations += 1));
    if (error) throw error;
  };
  return {
    ...store,
    async ping() {
      check();
      await store.ping();
    },
    collection<Document extends StoredDocument>(spec: CollectionSpec<Document>): Collection<Document> {
      return new Proxy(store.collection(spec), {
        get(target, name, receiver) {
          const member: unknown = Reflect.get(target, name, receiver);
          if (typeof member !== 'function') return member;
          return async (...parameters: unknown[]): Promise<unknown> => {
            check();
            return await (Reflect.apply(member, target, parameters) as Promise<unknown>);
          };
        },
      });
    },
  };
}

async function openProduct(store: Store): Promise<Product> {
  const queue: JobQueue = await createEmbeddedQueue({ store: await tempStore(tempFolder()), log: silent });
  const config = loadConfig({ DATA_DIR: tempFolder() });
  const product = createProduct({ config, log: silent, store, queue });
  onTestFinished(async () => await product.stop());
  return product;
}

describe('a start', () => {
  it('goes on from the step at which the store was lost, whichever that is', async () => {
    let asked = 0;
    const counted = await openProduct(
      failingStore(await tempStore(), (operation) => void (asked = operation)),
    );
    await counted.start({ roles: new Set(ROLES), entries: [] });
    const operations = asked;
    expect(operations).toBeGreaterThan(4);
    const steps = Array.from({ length: operations }, (_, index) => index + 1);
    await Promise.all(
      steps.map(async (lostAt) => {
        const store = failingStore(await tempStore(tempFolder()), (n) => (n === lostAt ? away : undefined));
        const product = await openProduct(store);
        await product.start({ roles: new Set(ROLES), entries: [] });
      }),
    );
  });

  it('tells who waits that the store does not answer, and not who need not wait', async () => {
    let isAway = true;
    const onWait = vi.fn<() => void>();
    const product = await openProduct(failingStore(await tempStore(), () => (isAway ? away : undefined)));
    const started = product.start({ roles: new Set(ROLES), entries: [], onWait });
    await until(() => expect(onWait).toHaveBeenCalledOnce());
    isAway = false;
    await started;

    const other = vi.fn<() => void>();
    const quick = await openProduct(await tempStore(tempFolder()));
    await quick.start({ roles: new Set(ROLES), entries: [], onWait: other });
    expect(other).not.toHaveBeenCalled();
  });

  it('that is told to end while it waits ends without a word', async () => {
    const product = await openProduct(failingStore(await tempStore(), () => away));
    const started = product.start({ roles: new Set(ROLES), entries: [] });
    await product.stop();
    await expect(started).resolves.toBeUndefined();
  });

  it('fails where waiting mends nothing', async () => {
    const bug = new BugError('broken', { code: 'broken' });
    const product = await openProduct(failingStore(await tempStore(), () => bug));
    await expect(product.start({ roles: new Set(ROLES), entries: [] })).rejects.toBe(bug);
  });
});

describe('the queue of one process', () => {
  it('opens while its store is away, fails meanwhile, and has its line whole when it is back', async () => {
    const plain = await tempStore();
    const earlier = await createEmbeddedQueue({ store: plain, log: silent });
    await earlier.add('generation', { id: 'left', userId: 'ada' });
    await earlier.close({ graceMs: 0 });

    let isAway = true;
    const store = failingStore(plain, () => (isAway ? away : undefined));
    const queue = await createEmbeddedQueue({ store, log: silent });
    onTestFinished(async () => await queue.close({ graceMs: 0 }));
    const started: string[] = [];
    queue.work('generation', async (id) => void started.push(id), {
      concurrency: 1,
      retry: { attempts: 1, backoffMs: 1 },
    });
    await expect(queue.add('generation', { id: 'new', userId: 'ada' })).rejects.toBe(away);
    await expect(queue.depth('generation')).rejects.toBe(away);
    isAway = false;
    await until(() => expect(started).toEqual(['left']));
  });
});
