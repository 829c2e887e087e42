import { expect, test } from 'vitest';
import { createLatencyWindow } from '#core/llm/latency.ts';

test('has no median before the first value', () => {
  expect(createLatencyWindow().median()).toBeUndefined();
});

test.each([
  { values: [5], median: 5 },
  { values: [9, 1, 5], median: 5 },
  { values: [10, 2, 4, 8], median: 6 },
])('the median of $values is $median', ({ values, median }) => {
  const window = createLatencyWindow();
  for (const value of values) window.add(value);
  expect(window.median()).toBe(median);
});

test('forgets what is long ago', () => {
  const window = createLatencyWindow();
  for (let count = 0; count < 50; count += 1) window.add(1_000);
  for (let count = 0; count < 20; count += 1) window.add(10);
  expect(window.median()).toBe(10);
});
