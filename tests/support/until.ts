import { vi } from 'vitest';

/** Resolves as soon as the check passes. Only a failure takes as long as a busy machine may need. */
export async function until<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return await vi.waitFor(check, { timeout: 10_000, interval: 5 });
}
