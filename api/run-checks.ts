import type { Logger } from '#core/log.ts';

/** What must work before requests can be served, by name; a check that fails throws. */
export type Checks = Readonly<Record<string, () => Promise<void>>>;

/** How long a check may take before it counts as failed, in milliseconds. */
const CHECK_TIMEOUT_MS = 2_000;

/** Runs all checks at once. Why one failed is for the log alone. */
export async function runChecks(checks: Checks, log: Logger): Promise<Record<string, 'ok' | 'failed'>> {
  const results = Object.entries(checks).map(async ([name, check]) => {
    try {
      await inTime(check);
      return [name, 'ok'] as const;
    } catch (error) {
      log.warn({ err: error, check: name }, 'not ready');
      return [name, 'failed'] as const;
    }
  });
  return Object.fromEntries(await Promise.all(results));
}

async function inTime(check: () => Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the check took too long')), CHECK_TIMEOUT_MS);
  try {
    await Promise.race([check(), late]);
  } finally {
    clearTimeout(timer);
  }
}
