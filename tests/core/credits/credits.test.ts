import { describe, expect, it } from 'vitest';
import { createAccounts } from '#core/accounts/accounts.ts';
import { USERS } from '#core/accounts/records.ts';
import { createCredits } from '#core/credits/credits.ts';
import { CREDIT_TRANSACTIONS } from '#core/credits/records.ts';
import type { ProjectId, UserId } from '#core/ids.ts';
import { createLogger } from '#core/log.ts';
import type { Store } from '#core/store/types.ts';
import { runUntilKilled } from '#tests/support/run-until-killed.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';
import { liveOnce } from './live-once.ts';

async function creditsOn(store: Store) {
  const credits = createCredits({ store, log: createLogger('silent') });
  const accounts = createAccounts({ store, credits });
  const newUser = async (id: string) =>
    (await accounts.resolve({ platform: 'slack', workspace: 'T' }, { id })).user_id;
  return {
    credits,
    accounts,
    newUser,
    userId: await newUser('U'),
    users: store.collection(USERS),
    ledger: store.collection(CREDIT_TRANSACTIONS),
    violations: () => Array.fromAsync(credits.audit()),
  };
}

const PROJECT = 'p1' as ProjectId;
const holdOf = (userId: UserId, key: string, amount: number) => ({
  userId,
  key,
  amount,
  projectId: PROJECT,
  description: 'A shop',
});

