/** `npm test`: the peers that the suite needs, `npm run check`, then every test. The last line is the runner's count. */
import { spawnSync } from 'node:child_process';
import { installPeers } from './peers.ts';

installPeers();
const check = spawnSync(process.execPath, ['scripts/check.ts', '--no-boundaries'], { stdio: 'inherit' });
const tests = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = check.status === 0 && tests.status === 0 ? 0 : 1;
