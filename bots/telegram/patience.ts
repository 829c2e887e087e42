import type { Logger } from '#core/log.ts';
import { isRetryable } from '#core/retry.ts';

/** Tries of something that nobody said could pass: a slip may, but what ends each try would hold up all the others. */
const TRIES = 5;
const REMEMBERED = 1_000;

/** Has what fails tried again by whoever calls, and passed over in the end where nothing says that it could pass. */
export function createPatience(log: Logger) {
  const failures = new Map<string, number>();

  return {
    /** What the task gives; undefined where it is passed over. @throws what the task throws: it is to be tried again. */
    async with<Result>(name: string, task: () => Promise<Result>): Promise<Result | undefined> {
      try {
        const result = await task();
        failures.delete(name);
        return result;
      } catch (error) {
        if (isRetryable(error)) throw error;
        const count = (failures.get(name) ?? 0) + 1;
        if (failures.size >= REMEMBERED) failures.clear();
        failures.set(name, count);
        if (count < TRIES) throw error;
        failures.delete(name);
        log.error({ err: error }, `Telegram: ${name} failed ${count} times and is passed over`);
        return undefined;
      }
    },
  };
}
