import type { LLMock } from '@copilotkit/aimock';
import { describe, expect, test } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import type { ModelRequest } from '#core/llm/types.ts';
import { EMPTY_CONFIG, findDialect } from './support/dialects.ts';
import { sendJson, sendStream, startMock, startWire } from './support/peers.ts';
import { ask, createRecord, createTestChain, generate } from './support/test-chain.ts';

const GPT = 'gpt-5';
const CLAUDE = 'claude-sonnet-4-6';
const GEMINI = 'gemini-2.5-pro';
const CUT_ANSWER = 'const a = 1; const b = 2; const c = 3;';

describe('failover', () => {
  test.each([
    {
      name: 'an error of the server',
      response: { error: { message: 'No.' }, status: 500 },
      kind: 'server_error',
    },
    { name: 'too many requests', response: { error: { message: 'No.' }, status: 429 }, kind: 'rate_limited' },
    { name: 'a wrong key', response: { error: { message: 'No.' }, status: 401 }, kind: 'unauthorized' },
    { name: 'an unknown model', response: { error: { message: 'No.' }, status: 404 }, kind: 'unknown_model' },
    { name: 'a bad request', response: { error: { message: 'No.' }, status: 400 }, kind: 'bad_request' },
    { name: 'an empty answer', response: { content: '' }, kind: 'empty' },
    { name: 'an answer of blanks', response: { content: ' \n ' }, kind: 'empty' },
  ])('goes from $name straight to the next provider', async ({ response, kind }) => {
    const mock = await startMock();
    mock.on({ model: GPT }, response);
    mock.on({ model: CLAUDE }, { content: 'from claude' });
    const test = createTestChain(mock.url);

    const { text, result, attempts } = await generate(test, 'go');

    expect(text.trim()).toBe('from claude');
    expect(result).toMatchObject({ provider: 'anthropic', model: CLAUDE });
    expect(attempts.map(({ provider, outcome }) => [provider, outcome])).toEqual([
      ['openai', kind],
      ['anthropic', 'completed'],
    ]);
    expect(result.attempts).toEqual(attempts);
    expect(test.waits).toEqual([]);
  });

  test('goes from a refusal to the next provider', async () => {
    const { start, refusal } = findDialect('OpenAI responses');
    const claude = findDialect('Anthropic');
    const wire = await startWire((exchange) => {
      if (exchange.path === '/v1/responses') sendStream(exchange, start + refusal);
      else sendStream(exchange, claude.start + claude.text('from claude') + claude.end);
    });

    await expect(generate(createTestChain(wire.url), 'go')).resolves.toMatchObject({ text: 'from claude' });
  });

  test('goes from a whole answer that is none to the next provider, and asks it for what is missing', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { content: 'I would love to help you.' });
    mock.on({ model: CLAUDE, userMessage: 'rest' }, { content: '<file>' });
    let text = '';

    const { result, attempts } = await generate(createTestChain(mock.url), 'go', {
      onText: (piece) => {
        text += piece;
      },
      verify: () => (text.includes('<file>') ? undefined : 'empty'),
      resume: () => ask('rest'),
    });

    expect(text).toBe('I would love to help you.<file>');
    expect(result.provider).toBe('anthropic');
    expect(attempts.map(({ provider, outcome }) => [provider, outcome])).toEqual([
      ['openai', 'empty'],
      ['anthropic', 'completed'],
    ]);
    expect(attempts[0]).toHaveProperty('usage');
  });

  test('fails in the end when no answer is one', async () => {
    const mock = await startMock();
    mock.on({ predicate: () => true }, { content: 'No.' });

    await expect(generate(createTestChain(mock.url), 'go', { verify: () => 'empty' })).rejects.toMatchObject({
      code: 'models_failed',
    });
  });

  test('gives back what judging an answer throws', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { content: 'whole' });
    const error = new TypeError('a mistake of the judge');

    await expect(
      generate(createTestChain(mock.url), 'go', {
        verify: () => {
          throw error;
        },
      }),
    ).rejects.toBe(error);
  });

  test('asks in the order of the configuration, each provider once, and only those that are on', async () => {
    const mock = await startMock();
    mock.on({ predicate: () => true }, { error: { message: 'No.' }, status: 400 });
    const record = createRecord();
    const test = createTestChain(mock.url, {
      order: ['gemini', 'openai', 'gemini', 'anthropic'],
      anthropic: EMPTY_CONFIG.anthropic,
    });

    await expect(generate(test, 'go', { record })).rejects.toBeInstanceOf(UpstreamError);

    expect(record.asked).toEqual(['gemini', 'openai']);
    expect(test.chain.providers).toEqual(['gemini', 'openai']);
  });

  test('says that nobody is configured', async () => {
    const test = createTestChain('http://127.0.0.1:1', { order: [] });

    await expect(generate(test, 'go')).rejects.toMatchObject({ code: 'models_missing', retryable: false });
  });

  test('makes one request an attempt: the SDKs do not retry by themselves', async () => {
    const mock = await startMock();
    mock.on({ predicate: () => true }, { error: { message: 'No.' }, status: 503 });
    const test = createTestChain(mock.url);

    await expect(generate(test, 'go')).rejects.toMatchObject({ code: 'models_failed' });

    expect(mock.getRequests()).toHaveLength(12);
  });
});

