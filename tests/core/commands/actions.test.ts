import { describe, expect, it } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import { GENERATIONS } from '#core/generation/records.ts';
import { PROJECTS } from '#core/projects/records.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, sendStream, startMock, startWire } from '#tests/core/llm/support/peers.ts';
import { answerOf } from '#tests/e2e/support/todo-answer.ts';
import { openTalk } from '#tests/support/talk.ts';

const openai = findDialect('OpenAI responses');

/** For a busy machine. */
const PATIENT = { timeout: 10_000 };

describe('the button below an app', () => {
  it('changes that app, whichever is open in the thread by now', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    const older = talk.said
      .at(-1)
      ?.message.buttons?.flat()
      .find(({ label }) => label === 'Change');
    await talk.command('build', '--now a to-do list with due dates');
    const press = await talk.press('Change');
    if (press.type !== 'action' || !older?.value) throw new Error('no button');
    await talk.send({ ...press, id: 'on the older one', value: older.value });
    await talk.say('make it green');
    expect(talk.heard()).toMatch(/Change to \*\*.*Candles/);
  });

  it('that deletes says so once more when it is pressed again', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.command('delete');
    const press = await talk.press('Delete');
    expect(talk.heard()).toContain('is deleted');
    await talk.send({ ...press, id: 'pressed again' });
    expect(talk.heard()).toContain('has been deleted');
  });
});

describe('a quote', () => {
  it('says that it is cancelled even where that takes a second try', async () => {
    let failures = 0;
    const talk = await openTalk(
      {},
      {
        intercept: async (write, perform) => {
          if (failures > 0 && write === 'outbox.insertOne') {
            failures -= 1;
            throw new UpstreamError('away', { code: 'store_unreachable', retryable: true });
          }
          return await perform();
        },
      },
    );
    await talk.say('a shop for candles');
    failures = 1;
    await talk.press('Cancel');
    expect(talk.heard()).toBe('Cancelled. Nothing was built and nothing charged.');
    await talk.say('yes');
    expect(await talk.store.collection(GENERATIONS).count({})).toBe(0);
  });

  it('that was started is not cancelled or changed any more', async () => {
    const talk = await openTalk();
    await talk.say('a shop for candles');
    await talk.press('Build');
    for (const label of ['Cancel', 'Other kind']) {
      await talk.press(label, { stale: true });
      expect(talk.heard()).toContain('no longer valid');
      expect(talk.said.at(-1)?.target.audience).toBe('asker');
    }
  });

  it('that was refused for want of credits can be pressed once there are some', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    const talk = await openTalk({ OPENAI_BASE_URL: `${mock.url}/v1`, OPENAI_API: 'responses' });
    for (let built = 0; built < 5; built += 1) await talk.command('build', '--now an app for my errands');
    await talk.say('a web app that keeps my errands');
    await talk.press('New app');
    await talk.press('Build');
    expect(talk.heard()).toMatch(
      /^This needs 2 credits and you have 0\. Nothing was started\. .*\/admin grant/,
    );
    expect(await talk.store.collection(PROJECTS).count({})).toBe(5);
    await talk.command('admin', 'grant 3');
    await talk.press('Build');
    expect(talk.heard()).toContain('2 credits used.');
  });
});

describe('while a change is written', () => {
  it('nothing is undone or deleted', async () => {
    const wire = await startWire((exchange) =>
      wire.exchanges.length > 1
        ? beginStream(exchange, openai.start + openai.text(answerOf().slice(0, 200)))
        : sendStream(exchange, openai.start + openai.text(answerOf()) + openai.end),
    );
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' });
    await talk.command('build', '--now an app for errands');
    await talk.command('change', '--now make it green', { runs: 'go on' });
    await expect.poll(() => wire.exchanges.length, PATIENT).toBe(2);
    await talk.command('undo', '', { runs: 'go on' });
    expect(talk.heard()).toContain('A run is under way in this project');
    await talk.command('delete', '', { runs: 'go on' });
    await talk.press('Delete', { runs: 'go on' });
    expect(talk.heard()).toContain('A run is under way in this project');
    await talk.command('stop');
    await talk.command('undo');
    expect(talk.heard()).toContain('no older version');
  });
});

describe('what a version changed', () => {
  it('is told beside the version that it was made from', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.command('change', '--now make it green');
    await talk.command('undo');
    await talk.command('change', '--now make it red');
    await talk.command('diff');
    expect(talk.heard()).toContain('From version 1 to 3');
    await talk.command('undo');
    await talk.command('diff');
    expect(talk.heard()).toContain('There is no earlier version to compare with.');
  });
});
