import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditCredits } from '#core/credits/audit.ts';
import { CREDIT_TRANSACTIONS } from '#core/credits/records.ts';
import { USERS } from '#core/accounts/records.ts';
import { GENERATIONS } from '#core/generation/records.ts';
import { GENERATED_APPS, PROJECTS } from '#core/projects/records.ts';
import type { Store } from '#core/store/types.ts';
import { startMock } from '#tests/core/llm/support/peers.ts';
import { answerOf } from '#tests/e2e/support/todo-answer.ts';
import { runUntilKilled } from '#tests/support/run-until-killed.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';
import { buildOnce } from './build-once.ts';

const PROGRAM = new URL('one-build.ts', import.meta.url);
/** A build makes fewer writes than this; more means that one of them never ends. */
const MOST_WRITES = 120;

describe('a build whose process is killed', { timeout: 300_000 }, () => {
  it('before any of its writes ends in one version, one charge and one answer', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    // To its end, so that it leaves a compile cache for those that are killed.
    const unhurt = tempFolder();
    await runUntilKilled(PROGRAM, [unhurt, String(MOST_WRITES), mock.url, join(unhurt, 'posts')]);
    let writes = 1;
    for (; writes < MOST_WRITES; writes += 1) {
      const dataDir = tempFolder();
      const postsFile = join(dataDir, 'posts');
      if (await runUntilKilled(PROGRAM, [dataDir, String(writes), mock.url, postsFile])) break;
      const store = await tempStore(dataDir);
      await buildOnce(store, { dataDir, modelUrl: mock.url, postsFile });
      await expectOneApp(store, postsFile, `killed before write ${writes}`);
      await store.close();
    }
    expect(writes).toBeGreaterThan(15);
    expect(writes).toBeLessThan(MOST_WRITES);
  });
});

async function expectOneApp(store: Store, postsFile: string, when: string): Promise<void> {
  const said = readFileSync(postsFile, 'utf8').trim().split('\n');
  const answers = said.filter((line) => line.includes('is ready (version 1)'));
  const [user] = await store.collection(USERS).find({});
  const [run, ...otherRuns] = await store.collection(GENERATIONS).find({});
  const [project, ...otherProjects] = await store.collection(PROJECTS).find({});
  expect.soft(answers, when).toHaveLength(1);
  expect.soft(await store.collection(GENERATED_APPS).count({}), when).toBe(1);
  expect.soft(await store.collection(CREDIT_TRANSACTIONS).count({ type: 'usage' }), when).toBe(1);
  expect.soft(user, when).toMatchObject({ credits_total: 8, holds: [] });
  expect.soft(run, when).toMatchObject({ status: 'completed', outcome: 'completed', version: 1 });
  expect.soft(project, when).toMatchObject({ status: 'completed', current_version: 1 });
  expect.soft(project, when).not.toHaveProperty('running');
  expect.soft([...otherRuns, ...otherProjects], when).toEqual([]);
  expect.soft(await Array.fromAsync(auditCredits(store)), when).toEqual([]);
}
