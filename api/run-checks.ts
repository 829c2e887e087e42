import { UpstreamError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';

/** What must work before requests can be served, by name; a check that fails throws. */
export type Checks = Readonly<Record<string, () => Promise<void>>>;

/** How long a check may take before it counts as failed, in milliseconds. */
const CHECK_TIMEOUT_MS = 2_000;

/** Runs all checks at once. Why one failed is for the log alone, and said once however often it is asked. */
export function createCheckRunner(
  checks: Checks,
  log: Logger,
): () => Promise<Record<string, 'ok' | 'failed'>> {
  const failing = new Set<string>();
  return async () => Object.fromEntries(await Promise.all(Object.entries(checks).map(run)));

  async function run([name, check]: [string, () => Promise<void>]): Promise<[string, 'ok' | 'failed']> {
    try {
      await inTime(check);
      if (failing.delete(name)) log.info({ check: name }, 'ready again');
      return [name, 'ok'];
    } catch (error) {
      if (!failing.has(name)) log.warn({ err: error, check: name }, 'not ready');
      failing.add(name);
      return [name, 'failed'];
    }
  }
}

async function inTime(check: () => Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooLate()), CHECK_TIMEOUT_MS);
  try {
    await Promise.race([check(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(): UpstreamError {
  return new UpstreamError('the check took too long', { code: 'check_too_long', retryable: true });
}
