/** Enough to smooth single slow answers, few enough to show a change within minutes. */
const WINDOW = 20;

export interface LatencyWindow {
  add(ms: number): void;
  /** Undefined before the first value. */
  median(): number | undefined;
}

/** The recent values of one measure. */
export function createLatencyWindow(): LatencyWindow {
  const values: number[] = [];
  return {
    add(ms) {
      values.push(ms);
      if (values.length > WINDOW) values.shift();
    },
    median() {
      const sorted = values.toSorted((a, b) => a - b);
      const upper = sorted[Math.floor(sorted.length / 2)];
      const lower = sorted[Math.ceil(sorted.length / 2) - 1];
      return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
    },
  };
}
