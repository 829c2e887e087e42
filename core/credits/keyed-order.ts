/** Runs tasks of the same key one after the other, in the order of the calls, and those of different keys side by side. */
export function createKeyedOrder(): <Result>(key: string, task: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();

  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    // A task that failed told its own caller; the next one starts all the same.
    const mine = before.then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
