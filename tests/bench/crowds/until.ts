import { setTimeout as sleep } from 'node:timers/promises';

/** How often it is looked, in milliseconds. */
const INTERVAL_MS = 20;

/** Resolves once something is so. What fails is not so yet. @throws where that takes too long */
export async function until(isSo: () => Promise<boolean>, limitMs = 30_000): Promise<void> {
  const givenUpAt = performance.now() + limitMs;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > givenUpAt) throw new Error(`nothing came of it within ${limitMs} ms`);
    await sleep(INTERVAL_MS);
  }
}
