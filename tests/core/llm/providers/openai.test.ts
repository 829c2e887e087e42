import { describe, expect, test } from 'vitest';
import type { LlmConfig } from '#core/llm/types.ts';
import { findDialect } from '../support/dialects.ts';
import { sendJson, sendStream, startWire } from '../support/peers.ts';
import { firstProvider, stream } from '../support/stream-once.ts';

describe('OpenAI-compatible servers', () => {
  const chat = findDialect('OpenAI chat completions');
  const responses = findDialect('OpenAI responses');
  const configure = (url: string, api: 'auto' | 'responses' | 'chat' = 'auto'): LlmConfig => ({
    ...chat.configure(url),
    openai: { apiKey: undefined, baseUrl: `${url}/v1`, model: 'llama3.3', api },
  });

  test.each([404, 405, 501])(
    'are asked by chat completions once the Responses API answers %i, and from then on only so',
    async (status) => {
      const wire = await startWire((exchange) => {
        if (exchange.path === '/v1/responses') sendJson(exchange, status, { error: { message: 'No.' } });
        else sendStream(exchange, chat.text('local') + chat.end);
      });
      const provider = firstProvider(configure(wire.url));

      await expect(stream(provider)).resolves.toMatchObject({ texts: ['local'] });
      await expect(stream(provider)).resolves.toMatchObject({ texts: ['local'] });

      expect(wire.exchanges.map(({ path }) => path)).toEqual([
        '/v1/responses',
        '/v1/chat/completions',
        '/v1/chat/completions',
      ]);
    },
  );

  test('are asked by the Responses API where they speak it, whatever happens later', async () => {
    const wire = await startWire((exchange) => {
      if (wire.exchanges.length === 1) sendStream(exchange, responses.text('x') + responses.end);
      else sendJson(exchange, 404, { error: { message: 'The model is gone.' } });
    });
    const provider = firstProvider(configure(wire.url));

    await stream(provider);
    await expect(stream(provider)).rejects.toMatchObject({ kind: 'unknown_model' });

    expect(wire.exchanges.map(({ path }) => path)).toEqual(['/v1/responses', '/v1/responses']);
  });

  test.each([200, 404])('that answer with a web page and %i have a wrong address', async (status) => {
    const wire = await startWire(({ response }) => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>Welcome</title>');
    });
    await expect(stream(firstProvider(configure(wire.url)))).rejects.toMatchObject({
      kind: 'web_page',
      message: expect.stringContaining('OPENAI_BASE_URL'),
    });
  });

  test('are not taken for chat-only because the model is unknown', async () => {
    const wire = await startWire((exchange) => {
      if (wire.exchanges.length <= 2) sendJson(exchange, 404, { error: { message: 'No such model.' } });
      else sendStream(exchange, responses.text('x') + responses.end);
    });
    const provider = firstProvider(configure(wire.url));

    await expect(stream(provider)).rejects.toMatchObject({ kind: 'unknown_model' });
    await stream(provider);

    expect(wire.exchanges.at(-1)?.path).toBe('/v1/responses');
  });

  test.each([
    { api: 'chat', path: '/v1/chat/completions', dialect: chat },
    { api: 'responses', path: '/v1/responses', dialect: responses },
  ] as const)('are asked by $api alone when told so', async ({ api, path, dialect }) => {
    const wire = await startWire((exchange) => sendStream(exchange, dialect.text('x') + dialect.end));

    await stream(firstProvider(configure(wire.url, api)));

    expect(wire.exchanges.map((exchange) => exchange.path)).toEqual([path]);
  });

  test('need no key, go by the name of their host, and have no price', async () => {
    const wire = await startWire((exchange) => sendStream(exchange, responses.text('x') + responses.end));
    const provider = firstProvider(configure(wire.url));

    await stream(provider);

    expect(provider.name).toBe(new URL(wire.url).host);
    expect(provider.price).toBeUndefined();
  });

  test('may end without a count of tokens', async () => {
    const wire = await startWire((exchange) =>
      sendStream(
        exchange,
        `${chat.text('x')}data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n`,
      ),
    );

    await expect(stream(firstProvider(configure(wire.url, 'chat')))).resolves.toMatchObject({
      usage: { inputTokens: 0, outputTokens: 0 },
    });
  });
});

