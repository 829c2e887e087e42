import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a program of the tests and tells whether it came to its end (false: it was killed). */
export async function runUntilKilled(program: URL, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [program.pathname, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [code, signal]: unknown[] = await once(child, 'close');
  if (signal === 'SIGKILL') return false;
  if (code !== 0) throw new Error(`${program.pathname} failed: ${said}`);
  return true;
}
