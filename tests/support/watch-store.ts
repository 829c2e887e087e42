import { createLogger } from '#core/log.ts';
import type { Collection, CollectionSpec, Store, StoredDocument } from '#core/store/types.ts';

export const silent = createLogger('silent');

/** A store whose writes can be counted, held up and made to fail. */
export function watchStore(store: Store): {
  store: Store;
  writes: string[];
  /** Set: the next writes throw it. */
  fail: { error: Error | undefined };
  /** Set: the next writes are done, and then throw it. */
  lose: { error: Error | undefined };
} {
  const writes: string[] = [];
  const fail: { error: Error | undefined } = { error: undefined };
  const lose: { error: Error | undefined } = { error: undefined };
  const writing = new Set([
    'insertOne',
    'updateOne',
    'updateMany',
    'findOneAndUpdate',
    'upsert',
    'deleteOne',
  ]);
  return {
    writes,
    fail,
    lose,
    store: {
      ...store,
      collection<Document extends StoredDocument>(spec: CollectionSpec<Document>): Collection<Document> {
        return new Proxy(store.collection(spec), {
          get(target, property, receiver) {
            const member: unknown = Reflect.get(target, property, receiver);
            if (typeof member !== 'function' || !writing.has(String(property))) return member;
            return async (...parameters: unknown[]): Promise<unknown> => {
              writes.push(`${spec.name}.${String(property)}`);
              if (fail.error) throw fail.error;
              const result = await (Reflect.apply(member, target, parameters) as Promise<unknown>);
              if (lose.error) throw lose.error;
              return result;
            };
          },
        });
      },
    },
  };
}
