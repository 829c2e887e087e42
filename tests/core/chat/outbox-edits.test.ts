import { describe, expect, it, vi } from 'vitest';
import type { OutboxOptions } from '#core/chat/outbox.ts';
import { UpstreamError } from '#core/errors.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { createChatService, targetIn } from './support/chat-service.ts';
import { openBench, texts } from './support/outbox-bench.ts';
import { watchStore } from '#tests/support/watch-store.ts';

const INTERVAL_MS = 100;
const durable = { durable: true } as const;

describe('news', () => {
  it('show the newest at the pace of the platform, and what was in between not at all', async () => {
    const { outbox, service } = await openBench({ platform: { editIntervalMs: INTERVAL_MS } });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    for (let n = 1; n <= 50; n += 1) outbox.edit('a', { text: String(n) });
    await outbox.idle();
    outbox.edit('a', { text: 'later' });
    await outbox.idle();
    expect(texts(service)).toEqual([['0', '1', '50', 'later']]);
    const at = service.calls.filter(({ what }) => what === 'edit').map((call) => call.at);
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    // The service sees each call a little after it was made.
    expect(Math.min(...gaps)).toBeGreaterThan(INTERVAL_MS * 0.9);
  });

  it('cost the store nothing', async () => {
    const { store, writes } = watchStore(await tempStore());
    const { outbox } = await openBench({ store });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    writes.length = 0;
    outbox.edit('a', { text: '1' });
    await outbox.idle();
    expect(writes).toEqual([]);
  });

  it('keep to the pace of their chat together, and of no other', async () => {
    const { outbox, service } = await openBench({ platform: { editIntervalMs: INTERVAL_MS } });
    for (const [key, channel] of [
      ['a', 'c'],
      ['b', 'c'],
      ['other', 'd'],
    ] as const) {
      await outbox.post(key, targetIn(channel, key), { text: '0' });
    }
    await outbox.idle();
    for (const key of ['a', 'b', 'other']) outbox.edit(key, { text: `${key}1` });
    await outbox.idle();
    const at = Object.fromEntries(service.calls.map((call) => [call.text, call.at]));
    expect((at['b1'] ?? 0) - (at['a1'] ?? 0)).toBeGreaterThan(INTERVAL_MS - 2);
    expect(at['other1']).toBeLessThan(at['b1'] ?? 0);
  });

  it('are what is posted, where the post is not out yet', async () => {
    const { outbox, service } = await openBench();
    service.faults.push({ kind: 'too many', retryAfterMs: 400 });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await vi.waitFor(() => expect(service.calls).toHaveLength(1));
    outbox.edit('a', { text: '1' });
    await outbox.idle();
    expect(texts(service)).toEqual([['1']]);
  });

  it('are dropped where they fail for good or too often, and do not disturb what comes', async () => {
    const { outbox, service } = await openBench();
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    const away = { kind: 'too many', retryAfterMs: 1 } as const;
    service.faults.push({ kind: 'refused' });
    outbox.edit('a', { text: 'refused' });
    await outbox.idle();
    service.faults.push(away, away, away);
    outbox.edit('a', { text: 'failing' });
    await outbox.idle();
    outbox.edit('a', { text: '1' });
    await outbox.idle();
    expect(texts(service)).toEqual([['0', '1']]);
  });

  it('of a post that is out since long, or unknown, are looked up', async () => {
    const { outbox, service, store } = await openBench();
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    await outbox.stop();
    const next = await openBench({ store, service });
    next.outbox.edit('a', { text: '1' });
    next.outbox.edit('unknown', { text: '1' });
    await vi.waitFor(() => expect(texts(service)).toEqual([['0', '1']]));
  });

  it('follow a message whose id an edit has changed, over a restart', async () => {
    const seen: string[] = [];
    const platform = { moves: (id: string) => (seen.push(id), id.startsWith('moved:') ? id : `moved:${id}`) };
    const { outbox, service, store } = await openBench({ platform });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    for (const text of ['1', '2']) {
      outbox.edit('a', { text });
      await outbox.idle();
    }
    await outbox.stop();
    const next = await openBench({ store, service, platform });
    await next.outbox.edit('a', { text: '3' }, durable);
    await vi.waitFor(() => expect(texts(service)).toEqual([['0', '1', '2', '3']]));
    expect(seen).toEqual(['m1', 'moved:m1', 'moved:m1']);
  });

  it('are not shown where the platform cannot edit', async () => {
    const { outbox, service } = await openBench({ platform: { canEdit: false } });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    outbox.edit('a', { text: '1' });
    await outbox.idle();
    expect(texts(service)).toEqual([['0']]);
  });
});