describe('OpenAI itself', () => {
  test.each([
    { status: 429, code: 'insufficient_quota', kind: 'quota_exhausted' },
    { status: 400, code: 'model_not_found', kind: 'unknown_model' },
    { status: 400, code: 'invalid_prompt', kind: 'content_filter' },
  ])('calls $status with code $code $kind', async ({ status, code, kind }) => {
    const wire = await startWire((exchange) =>
      sendJson(exchange, status, { error: { message: 'No.', code } }),
    );

    await expect(
      stream(firstProvider(findDialect('OpenAI responses').configure(wire.url))),
    ).rejects.toMatchObject({
      kind,
    });
  });

  test('fails a response in mid-stream for too many requests', async () => {
    const dialect = findDialect('OpenAI responses');
    const failed = JSON.stringify({
      type: 'response.failed',
      response: { status: 'failed', error: { code: 'rate_limit_exceeded', message: 'Slow down.' } },
    });
    const wire = await startWire((exchange) => sendStream(exchange, `${dialect.start}data: ${failed}\n\n`));

    await expect(stream(firstProvider(dialect.configure(wire.url)))).rejects.toMatchObject({
      kind: 'rate_limited',
    });
  });

  test.each([
    { model: 'gpt-5', limit: 60_000, reasoning: { effort: 'low' } },
    { model: 'gpt-4o-2024-11-20', limit: 16_384, reasoning: undefined },
    { model: 'llama3.3', limit: 60_000, reasoning: undefined },
  ])(
    'asks $model for a response with what it knows, and not to keep it',
    async ({ model, limit, reasoning }) => {
      const dialect = findDialect('OpenAI responses');
      const wire = await startWire((exchange) => sendStream(exchange, dialect.text('x') + dialect.end));
      const config = dialect.configure(wire.url);

      await stream(firstProvider({ ...config, openai: { ...config.openai, model } }), {
        maxOutputTokens: 60_000,
      });

      expect(wire.exchanges[0]?.headers).toMatchObject({ authorization: 'Bearer sk-test' });
      expect(wire.exchanges[0]?.body).toEqual({
        model,
        instructions: 'Write code.',
        input: [{ role: 'user', content: 'go' }],
        max_output_tokens: limit,
        store: false,
        stream: true,
        ...(reasoning && { reasoning }),
      });
    },
  );

  test('asks other servers for chat completions in the words that all of them know', async () => {
    const dialect = findDialect('OpenAI chat completions');
    const wire = await startWire((exchange) => sendStream(exchange, dialect.text('x') + dialect.end));

    await stream(firstProvider(dialect.configure(wire.url)));

    expect(wire.exchanges[0]?.body).toEqual({
      model: 'gpt-5',
      messages: [
        { role: 'system', content: 'Write code.' },
        { role: 'user', content: 'go' },
      ],
      max_tokens: 500,
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  test.each([
    { baseUrl: undefined, model: 'gpt-5', price: { input: 1.25, output: 10 } },
    {
      baseUrl: 'https://api.openai.com/v1',
      model: 'gpt-5-mini-2025-08-07',
      price: { input: 0.25, output: 2 },
    },
    { baseUrl: undefined, model: 'gpt-of-next-year', price: undefined },
    { baseUrl: 'http://localhost:11434/v1', model: 'gpt-5', price: undefined },
  ])('knows the price of $model at $baseUrl', ({ baseUrl, model, price }) => {
    const provider = firstProvider({
      ...findDialect('OpenAI responses').configure(''),
      openai: { apiKey: 'sk-test', baseUrl, model, api: 'auto' },
    });

    expect(provider.price).toEqual(price);
  });
});
