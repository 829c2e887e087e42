import type { Accounts } from '#core/accounts/accounts.ts';
import type { Credits } from '#core/credits/credits.ts';
import type { UserId } from '#core/ids.ts';

/** Every kind of movement, each under its key; done again from the start, whatever was done before, it ends alike. */
export async function liveOnce(accounts: Accounts, credits: Credits): Promise<UserId> {
  const { user_id: userId } = await accounts.resolve({ platform: 'slack', workspace: 'T' }, { id: 'U' });
  const hold = { userId, projectId: null, description: 'An app' };
  await credits.hold({ ...hold, key: 'a', amount: 4 });
  await credits.grant({ userId, amount: 80, type: 'purchase', key: 'bought', description: 'Starter' });
  await credits.hold({ ...hold, key: 'b', amount: 9 });
  await credits.capture(userId, 'a');
  await credits.release(userId, 'b');
  await credits.hold({ ...hold, key: 'c', amount: 2 });
  await credits.release(userId, 'a');
  await credits.capture(userId, 'b');
  return userId;
}
