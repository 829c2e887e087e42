import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A server that speaks MongoDB's protocol, from Python's package index: MongoDB itself is in no registry of packages. */
const PACKAGE = 'nx-27017';
const VERSION = '0.8.1';
const FOLDER = join('node_modules', '.cache', `${PACKAGE}-${VERSION}`);

/** The MongoDB that tests run against: one that runs already, or a program to start. */
export type MongoPeer =
  | { kind: 'url'; name: string; url: string }
  | { kind: 'mongod' | 'nx'; name: string; program: string };

/** Undefined where there is none; tests that need it are then skipped by name. */
export function findMongoPeer(): MongoPeer | undefined {
  // Where the tests' own servers are, as for the product.
  const url = process.env['MONGODB_URL'];
  if (url) return { kind: 'url', name: 'MONGODB_URL', url };
  if (spawnSync('mongod', ['--version']).status === 0) {
    return { kind: 'mongod', name: 'mongod', program: 'mongod' };
  }
  const program = join(FOLDER, 'bin', 'python3');
  return existsSync(join(FOLDER, 'bin', PACKAGE))
    ? { kind: 'nx', name: `${PACKAGE} ${VERSION}`, program }
    : undefined;
}

/** Makes the virtual environment where no other server can be had. False where that cannot be done. */
export function installMongoPeer(): boolean {
  if (findMongoPeer()) return true;
  process.stderr.write(`Installing ${PACKAGE} for the tests ...\n`);
  const run = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 2] }).status === 0;
  const installed =
    run('python3', '-m', 'venv', FOLDER) &&
    run(join(FOLDER, 'bin', 'pip'), 'install', '-q', '--disable-pip-version-check', `${PACKAGE}==${VERSION}`);
  // Half of it would be taken for the whole the next time.
  if (!installed) rmSync(FOLDER, { recursive: true, force: true });
  return installed;
}
