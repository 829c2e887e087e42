/** Lets a limited number of tasks in at once; the others wait their turn, first come, first served. */
export interface Gate {
  run<Result>(task: () => Promise<Result>): Promise<Result>;
}

export function createGate(limit: number): Gate {
  const waiting: Array<() => void> = [];
  let inside = 0;

  return {
    async run(task) {
      if (inside < limit) inside += 1;
      // Whoever leaves hands its place over, so the number inside stays the same.
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else inside -= 1;
      }
    },
  };
}
