import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMPILE_CACHE = join(tmpdir(), 'vectort-test-compile-cache');

/** Runs a program of the tests and tells whether it came to its end (false: it was killed). */
export async function runUntilKilled(program: URL, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [program.pathname, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // These programs are started again and again.
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [code, signal]: unknown[] = await once(child, 'close');
  if (signal === 'SIGKILL') return false;
  if (code !== 0) throw new Error(`${program.pathname} failed: ${said}`);
  return true;
}
