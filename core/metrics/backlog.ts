import { INBOX } from '../chat/inbox-records.ts';
import { OUTBOX } from '../chat/outbox-records.ts';
import { GENERATIONS } from '../generation/records.ts';
import type { Store } from '../store/types.ts';

/** What waits in the store, for all processes together. */
export interface Backlog {
  /** Events that are accepted and not handled yet. */
  inbox(): Promise<number>;
  /** Posts and edits that are to be shown and are not. */
  outbox(): Promise<number>;
  /** Seconds since the oldest run that waits was accepted; 0 when none waits. */
  oldestRunSeconds(): Promise<number>;
}

export function createBacklog(store: Store): Backlog {
  const [inbox, outbox] = [store.collection(INBOX), store.collection(OUTBOX)];
  const generations = store.collection(GENERATIONS);
  return {
    inbox: async () => await inbox.count({ waiting: { $exists: true } }),
    outbox: async () => await outbox.count({ waiting: { $exists: true } }),
    async oldestRunSeconds() {
      const oldest = await generations.findOne(
        { status: 'queued' },
        { sort: { created_at: 1 }, fields: ['created_at'] },
      );
      return oldest ? Math.max(0, Date.now() - oldest.created_at.getTime()) / 1000 : 0;
    },
  };
}
