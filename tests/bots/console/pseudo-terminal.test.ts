import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { tempFolder } from '#tests/support/temp-store.ts';

const PROGRAM = fileURLToPath(new URL('support/terminal-process.ts', import.meta.url));
/** Gives a program a terminal of its own; Node alone cannot. */
const PYTHON = 'import pty, sys; sys.exit(pty.spawn(["/bin/sh", "-c", sys.argv[1]]) >> 8)';
const hasPython = spawnSync('python3', ['-c', 'import pty']).status === 0;

// A whole process each, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

interface Session {
  type: (keys: string) => void;
  /** All that was drawn, without its control sequences. */
  seen: () => string;
  waitFor: (text: string | RegExp) => Promise<void>;
  closed: Promise<unknown>;
}

async function openSession(): Promise<Session> {
  const command = `stty cols 40 rows 12; exec '${process.execPath}' '${PROGRAM}' '${tempFolder()}'`;
  const child = spawn('python3', ['-c', PYTHON, command], { env: { ...process.env, TERM: 'xterm' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let seen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (seen += text));
  const session: Session = {
    type: (keys) => void child.stdin.write(keys),
    seen: () => stripVTControlCharacters(seen),
    waitFor: async (text) =>
      await vi.waitFor(() => expect(session.seen()).toMatch(text), { timeout: 50_000, interval: 10 }),
    closed: once(child, 'close'),
  };
  await session.waitFor('heard first');
  return session;
}

describe.skipIf(!hasPython)('at a real terminal (needs python3)', () => {
  it('edits lines, shows what runs, stops it with Ctrl-C and ends with the next one', async () => {
    const { type, waitFor, seen, closed } = await openSession();
    expect(seen()).toMatch(/Welcome\.[^]*› first[^]*heard first/);
    type('hallo\u007F\u007F\u007F\u007Fello\r');
    await waitFor('heard hello');
    type('run\r');
    await waitFor('Card · running');
    type('half');
    type(CTRL_C);
    await waitFor(/Again ends\.[^]*stopped/);
    expect(seen()).not.toContain('heard half');
    type(CTRL_C);
    await waitFor(/ended\s*$/);
    expect(await closed).toEqual([0, null]);
  });

  it('ends with Ctrl-D, the cursor on a row of its own', async () => {
    const { type, waitFor, closed } = await openSession();
    type(CTRL_D);
    await waitFor(/ended\s*$/);
    expect(await closed).toEqual([0, null]);
  });
});
