import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import { newId } from '#core/ids.ts';
import {
  createWatchdog,
  type RunDocument,
  type Watchdog,
  type WatchdogOptions,
} from '#core/jobs/watchdog.ts';
import type { Collection, CollectionSpec, Store } from '#core/store/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { silent, watchStore } from '#tests/support/watch-store.ts';
import { until } from '#tests/support/until.ts';

const RUNS: CollectionSpec<RunDocument> = { name: 'runs', indexes: [] };
const TIMEOUT_MS = 240;
const gone = new UpstreamError('gone', { code: 'store_unreachable', retryable: true });

interface Bench {
  store: Store;
  runs: Collection<RunDocument>;
  watchdog: Watchdog<RunDocument>;
  /** Ids in the order in which they were woken. */
  woken: string[];
  insert: (id: string, change?: Partial<RunDocument>) => Promise<void>;
}

/** A process's watchdog; it ends with the test. */
async function openWatchdog({
  store: given,
  ...options
}: Partial<WatchdogOptions<RunDocument>> & { store?: Store } = {}): Promise<Bench> {
  const store = given ?? (await tempStore());
  const runs = store.collection(RUNS);
  const woken: string[] = [];
  const watchdog = createWatchdog({
    runs,
    log: silent,
    owner: newId(),
    timeoutMs: TIMEOUT_MS,
    wake: async ({ _id }) => void woken.push(_id),
    withoutJob: async (ids) => ids,
    ...options,
  });
  onTestFinished(() => watchdog.stop());
  const insert = async (id: string, change: Partial<RunDocument> = {}): Promise<void> =>
    await runs.insertOne({ ...waitingRun(id), ...change });
  return { store, runs, watchdog, woken, insert };
}

const waitingRun = (_id: string, created_at = new Date()): RunDocument => ({
  _id,
  user_id: 'ada',
  status: 'queued',
  attempts: 0,
  created_at,
});

const pause = async (ms: number): Promise<void> => await new Promise((resolve) => setTimeout(resolve, ms));

describe('claiming', () => {
  it('gives a waiting run to one of many', async () => {
    const { store, watchdog, insert, runs } = await openWatchdog({ shared: true });
    const other = await openWatchdog({ shared: true, store });
    await insert('a');
    const claims = await Promise.all(
      [watchdog, other.watchdog, watchdog, other.watchdog].map(async (each) => await each.claim('a')),
    );
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    expect(await runs.findOne({ _id: 'a' })).toMatchObject({
      status: 'running',
      attempts: 1,
      heartbeat_at: expect.any(Date) as Date,
    });
  });

  it('gives nothing that has ended or never was', async () => {
    const { watchdog, insert } = await openWatchdog();
    await insert('a', { status: 'completed' });
    expect(await watchdog.claim('a')).toBeUndefined();
    expect(await watchdog.claim('b')).toBeUndefined();
  });

  it('can be tried again when the store was away', async () => {
    const { store, fail } = watchStore(await tempStore());
    const { watchdog, insert } = await openWatchdog({ store });
    await insert('a');
    fail.error = gone;
    await expect(watchdog.claim('a')).rejects.toBe(gone);
    fail.error = undefined;
    expect((await watchdog.claim('a'))?.run).toMatchObject({ _id: 'a', attempts: 1 });
  });
});

describe('releasing', () => {
  it('lets a run wait again that did not end, as if it had not been tried', async () => {
    const { watchdog, insert, runs } = await openWatchdog();
    await insert('a');
    const claim = await watchdog.claim('a');
    await claim?.release();
    expect(await runs.findOne({ _id: 'a' })).toMatchObject({ status: 'queued', attempts: 0 });
    expect(await runs.findOne({ _id: 'a' })).not.toHaveProperty('owner');
    expect(await watchdog.claim('a')).toBeDefined();
  });

  it('leaves alone what has ended', async () => {
    const { watchdog, insert, runs } = await openWatchdog();
    await insert('a');
    const claim = await watchdog.claim('a');
    await runs.updateOne({ _id: 'a' }, { $set: { status: 'completed' } });
    await claim?.release();
    expect(await runs.findOne({ _id: 'a' })).toMatchObject({ status: 'completed', attempts: 1 });
  });

  it('leaves alone what another process has taken over', async () => {
    const { watchdog, insert, runs } = await openWatchdog({ shared: true });
    await insert('a');
    const claim = await watchdog.claim('a');
    await runs.updateOne({ _id: 'a' }, { $set: { owner: 'another' } });
    await claim?.release();
    expect(await runs.findOne({ _id: 'a' })).toMatchObject({ status: 'running', owner: 'another' });
  });
});

