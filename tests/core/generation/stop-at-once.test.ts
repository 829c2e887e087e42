import { describe, expect, it } from 'vitest';
import { USERS } from '#core/accounts/records.ts';
import { GENERATIONS } from '#core/generation/records.ts';
import { startMock } from '#tests/core/llm/support/peers.ts';
import { answerOf } from '#tests/e2e/support/todo-answer.ts';
import { openTalk, type Talk } from '#tests/support/talk.ts';

/** For a busy machine. */
const PATIENT = { timeout: 10_000 };

describe('a run that is stopped before it is accepted', () => {
  it('holds no credits and leaves no card that waits', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    let talk: Talk | undefined;
    talk = await openTalk(
      { OPENAI_BASE_URL: `${mock.url}/v1`, OPENAI_API: 'responses' },
      {
        intercept: async (write, perform) => {
          const result = await perform();
          if (write === 'generations.insertOne' && talk) await stopNow(talk);
          return result;
        },
      },
    );
    await talk.command('build', '--now an app for my errands');
    expect(talk.said.map(({ current }) => current.text)).toEqual(
      expect.arrayContaining([expect.stringMatching(/was stopped\. Nothing was charged\./)]),
    );
    for (const { current } of talk.said) {
      expect(current).not.toHaveProperty('progress');
      expect(current).not.toHaveProperty('buttons');
    }
    const [user] = await talk.store.collection(USERS).find({});
    expect(user).toMatchObject({ credits_total: 10, holds: [] });
  });
});

/** As another event of the thread, and waits until the run has ended. */
async function stopNow(talk: Talk): Promise<void> {
  const runs = talk.store.collection(GENERATIONS);
  await talk.interject('stop');
  await expect.poll(async () => await runs.count({ status: 'stopped' }), PATIENT).toBe(1);
}
