import { defineConfig } from 'vitest/config';
import { findMongoPeer } from './scripts/mongo-peer.ts';

/** What stands on the store and is run on MongoDB, too: the promises about money, events and posts. */
const ON_THE_STORE = [
  'tests/core/accounts/*.test.ts',
  'tests/core/chat/{inbox,names,outbox,outbox-edits}.test.ts',
  'tests/core/credits/*.test.ts',
  'tests/core/projects/*.test.ts',
];

/** Fills the machine and holds the platforms' deadlines while it does: nothing else may run beside it. */
const ALONE = 'tests/e2e/busy.test.ts';

const mongoPeer = findMongoPeer();

export default defineConfig({
  test: {
    // Two more than the cores of the smallest machine the suite is kept fast on: many tests wait for servers and browsers.
    maxWorkers: 4,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Only a failure takes so long; the machine may be busy with browsers.
    expect: { poll: { timeout: 10_000 } },
    reporters: [
      'default',
      [
        './tests/support/closing-line.ts',
        {
          notes: [
            mongoPeer
              ? `MongoDB here: ${mongoPeer.name}`
              : `Skipped, because there is no MongoDB here: ${ON_THE_STORE.join(', ')} on MongoDB`,
          ],
        },
      ],
    ],
    projects: [
      // The files of one worker share their modules: loading them anew for each file took a third of the suite's time.
      {
        extends: true,
        test: { name: 'all', include: ['tests/**/*.test.ts'], exclude: [ALONE], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: [ALONE], sequence: { groupOrder: 1 } } },
      ...(mongoPeer
        ? [
            {
              extends: true as const,
              test: { name: 'on MongoDB', include: ON_THE_STORE, env: { VECTORT_TEST_STORE: 'mongodb' } },
            },
          ]
        : []),
    ],
  },
});
