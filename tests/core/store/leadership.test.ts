import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLogger } from '#core/log.ts';
import { createLeadership, type Leadership } from '#core/store/leadership.ts';
import type { Store } from '#core/store/types.ts';
import { interceptWrites } from '#tests/support/intercept-store.ts';
import { tempStore } from '#tests/support/temp-store.ts';

const LEASE_MS = 200;

function candidate(store: Store, owner: string): Leadership {
  const leadership = createLeadership({ store, owner, log: createLogger('silent'), leaseMs: LEASE_MS });
  onTestFinished(() => leadership.stop());
  return leadership;
}

/** Leads until it is told to end. */
async function untilAborted(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

describe('leadership', () => {
  it('is one process’s at a time, and the next one’s when it is given up', async () => {
    const store = await tempStore();
    const leading = new Set<string>();
    const most: number[] = [];
    const candidates = ['a', 'b', 'c'].map((owner) => {
      const leadership = candidate(store, owner);
      leadership.seek('polling', async (signal) => {
        leading.add(owner);
        most.push(leading.size);
        await untilAborted(signal);
        leading.delete(owner);
      });
      return { owner, leadership };
    });
    for (let stopped = 0; stopped < candidates.length; stopped += 1) {
      await vi.waitFor(() => expect(leading.size).toBe(1), { timeout: 5_000 });
      await candidates.find(({ owner }) => leading.has(owner))?.leadership.stop();
    }
    expect(most).toEqual([1, 1, 1]);
  });

  it('passes to another when its process is not heard of any more', async () => {
    const store = await tempStore();
    await store
      .collection<{ _id: string; owner: string; until: Date }>({ name: 'leaderships', indexes: [] })
      .insertOne({ _id: 'polling', owner: 'dead', until: new Date(Date.now() + LEASE_MS) });
    const leads = vi.fn(untilAborted);
    const before = Date.now();
    candidate(store, 'alive').seek('polling', leads);
    await vi.waitFor(() => expect(leads).toHaveBeenCalledOnce(), { timeout: 5_000 });
    expect(Date.now() - before).toBeGreaterThanOrEqual(LEASE_MS);
  });

  it('is lost when somebody else took it, and its signal says so', async () => {
    const store = await tempStore();
    const lost = Promise.withResolvers<void>();
    candidate(store, 'slow').seek('polling', async (signal) => {
      await store
        .collection<{ _id: string; owner: string; until: Date }>({ name: 'leaderships', indexes: [] })
        .updateOne({ _id: 'polling' }, { $set: { owner: 'other', until: new Date(Date.now() + 60_000) } });
      await untilAborted(signal);
      lost.resolve();
    });
    await lost.promise;
  });

  it('is sought again when leading failed', async () => {
    const leads = vi.fn<(signal: AbortSignal) => Promise<void>>(untilAborted);
    leads.mockRejectedValueOnce(new Error('the gateway is away'));
    candidate(await tempStore(), 'a').seek('polling', leads);
    await vi.waitFor(() => expect(leads).toHaveBeenCalledTimes(2), { timeout: 5_000 });
  });

  it('that was being claimed when its process was told to end is begun by nobody there, and others have it at once', async () => {
    const store = await tempStore();
    const claimed = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    let isHeld = true;
    const slow = interceptWrites(store, async (write, perform) => {
      const result = await perform();
      if (write === 'leaderships.updateOne' && isHeld) {
        // The store has done it, and the answer is on its way.
        isHeld = false;
        claimed.resolve();
        await goOn.promise;
      }
      return result;
    });
    const ending = candidate(slow, 'ending');
    const leads = vi.fn(untilAborted);
    ending.seek('polling', leads);
    await claimed.promise;
    const stopped = ending.stop();
    goOn.resolve();
    await stopped;
    expect(leads).not.toHaveBeenCalled();
    const records = store.collection<{ _id: string; until: Date }>({ name: 'leaderships', indexes: [] });
    expect((await records.findOne({ _id: 'polling' }))?.until).toEqual(new Date(0));
  });

  it('is not claimed again by a process that has ended', async () => {
    const store = await tempStore();
    const claims: string[] = [];
    const watched = interceptWrites(store, async (write, perform) => {
      claims.push(write);
      return await perform();
    });
    const ending = candidate(watched, 'ending');
    const leads = vi.fn(untilAborted);
    ending.seek('polling', leads);
    await vi.waitFor(() => expect(leads).toHaveBeenCalledOnce(), { timeout: 5_000 });
    await ending.stop();
    const until = claims.length;
    await new Promise((resolve) => setTimeout(resolve, 2 * LEASE_MS));
    expect(claims).toHaveLength(until);
    expect(leads).toHaveBeenCalledOnce();
  });
});
