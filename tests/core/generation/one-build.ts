/** A program that is asked for one app and answers; it is killed before its n-th write to the store. */
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { dieBeforeWrite } from '#tests/support/dying-store.ts';
import { buildOnce } from './build-once.ts';

const [dataDir = '', n = '', modelUrl = '', postsFile = ''] = process.argv.slice(2);
const real = await openEmbeddedStore({ dataDir, log: createLogger('silent') });
await buildOnce(dieBeforeWrite(real, Number(n)), { dataDir, modelUrl, postsFile });
await real.close();
process.exit();
