import { spawnSync } from 'node:child_process';

/** Whether a running program's files can be limited here; where not, tests that need it are skipped by name. */
export const canLimitFiles = spawnSync('prlimit', ['--version']).status === 0;

/** The largest size that a program's files can grow to from now on, in bytes: what a full disk is to it. */
export function limitFiles(pid: number | undefined, bytes: number | 'unlimited'): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
