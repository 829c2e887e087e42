/** Counts what is under way by key, and tells when nothing is. */
export interface Tally {
  enter(key: string): void;
  leave(key: string): void;
  has(key: string): boolean;
  /** Resolves once nothing of the key is under way; of any key where none is given. */
  empty(key?: string): Promise<void>;
  /** What is under way. */
  keys(): Iterable<string>;
}

export function createTally(): Tally {
  const counts = new Map<string, number>();
  const waiters = new Map<string | undefined, Array<() => void>>();
  let total = 0;

  function wake(key: string | undefined): void {
    const woken = waiters.get(key) ?? [];
    waiters.delete(key);
    for (const resolve of woken) resolve();
  }

  return {
    keys: () => counts.keys(),
    enter(key) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      total += 1;
    },
    leave(key) {
      const left = (counts.get(key) ?? 0) - 1;
      total -= 1;
      if (left > 0) counts.set(key, left);
      else {
        counts.delete(key);
        wake(key);
      }
      if (total === 0) wake(undefined);
    },
    has: (key) => counts.has(key),
    async empty(key) {
      if (key === undefined ? total === 0 : !counts.has(key)) return;
      await new Promise<void>((resolve) => {
        const others = waiters.get(key);
        if (others) others.push(resolve);
        else waiters.set(key, [resolve]);
      });
    },
  };
}
