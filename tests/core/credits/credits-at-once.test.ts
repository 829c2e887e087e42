import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createAccounts } from '#core/accounts/accounts.ts';
import { CREDIT_TRANSACTIONS } from '#core/credits/records.ts';
import { createCredits, type Credits } from '#core/credits/credits.ts';
import type { UserId } from '#core/ids.ts';
import { createLogger } from '#core/log.ts';
import { UserError } from '#core/errors.ts';
import { ON_MONGODB, tempStore } from '#tests/support/temp-store.ts';
import { createDice } from './dice.ts';

/** A server is asked over a wire, and those of the tests are slow. */
const OPERATIONS = ON_MONGODB ? 300 : 2_000;

describe('credits moved by many at once', () => {
  it('never lie, never go below nothing, and audit clean at any moment', async () => {
    const store = await tempStore();
    const log = createLogger('silent');
    // Three instances stand for three processes: among them only compare-and-set keeps order.
    const processes = Array.from({ length: 3 }, () => createCredits({ store, log }));
    const [first] = processes;
    if (!first) throw new Error('unreachable');
    const accounts = createAccounts({ store, credits: first });
    const userIds = await Promise.all(
      ['A', 'B', 'C'].map(
        async (id) => (await accounts.resolve({ platform: 'x', workspace: 'w' }, { id })).user_id,
      ),
    );
    let lowest = 0;
    const dice = createDice(42);
    const pick = <Item>(items: readonly Item[]): Item => items[dice(items.length)] as Item; // Never empty.

    async function operate(credits: Credits, userId: UserId): Promise<void> {
      const key = `${userId}:${dice(150)}`;
      try {
        switch (dice(6)) {
          case 0:
          case 1:
            await credits.hold({ userId, key, amount: 1 + dice(6), projectId: null, description: '' });
            return;
          case 2:
            await credits.capture(userId, key);
            return;
          case 3:
            await credits.release(userId, key);
            return;
          case 4:
            await credits.grant({
              userId,
              amount: 1 + dice(5),
              type: 'bonus',
              key: `grant ${key}`,
              description: '',
            });
            return;
          default:
            lowest = Math.min(lowest, ...Object.values(await credits.balance(userId)));
        }
      } catch (error) {
        if (!(error instanceof UserError && error.code === 'not_enough_credits')) throw error;
      }
    }

    const done = new AbortController();
    const audits = (async () => {
      let count = 0;
      while (!done.signal.aborted) {
        expect(await Array.fromAsync(first.audit())).toEqual([]);
        count += 1;
        // The embedded store answers reads without leaving the turn: without this, nothing else would ever have one.
        await setImmediate();
      }
      return count;
    })();
    const started: Array<Promise<void>> = [];
    for (let n = 0; n < OPERATIONS; n += 1) {
      started.push(operate(pick(processes), pick(userIds)));
      if (dice(20) === 0) await started.at(-1);
    }
    await Promise.all(started);
    done.abort();
    expect(lowest).toBeGreaterThanOrEqual(0);
    expect(await audits).toBeGreaterThan(0);
    for (const credits of processes) expect(await credits.sweep()).toBe(0);
    expect(await Array.fromAsync(first.audit())).toEqual([]);
    expect(await store.collection(CREDIT_TRANSACTIONS).count({})).toBeGreaterThan(OPERATIONS / 20);
  }, 60_000);

  it('sell exactly as many as there are', async () => {
    const store = await tempStore();
    const credits = createCredits({ store, log: createLogger('silent') });
    const accounts = createAccounts({ store, credits });
    const { user_id: userId } = await accounts.resolve({ platform: 'x', workspace: 'w' }, { id: 'A' });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        credits.hold({ userId, key: `k${n}`, amount: 1, projectId: null, description: '' }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await credits.balance(userId)).toMatchObject({ total: 0, held: 10 });
  });
});
