import { describe, expect, it, vi } from 'vitest';
import type { InboxOptions } from '#core/chat/inbox.ts';
import { INBOX } from '#core/chat/inbox-records.ts';
import { StoppedError, UpstreamError, UserError } from '#core/errors.ts';
import { newId } from '#core/ids.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { openInbox } from './support/inbox-bench.ts';
import { says, textOf } from './support/inbox-event.ts';
import { watchStore } from '#tests/support/watch-store.ts';

const gone = new UpstreamError('gone', { code: 'store_unreachable', retryable: true });

describe('accepting', () => {
  it('handles an event once, however often it is delivered', async () => {
    const { inbox, handled, store } = await openInbox();
    const accepted = await Promise.all([1, 2, 3].map(async () => await inbox.accept(says('hello'))));
    expect(accepted).toEqual([true, false, false]);
    await inbox.idle();
    expect(await inbox.accept(says('hello again', { id: 'hello' }))).toBe(false);
    await inbox.stop();
    const next = await openInbox({ store });
    expect(await next.inbox.accept(says('hello'))).toBe(false);
    await next.inbox.idle();
    expect([handled, next.handled]).toEqual([['hello'], []]);
  });

  it('costs one insert, and keeps nothing of what was written once it is handled', async () => {
    const { store, writes } = watchStore(await tempStore());
    const { inbox, record } = await openInbox({ store });
    await inbox.accept(says('secret', { id: '1' }));
    await inbox.idle();
    expect(writes).toEqual(['inbox.insertOne']);
    await inbox.stop();
    expect(await record('1')).toEqual({ _id: 'chat:1', done_at: expect.any(Date) as Date });
  });

  it('says that an event could not be stored, and takes it when it is delivered again', async () => {
    const { store, fail } = watchStore(await tempStore());
    const { inbox, handled } = await openInbox({ store });
    fail.error = gone;
    await expect(inbox.accept(says('hello'))).rejects.toBe(gone);
    fail.error = undefined;
    expect(await inbox.accept(says('hello'))).toBe(true);
    await inbox.idle();
    expect(handled).toEqual(['hello']);
  });

  it('takes nothing before what an earlier process left', async () => {
    const { store, inbox } = await openInbox({ handle: async () => await new Promise(() => undefined) });
    await inbox.accept(says('1'));
    await inbox.accept(says('2'));
    await inbox.stop({ graceMs: 0 });
    const next = await openInbox({ store, started: false });
    const accepted = next.inbox.accept(says('3'));
    await next.inbox.start();
    expect(await accepted).toBe(true);
    await next.inbox.idle();
    expect(next.handled).toEqual(['1', '2', '3']);
  });
});

describe('order', () => {
  it('is that of acceptance within a thread, whatever the store and the handling take', async () => {
    let delayMs = 30;
    const { inbox, begun, handled } = await openInbox({
      async handle() {
        delayMs -= 10;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      },
    });
    await Promise.all(['1', '2', '3'].map(async (text) => await inbox.accept(says(text))));
    await inbox.idle();
    expect(begun).toEqual(['1', '2', '3']);
    expect(handled).toEqual(['1', '2', '3']);
  });

  it('holds nobody up elsewhere: other threads, and others at the top of a channel', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { inbox, handled } = await openInbox({
      handle: async (event) => (textOf(event).startsWith('slow') ? await promise : undefined),
    });
    await inbox.accept(says('slow', { thread: 'a' }));
    await inbox.accept(says('quick', { thread: 'b' }));
    await inbox.accept(says('slow too', { thread: null, user: 'ada' }));
    await inbox.accept(says('behind', { thread: null, user: 'ada' }));
    await inbox.accept(says('bob', { thread: null, user: 'bob' }));
    await vi.waitFor(() => expect(handled).toEqual(['quick', 'bob']));
    resolve();
    await inbox.idle();
    expect(handled.slice(2).toSorted()).toEqual(['behind', 'slow', 'slow too']);
    expect(handled.indexOf('behind')).toBeGreaterThan(handled.indexOf('slow too'));
  });

  it('does not hold for a stop, even where everything is busy', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { inbox, begun, handled } = await openInbox({
      handle: async (event) => (textOf(event) === 'stop' ? undefined : await promise),
    });
    const threads = Array.from({ length: 100 }, (_, n) => `thread ${n}`);
    await Promise.all(threads.map(async (thread) => await inbox.accept(says(thread, { thread }))));
    await vi.waitFor(() => expect(begun.length).toBeGreaterThan(10));
    // No more than the machine and the platforms can bear at once.
    expect(begun.length).toBeLessThan(100);
    await inbox.accept(says('stop', { thread: 'thread 0' }));
    await vi.waitFor(() => expect(handled).toEqual(['stop']));
    resolve();
    await inbox.idle();
    expect(handled).toHaveLength(101);
  });
});

