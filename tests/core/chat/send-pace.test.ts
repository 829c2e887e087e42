import { describe, expect, it } from 'vitest';
import { createSendPace } from '#core/chat/send-pace.ts';

const LIMITS = [
  { messages: 1, perMs: 1_000 },
  { messages: 3, perMs: 60_000, edits: true },
];

describe('what is sent in a chat', () => {
  it('goes at once, and then as often as every limit allows', () => {
    let now = 1_234_567.891_3;
    const pace = createSendPace(() => now);
    const waits = [1, 2, 3, 4].map(() => Math.round(pace.reserve('a', LIMITS)));
    expect(waits).toEqual([0, 1_000, 2_000, 60_000]);
    expect(pace.reserve('b', LIMITS)).toBe(0);
    now += 61_000;
    expect(Math.round(pace.reserve('a', LIMITS))).toBe(0);
  });

  it('leaves room for edits where they count', () => {
    const pace = createSendPace(() => 5);
    for (const _ of [1, 2, 3]) pace.noteEdit('a', LIMITS);
    expect(pace.reserve('a', LIMITS)).toBe(60_000);
  });

  it('never takes a moment for taken that it found free', () => {
    let now = 0.1;
    const pace = createSendPace(() => now);
    for (let n = 0; n < 500; n += 1) {
      now += 700.123_456_7 * (n % 3);
      expect(pace.reserve('a', LIMITS)).toBeGreaterThanOrEqual(0);
    }
  });
});
