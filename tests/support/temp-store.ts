import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import type { Store } from '#core/store/types.ts';

/** A folder that is gone when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vectort-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An embedded store of the test's own, or on a folder it names. */
export async function tempStore(dataDir = tempFolder()): Promise<Store> {
  const store = await openEmbeddedStore({ dataDir, log: createLogger('silent') });
  onTestFinished(() => store.close());
  return store;
}
