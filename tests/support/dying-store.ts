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
  let writes = 0;
  return {
    ...store,
    collection<Document extends StoredDocument>(spec: CollectionSpec<Document>): Collection<Document> {
      return new Proxy(store.collection(spec), {
        get(target, name, receiver) {
          if (WRITES.has(name)) {
            writes += 1;
            if (writes >= n) process.kill(process.pid, 'SIGKILL');
          }
          return Reflect.get(target, name, receiver) as unknown;
        },
      });
    },
  };
}
