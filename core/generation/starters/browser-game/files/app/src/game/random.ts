/** A list in a new random order. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

/** A whole number from 0 up to, and not including, `end`. */
export function below(end: number): number {
  return Math.floor(Math.random() * end);
}
