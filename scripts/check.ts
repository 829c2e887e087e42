/** `npm run check`: types, lint, format. Import boundaries are a test of the suite (tests/boundaries.test.ts), run here too. */
import { spawnSync } from 'node:child_process';

const steps: Array<{ name: string; args: string[] }> = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  { name: 'boundaries', args: ['node_modules/vitest/vitest.mjs', 'run', 'tests/house'] },
];

let failed = 0;
for (const { name, args } of process.argv.includes('--no-boundaries') ? steps.slice(0, 3) : steps) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) {
    failed += 1;
    process.stderr.write(`check: ${name} failed\n`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
