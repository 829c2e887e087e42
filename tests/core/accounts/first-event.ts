/** A program in which several first events of one person arrive at once; it is killed before its n-th write. */
import { createAccounts } from '#core/accounts/accounts.ts';
import { createCredits } from '#core/credits/credits.ts';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { dieBeforeWrite } from '#tests/support/dying-store.ts';

const [dataDir = '', n = ''] = process.argv.slice(2);
const log = createLogger('silent');
const real = await openEmbeddedStore({ dataDir, log });
const store = dieBeforeWrite(real, Number(n));
const accounts = createAccounts({ store, credits: createCredits({ store, log }) });
const place = { platform: 'slack', workspace: 'T1' };
await Promise.all([accounts.resolve(place, { id: 'U1' }), accounts.resolve(place, { id: 'U1' })]);
await real.close();
