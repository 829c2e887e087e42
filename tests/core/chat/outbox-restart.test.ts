import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import { runUntilKilled } from '#tests/support/run-until-killed.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';
import { createChatService, createPlatform, targetIn } from './support/chat-service.ts';
import { openBench, texts } from './support/outbox-bench.ts';
import { watchStore } from '#tests/support/watch-store.ts';

const PROCESS = new URL('support/outbox-process.ts', import.meta.url);

// Whole processes, one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** What `sayings` come to when their process is killed and another one, told the same, goes on. */
async function killAndRepeat(
  dies: string,
  { canFind = true, sayings }: { canFind?: boolean; sayings: readonly string[] },
): Promise<{ killed: boolean; shown: string[][] }> {
  const dataDir = tempFolder();
  const find = canFind ? 'yes' : 'no';
  const killed = !(await runUntilKilled(PROCESS, [dataDir, dies, find, ...sayings]));
  expect(await runUntilKilled(PROCESS, [dataDir, '', find, ...sayings])).toBe(true);
  return { killed, shown: texts(createChatService(join(dataDir, 'service'))) };
}

describe('a process that is killed', () => {
  it.each(['before:1', 'after:2'])('leaves every post to be said once, in order: %s', async (dies) => {
    const { killed, shown } = await killAndRepeat(dies, { sayings: ['a=1', 'b=2', 'c=3'] });
    expect(killed).toBe(true);
    expect(shown).toEqual([['1'], ['2'], ['3']]);
  });

  it('may say twice what was on its way, where the platform cannot be asked, and never loses it', async () => {
    const { shown } = await killAndRepeat('after:1', { canFind: false, sayings: ['a=1'] });
    expect(shown).toEqual([['1'], ['1']]);
  });

  // A post, an edit and a closing are about five writes: a kill before each of them, and one that comes too late.
  it.each([2, 3, 4, 5])('leaves a card that ends with its last content: before write %i', async (n) => {
    const { killed, shown } = await killAndRepeat(`write:${n}`, {
      sayings: ['card=0', 'card~1', 'card.done'],
    });
    expect(shown).toHaveLength(1);
    expect(shown[0]?.at(-1)).toBe('done');
    expect(killed || n > 3).toBe(true);
  });

  it('leaves an edit to be shown although nobody asks for it again', async () => {
    const dataDir = tempFolder();
    expect(await runUntilKilled(PROCESS, [dataDir, 'stored:2', 'yes', 'card=0', 'idle', 'card.done'])).toBe(
      false,
    );
    expect(await runUntilKilled(PROCESS, [dataDir, '', 'yes'])).toBe(true);
    expect(texts(createChatService(join(dataDir, 'service')))[0]?.at(-1)).toBe('done');
  });
});

describe('stopping', () => {
  it('finishes what is being sent and leaves the rest to the next process', async () => {
    const { outbox, service, store } = await openBench();
    const { promise, resolve } = Promise.withResolvers<void>();
    service.hold = promise;
    await outbox.post('a', targetIn('c'), { text: 'a' });
    await outbox.post('b', targetIn('c'), { text: 'b' });
    await vi.waitFor(() => expect(service.calls).toHaveLength(1));
    const stopped = outbox.stop();
    resolve();
    await stopped;
    expect(texts(service)).toEqual([['a']]);
    const next = await openBench({ store, service });
    await next.outbox.idle();
    expect(texts(service)).toEqual([['a'], ['b']]);
  });
});

describe('processes that share a store', () => {
  const LEASE_MS = 250;
  const shared = { shared: true, leaseMs: LEASE_MS };

  it('take over what a dead one left, and only that', async () => {
    const plain = await tempStore();
    const { store, fail } = watchStore(plain);
    const service = createChatService();
    const dead = await openBench({ ...shared, store });
    dead.service.hold = new Promise(() => undefined);
    await dead.outbox.post('a', targetIn('c'), { text: 'a' });
    const living = await openBench({ ...shared, store: plain, service });
    await new Promise((resolve) => setTimeout(resolve, 3 * LEASE_MS));
    expect(service.calls).toEqual([]);
    fail.error = new UpstreamError('gone', { code: 'store_unreachable', retryable: true });
    await living.outbox.idle();
    await vi.waitFor(() => expect(texts(service)).toEqual([['a']]), { timeout: 5_000 });
  });

  it('leave to each other what is not out when they lose its platform', async () => {
    const store = await tempStore();
    const service = createChatService();
    const platforms = new Map([['chat', createPlatform(service)]]);
    const { outbox: loser } = await openBench({ ...shared, store, platforms });
    await loser.post('card', targetIn('c'), { text: '0' });
    await loser.idle();
    service.faults.push({ kind: 'too many', retryAfterMs: 60 });
    await loser.post('a', targetIn('d'), { text: 'a' });
    await vi.waitFor(() => expect(service.faults).toEqual([]));
    platforms.clear();
    await loser.idle();
    expect(await loser.close('card', { text: 'done' })).toBe(true);
    expect(texts(service)).toEqual([['0']]);

    await openBench({ ...shared, store, service });
    await vi.waitFor(() => expect(texts(service)).toEqual([['0', 'done'], ['a']]), { timeout: 5_000 });
  });

  it('have a worker without platforms say things through one that has them, at once when woken', async () => {
    const store = await tempStore();
    const { outbox: bots, service } = await openBench({ shared: true, store });
    const { outbox: worker } = await openBench({
      shared: true,
      store,
      platform: { name: 'none' },
      announce: (key) => void bots.wake(key),
      announceNews: (key, message) => bots.hearNews(key, message),
    });
    expect(await worker.post('card', targetIn('c'), { text: '0' })).toBe(true);
    await vi.waitFor(() => expect(texts(service)).toEqual([['0']]));
    worker.edit('card', { text: 'news' });
    await vi.waitFor(() => expect(texts(service)).toEqual([['0', 'news']]));
    expect(await worker.close('card', { text: 'done' })).toBe(true);
    await vi.waitFor(() => expect(texts(service)).toEqual([['0', 'news', 'done']]));
    worker.edit('card', { text: 'late news' });
    expect(await worker.post('card', targetIn('c'), { text: 'twice' })).toBe(false);
    expect(await worker.close('nobody', { text: 'done' })).toBe(false);
  });

  it('find what was stored although the answer to the insert was lost, however busy they are', async () => {
    const plain = await tempStore();
    const { store, lose } = watchStore(plain);
    const { outbox, service } = await openBench({ ...shared, store });
    service.faults.push(
      ...Array.from({ length: 5 }, () => ({ kind: 'too many', retryAfterMs: 60 }) as const),
    );
    await outbox.post('long', targetIn('c'), { text: 'long' });
    lose.error = new UpstreamError('gone', { code: 'store_unreachable', retryable: true });
    await expect(outbox.post('lost', targetIn('d'), { text: 'lost' })).rejects.toBe(lose.error);
    lose.error = undefined;
    // Whoever tries again is told that it is known.
    expect(await outbox.post('lost', targetIn('d'), { text: 'lost' })).toBe(false);
    await vi.waitFor(() => expect(texts(service).flat().toSorted()).toEqual(['long', 'lost']), {
      timeout: 5_000,
    });
  });
});
