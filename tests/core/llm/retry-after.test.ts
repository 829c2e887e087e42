import { expect, test } from 'vitest';
import { parseRetryAfter } from '#core/llm/retry-after.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');

test.each([
  { name: 'seconds', headers: { 'retry-after': '20' }, ms: 20_000 },
  { name: 'fractions of seconds', headers: { 'retry-after': '0.5' }, ms: 500 },
  { name: 'a date', headers: { 'retry-after': 'Tue, 24 Nov 2026 12:00:30 GMT' }, ms: 30_000 },
  { name: 'a date that has passed', headers: { 'retry-after': 'Tue, 24 Nov 2026 11:00:00 GMT' }, ms: 0 },
  {
    name: 'exact milliseconds before seconds',
    headers: { 'retry-after-ms': '250', 'retry-after': '1' },
    ms: 250,
  },
  { name: 'nothing', headers: {}, ms: undefined },
  { name: 'an empty value', headers: { 'retry-after': '' }, ms: undefined },
  { name: 'nonsense', headers: { 'retry-after': 'soon' }, ms: undefined },
  { name: 'a negative number', headers: { 'retry-after': '-5' }, ms: undefined },
])('reads $name', ({ headers, ms }) => {
  expect(parseRetryAfter(new Headers(headers as Record<string, string>), NOW)).toBe(ms);
});

test('takes missing headers for silence', () => {
  expect(parseRetryAfter(undefined)).toBeUndefined();
});
