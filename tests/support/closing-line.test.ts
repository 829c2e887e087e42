import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

/** The last lines of a run of the fixture's suite, with the reporter that every run here has. */
async function lastLines(...args: string[]): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--root',
      new URL('fixtures/skipped-suites', import.meta.url).pathname,
      ...args,
    ],
    { env: { PATH: process.env['PATH'] } },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return output.trimEnd().split('\n');
}

describe.concurrent('the last lines of a run', () => {
  it('name what was skipped, a suite of which nothing ran by its own name; the count comes last', async () => {
    const lines = await lastLines();
    expect(lines.slice(-3)).toEqual([
      'Skipped in one.check.ts: a peer that is missing; lacks a thing',
      'A note',
      '1 passed, 1 failed, 3 skipped',
    ]);
  });

  it('name nothing where only tests of a certain name were asked for', async () => {
    const lines = await lastLines('-t', 'runs');
    expect(lines.filter((line) => line.startsWith('Skipped'))).toEqual([]);
    expect(lines.at(-1)).toBe('1 passed, 0 failed, 4 skipped');
  });
});
