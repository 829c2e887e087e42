import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that tests run against, and the Debian package of each. */
const PEERS = [
  { program: '/usr/bin/chromium', debianPackage: 'chromium' },
  { program: '/usr/bin/redis-server', debianPackage: 'redis-server' },
];

/** Installs what is missing where that is possible (Debian, as root); tests name what they skip otherwise. */
export function installPeers(): void {
  const missing = PEERS.filter(({ program }) => !existsSync(program));
  if (missing.length === 0) return;
  const names = missing.map(({ debianPackage }) => debianPackage);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Not installed, tests that need it are skipped: ${names.join(', ')}\n`);
    return;
  }
  process.stderr.write(`Installing ${names.join(', ')} for the tests ...\n`);
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', '-y', ...args], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!(run('update') && run('--no-install-recommends', 'install', ...names))) {
    process.stderr.write(`Could not be installed, tests that need it are skipped: ${names.join(', ')}\n`);
  }
}
