import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installMongoPeer } from './mongo-peer.ts';

/** Programs that tests run against, and the Debian package of each. */
const PEERS = [
  // What makes virtual environments of Python, for a server that speaks MongoDB's protocol.
  { program: '/usr/bin/python3', debianPackage: 'python3-venv' },
  { program: '/usr/bin/chromium-headless-shell', debianPackage: 'chromium-headless-shell' },
  { program: '/usr/bin/redis-server', debianPackage: 'redis-server' },
];

/** Installs what is missing where that is possible (Debian, as root); tests name what they skip otherwise. */
export function installPeers(): void {
  installPrograms();
  if (!installMongoPeer()) skipped('a MongoDB');
}

function installPrograms(): void {
  const missing = PEERS.filter(({ program }) => !existsSync(program));
  if (missing.length === 0) return;
  const names = missing.map(({ debianPackage }) => debianPackage);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    skipped(...names);
    return;
  }
  process.stderr.write(`Installing ${names.join(', ')} for the tests ...\n`);
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', '-y', ...args], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!(run('update') && run('--no-install-recommends', 'install', ...names))) {
    skipped(...names);
  }
}

function skipped(...names: string[]): void {
  process.stderr.write(`Cannot be had here, tests that need it are skipped: ${names.join(', ')}\n`);
}