describe('credits', () => {
  it('are held, out of what can be spent, and not yet in the ledger', async () => {
    const { credits, userId, ledger } = await creditsOn(await tempStore());
    expect(await credits.hold(holdOf(userId, 'k', 4))).toBe('held');
    expect(await credits.balance(userId)).toEqual({ total: 6, free: 6, monthly: 0, topup: 0, held: 4 });
    expect(await ledger.count({ user_id: userId })).toBe(1);
  });

  it('held are spent by capture, with a line that says for what', async () => {
    const { credits, userId, ledger, violations } = await creditsOn(await tempStore());
    await credits.hold(holdOf(userId, 'k', 4));
    expect(await credits.capture(userId, 'k')).toBe('captured');
    expect(await credits.balance(userId)).toMatchObject({ total: 6, held: 0 });
    expect(await ledger.findOne({ key: 'k' })).toMatchObject({
      user_id: userId,
      amount: -4,
      type: 'usage',
      description: 'A shop',
      project_id: 'p1',
      created_at: expect.any(Date),
    });
    expect(await violations()).toEqual([]);
  });

  it('are spent free first, then monthly, then topped up, and released to where they came from', async () => {
    const { credits, userId } = await creditsOn(await tempStore());
    await credits.grant({
      userId,
      amount: 5,
      type: 'purchase',
      key: 'm',
      description: '',
      bucket: 'monthly',
    });
    await credits.grant({ userId, amount: 7, type: 'purchase', key: 't', description: '' });
    await credits.hold(holdOf(userId, 'a', 12));
    expect(await credits.balance(userId)).toEqual({ total: 10, free: 0, monthly: 3, topup: 7, held: 12 });
    await credits.hold(holdOf(userId, 'b', 8));
    expect(await credits.balance(userId)).toEqual({ total: 2, free: 0, monthly: 0, topup: 2, held: 20 });
    expect(await credits.release(userId, 'b')).toBe('released');
    expect(await credits.balance(userId)).toEqual({ total: 10, free: 0, monthly: 3, topup: 7, held: 12 });
    await credits.release(userId, 'a');
    expect(await credits.balance(userId)).toEqual({ total: 22, free: 10, monthly: 5, topup: 7, held: 0 });
  });

  it('that are not there are not held', async () => {
    const { credits, userId } = await creditsOn(await tempStore());
    await credits.hold(holdOf(userId, 'a', 7));
    await expect(credits.hold(holdOf(userId, 'b', 4))).rejects.toMatchObject({
      name: 'UserError',
      code: 'not_enough_credits',
      parameters: { needed: 4, available: 3 },
    });
    expect(await credits.balance(userId)).toMatchObject({ total: 3, held: 7 });
  });

  it('held under one key are one hold, for ever', async () => {
    const { credits, userId } = await creditsOn(await tempStore());
    expect(await credits.hold(holdOf(userId, 'a', 3))).toBe('held');
    expect(await credits.hold(holdOf(userId, 'a', 3))).toBe('held');
    await credits.hold(holdOf(userId, 'b', 2));
    await credits.capture(userId, 'a');
    await credits.release(userId, 'b');
    expect(await credits.hold(holdOf(userId, 'a', 3))).toBe('captured');
    expect(await credits.hold(holdOf(userId, 'b', 2))).toBe('released');
    expect(await credits.balance(userId)).toMatchObject({ total: 7, held: 0 });
  });

  it('end once: what comes second changes nothing and says so', async () => {
    const { credits, userId, violations } = await creditsOn(await tempStore());
    await credits.hold(holdOf(userId, 'a', 3));
    await credits.hold(holdOf(userId, 'b', 3));
    expect(await credits.capture(userId, 'a')).toBe('captured');
    expect(await credits.capture(userId, 'a')).toBe('captured');
    expect(await credits.release(userId, 'a')).toBe('captured');
    expect(await credits.release(userId, 'b')).toBe('released');
    expect(await credits.capture(userId, 'b')).toBe('released');
    expect(await credits.capture(userId, 'never')).toBe('unknown');
    expect(await credits.release(userId, 'never')).toBe('unknown');
    expect(await credits.balance(userId)).toMatchObject({ total: 7, held: 0 });
    expect(await violations()).toEqual([]);
  });

  it('are granted once under one key', async () => {
    const { credits, userId, ledger } = await creditsOn(await tempStore());
    const grant = { userId, amount: 80, type: 'purchase', key: 'session 1', description: 'Starter' } as const;
    const granted = await Promise.all(Array.from({ length: 20 }, () => credits.grant(grant)));
    expect(granted.filter(Boolean)).toHaveLength(1);
    expect(await credits.balance(userId)).toMatchObject({ total: 90, free: 10, topup: 80 });
    expect(await ledger.find({ key: 'session 1' })).toMatchObject([{ amount: 80, type: 'purchase' }]);
  });

  it('are never granted to two users under one key', async () => {
    const { credits, newUser, userId, violations } = await creditsOn(await tempStore());
    const other = await newUser('V');
    const grant = { amount: 5, type: 'bonus', key: 'g', description: '' } as const;
    await credits.grant({ ...grant, userId });
    await expect(credits.grant({ ...grant, userId: other })).rejects.toMatchObject({ name: 'BugError' });
    expect(await violations()).toEqual([]);
  });

  it('are whole and more than none', async () => {
    const { credits, userId } = await creditsOn(await tempStore());
    for (const amount of [0, -1, 1.5, Number.NaN, 2 ** 60]) {
      await expect(credits.hold(holdOf(userId, 'k', amount))).rejects.toMatchObject({
        code: 'credit_amount',
      });
    }
  });

  it('of nobody are refused', async () => {
    const { credits } = await creditsOn(await tempStore());
    const nobody = 'nobody' as UserId;
    await expect(credits.balance(nobody)).rejects.toMatchObject({
      name: 'UserError',
      code: 'user_not_found',
    });
    await expect(credits.hold(holdOf(nobody, 'k', 1))).rejects.toMatchObject({ code: 'user_not_found' });
  });

  it('have a history in pages, newest first', async () => {
    const { credits, userId } = await creditsOn(await tempStore());
    for (let n = 1; n <= 5; n += 1) {
      await credits.grant({ userId, amount: n, type: 'bonus', key: `g${n}`, description: '' });
    }
    const first = await credits.history(userId, { page: 1, pageSize: 4 });
    const second = await credits.history(userId, { page: 2, pageSize: 4 });
    expect(first.total).toBe(6);
    expect([...first.items, ...second.items].map(({ amount }) => amount)).toEqual([5, 4, 3, 2, 1, 10]);
  });

  it('held for long are listed for whoever knows which runs are dead', async () => {
    const { credits, userId } = await creditsOn(await tempStore());
    await credits.hold(holdOf(userId, 'a', 3));
    expect(await credits.openHolds(new Date(Date.now() - 60_000))).toEqual([]);
    const later = new Date(Date.now() + 1_000);
    expect(await credits.openHolds(later)).toMatchObject([{ userId, hold: { key: 'a', amount: 3 } }]);
    await credits.release(userId, 'a');
    expect(await credits.openHolds(later)).toEqual([]);
  });

  it('end alike when the process is killed before any of its writes and everything is done again', async () => {
    const base = tempFolder();
    const program = new URL('one-life.ts', import.meta.url);
    let deaths = 0;
    for (let n = 1, ended = false; !ended; n += 1) {
      const folder = `${base}/${n}`;
      ended = await runUntilKilled(program, [folder, String(n)]);
      if (!ended) deaths += 1;
      const store = await tempStore(folder);
      const credits = createCredits({ store, log: createLogger('silent') });
      expect(await Array.fromAsync(credits.audit()), `killed before write ${n}`).toEqual([]);
      const userId = await liveOnce(createAccounts({ store, credits }), credits);
      await credits.sweep();
      expect(await credits.balance(userId)).toEqual({ total: 84, free: 4, monthly: 0, topup: 80, held: 2 });
      expect(await store.collection(USERS).findOne({ _id: userId })).toMatchObject({
        movements: [],
        movement_count: 0,
      });
      expect(await store.collection(CREDIT_TRANSACTIONS).count({})).toBe(3);
      expect(await Array.fromAsync(credits.audit())).toEqual([]);
    }
    expect(deaths).toBeGreaterThanOrEqual(12);
  }, 60_000);

  it('are swept into the ledger for whoever died', async () => {
    const { credits, userId, users, ledger } = await creditsOn(await tempStore());
    const line = {
      kind: 'line',
      _id: 'l1',
      key: 'g',
      amount: 5,
      type: 'bonus',
      description: '',
      project_id: null,
      created_at: new Date(),
    } as const;
    await users.updateOne(
      { _id: userId },
      {
        $inc: { credits_free: 5, credits_total: 5, movement_count: 1, credits_revision: 1 },
        $push: { movements: line },
      },
    );
    expect(await Array.fromAsync(credits.audit())).toEqual([]);
    expect(await credits.sweep()).toBe(1);
    expect(await credits.sweep()).toBe(0);
    expect(await ledger.findOne({ key: 'g' })).toMatchObject({ _id: 'l1', user_id: userId, amount: 5 });
    expect(await credits.grant({ userId, amount: 5, type: 'bonus', key: 'g', description: '' })).toBe(false);
  });
});

