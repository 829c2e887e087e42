import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import { createOutbox, type OutboxOptions } from '#core/chat/outbox.ts';
import { OUTBOX } from '#core/chat/outbox-records.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { createChatService, createPlatform, targetIn } from './support/chat-service.ts';
import { openBench, texts } from './support/outbox-bench.ts';
import { silent, watchStore } from '#tests/support/watch-store.ts';

describe('posting', () => {
  it('says what it is given and notes the message id', async () => {
    const { outbox, service, record } = await openBench();
    expect(await outbox.post('a', targetIn('c'), { text: 'hello' })).toBe(true);
    await outbox.idle();
    expect(service.messages).toEqual([{ id: 'm1', key: 'a', channel: 'c', text: 'hello', texts: ['hello'] }]);
    const noted = await record('a');
    expect(noted).toMatchObject({ state: 'sent', message_id: 'm1', finished_at: expect.any(Date) as Date });
    expect(noted).not.toHaveProperty('message');
    expect(noted).not.toHaveProperty('waiting');
  });

  it('says nothing twice: at once, one after the other, or under another process', async () => {
    const { outbox, service, store } = await openBench();
    const results = await Promise.all(
      [1, 2, 3].map(async (n) => await outbox.post('a', targetIn('c'), { text: `try ${n}` })),
    );
    expect(results).toEqual([true, false, false]);
    await outbox.idle();
    expect(await outbox.post('a', targetIn('c'), { text: 'later' })).toBe(false);
    const second = await openBench({ store });
    expect(await second.outbox.post('a', targetIn('c'), { text: 'after a restart' })).toBe(false);
    await Promise.all([outbox.idle(), second.outbox.idle()]);
    expect(texts(service)).toEqual([['try 1']]);
    expect(second.service.messages).toEqual([]);
  });

  it('needs two writes', async () => {
    const { store, writes } = watchStore(await tempStore());
    const { outbox } = await openBench({ store });
    await outbox.post('a', targetIn('c'), { text: 'hello' });
    await outbox.idle();
    expect(writes).toEqual(['outbox.insertOne', 'outbox.updateOne']);
  });

  it('keeps the order within a place although the first is slow and then fails', async () => {
    const { outbox, service } = await openBench();
    service.faults.push({ kind: 'too many', retryAfterMs: 60 });
    await Promise.all(
      ['1', '2', '3'].map(async (text) => await outbox.post(text, targetIn('c', 't'), { text })),
    );
    await outbox.idle();
    expect(texts(service)).toEqual([['1'], ['2'], ['3']]);
  });

  it('does not let a platform that never answers hold up another', async () => {
    const [dead, alive] = [createChatService(), createChatService()];
    dead.hold = new Promise(() => {});
    const platforms = new Map([
      ['chat', createPlatform(dead)],
      ['other', createPlatform(alive, { name: 'other' })],
    ]);
    const outbox = createOutbox({ store: await tempStore(), log: silent, platforms });
    onTestFinished(async () => await outbox.stop({ graceMs: 0 }));
    await outbox.start();
    const threads = Array.from({ length: 100 }, (_, n) => `thread ${n}`);
    await Promise.all(
      threads.map(async (thread) => await outbox.post(thread, targetIn('c', thread), { text: thread })),
    );
    await outbox.post('alive', targetIn('c', null, 'other'), { text: 'hello' });
    await vi.waitFor(() => expect(texts(alive)).toEqual([['hello']]), { timeout: 5_000 });
    expect(dead.calls.length).toBeLessThan(threads.length);
  });

  it('does not let a slow place hold up another', async () => {
    const { outbox, service } = await openBench();
    const { promise, resolve } = Promise.withResolvers<void>();
    service.hold = promise;
    await outbox.post('slow', targetIn('c', 'one'), { text: 'slow' });
    await vi.waitFor(() => expect(service.calls).toHaveLength(1));
    service.hold = undefined;
    await outbox.post('quick', targetIn('c', 'two'), { text: 'quick' });
    await outbox.idle(targetIn('c', 'two').place);
    expect(texts(service)).toEqual([['quick']]);
    resolve();
    await outbox.idle();
    expect(texts(service)).toEqual([['quick'], ['slow']]);
  });

  it('leaves a chat alone for as long as the platform wants', async () => {
    const { outbox, service } = await openBench();
    service.faults.push({ kind: 'too many', retryAfterMs: 400 });
    await outbox.post('a', targetIn('c', 'one'), { text: 'a' });
    await vi.waitFor(() => expect(service.calls).toHaveLength(1));
    await outbox.post('b', targetIn('c', 'two'), { text: 'b' });
    await outbox.post('other', targetIn('d'), { text: 'other' });
    await outbox.idle();
    const at = Object.fromEntries(service.calls.map((call) => [call.text, call.at]));
    const refusedAt = service.calls[0]?.at ?? 0;
    // Timers keep whole milliseconds.
    expect((at['a'] ?? 0) - refusedAt).toBeGreaterThan(398);
    expect((at['b'] ?? 0) - refusedAt).toBeGreaterThan(398);
    expect(texts(service)[0]).toEqual(['other']);
    expect(service.messages).toHaveLength(3);
  });

  it('tries again what broke before it arrived', async () => {
    const { outbox, service } = await openBench();
    service.faults.push({ kind: 'broken before' });
    await outbox.post('a', targetIn('c'), { text: 'a' });
    await outbox.idle();
    expect(texts(service)).toEqual([['a']]);
    expect(service.calls.map(({ what }) => what)).toEqual(['post', 'find', 'post']);
  });

  it('asks whether it is out where the connection broke, and says it once', async () => {
    const { outbox, service, record } = await openBench();
    service.faults.push({ kind: 'broken after' }, { kind: 'unavailable' });
    await outbox.post('a', targetIn('c'), { text: 'a' });
    await outbox.idle();
    expect(texts(service)).toEqual([['a']]);
    expect(service.calls.map(({ what }) => what)).toEqual(['post', 'find', 'find']);
    expect(await record('a')).toMatchObject({ state: 'sent', message_id: 'm1' });
  });

  it('says it at least once where the platform cannot be asked', async () => {
    const { outbox, service } = await openBench({ platform: { canFind: false } });
    service.faults.push({ kind: 'broken after' });
    await outbox.post('a', targetIn('c'), { text: 'a' });
    await outbox.idle();
    expect(texts(service)).toEqual([['a'], ['a']]);
  });

  it.each([
    [{ kind: 'refused' }, 'chat_gone'],
    [{ kind: 'bug' }, 'unknown'],
  ] as const)('gives up what can never be sent and tells of it: %o', async (fault, code) => {
    const told = vi.fn<NonNullable<OutboxOptions['onUndeliverable']>>(async () => undefined);
    const { outbox, service, record } = await openBench({ onUndeliverable: told });
    service.faults.push(fault);
    await outbox.post('a', targetIn('c'), { text: 'a' });
    await outbox.post('b', targetIn('c'), { text: 'b' });
    await outbox.idle();
    expect(told).toHaveBeenCalledExactlyOnceWith({
      key: 'a',
      target: targetIn('c'),
      what: 'post',
      message: { text: 'a' },
      error: expect.any(Error) as Error,
    });
    expect(await record('a')).toMatchObject({ state: 'failed', error_code: code });
    expect(await record('a')).not.toHaveProperty('waiting');
    expect(texts(service)).toEqual([['b']]);
    expect(await outbox.edit('a', { text: 'c' }, { durable: true })).toBe(false);
  });

  it('does not stop when telling of it fails', async () => {
    const { outbox, service, record } = await openBench({
      onUndeliverable: async () => {
        throw new Error('nobody there');
      },
    });
    service.faults.push({ kind: 'refused' });
    await outbox.post('a', targetIn('c'), { text: 'a' });
    await outbox.idle();
    expect(await record('a')).toMatchObject({ state: 'failed' });
  });

  it('says nothing that could not be stored, and takes it when it is asked again', async () => {
    const { store, fail } = watchStore(await tempStore());
    const { outbox, service } = await openBench({ store });
    fail.error = new UpstreamError('gone', { code: 'store_unreachable', retryable: true });
    await expect(outbox.post('a', targetIn('c'), { text: 'a' })).rejects.toBe(fail.error);
    await outbox.idle();
    expect(service.calls).toEqual([]);
    fail.error = undefined;
    expect(await outbox.post('a', targetIn('c'), { text: 'a' })).toBe(true);
    await outbox.idle();
    expect(texts(service)).toEqual([['a']]);
  });

  it('notes what was sent when the store is back, without saying it again', async () => {
    const { store, fail } = watchStore(await tempStore());
    const { outbox, service, record } = await openBench({ store });
    const { promise, resolve } = Promise.withResolvers<void>();
    service.hold = promise;
    await outbox.post('a', targetIn('c'), { text: 'a' });
    fail.error = new UpstreamError('gone', { code: 'store_unreachable', retryable: true });
    resolve();
    await vi.waitFor(() => expect(service.messages).toHaveLength(1));
    expect(await record('a')).toMatchObject({ state: 'unsent' });
    fail.error = undefined;
    await outbox.idle();
    expect(await record('a')).toMatchObject({ state: 'sent' });
    expect(texts(service)).toEqual([['a']]);
  });

  it('keeps what is posted before its start, and for platforms it does not have', async () => {
    const store = await tempStore();
    const service = createChatService();
    const platforms = new Map([['chat', createPlatform(service)]]);
    const announced: string[] = [];
    const outbox = createOutbox({ store, log: silent, platforms, announce: (key) => announced.push(key) });
    onTestFinished(async () => await outbox.stop({ graceMs: 0 }));
    await outbox.post('early', targetIn('c'), { text: 'early' });
    await outbox.post('elsewhere', targetIn('c', null, 'another'), { text: 'elsewhere' });
    expect(service.calls).toEqual([]);
    await outbox.start();
    await outbox.post('late', targetIn('c'), { text: 'late' });
    await outbox.idle();
    expect(texts(service)).toEqual([['early'], ['late']]);
    expect(announced).toEqual(['elsewhere']);
    expect(await store.collection(OUTBOX).findOne({ _id: 'elsewhere' })).toMatchObject({ state: 'unsent' });
  });

  it('sends hundreds of posts to as many places', async () => {
    const { outbox, service } = await openBench();
    const keys = Array.from({ length: 300 }, (_, n) => `post ${n}`);
    await Promise.all(keys.map(async (key) => await outbox.post(key, targetIn(key), { text: key })));
    await outbox.idle();
    expect(new Set(service.messages.map(({ key }) => key))).toEqual(new Set(keys));
    expect(service.messages).toHaveLength(300);
  });
});
