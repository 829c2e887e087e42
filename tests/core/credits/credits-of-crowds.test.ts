import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createAccounts } from '#core/accounts/accounts.ts';
import { USERS } from '#core/accounts/records.ts';
import { createCredits, type Credits, type HoldState } from '#core/credits/credits.ts';
import { CREDIT_TRANSACTIONS, RELEASED_HOLDS } from '#core/credits/records.ts';
import { UpstreamError } from '#core/errors.ts';
import type { UserId } from '#core/ids.ts';
import { createLogger } from '#core/log.ts';
import type { Store } from '#core/store/types.ts';
import { ON_MONGODB, tempStore } from '#tests/support/temp-store.ts';
import { createDice, type Dice } from './dice.ts';

/**
 * `VECTORT_TEST_CREDITS=full`: the numbers that are promised, which take half a minute on the embedded store and several
 * minutes on the servers of the tests. Without it, as many as a few seconds allow.
 */
const IS_FULL = process.env['VECTORT_TEST_CREDITS'] === 'full';
const USERS_AT_ONCE = IS_FULL ? 2_000 : ON_MONGODB ? 10 : 150;
const OPERATIONS_ON_FEW = IS_FULL ? 10_008 : ON_MONGODB ? 120 : 900;

/** Three instances stand for three processes: among them only compare-and-set keeps order. */
const PROCESSES = 3;

const log = createLogger('silent');
const held = { projectId: null, description: '' };

describe('the credits of crowds', { timeout: IS_FULL ? 1_800_000 : 60_000 }, () => {
  it(`${USERS_AT_ONCE} users who each do several things at once have what is theirs`, async () => {
    const store = await tempStore();
    const { processes, pick } = openProcesses(store, createDice(1));
    const userIds = await makeUsers(store, processes, USERS_AT_ONCE);

    const captured = await Promise.all(
      userIds.map(async (userId) => {
        // 10 credits: two of three holds of 4 are possible, whoever comes first.
        const holds = await Promise.allSettled(
          ['a', 'b', 'c'].map(
            async (key) =>
              await insist(() => pick().hold({ userId, key: `${userId}:${key}`, amount: 4, ...held })),
          ),
        );
        const keys = ['a', 'b', 'c'].filter((_key, n) => holds[n]?.status === 'fulfilled');
        expect(keys).toHaveLength(2);
        const [ends] = await Promise.all([
          Promise.all(keys.map(async (key) => await endTwice(userId, `${userId}:${key}`))),
          insist(() => pick().grant({ ...bonusOf(userId), amount: 3 })),
          insist(() => pick().grant({ ...bonusOf(userId), amount: 3 })),
        ]);
        return ends.filter((state) => state === 'captured').length;
      }),
    );

    async function endTwice(userId: UserId, key: string): Promise<HoldState> {
      const [one, other] = await Promise.all([
        insist(() => pick().capture(userId, key)),
        insist(() => pick().release(userId, key)),
      ]);
      expect(other).toBe(one);
      return one;
    }

    const users = await store.collection(USERS).find({});
    expect(users).toHaveLength(userIds.length);
    const left = new Map(users.map(({ _id, credits_total, holds }) => [_id, { credits_total, holds }]));
    for (const [n, userId] of userIds.entries()) {
      expect(left.get(userId)).toEqual({ credits_total: 13 - 4 * (captured[n] ?? 0), holds: [] });
    }
    expect(await store.collection(CREDIT_TRANSACTIONS).count({})).toBe(
      // The welcome and the bonus of each, and a line of each charge.
      userIds.length * 2 + captured.reduce((sum, count) => sum + count, 0),
    );
    await expectClean(processes);
  });

  it(`${OPERATIONS_ON_FEW} operations at once on three users move each credit once`, async () => {
    const store = await tempStore();
    const dice = createDice(2);
    const { processes, pick, moves } = openProcesses(store, dice);
    const userIds = await makeUsers(store, processes, 3);
    const bought = OPERATIONS_ON_FEW;
    for (const userId of userIds) {
      await pick().grant({ ...bonusOf(userId), type: 'purchase', amount: bought });
    }

    const keys = userIds.flatMap((userId) =>
      Array.from({ length: OPERATIONS_ON_FEW / 12 }, (_, n) => ({ userId, key: `${userId}:${n}` })),
    );
    // Each is held twice and ended twice, in either way and by whichever process, with some of the others in between.
    const operations = keys.flatMap(({ userId, key }, n) => [
      { at: n, run: () => pick().hold({ userId, key, amount: 2, ...held }) },
      { at: n + dice(40), run: () => pick().hold({ userId, key, amount: 2, ...held }) },
      { at: n + dice(60), run: () => pick().capture(userId, key) },
      { at: n + dice(60), run: () => pick().release(userId, key) },
    ]);
    expect(operations).toHaveLength(OPERATIONS_ON_FEW);
    const underway = operations
      .toSorted((one, other) => one.at - other.at)
      .map(async ({ run }) => await insist(run));
    const audited = auditOf(processes);
    await Promise.all(underway);
    expect(await audited).toEqual([]);

    // What came before its hold found nothing to end, so some are still held.
    const states = await Promise.all(
      keys.map(
        async ({ userId, key }) => await insist(() => pick().hold({ userId, key, amount: 2, ...held })),
      ),
    );
    const count = (state: HoldState): number => states.filter((each) => each === state).length;
    expect(count('captured')).toBeGreaterThan(keys.length / 10);
    expect(count('released')).toBeGreaterThan(keys.length / 10);
    expect(await store.collection(CREDIT_TRANSACTIONS).count({ type: 'usage' })).toBe(count('captured'));
    expect(await store.collection(RELEASED_HOLDS).count({})).toBe(count('released'));
    const balances = await Promise.all(userIds.map(async (userId) => await pick().balance(userId)));
    const sumOf = (part: 'total' | 'held'): number => balances.reduce((sum, each) => sum + each[part], 0);
    expect(sumOf('held')).toBe(2 * count('held'));
    expect(sumOf('total') + sumOf('held')).toBe(userIds.length * (10 + bought) - 2 * count('captured'));
    expect(moves).toEqual({
      granted: userIds.length,
      held: keys.length,
      captured: count('captured'),
      released: count('released'),
    });
    await expectClean(processes);
  });
});

