/** Runs tasks of one key one after the other, of different keys side by side. */
export interface Lanes {
  /** The task must not reject: nobody waits for it here. */
  run(key: string, task: () => Promise<void>): void;
}

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<void>>();
  return {
    run(key, task) {
      const before = tails.get(key);
      const tail = (before ? before.then(task) : task()).finally(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      tails.set(key, tail);
    },
  };
}
