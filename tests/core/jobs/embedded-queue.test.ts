import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeQueue } from '#tests/contract/queue.ts';
import { openQueue } from './open-embedded.ts';

describeQueue('the embedded queue', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'vectort queue '));
  return {
    open: async () => await openQueue(dataDir),
    process: { module: fileURLToPath(new URL('open-embedded.ts', import.meta.url)), argument: dataDir },
    async dispose() {
      rmSync(dataDir, { recursive: true });
    },
  };
});