describe('the audit of credits', () => {
  it('finds a wrong total, a wrong part, a missing line and a line too many', async () => {
    const { credits, newUser, users, ledger, violations } = await creditsOn(await tempStore());
    const [total, part, missing, extra] = await Promise.all(['A', 'B', 'C', 'D'].map(newUser));
    await users.updateOne({ _id: total ?? ('' as UserId) }, { $inc: { credits_total: 1, credits_free: 1 } });
    await users.updateOne(
      { _id: part ?? ('' as UserId) },
      { $inc: { credits_free: -20, credits_topup: 20 } },
    );
    await ledger.deleteOne({ key: `welcome:${missing}` });
    await ledger.insertOne({
      _id: 'x',
      user_id: extra ?? ('' as UserId),
      amount: 3,
      type: 'bonus',
      description: '',
      project_id: null,
      created_at: new Date(),
      key: 'x',
    });
    const found = new Map((await violations()).map(({ userId, ...violation }) => [userId, violation]));
    expect(found).toEqual(
      new Map([
        [total, { ledger: 10, total: 11, held: 0, problems: ['ledger_differs'] }],
        [part, { ledger: 10, total: 10, held: 0, problems: ['negative'] }],
        [missing, { ledger: 0, total: 10, held: 0, problems: ['ledger_differs'] }],
        [extra, { ledger: 13, total: 10, held: 0, problems: ['ledger_differs'] }],
      ]),
    );
    const audit = credits.audit();
    let step = await audit.next();
    while (!step.done) step = await audit.next();
    expect(step.value).toEqual({ users: 5, transactions: 5, violations: 4 });
  });
});
