import { describe, expect, it } from 'vitest';
import { createAccounts } from '#core/accounts/accounts.ts';
import { CHAT_ACCOUNTS, USERS } from '#core/accounts/records.ts';
import { createCredits } from '#core/credits/credits.ts';
import { CREDIT_TRANSACTIONS } from '#core/credits/records.ts';
import { createLogger } from '#core/log.ts';
import type { CollectionSpec, Store, StoredDocument } from '#core/store/types.ts';
import { runUntilKilled } from '#tests/support/run-until-killed.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';

const SLACK = { platform: 'slack', workspace: 'T1' };

function servicesOn(store: Store) {
  const credits = createCredits({ store, log: createLogger('silent') });
  return {
    credits,
    accounts: createAccounts({ store, credits }),
    users: store.collection(USERS),
    chatAccounts: store.collection(CHAT_ACCOUNTS),
    ledger: store.collection(CREDIT_TRANSACTIONS),
  };
}

async function violationsOf({ credits }: ReturnType<typeof servicesOn>): Promise<unknown[]> {
  return await Array.fromAsync(credits.audit());
}

describe('accounts', () => {
  it('make a user of somebody who writes for the first time', async () => {
    const { accounts, users, ledger } = servicesOn(await tempStore());
    const account = await accounts.resolve(SLACK, { id: 'U1', name: ' Ada ', locale: 'fr-CA' });
    expect(account).toMatchObject({ _id: 'slack:T1:U1', language: 'fr' });
    expect(await users.findOne({ _id: account.user_id })).toStrictEqual({
      _id: account.user_id,
      full_name: 'Ada',
      provider: 'chat',
      provider_id: 'slack:T1:U1',
      language: 'fr',
      credits_free: 10,
      credits_monthly: 0,
      credits_topup: 0,
      credits_total: 10,
      holds: [],
      hold_count: 0,
      movements: [],
      movement_count: 0,
      credits_revision: 1,
      subscription_plan: 'free',
      is_active: true,
      created_at: expect.any(Date),
      updated_at: expect.any(Date),
    });
    expect(await ledger.find({})).toMatchObject([
      {
        user_id: account.user_id,
        amount: 10,
        type: 'bonus',
        project_id: null,
        key: `welcome:${account.user_id}`,
      },
    ]);
  });

  it('speak English to whom they cannot understand', async () => {
    const { accounts } = servicesOn(await tempStore());
    expect(await accounts.resolve(SLACK, { id: 'U1', locale: 'tlh' })).toMatchObject({ language: 'en' });
    expect(await accounts.resolve(SLACK, { id: 'U2' })).toMatchObject({ language: 'en' });
  });

  it('need one read for somebody known', async () => {
    const store = await tempStore();
    await servicesOn(store).accounts.resolve(SLACK, { id: 'U1' });
    const calls: string[] = [];
    const watched: Store = {
      ...store,
      collection<Document extends StoredDocument>(spec: CollectionSpec<Document>) {
        return new Proxy(store.collection(spec), {
          get(target, name, receiver) {
            calls.push(`${spec.name}.${String(name)}`);
            return Reflect.get(target, name, receiver) as unknown;
          },
        });
      },
    };
    await servicesOn(watched).accounts.resolve(SLACK, { id: 'U1' });
    expect(calls).toEqual(['chat_accounts.findOne']);
  });

  it('make one user with ten credits of fifty first events at once', async () => {
    const services = servicesOn(await tempStore());
    const { accounts, users, ledger } = services;
    const found = await Promise.all(Array.from({ length: 50 }, () => accounts.resolve(SLACK, { id: 'U1' })));
    expect(new Set(found.map((account) => account.user_id)).size).toBe(1);
    expect(await users.count({})).toBe(1);
    expect(await ledger.find({})).toHaveLength(1);
    expect(await violationsOf(services)).toEqual([]);
  });

  it('make one user with ten credits when killed before any of their writes', async () => {
    const dataDir = tempFolder();
    const program = new URL('first-event.ts', import.meta.url);
    let n = 0;
    let deaths = 0;
    for (let ended = false; !ended;) {
      n += 1;
      const folder = `${dataDir}/${n}`;
      ended = await runUntilKilled(program, [folder, String(n)]);
      if (!ended) deaths += 1;
      const services = servicesOn(await tempStore(folder));
      expect(await violationsOf(services)).toEqual([]);
      const account = await services.accounts.resolve(SLACK, { id: 'U1' });
      await services.credits.sweep();
      expect(await services.users.count({})).toBe(1);
      expect(await services.ledger.find({})).toMatchObject([{ user_id: account.user_id, amount: 10 }]);
      expect(await services.credits.balance(account.user_id)).toMatchObject({ total: 10, held: 0 });
      expect(await violationsOf(services)).toEqual([]);
    }
    expect(deaths).toBeGreaterThanOrEqual(4);
  });

  it('tell people of different workspaces and platforms apart', async () => {
    const { accounts } = servicesOn(await tempStore());
    const found = await Promise.all([
      accounts.resolve(SLACK, { id: 'U1' }),
      accounts.resolve({ platform: 'slack', workspace: 'T2' }, { id: 'U1' }),
      accounts.resolve({ platform: 'discord', workspace: 'T1' }, { id: 'U1' }),
      accounts.resolve({ platform: 'x', workspace: 'a:b' }, { id: 'c' }),
      accounts.resolve({ platform: 'x', workspace: 'a' }, { id: 'b:c' }),
    ]);
    expect(new Set(found.map((account) => account.user_id)).size).toBe(5);
  });

  it('keep the link to another user, and grant nothing for it', async () => {
    const { accounts, chatAccounts, ledger } = servicesOn(await tempStore());
    const web = await accounts.create({
      full_name: 'Ada',
      email: 'ada@example.org',
      provider: 'google',
      provider_id: '1',
      language: 'en',
    });
    await chatAccounts.insertOne({
      _id: 'slack:T1:U1',
      user_id: web._id,
      platform: 'slack',
      workspace: 'T1',
      language: 'en',
      created_at: new Date(),
      updated_at: new Date(),
    });
    expect(await accounts.resolve(SLACK, { id: 'U1' })).toMatchObject({ user_id: web._id });
    expect(await ledger.count({})).toBe(1);
  });

  it('refuse an e-mail address that is taken', async () => {
    const { accounts, ledger } = servicesOn(await tempStore());
    const person = { full_name: 'A', email: 'a@example.org', provider: 'email', language: 'en' } as const;
    await accounts.create({ ...person, provider_id: 'a' });
    await expect(accounts.create({ ...person, provider_id: 'b' })).rejects.toMatchObject({
      code: 'duplicate',
    });
    expect(await ledger.count({})).toBe(1);
  });

  it('change the language of all accounts of a user', async () => {
    const { accounts, users } = servicesOn(await tempStore());
    const { user_id: userId } = await accounts.resolve(SLACK, { id: 'U1' });
    await accounts.setLanguage(userId, 'fr');
    expect(await accounts.resolve(SLACK, { id: 'U1', locale: 'en' })).toMatchObject({ language: 'fr' });
    expect(await users.findOne({ _id: userId })).toMatchObject({ language: 'fr' });
  });

  it('find a user by id, e-mail address and chat identity', async () => {
    const { accounts } = servicesOn(await tempStore());
    const { user_id: userId } = await accounts.resolve(SLACK, { id: 'U1' });
    const { _id: webId } = await accounts.create({
      full_name: 'B',
      email: 'b@example.org',
      provider: 'email',
      provider_id: 'b@example.org',
      language: 'en',
    });
    expect((await accounts.findUser(` ${userId} `))?._id).toBe(userId);
    expect((await accounts.findUser('slack:T1:U1'))?._id).toBe(userId);
    expect((await accounts.findUser('B@Example.org'))?._id).toBe(webId);
    for (const nobody of ['', 'slack:T1:U9', 'x@example.org', 'nobody']) {
      expect(await accounts.findUser(nobody)).toBeUndefined();
    }
  });
});