function openProcesses(store: Store, dice: Dice) {
  const moves = { granted: 0, held: 0, captured: 0, released: 0 };
  const processes = Array.from({ length: PROCESSES }, () =>
    createCredits({ store, log, onMove: ({ movement }) => void (moves[movement] += 1) }),
  );
  const pick = (): Credits => processes[dice(processes.length)] as Credits; // Never empty.
  return { processes, pick, moves };
}

async function makeUsers(store: Store, [credits]: Credits[], count: number): Promise<UserId[]> {
  if (!credits) throw new Error('unreachable');
  const accounts = createAccounts({ store, credits });
  const made = Array.from({ length: count }, async (_, n) => {
    const account = await insist(() => accounts.resolve({ platform: 'x', workspace: 'w' }, { id: `U${n}` }));
    return account.user_id;
  });
  return await Promise.all(made);
}

function bonusOf(userId: UserId) {
  return { userId, type: 'bonus', key: `grant:${userId}`, description: '' } as const;
}

/** As its callers do: where a server has more to do than it can, what waited too long is done again with its key. */
async function insist<Result>(operate: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await operate();
    } catch (error) {
      if (!(error instanceof UpstreamError && error.retryable)) throw error;
      await setTimeout(100);
    }
  }
}

async function auditOf([credits]: Credits[]) {
  return await Array.fromAsync(credits?.audit() ?? []);
}

async function expectClean(processes: Credits[]): Promise<void> {
  for (const credits of processes) expect(await credits.sweep()).toBe(0);
  expect(await auditOf(processes)).toEqual([]);
}
