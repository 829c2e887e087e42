/** `npm test`: the peers that the suite needs, `npm run check`, then every test. The last line is the runner's count. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { installPeers } from './peers.ts';

// Packages come over the network: the processors have time meanwhile.
const check = spawn(process.execPath, ['scripts/check.ts', '--no-boundaries'], { stdio: 'inherit' });
const checked = once(check, 'close');
installPeers();
const [checkStatus] = (await checked) as [number | null];
// In a group of its own, so that it can end all that it started.
const runner = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (runner.pid) process.kill(-runner.pid, signal);
  });
}
const [status] = (await once(runner, 'close')) as [number | null];
process.exitCode = checkStatus === 0 && status === 0 ? 0 : 1;
