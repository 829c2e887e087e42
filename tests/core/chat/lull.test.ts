import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLull } from '#core/chat/lull.ts';

/** What is noted in each turn for so many turns; gives after how many of them the wait was over. */
async function turnsUntilOver(noisyTurns: number, maxMs: number): Promise<number> {
  const lull = createLull({ maxMs });
  const over = new AbortController();
  void lull.wait().then(() => over.abort());
  let turns = 0;
  while (!over.signal.aborted) {
    if (turns < noisyTurns) lull.note();
    turns += 1;
    await nextTurn();
  }
  return turns;
}

it('is over once nothing came for a turn', async () => {
  expect(await turnsUntilOver(0, 60_000)).toBeLessThan(5);
});

it('is not over while something comes in every turn', async () => {
  expect(await turnsUntilOver(100, 60_000)).toBeGreaterThan(100);
});

it('is over after its time, however much comes', async () => {
  expect(await turnsUntilOver(Infinity, 20)).toBeGreaterThan(1);
});

it('can be waited for again', async () => {
  const lull = createLull({ maxMs: 60_000 });
  await lull.wait();
  await Promise.all([lull.wait(), lull.wait()]);
});
