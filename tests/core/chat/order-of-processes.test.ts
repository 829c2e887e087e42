import { describe, expect, it, vi } from 'vitest';
import { tempStore } from '#tests/support/temp-store.ts';
import { createChatService, targetIn } from './support/chat-service.ts';
import { openInbox } from './support/inbox-bench.ts';
import { says, textOf } from './support/inbox-event.ts';
import { openBench, texts } from './support/outbox-bench.ts';

const shared = true;

describe('of two processes that share a store', () => {
  it('the one that heard the second words of a talk waits for the one that heard the first', async () => {
    const store = await tempStore();
    const handled: string[] = [];
    const first = Promise.withResolvers<void>();
    const handle = async (event: Parameters<typeof textOf>[0]): Promise<void> => {
      if (textOf(event) === 'a shop') await first.promise;
      handled.push(textOf(event));
    };
    const [one, other] = [
      await openInbox({ store, shared, handle }),
      await openInbox({ store, shared, handle }),
    ];
    await one.inbox.accept(says('a shop'));
    await other.inbox.accept(says('no, in blue'));
    await other.inbox.accept(says('a blog', { thread: 'another' }));
    await other.inbox.accept(says('stop'));
    await vi.waitFor(() => expect(handled.toSorted()).toEqual(['a blog', 'stop']));
    first.resolve();
    await other.inbox.idle();
    expect(handled.slice(2)).toEqual(['a shop', 'no, in blue']);
  });

  it('one that hangs holds nobody up for longer than a lease', async () => {
    const store = await tempStore();
    const never = async (): Promise<void> => await new Promise(() => undefined);
    const one = await openInbox({ store, shared, leaseMs: 300, handle: never });
    const other = await openInbox({ store, shared, leaseMs: 300 });
    await one.inbox.accept(says('a shop'));
    await other.inbox.accept(says('no, in blue'));
    await other.inbox.idle();
    expect(other.handled).toEqual(['no, in blue']);
  });

  it('the one that has the second post of a place waits until the first is out', async () => {
    const store = await tempStore();
    const taken = createChatService();
    const slow = createChatService();
    const first = Promise.withResolvers<void>();
    slow.hold = first.promise;
    const one = await openBench({ store, shared, service: slow });
    const other = await openBench({ store, shared, service: taken });
    await one.outbox.post('k1', targetIn('c'), { text: 'asked' });
    await other.outbox.post('k2', targetIn('c'), { text: 'answered' });
    await other.outbox.post('k3', targetIn('d'), { text: 'elsewhere' });
    await vi.waitFor(() => expect(texts(taken)).toEqual([['elsewhere']]));
    first.resolve();
    await other.outbox.idle();
    expect(texts(slow)).toEqual([['asked']]);
    expect(texts(taken)).toEqual([['elsewhere'], ['answered']]);
    const [at1, at2] = [slow.calls[0]?.at ?? 0, taken.calls[1]?.at ?? 0];
    expect(at2).toBeGreaterThan(at1);
  });
});