describe('taking over from a cut', () => {
  test('asks the next provider for the rest, and says who takes over from what', async () => {
    const mock = await startMock();
    cutAnswer(mock, GPT, 'go');
    mock.on({ model: CLAUDE, userMessage: 'the rest' }, { content: '<rest>' });
    const requests: ModelRequest[] = [];
    const takeovers: (string | undefined)[] = [];
    let before = '';

    const { text, result } = await generate(createTestChain(mock.url), 'go', {
      onText: (piece) => {
        before += piece;
      },
      onProvider: (_, after) => takeovers.push(after?.outcome),
      resume: (failed) => {
        expect(failed).toMatchObject({ provider: 'openai', outcome: 'cut', characters: before.length });
        requests.push(ask('the rest'));
        return ask('the rest');
      },
    });

    expect(requests).toHaveLength(1);
    expect(takeovers).toEqual([undefined, 'cut']);
    expect(text).toBe(`${before.slice(0, -'<rest>'.length)}<rest>`);
    expect(CUT_ANSWER).toContain(before.slice(0, -'<rest>'.length));
    expect(before.length).toBeGreaterThan('<rest>'.length);
    expect(result.provider).toBe('anthropic');
  });

  test('keeps to the shortened request through further failures and rounds', async () => {
    const mock = await startMock();
    cutAnswer(mock, GPT, 'go');
    mock.on({ model: CLAUDE, userMessage: 'rest' }, { error: { message: 'No.' }, status: 503 });
    mock.on({ model: GEMINI, userMessage: 'rest' }, { error: { message: 'No.' }, status: 503 });
    mock.on({ model: GPT, userMessage: 'rest' }, { content: '<rest>' });
    const test = createTestChain(mock.url);

    const { text, asked } = await generate(test, 'go', { resume: () => ask('rest') });

    expect(text).toMatch(/<rest>$/);
    expect(asked).toEqual(['openai', 'anthropic', 'gemini', 'openai']);
    expect(test.waits).toHaveLength(1);
  });

  test('does not ask for a rest when nothing came', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 500 });
    mock.on({ model: CLAUDE, userMessage: 'go' }, { content: 'whole' });

    const { text } = await generate(createTestChain(mock.url), 'go', {
      resume: () => expect.unreachable('Nothing was received.'),
    });

    expect(text).toBe('whole');
  });

  test('lets the same model go on after it reached its length', async () => {
    const mock = await startMock();
    mock.on({ model: GPT, userMessage: 'go' }, { content: 'one ', finishReason: 'length' });
    mock.on({ model: GPT, userMessage: 'rest 1' }, { content: 'two ', finishReason: 'length' });
    mock.on({ model: GPT, userMessage: 'rest 2' }, { content: 'three' });
    let rest = 0;

    const { text, asked } = await generate(createTestChain(mock.url), 'go', {
      resume: () => ask(`rest ${(rest += 1)}`),
    });

    expect(text).toBe('one two three');
    expect(asked).toEqual(['openai', 'openai', 'openai']);
  });

  test('does not let an endless answer go on forever', async () => {
    const mock = await startMock();
    mock.on({ predicate: () => true }, { content: 'again ', finishReason: 'length' });
    const record = createRecord();

    await expect(generate(createTestChain(mock.url), 'go', { record })).rejects.toMatchObject({
      code: 'models_failed',
    });

    // Three continuations beside three providers in four rounds.
    expect(record.asked).toHaveLength(15);
    expect(record.asked.slice(0, 5)).toEqual(['openai', 'openai', 'openai', 'openai', 'anthropic']);
  });

  test('leaves a model that spent its whole length on thoughts', async () => {
    const { start, alive, lengthEnd } = findDialect('OpenAI responses');
    const claude = findDialect('Anthropic');
    const wire = await startWire((exchange) => {
      if (exchange.path === '/v1/responses') sendStream(exchange, start + alive + lengthEnd);
      else sendStream(exchange, claude.start + claude.text('from claude') + claude.end);
    });

    const { asked } = await generate(createTestChain(wire.url), 'go');

    expect(asked).toEqual(['openai', 'anthropic']);
  });
});

