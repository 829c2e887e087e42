/** A program that holds, captures, releases, grants and repeats itself; it is killed before its n-th write. */
import { createAccounts } from '#core/accounts/accounts.ts';
import { createCredits } from '#core/credits/credits.ts';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { dieBeforeWrite } from '#tests/support/dying-store.ts';
import { liveOnce } from './live-once.ts';

const [dataDir = '', n = ''] = process.argv.slice(2);
const log = createLogger('silent');
const real = await openEmbeddedStore({ dataDir, log });
const store = dieBeforeWrite(real, Number(n));
const credits = createCredits({ store, log });
await liveOnce(createAccounts({ store, credits }), credits);
await real.close();
