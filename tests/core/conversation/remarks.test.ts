import { describe, expect, it } from 'vitest';
import { USERS } from '#core/accounts/records.ts';
import { UpstreamError } from '#core/errors.ts';
import { GENERATIONS } from '#core/generation/records.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, sendStream, startMock, startWire } from '#tests/core/llm/support/peers.ts';
import { answerOf } from '#tests/e2e/support/todo-answer.ts';
import { openTalk } from '#tests/support/talk.ts';

const openai = findDialect('OpenAI responses');

describe('a price that was quoted', () => {
  it('is not raised by a restart with a model', async () => {
    const before = await openTalk();
    await before.say('a web app that keeps my errands');
    expect(before.heard()).toContain('Free:');
    await before.product.stop();
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    const model = { OPENAI_BASE_URL: `${mock.url}/v1`, OPENAI_API: 'responses' };
    const after = await openTalk(model, { store: before.store });
    await after.say('yes');
    expect(after.heard()).toContain('Written by gpt-5');
    const [user] = await after.store.collection(USERS).find({});
    expect(user).toMatchObject({ credits_total: 10, holds: [] });
  });
});

describe('yes and no', () => {
  it('that answer nothing are told so', async () => {
    const talk = await openTalk();
    for (const text of ['yes', 'no', 'go ahead']) {
      await talk.say(text);
      expect(talk.heard()).toContain('I have asked nothing that is open.');
    }
  });

  it('to a question leave the choice to the bot', async () => {
    const talk = await openTalk();
    await talk.say('make me an app');
    expect(talk.heard()).toContain('What should the app do?');
    for (let asked = 0; asked < 3 && !talk.heard().includes('· Web app'); asked += 1) await talk.say('ok');
    expect(talk.heard()).toContain('· Web app');
  });

  it('say nothing more when the event is handled again', async () => {
    let losing = false;
    const talk = await openTalk(
      {},
      {
        intercept: async (write, perform) => {
          const result = await perform();
          if (!losing || write !== 'conversations.updateOne') return result;
          losing = false;
          throw new UpstreamError('the answer was lost', { code: 'store_unreachable', retryable: true });
        },
      },
    );
    for (const [answer, said] of [
      ['no', 'Cancelled. Nothing was built and nothing charged.'],
      ['yes', 'is ready (version 1)'],
    ] as const) {
      await talk.say('a shop for candles');
      losing = true;
      await talk.say(answer);
      expect(talk.heard()).toContain(said);
      expect(talk.heard()).not.toContain('asked nothing');
      expect(losing).toBe(false);
    }
    expect(await talk.store.collection(GENERATIONS).count({})).toBe(1);
  });
});

describe('a change that waits for the run before it', () => {
  it('says so', async () => {
    const wire = await startWire((exchange) => {
      if (wire.exchanges.length > 1) beginStream(exchange, openai.start);
      else sendStream(exchange, openai.start + openai.text(answerOf()) + openai.end);
    });
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' });
    await talk.command('build', '--now an app for errands');
    await talk.command('change', '--now make it green', { runs: 'go on' });
    await talk.command('change', '--now make it red', { runs: 'go on' });
    expect(talk.said.at(-1)?.current.progress).toBe('1 job ahead');
    await talk.command('stop');
  });
});
