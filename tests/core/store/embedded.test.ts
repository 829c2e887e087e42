import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { describeStore } from '#tests/contract/store.ts';

describeStore('the embedded store', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'vectort store ü '));
  const store = await openEmbeddedStore({ dataDir, log: createLogger('silent') });
  return {
    ...store,
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
});
