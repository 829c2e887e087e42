import { cpSync, readFileSync } from 'node:fs';
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
import { beforeEachWrite } from '#tests/support/dying-store.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';
import { buildOnce } from './build-once.ts';

/** A build makes fewer writes than this; more means that one of them never ends. */
const MOST_WRITES = 120;

describe('a build whose process is killed', { timeout: 120_000 }, () => {
  it('before any of its writes ends in one version, one charge and one answer', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    const dataDir = tempFolder();
    const left = tempFolder();
    const store = await tempStore(dataDir);
    let writes = 0;
    // What a process leaves that is killed at a write is what its folder holds then: the next life begins on a copy of it.
    const copied = beforeEachWrite(store, (write) => {
      writes = write;
      if (write < MOST_WRITES) cpSync(dataDir, join(left, String(write)), { recursive: true });
    });
    await buildOnce(copied, lifeIn(dataDir, mock));
    expect(writes).toBeGreaterThan(15);
    expect(writes).toBeLessThan(MOST_WRITES);
    for (let write = 1; write <= writes; write += 1) {
      const life = lifeIn(join(left, String(write)), mock);
      const next = await tempStore(life.dataDir);
      await buildOnce(next, life);
      await expectOneApp(next, life.postsFile, `killed before write ${write}`);
      await next.close();
    }
  });
});

function lifeIn(dataDir: string, { url }: { url: string }): Parameters<typeof buildOnce>[1] {
  return { dataDir, modelUrl: url, postsFile: join(dataDir, 'posts') };
}

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