describe('a run', () => {
  it('stays with a process that is alive, however long it takes', async () => {
    const { store, watchdog, insert } = await openWatchdog({ shared: true });
    const other = await openWatchdog({ shared: true, store });
    await other.watchdog.start();
    await insert('a');
    const claim = await watchdog.claim('a');
    await pause(3 * TIMEOUT_MS);
    expect(await other.watchdog.claim('a')).toBeUndefined();
    expect(claim?.signal.aborted).toBe(false);
    expect(other.woken).toEqual([]);
  });

  it('is put back and woken when its process is not heard of any more', async () => {
    const plain = await tempStore();
    const { store, fail } = watchStore(plain);
    const dying = await openWatchdog({ shared: true, store });
    const living = await openWatchdog({ shared: true, store: plain });
    await living.watchdog.start();
    await dying.insert('a');
    const claim = await dying.watchdog.claim('a');
    fail.error = gone;
    await until(() => expect(living.woken).toContain('a'));
    const taken = await living.watchdog.claim('a');
    // It tells whoever goes on that a process died with it.
    expect(taken?.run.attempts).toBe(2);
    // Whoever had it notices that two must not write one app, even while it cannot ask.
    await until(() => expect(claim?.signal.aborted).toBe(true));
    expect(claim?.signal.reason).toMatchObject({ code: 'taken_over' });
    fail.error = undefined;
    await claim?.release();
    expect(taken?.signal.aborted).toBe(false);
    expect(await living.runs.findOne({ _id: 'a' })).toMatchObject({ status: 'running', attempts: 2 });
  });

  it('is given up by a process that finds it in the hands of another', async () => {
    const { watchdog, insert, runs } = await openWatchdog({ shared: true });
    await insert('a');
    await insert('b');
    const [a, b] = [await watchdog.claim('a'), await watchdog.claim('b')];
    await runs.updateOne({ _id: 'a' }, { $set: { owner: 'another' } });
    await until(() => expect(a?.signal.aborted).toBe(true));
    expect(b?.signal.aborted).toBe(false);
  });

  it('is not given up because it ended', async () => {
    const { watchdog, insert, runs } = await openWatchdog({ shared: true });
    await insert('a');
    const claim = await watchdog.claim('a');
    await runs.updateOne({ _id: 'a' }, { $set: { status: 'completed' }, $unset: { owner: '' } });
    await pause(2 * TIMEOUT_MS);
    expect(claim?.signal.aborted).toBe(false);
  });
});

describe('after a restart', () => {
  it('everything that was running or waiting is woken at once, where nobody else can have it', async () => {
    const { store, watchdog, insert } = await openWatchdog();
    await insert('running');
    await insert('waiting');
    await insert('ended', { status: 'completed' });
    await watchdog.claim('running');
    watchdog.stop();
    const next = await openWatchdog({ store, timeoutMs: 60_000 });
    await next.watchdog.start();
    expect(new Set(next.woken)).toEqual(new Set(['running', 'waiting']));
    expect((await next.watchdog.claim('running'))?.run.attempts).toBe(2);
    expect((await next.watchdog.claim('waiting'))?.run.attempts).toBe(1);
  });

  it('what others may have is left to them', async () => {
    const { store, watchdog, insert } = await openWatchdog({ shared: true });
    await insert('running');
    await insert('waiting');
    await watchdog.claim('running');
    const next = await openWatchdog({ shared: true, store, timeoutMs: 60_000 });
    await next.watchdog.start();
    expect(next.woken).toEqual([]);
  });
});

describe('a sweep', () => {
  it('wakes what waits although its job was lost, oldest first', async () => {
    const { watchdog, insert, woken } = await openWatchdog({ shared: true });
    const old = Date.now() - 60_000;
    await insert('second', { created_at: new Date(old + 1) });
    await insert('first', { created_at: new Date(old) });
    await watchdog.start();
    expect(woken).toEqual(['first', 'second']);
  });

  it('asks about a long line a page at a time, and wakes those alone whose job was lost', async () => {
    const LENGTH = 1_100;
    // Some of one moment, so that pages end among them.
    const old = Date.now() - 60_000;
    const line = Array.from({ length: LENGTH }, (_, n) =>
      waitingRun(`run ${String(n).padStart(4, '0')}`, new Date(old + Math.floor(n / 300))),
    );
    const lost = new Set(['run 0000', 'run 0777', `run ${LENGTH - 1}`]);
    const asked: Array<readonly string[]> = [];
    const { watchdog, runs, woken } = await openWatchdog({
      shared: true,
      withoutJob: async (ids) => {
        asked.push(ids);
        return ids.filter((id) => lost.has(id));
      },
    });
    await runs.insertMissing(line.toReversed());
    await watchdog.start();
    expect(woken).toEqual([...lost]);
    expect(asked.flat()).toEqual(line.map(({ _id }) => _id));
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('goes on later while nobody can tell which jobs were lost', async () => {
    const { watchdog, insert, woken } = await openWatchdog({
      withoutJob: vi
        .fn<WatchdogOptions<RunDocument>['withoutJob']>(async (ids) => ids)
        .mockRejectedValueOnce(new UpstreamError('away', { code: 'queue_unreachable', retryable: true })),
    });
    await insert('a', { created_at: new Date(Date.now() - 60_000) });
    await watchdog.start();
    expect(woken).toEqual([]);
    await until(() => expect(woken).toEqual(['a']));
  });

  it('goes on although one run cannot be woken', async () => {
    const wake = vi.fn<WatchdogOptions<RunDocument>['wake']>(async ({ _id }) => {
      if (_id === 'a') throw new Error('no');
    });
    const { watchdog, insert } = await openWatchdog({ wake });
    await insert('a');
    await insert('b');
    await watchdog.start();
    expect(wake.mock.calls.map(([{ _id }]) => _id)).toEqual(['a', 'b']);
  });

  it('does not disturb what runs here', async () => {
    const { watchdog, insert, woken } = await openWatchdog();
    await insert('a');
    const claim = await watchdog.claim('a');
    await watchdog.start();
    await pause(2 * TIMEOUT_MS);
    expect(woken).toEqual([]);
    expect(claim?.signal.aborted).toBe(false);
  });
});
