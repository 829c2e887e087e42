import { onTestFinished } from 'vitest';
import { createOutbox, type Outbox, type OutboxOptions } from '#core/chat/outbox.ts';
import { OUTBOX, type OutboxRecord } from '#core/chat/outbox-records.ts';
import type { Store } from '#core/store/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import {
  createChatService,
  createPlatform,
  type ChatService,
  type FakePlatformOptions,
} from './chat-service.ts';
import { silent } from '#tests/support/watch-store.ts';

export interface Bench {
  store: Store;
  service: ChatService;
  outbox: Outbox;
  record: (key: string) => Promise<OutboxRecord | undefined>;
}

/** An outbox with one platform, `chat`, whose service can be looked into; it ends with the test. */
export async function openBench({
  store: given,
  service = createChatService(),
  platform = {},
  ...options
}: Partial<OutboxOptions> & { platform?: FakePlatformOptions; service?: ChatService } = {}): Promise<Bench> {
  const store = given ?? (await tempStore());
  const platforms = new Map([[platform.name ?? 'chat', createPlatform(service, platform)]]);
  const outbox = createOutbox({ store, log: silent, platforms, ...options });
  onTestFinished(async () => await outbox.stop({ graceMs: 0 }));
  await outbox.start();
  const record = async (key: string) => await store.collection(OUTBOX).findOne({ _id: key });
  return { store, service, outbox, record };
}

/** What each message showed, oldest first. */
export const texts = ({ messages }: ChatService): string[][] => messages.map((message) => message.texts);
