import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import type { Collection, CollectionSpec, Store, StoredDocument } from '#core/store/types.ts';

export const silent = createLogger('silent');

/** A folder for the length of a test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vectort chat '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A store for the length of a test. */
export async function openStore(dataDir = temporaryFolder()): Promise<Store> {
  const store = await openEmbeddedStore({ dataDir, log: silent });
  onTestFinished(async () => await store.close());
  return store;
}

/** A store whose writes can be counted, held up and made to fail. */
export function watchStore(store: Store): {
  store: Store;
  writes: string[];
  /** Set: the next writes throw it. */
  fail: { error: Error | undefined };
} {
  const writes: string[] = [];
  const fail: { error: Error | undefined } = { error: undefined };
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
              return await (Reflect.apply(member, target, parameters) as Promise<unknown>);
            };
          },
        });
      },
    },
  };
}