describe('failing', () => {
  it('tries again what may pass, and keeps the order meanwhile', async () => {
    let failures = 1;
    const { inbox, handled, begun } = await openInbox({
      handle: async () => {
        failures -= 1;
        if (failures >= 0) throw new UpstreamError('503', { code: 'away', retryable: true, retryAfterMs: 5 });
      },
    });
    await inbox.accept(says('1'));
    await inbox.accept(says('2'));
    await inbox.idle();
    expect(begun).toEqual(['1', '1', '2']);
    expect(handled).toEqual(['1', '2']);
  });

  it.each([
    [new UserError('no', { code: 'unknown_project' }), 'unknown_project'],
    [new TypeError('undefined is not a function'), 'unknown'],
  ])('gives up what cannot pass, tells its user and goes on: %o', async (error, code) => {
    const onFailure = vi.fn<InboxOptions['onFailure']>(async () => undefined);
    const { store, inbox, handled, record } = await openInbox({
      onFailure,
      handle: async (event) => {
        if (textOf(event) === 'bad') throw error;
      },
    });
    await inbox.accept(says('bad'));
    await inbox.accept(says('good'));
    await inbox.idle();
    await inbox.stop();
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(says('bad'), 'chat:bad', error);
    expect(handled).toEqual(['good']);
    expect(await record('bad')).toEqual({
      _id: 'chat:bad',
      done_at: expect.any(Date) as Date,
      error_code: code,
    });
    const next = await openInbox({ store, onFailure });
    await next.inbox.idle();
    expect(next.begun).toEqual([]);
    expect(onFailure).toHaveBeenCalledOnce();
  });

  it('gives up what did not pass while somebody waits for an answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const onFailure = vi.fn<InboxOptions['onFailure']>(async () => undefined);
      const away = new UpstreamError('503', { code: 'away', retryable: true, retryAfterMs: 1 });
      const { inbox } = await openInbox({
        onFailure,
        handle: async () => {
          vi.setSystemTime(Date.now() + 60_000);
          throw away;
        },
      });
      await inbox.accept(says('hello'));
      await inbox.idle();
      expect(onFailure).toHaveBeenCalledExactlyOnceWith(says('hello'), 'chat:hello', away);
    } finally {
      vi.useRealTimers();
    }
  });

  it('tells it as soon as it can be told', async () => {
    let failures = 2;
    const { inbox, record } = await openInbox({
      handle: async () => {
        throw new UserError('no', { code: 'no' });
      },
      onFailure: async () => {
        failures -= 1;
        if (failures >= 0)
          throw new UpstreamError('gone', { code: 'gone', retryable: true, retryAfterMs: 1 });
      },
    });
    await inbox.accept(says('hello'));
    await inbox.idle();
    expect(failures).toBe(-1);
    await inbox.stop();
    expect(await record('hello')).toMatchObject({ error_code: 'no' });
  });

  it('does not call it a failure when somebody stopped it', async () => {
    const onFailure = vi.fn<InboxOptions['onFailure']>(async () => undefined);
    const { inbox, record } = await openInbox({
      onFailure,
      handle: async () => {
        throw new StoppedError('stopped', { code: 'stopped' });
      },
    });
    await inbox.accept(says('hello'));
    await inbox.idle();
    await inbox.stop();
    expect(onFailure).not.toHaveBeenCalled();
    expect(await record('hello')).not.toHaveProperty('event');
  });
});

describe('stopping', () => {
  it('waits for what is being handled and leaves the rest to the next process', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { store, inbox, handled } = await openInbox({ handle: async () => await promise });
    await inbox.accept(says('1'));
    await inbox.accept(says('2'));
    const stopped = inbox.stop();
    resolve();
    await stopped;
    expect(handled).toEqual(['1']);
    const next = await openInbox({ store });
    await next.inbox.idle();
    expect(next.handled).toEqual(['2']);
  });

  it('does not tell of a failure that the stop may have caused', async () => {
    const onFailure = vi.fn<InboxOptions['onFailure']>(async () => undefined);
    const { promise, reject } = Promise.withResolvers<void>();
    const { store, inbox } = await openInbox({ onFailure, handle: async () => await promise });
    await inbox.accept(says('1'));
    const stopped = inbox.stop();
    reject(new TypeError('the store is closed'));
    await stopped;
    const next = await openInbox({ store });
    await next.inbox.idle();
    expect(onFailure).not.toHaveBeenCalled();
    expect(next.handled).toEqual(['1']);
  });
});

describe('processes that share a store', () => {
  const LEASE_MS = 250;

  it('take over what a dead one left, and only that', async () => {
    const plain = await tempStore();
    const { store, fail } = watchStore(plain);
    const never = new Promise<void>(() => undefined);
    const dead = await openInbox({ store, shared: true, leaseMs: LEASE_MS, handle: async () => await never });
    await dead.inbox.accept(says('left'));
    const living = await openInbox({ store: plain, shared: true, leaseMs: LEASE_MS });
    await new Promise((resolve) => setTimeout(resolve, 3 * LEASE_MS));
    expect(living.begun).toEqual([]);
    // From now on nothing is heard of it.
    fail.error = gone;
    await vi.waitFor(() => expect(living.handled).toEqual(['left']), { timeout: 5_000 });
  });

  it('hand over at once what they stop with', async () => {
    const store = await tempStore();
    const never = new Promise<void>(() => undefined);
    const first = await openInbox({ store, shared: true, handle: async () => await never });
    await first.inbox.accept(says('left'));
    await first.inbox.stop({ graceMs: 0 });
    const second = await openInbox({ store, shared: true });
    await second.inbox.idle();
    expect(second.handled).toEqual(['left']);
  });

  it('find what was stored although the answer to the insert was lost, however busy they are', async () => {
    const store = await tempStore();
    const never = new Promise<void>(() => undefined);
    const { inbox, handled } = await openInbox({
      store,
      shared: true,
      leaseMs: LEASE_MS,
      handle: async (event) => (textOf(event) === 'long' ? await never : undefined),
    });
    await inbox.accept(says('long'));
    const records = store.collection(INBOX);
    const mine = await records.findOne({ _id: 'chat:long' });
    await records.insertOne({
      ...mine,
      _id: 'chat:lost',
      waiting: newId(),
      event: says('lost', { thread: 'another' }),
    });
    await vi.waitFor(() => expect(handled).toEqual(['lost']), { timeout: 5_000 });
  });
});
