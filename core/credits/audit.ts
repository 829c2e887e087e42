import { USERS, type UserRecord } from '../accounts/records.ts';
import type { UserId } from '../ids.ts';
import type { Collection, Store } from '../store/types.ts';
import { CREDIT_TRANSACTIONS, type CreditTransactionRecord } from './records.ts';

/** A user whose credits do not add up, and in which way. */
export interface CreditViolation {
  userId: UserId;
  /** What the ledger says, with what the user's document notes and the ledger has not yet. */
  ledger: number;
  /** What the user's document says. */
  total: number;
  held: number;
  problems: Array<'ledger_differs' | 'parts_differ' | 'negative' | 'hold_differs'>;
}

export interface AuditSummary {
  users: number;
  transactions: number;
  violations: number;
}

const PAGE = 200;
const LEDGER_PAGE = 1_000;
const PAUSE_MS = 20;

/**
 * Checks every user, beside whoever moves credits meanwhile: the sum of the ledger is what there is and what is held,
 * counting a movement that is noted and not yet written. Yields what is wrong and returns what was looked at.
 */
export async function* auditCredits(store: Store): AsyncGenerator<CreditViolation, AuditSummary, undefined> {
  const users = store.collection(USERS);
  const ledger = store.collection(CREDIT_TRANSACTIONS);
  const summary: AuditSummary = { users: 0, transactions: 0, violations: 0 };
  let after = '';
  for (;;) {
    const page = await users.find(
      { _id: { $gt: after as UserId } },
      { sort: { _id: 1 }, limit: PAGE, fields: ['_id'] },
    );
    for (const { _id: userId } of page) {
      const checked = await checkUser({ users, ledger, userId });
      if (!checked) continue;
      summary.users += 1;
      summary.transactions += checked.transactions;
      if (checked.violation.problems.length === 0) continue;
      summary.violations += 1;
      yield checked.violation;
    }
    const last = page.at(-1);
    if (!last) return summary;
    after = last._id;
  }
}

/** User, ledger, user; again where the user changed meanwhile. Undefined where the user is gone. */
async function checkUser(source: {
  users: Collection<UserRecord>;
  ledger: Collection<CreditTransactionRecord>;
  userId: UserId;
}): Promise<{ violation: CreditViolation; transactions: number } | undefined> {
  const { users, ledger, userId } = source;
  let user = await users.findOne({ _id: userId });
  while (user) {
    const unwritten = new Map(
      user.movements.flatMap((each) => (each.kind === 'line' ? [[each.key, each.amount] as const] : [])),
    );
    let sum = 0;
    let transactions = 0;
    for await (const { amount, key } of linesOf(ledger, userId)) {
      sum += amount;
      transactions += 1;
      unwritten.delete(key);
    }
    for (const amount of unwritten.values()) sum += amount;
    const again = await users.findOne({ _id: userId });
    if (again?.credits_revision === user.credits_revision) {
      return { violation: judge(again, sum), transactions };
    }
    user = again;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return undefined;
}

async function* linesOf(
  ledger: Collection<CreditTransactionRecord>,
  userId: UserId,
): AsyncGenerator<CreditTransactionRecord, void, undefined> {
  let after = '';
  for (;;) {
    const page = await ledger.find(
      { user_id: userId, _id: { $gt: after } },
      { sort: { _id: 1 }, limit: LEDGER_PAGE, fields: ['amount', 'key'] },
    );
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < LEDGER_PAGE) return;
    after = last._id;
  }
}

function judge(user: UserRecord, ledger: number): CreditViolation {
  const {
    credits_free: free,
    credits_monthly: monthly,
    credits_topup: topup,
    credits_total: total,
    holds,
  } = user;
  const held = holds.reduce((sum, hold) => sum + hold.amount, 0);
  const problems: CreditViolation['problems'] = [];
  if (ledger !== total + held) problems.push('ledger_differs');
  if (free + monthly + topup !== total) problems.push('parts_differ');
  if (Math.min(free, monthly, topup, total, ...holds.map(({ amount }) => amount)) < 0)
    problems.push('negative');
  if (holds.some((hold) => hold.free + hold.monthly + hold.topup !== hold.amount))
    problems.push('hold_differs');
  return { userId: user._id, ledger, total, held, problems };
}
