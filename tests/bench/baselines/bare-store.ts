import { ConflictError } from '#core/errors.ts';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import type { CollectionSpec } from '#core/store/types.ts';

interface BareEvent {
  _id: string;
  event: object;
  at: Date;
}

interface BareAccount {
  _id: string;
  credits: number;
}

const EVENTS: CollectionSpec<BareEvent> = { name: 'events', indexes: [] };
const ACCOUNTS: CollectionSpec<BareAccount> = { name: 'accounts', indexes: [] };

/** What a bot without a core of its own keeps, in the product's embedded store: the same durability. */
export async function openBareStore() {
  const store = await openEmbeddedStore({
    dataDir: process.env['DATA_DIR'] ?? '',
    log: createLogger('silent'),
  });
  const events = store.collection(EVENTS);
  const accounts = store.collection(ACCOUNTS);
  return {
    /** The keyed insert: false where the event came before. */
    async keep(key: string, event: object): Promise<boolean> {
      try {
        await events.insertOne({ _id: key, event, at: new Date() });
        return true;
      } catch (error) {
        if (error instanceof ConflictError) return false;
        throw error;
      }
    },
    /** The account read; whoever is new begins with ten credits. */
    async creditsOf(person: string): Promise<number> {
      const known = await accounts.findOne({ _id: person });
      return (known ?? (await accounts.upsert(person, { $setOnInsert: { credits: 10 } }))).credits;
    },
  };
}

/** What is answered. */
export function balanceText(credits: number): string {
  return `You have ${credits} credits.\nFree: ${credits} · Monthly: 0 · Bought: 0`;
}
