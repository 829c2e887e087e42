import { onTestFinished } from 'vitest';
import { createInbox, type Inbox, type InboxOptions } from '#core/chat/inbox.ts';
import { INBOX, type InboxRecord } from '#core/chat/inbox-records.ts';
import type { Store } from '#core/store/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { textOf } from './inbox-event.ts';
import { silent } from '#tests/support/watch-store.ts';

export interface InboxBench {
  store: Store;
  inbox: Inbox;
  /** Texts in the order in which their handling began. */
  begun: string[];
  /** Texts in the order in which they were handled. */
  handled: string[];
  record: (id: string) => Promise<InboxRecord | undefined>;
}

/** An inbox that notes what it handles; it ends with the test. */
export async function openInbox({
  store: given,
  handle = async () => undefined,
  started = true,
  ...options
}: Partial<InboxOptions> & { started?: boolean } = {}): Promise<InboxBench> {
  const store = given ?? (await tempStore());
  const begun: string[] = [];
  const handled: string[] = [];
  const inbox = createInbox({
    store,
    log: silent,
    isControl: (event) => textOf(event) === 'stop',
    onFailure: async () => undefined,
    ...options,
    async handle(event, key) {
      begun.push(textOf(event));
      await handle(event, key);
      handled.push(textOf(event));
    },
  });
  onTestFinished(async () => await inbox.stop({ graceMs: 0 }));
  if (started) await inbox.start();
  const record = async (id: string) => await store.collection(INBOX).findOne({ _id: `chat:${id}` });
  return { store, inbox, begun, handled, record };
}
