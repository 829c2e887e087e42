import type { Collection, CollectionSpec, Store, StoredDocument } from '#core/store/types.ts';

const WRITES = new Set<string | symbol>([
  'insertOne',
  'insertMissing',
  'updateOne',
  'updateMany',
  'findOneAndUpdate',
  'upsert',
  'deleteOne',
  'deleteMany',
]);

/** A store whose process is killed, as by `kill -9`, when it is asked for its n-th write (counted from 1). */
export function dieBeforeWrite(store: Store, n: number): Store {
  return beforeEachWrite(store, (write) => {
    if (write >= n) process.kill(process.pid, 'SIGKILL');
  });
}

/** A store that calls `hook` before it is asked for a write, with the write's number (counted from 1). */
export function beforeEachWrite(store: Store, hook: (write: number) => void): Store {
  let writes = 0;
  return {
    ...store,
    collection<Document extends StoredDocument>(spec: CollectionSpec<Document>): Collection<Document> {
      return new Proxy(store.collection(spec), {
        get(target, name, receiver) {
          if (WRITES.has(name)) {
            writes += 1;
            hook(writes);
          }
          return Reflect.get(target, name, receiver) as unknown;
        },
      });
    },
  };
}
