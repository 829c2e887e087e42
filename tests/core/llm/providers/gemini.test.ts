import { describe, expect, test } from 'vitest';
import { findDialect } from '../support/dialects.ts';
import { sendJson, sendStream, startWire } from '../support/peers.ts';
import { firstProvider, stream } from '../support/stream-once.ts';

describe('Gemini', () => {
  test('says how long to wait in the body', async () => {
    const wire = await startWire((exchange) =>
      sendJson(exchange, 429, {
        error: {
          code: 429,
          message: 'Quota exceeded.',
          status: 'RESOURCE_EXHAUSTED',
          details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '35s' }],
        },
      }),
    );

    await expect(stream(firstProvider(findDialect('Gemini').configure(wire.url)))).rejects.toMatchObject({
      kind: 'rate_limited',
      retryAfterMs: 35_000,
    });
  });

  test('answers a wrong key with 400', async () => {
    const wire = await startWire((exchange) =>
      sendJson(exchange, 400, {
        error: {
          code: 400,
          message: 'API key not valid.',
          status: 'INVALID_ARGUMENT',
          details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }],
        },
      }),
    );

    await expect(stream(firstProvider(findDialect('Gemini').configure(wire.url)))).rejects.toMatchObject({
      kind: 'unauthorized',
    });
  });

  test.each(['SAFETY', 'PROHIBITED_CONTENT', 'BLOCKLIST', 'SPII'])('filters by %s', async (finishReason) => {
    const wire = await startWire((exchange) =>
      sendStream(exchange, `data: ${JSON.stringify({ candidates: [{ finishReason }] })}\n\n`),
    );

    await expect(stream(firstProvider(findDialect('Gemini').configure(wire.url)))).rejects.toMatchObject({
      kind: 'content_filter',
    });
  });

  test.each([
    { model: 'gemini-2.5-pro', limit: 60_000, thinkingConfig: { includeThoughts: true } },
    { model: 'gemini-2.0-flash', limit: 8_192, thinkingConfig: undefined },
  ])('asks $model with what it knows', async ({ model, limit, thinkingConfig }) => {
    const dialect = findDialect('Gemini');
    const wire = await startWire((exchange) => sendStream(exchange, dialect.text('x') + dialect.end));
    const config = dialect.configure(wire.url);

    await stream(firstProvider({ ...config, gemini: { ...config.gemini, model } }), {
      maxOutputTokens: 60_000,
    });

    const [exchange] = wire.exchanges;
    expect(exchange?.path).toBe(`/v1beta/models/${model}:streamGenerateContent?alt=sse`);
    expect(exchange?.headers).toMatchObject({ 'x-goog-api-key': 'g-test' });
    expect(exchange?.body).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'go' }] }],
      systemInstruction: { role: 'system', parts: [{ text: 'Write code.' }] },
      generationConfig: { maxOutputTokens: limit, ...(thinkingConfig && { thinkingConfig }) },
      safetySettings: [
        'HARM_CATEGORY_HARASSMENT',
        'HARM_CATEGORY_HATE_SPEECH',
        'HARM_CATEGORY_SEXUALLY_EXPLICIT',
        'HARM_CATEGORY_DANGEROUS_CONTENT',
      ].map((category) => ({ category, threshold: 'BLOCK_ONLY_HIGH' })),
    });
  });
});
