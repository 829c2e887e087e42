/**
 * `npm run audit`: one line for every user whose credits do not add up, and status 1 if there is any. Reads beside a
 * running program; a last line on standard error says what was looked at.
 */
import { loadConfig } from '#core/config/config.ts';
import { readEnvironment } from '#core/config/environment.ts';
import { auditCredits, type CreditViolation } from '#core/credits/audit.ts';
import { openStore } from '#core/engines.ts';
import { OperatorError } from '#core/errors.ts';
import { createLogger } from '#core/log.ts';

const MEANINGS: Record<CreditViolation['problems'][number], string> = {
  ledger_differs: 'the ledger differs from the total and what is held',
  parts_differ: 'free, monthly and bought do not make the total',
  negative: 'a balance is negative',
  hold_differs: 'a hold is not the sum of its parts',
};

try {
  process.exitCode = await audit();
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function audit(): Promise<number> {
  const config = loadConfig(readEnvironment());
  const log = createLogger(config.logLevel ?? 'warn');
  const store = await openStore({ config, log, readOnly: true });
  const found = auditCredits(store);
  let step = await found.next();
  while (!step.done) {
    const { userId, ledger, total, held, problems } = step.value;
    const what = problems.map((problem) => MEANINGS[problem]).join('; ');
    process.stdout.write(`${userId}: ${what} (ledger ${ledger}, total ${total}, held ${held})\n`);
    step = await found.next();
  }
  await store.close();
  const { users, transactions, violations } = step.value;
  process.stderr.write(
    `${users} users and ${transactions} transactions looked at, ${violations} do not add up.\n`,
  );
  return violations > 0 ? 1 : 0;
}
