/**
 * Runs one of the project's programs on Node 24, whichever Node started this file (20 or newer).
 * Installs the dependencies first where `node_modules` is missing or older than the lockfile.
 * Plain JavaScript with no imports outside Node, because it must run before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.vectort-installed');
const NEEDED_MAJOR = 24;
const PARENT_CHECK_MS = 500;

function installIfStale() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return;
  process.stderr.write('Installing dependencies (once, about half a minute) ...\n');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Standard input carries the user's messages and standard output the answers: npm gets neither.
  const result = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write(
      'Installing failed. Check the network and the npm registry, then run the command again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, lock);
}

function node24() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  for (const folder of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    const binary = join(root, 'node_modules', folder, 'bin', name);
    if (existsSync(binary)) return binary;
  }
  process.stderr.write(
    `Vectort needs Node ${NEEDED_MAJOR} or newer; this is ${process.version} and no packaged one fits ` +
      `${process.platform} ${process.arch}. Install Node ${NEEDED_MAJOR} from https://nodejs.org and try again.\n`,
  );
  process.exit(1);
}

installIfStale();
const child = spawn(node24(), process.argv.slice(2), {
  cwd: root,
  // A program that asks for the compile cache by itself has been compiled already, and TypeScript's reader loaded for it.
  env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...process.env },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// Ctrl-C reaches the whole process group; this one only waits for the child to finish its shutdown.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm killed outright passes no signal on; without this its grandchild would keep the data folder locked.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, PARENT_CHECK_MS).unref();
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 9));
});