describe('rounds', () => {
  test('tries all again after 1, 2 and 4 seconds, then says what each did', async () => {
    const mock = await startMock();
    mock.on({ predicate: () => true }, { error: { message: 'No.' }, status: 500 });
    const test = createTestChain(mock.url, { order: ['openai', 'gemini'] });
    const record = createRecord();

    await expect(generate(test, 'go', { record })).rejects.toMatchObject({
      code: 'models_failed',
      retryable: true,
      parameters: {
        outcomes: expect.stringMatching(/^(openai: server_error, gemini: server_error(, )?){4}$/),
      },
    });

    expect(record.asked).toHaveLength(8);
    expect(test.waits).toHaveLength(3);
    for (const [index, base] of [1_000, 2_000, 4_000].entries()) {
      expect(test.waits[index]).toBeGreaterThanOrEqual(base);
      expect(test.waits[index]).toBeLessThanOrEqual(base * 1.25);
    }
  });

  test('ends with the answer of a provider that recovers in the last round', async () => {
    let calls = 0;
    const { start, text, end } = bytesOf('Anthropic');
    const wire = await startWire((exchange) => {
      calls += 1;
      if (calls < 4) sendJson(exchange, 500, { error: { message: 'No.' } });
      else sendStream(exchange, start + text('at last') + end);
    });
    const test = createTestChain(wire.url, { order: ['anthropic'] });

    await expect(generate(test, 'go')).resolves.toMatchObject({ text: 'at last' });
    expect(test.waits).toHaveLength(3);
  });

  test('waits as long as Retry-After says where that is longer', async () => {
    const mock = await startMock();
    mock.on({ model: GPT, sequenceIndex: 0 }, { error: { message: 'No.' }, status: 429, retryAfter: 20 });
    mock.on({ model: GPT, sequenceIndex: 1 }, { content: 'after the wait' });
    const test = createTestChain(mock.url, { order: ['openai'] });

    await expect(generate(test, 'go')).resolves.toMatchObject({ text: 'after the wait' });
    expect(test.waits).toHaveLength(1);
    expect(test.waits[0]).toBeGreaterThanOrEqual(20_000);
    expect(test.waits[0]).toBeLessThan(21_000);
  });

  test('does not wait for one provider when another may answer sooner', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 429, retryAfter: 50 });
    mock.on({ model: CLAUDE, sequenceIndex: 0 }, { error: { message: 'No.' }, status: 500 });
    mock.on({ model: CLAUDE, sequenceIndex: 1 }, { content: 'from claude' });
    const test = createTestChain(mock.url, { order: ['openai', 'anthropic'] });

    const { asked } = await generate(test, 'go');

    expect(asked).toEqual(['openai', 'anthropic', 'anthropic']);
    expect(test.waits[0]).toBeLessThan(1_500);
  });

  test('does not believe a Retry-After of hours', async () => {
    const mock = await startMock();
    mock.on({ model: GPT, sequenceIndex: 0 }, { error: { message: 'No.' }, status: 429, retryAfter: 7_200 });
    mock.on({ model: GPT, sequenceIndex: 1 }, { content: 'back' });
    const test = createTestChain(mock.url, { order: ['openai'] });

    await expect(generate(test, 'go')).resolves.toMatchObject({ text: 'back' });
    expect(test.waits[0]).toBeLessThan(62_000);
  });

  test('does not try again what a second try cannot mend', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 401 });
    mock.on({ model: CLAUDE }, { error: { message: 'No.' }, status: 400 });
    mock.on({ model: GEMINI }, { error: { message: 'No.' }, status: 404 });
    const test = createTestChain(mock.url);
    const record = createRecord();

    await expect(generate(test, 'go', { record })).rejects.toMatchObject({
      code: 'models_failed',
      retryable: false,
    });

    expect(record.asked).toEqual(['openai', 'anthropic', 'gemini']);
    expect(test.waits).toEqual([]);
  });

  test('asks again who refused in the middle, for it is asked for something else then', async () => {
    let calls = 0;
    const { start, text, end, refusal } = bytesOf('Anthropic');
    const wire = await startWire((exchange) => {
      calls += 1;
      sendStream(exchange, start + text(`part ${calls} `) + (calls === 1 ? refusal : end));
    });
    const test = createTestChain(wire.url, { order: ['anthropic'] });

    await expect(generate(test, 'go')).resolves.toMatchObject({ text: 'part 1 part 2 ' });
  });
});

