/** Tells when it is quiet for a moment: what can wait then is not in the way of what cannot. */
export interface Lull {
  /** Something came that could not wait. */
  note(): void;
  /** Resolves once a turn of the event loop passed in which nothing came, or after `maxMs` all the same. */
  wait(): Promise<void>;
}

export function createLull({ maxMs }: { maxMs: number }): Lull {
  let waiting: Array<() => void> = [];
  let waitingSince = 0;
  let isQuiet = true;

  function look(): void {
    if (!isQuiet && performance.now() - waitingSince < maxMs) {
      isQuiet = true;
      setImmediate(look);
      return;
    }
    const released = waiting;
    waiting = [];
    for (const release of released) release();
  }

  return {
    note() {
      isQuiet = false;
    },
    async wait() {
      if (waiting.length === 0) {
        waitingSince = performance.now();
        setImmediate(look);
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