describe('a durable edit', () => {
  it('is in the store when it resolves, and done with once it is shown', async () => {
    const { outbox, service, record } = await openBench();
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    const { promise, resolve } = Promise.withResolvers<void>();
    service.hold = promise;
    expect(await outbox.edit('a', { text: '1' }, durable)).toBe(true);
    expect(await record('a')).toMatchObject({ edit: { message: { text: '1' } } });
    resolve();
    await outbox.idle();
    expect(texts(service)).toEqual([['0', '1']]);
    expect(await record('a')).not.toHaveProperty('edit');
    expect(await record('a')).not.toHaveProperty('waiting');
  });

  it('does not wait for the pace of news', async () => {
    const { outbox, service } = await openBench({ platform: { editIntervalMs: 60_000 } });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    outbox.edit('a', { text: '1' });
    outbox.edit('a', { text: 'never shown' });
    await outbox.close('a', { text: 'done' });
    await outbox.idle();
    expect(texts(service)).toEqual([['0', '1', 'done']]);
  });

  it('comes before a post that was made after it', async () => {
    const { outbox, service } = await openBench({ platform: { editIntervalMs: 60_000 } });
    await outbox.post('card', targetIn('c'), { text: '0' });
    outbox.edit('card', { text: '1' });
    await outbox.idle();
    await outbox.close('card', { text: 'done' });
    await outbox.post('result', targetIn('c'), { text: 'ready' });
    await outbox.idle();
    expect(service.calls.map(({ text }) => text)).toEqual(
      ['0', '1', 'done', 'ready'].slice(-service.calls.length),
    );
    expect(service.calls.at(-1)?.text).toBe('ready');
  });

  it('is tried until it is shown', async () => {
    const { outbox, service } = await openBench();
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    const away = { kind: 'too many', retryAfterMs: 1 } as const;
    service.faults.push(away, { kind: 'broken after' });
    await outbox.edit('a', { text: '1' }, durable);
    await outbox.idle();
    expect(new Set(texts(service)[0])).toEqual(new Set(['0', '1']));
    expect(texts(service)[0]?.at(-1)).toBe('1');
  });

  it('is told of where it never can be shown', async () => {
    const told = vi.fn<NonNullable<OutboxOptions['onUndeliverable']>>(async () => undefined);
    const { outbox, service, record } = await openBench({ onUndeliverable: told });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    service.faults.push({ kind: 'refused' });
    await outbox.edit('a', { text: '1' }, durable);
    await outbox.idle();
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'a', what: 'edit' }));
    expect(await record('a')).not.toHaveProperty('waiting');
  });

  it('is said anew where the platform cannot edit', async () => {
    const { outbox, service } = await openBench({ platform: { canEdit: false } });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    await outbox.edit('a', { text: '1' }, durable);
    await outbox.idle();
    expect(texts(service)).toEqual([['0'], ['1']]);
  });

  it('of an unknown post is refused', async () => {
    const { outbox } = await openBench();
    expect(await outbox.edit('nobody', { text: '1' }, durable)).toBe(false);
    expect(await outbox.close('nobody', { text: '1' })).toBe(false);
  });

  it('that could not be stored can be asked for again', async () => {
    const { store, fail } = watchStore(await tempStore());
    const { outbox, service } = await openBench({ store });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    fail.error = new UpstreamError('gone', { code: 'store_unreachable', retryable: true });
    await expect(outbox.close('a', { text: 'done' })).rejects.toBe(fail.error);
    fail.error = undefined;
    expect(await outbox.close('a', { text: 'done' })).toBe(true);
    await outbox.idle();
    expect(texts(service)[0]?.at(-1)).toBe('done');
  });

  it('made while the post is on its way follows it', async () => {
    const { outbox, service, record } = await openBench();
    const { promise, resolve } = Promise.withResolvers<void>();
    service.hold = promise;
    await outbox.post('a', targetIn('c'), { text: '0' });
    await vi.waitFor(() => expect(service.calls).toHaveLength(1));
    const edited = outbox.edit('a', { text: '1' }, durable);
    resolve();
    await edited;
    await outbox.idle();
    expect(texts(service)).toEqual([['0', '1']]);
    expect(await record('a')).toMatchObject({ state: 'sent' });
    expect(await record('a')).not.toHaveProperty('edit');
  });
});

describe('a closed post', () => {
  it('is not reopened by late news or edits, in this process or the next', async () => {
    const { outbox, service, store } = await openBench({ platform: { editIntervalMs: 20 } });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.idle();
    outbox.edit('a', { text: '1' });
    await outbox.close('a', { text: 'done' });
    outbox.edit('a', { text: 'late' });
    expect(await outbox.edit('a', { text: 'late' }, durable)).toBe(true);
    expect(await outbox.close('a', { text: 'done again' })).toBe(true);
    await outbox.idle();
    await outbox.stop();
    const next = await openBench({ store, service });
    next.outbox.edit('a', { text: 'later' });
    expect(await next.outbox.close('a', { text: 'later' })).toBe(true);
    await next.outbox.post('end', targetIn('c'), { text: 'end' });
    await next.outbox.idle();
    expect(texts(service)).toEqual([['0', '1', 'done'], ['end']]);
  });

  it('shows its last content although it was closed before it was out', async () => {
    const service = createChatService();
    service.faults.push({ kind: 'too many', retryAfterMs: 20 });
    const { outbox } = await openBench({ service });
    await outbox.post('a', targetIn('c'), { text: '0' });
    await outbox.close('a', { text: 'done' });
    outbox.edit('a', { text: 'late' });
    await outbox.idle();
    expect(texts(service)[0]?.at(-1)).toBe('done');
  });
});