describe('records', () => {
  test('tokens, cost and times of each attempt', async () => {
    const mock = await startMock();
    mock.on({ model: CLAUDE }, { content: 'x', usage: { input_tokens: 1_000, output_tokens: 2_000 } });
    const test = createTestChain(mock.url, { order: ['anthropic'] });

    const { attempts } = await generate(test, 'go');

    expect(attempts).toEqual([
      {
        provider: 'anthropic',
        model: CLAUDE,
        outcome: 'completed',
        characters: 1,
        usage: { inputTokens: 1_000, outputTokens: 2_000 },
        costUsd: 0.033,
        firstTextMs: expect.any(Number),
        durationMs: expect.any(Number),
      },
    ]);
    expect(test.chain.status()).toMatchObject([{ firstTextMs: attempts[0]?.firstTextMs }]);
  });

  test('no cost where the price of the model is not known', async () => {
    const mock = await startMock();
    mock.on({ predicate: () => true }, { content: 'x', usage: { input_tokens: 10, output_tokens: 20 } });
    const test = createTestChain(mock.url, {
      order: ['anthropic'],
      anthropic: { apiKey: 'k', baseUrl: mock.url, model: 'claude-of-next-year' },
    });

    const { attempts } = await generate(test, 'go');

    expect(attempts[0]).not.toHaveProperty('costUsd');
  });
});

function cutAnswer(mock: LLMock, model: string, userMessage: string): void {
  mock.on(
    { model, userMessage },
    { content: CUT_ANSWER },
    { chunkSize: 4, latency: 5, truncateAfterChunks: 10 },
  );
}

function bytesOf(name: string): {
  start: string;
  end: string;
  refusal: string;
  text: (piece: string) => string;
} {
  const dialect = findDialect(name);
  return { ...dialect, text: (piece) => dialect.text(piece) };
}
