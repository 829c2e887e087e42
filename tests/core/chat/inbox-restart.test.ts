import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runUntilKilled } from '#tests/support/run-until-killed.ts';
import { tempFolder } from '#tests/support/temp-store.ts';

const PROCESS = new URL('support/inbox-process.ts', import.meta.url);

// Whole processes, one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

interface Life {
  dies?: 'never' | 'accepted' | 'handled';
  accepts?: readonly string[];
}

/** Runs one process after the other on the same store; gives what they handled, and which of them were killed. */
async function live(lives: readonly Life[]): Promise<{ handled: string[]; killed: boolean[] }> {
  const dataDir = tempFolder();
  const killed = [];
  for (const { dies = 'never', accepts = [] } of lives) {
    killed.push(!(await runUntilKilled(PROCESS, [dataDir, dies, ...accepts])));
  }
  return { handled: readFileSync(join(dataDir, 'handled'), 'utf8').trim().split('\n'), killed };
}

describe('a process that is killed', () => {
  it('between accepting and handling: the next one handles each event once, in order', async () => {
    const { handled, killed } = await live([
      { dies: 'accepted', accepts: ['1', '2', '3'] },
      {},
      // Delivered once more.
      { accepts: ['2', '4'] },
    ]);
    expect(killed).toEqual([true, false, false]);
    expect(handled).toEqual(['1', '2', '3', '4']);
  });

  it('after handling and before it was noted: handled again, which handlers can bear', async () => {
    const { handled, killed } = await live([{ dies: 'handled', accepts: ['1'] }, {}, {}]);
    expect(killed).toEqual([true, false, false]);
    expect(handled).toEqual(['1', '1']);
  });

  it('by the event itself: it is given up, its user is told, and the others are handled', async () => {
    const { handled, killed } = await live([
      { dies: 'accepted', accepts: ['poison', 'behind'] },
      ...Array.from({ length: 7 }, () => ({})),
    ]);
    expect(killed).toEqual([...Array.from({ length: 7 }, () => true), false]);
    expect(handled).toEqual(['poison failed: gave_up', 'behind']);
  });
});
