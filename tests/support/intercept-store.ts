import type { Collection, CollectionSpec, Store, StoredDocument } from '#core/store/types.ts';

/** Called instead of a write, such as `generations.insertOne`; `perform` does it. */
export type Interceptor = (write: string, perform: () => Promise<unknown>) => Promise<unknown>;

const WRITES = new Set<string | symbol>([
  'insertOne',
  'updateOne',
  'findOneAndUpdate',
  'upsert',
  'deleteOne',
]);

/** A store in which something happens before, after or instead of a write. */
export function interceptWrites(store: Store, intercept: Interceptor): Store {
  return {
    ...store,
    collection<Document extends StoredDocument>(spec: CollectionSpec<Document>): Collection<Document> {
      return new Proxy(store.collection(spec), {
        get(target, name, receiver) {
          const member: unknown = Reflect.get(target, name, receiver);
          if (typeof member !== 'function' || !WRITES.has(name)) return member;
          return async (...parameters: unknown[]): Promise<unknown> =>
            await intercept(
              `${spec.name}.${String(name)}`,
              async () => await (Reflect.apply(member, target, parameters) as Promise<unknown>),
            );
        },
      });
    },
  };
}
