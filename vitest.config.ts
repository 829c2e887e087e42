import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Two cores are the smallest machine the suite is kept fast on; real servers and browsers run beside it.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Only a failure takes so long; the machine may be busy with browsers.
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', './tests/support/closing-line.ts'],
  },
});
