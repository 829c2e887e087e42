import { describe, expect, it } from 'vitest';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { sendStream, startWire, type Exchange } from '#tests/core/llm/support/peers.ts';
import { answerOf } from '#tests/e2e/support/todo-answer.ts';
import { openTalk } from '#tests/support/talk.ts';

const openai = findDialect('OpenAI responses');

/** For a busy machine. */
const PATIENT = { timeout: 10_000 };

describe('the card of a run', () => {
  it('says that it repairs for as long as it does', async () => {
    const held = Promise.withResolvers<void>();
    const answer = async (exchange: Exchange, text: string): Promise<void> =>
      sendStream(exchange, openai.start + openai.text(text) + openai.end);
    const wire = await startWire((exchange) => {
      if (wire.exchanges.length === 1)
        void answer(exchange, answerOf().replace('items.forEach(show);', 'items.forEach(show;'));
      else void held.promise.then(async () => await answer(exchange, answerOf()));
    });
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' });
    await talk.command('build', '--now an app for errands', { runs: 'go on' });
    await expect.poll(() => wire.exchanges.length, PATIENT).toBe(2);
    await expect.poll(() => talk.said[0]?.current.progress, PATIENT).toBe('repairing 1 problem');
    held.resolve();
    await talk.idle();
    expect(talk.heard()).toContain('is ready (version 1)');
  });
});
