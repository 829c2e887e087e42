/**
 * `npm run torture`: builds apps while processes, Redis and the store are killed and models fail, and says whether
 * every promise was kept. `-- --runs N` for another number than 300, `-- --json` for one object, `-- --platform NAME`
 * for one platform alone.
 */
import { parseArgs } from 'node:util';
import { installPeers } from '#scripts/peers.ts';

// Before it is looked for.
installPeers();
const { mongoPeer } = await import('#tests/support/mongo-server.ts');
const { hasRedis } = await import('#tests/support/redis-server.ts');
const { PEERS, runTorture } = await import('./run-torture.ts');

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '300' },
    platform: { type: 'string' },
  },
});
const runs = Number(values.runs);
const { platform } = values;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

if (!Number.isSafeInteger(runs) || runs < 1) {
  say('--runs must be a whole number of at least 1');
  process.exit(1);
}
if (platform !== undefined && !(platform in PEERS)) {
  say(`--platform must be one of ${Object.keys(PEERS).join(', ')}`);
  process.exit(1);
}
if (!hasRedis || !mongoPeer) {
  say(`Not run: ${hasRedis ? 'there is no MongoDB' : 'redis-server is missing'}`);
  process.exit(1);
}

// What was started ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { figures, broken, logs } = await runTorture({
  runs,
  paceMs: 800,
  ...(platform === undefined ? {} : { platforms: [platform] }),
  say,
});
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else
  for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name.padEnd(24)} ${value}\n`);
for (const promise of broken) say(`BROKEN: ${promise}`);
if (logs) say(`What each process said is in ${logs}`);
process.exit(broken.length > 0 ? 1 : 0);
