import { describe, expect, test } from 'vitest';
import { findDialect } from '../support/dialects.ts';
import { sendJson, sendStream, startWire } from '../support/peers.ts';
import { firstProvider, stream } from '../support/stream-once.ts';

describe('Anthropic', () => {
  test.each([
    { status: 529, type: 'overloaded_error', kind: 'server_error' },
    { status: 403, type: 'billing_error', kind: 'quota_exhausted' },
    { status: 413, type: 'request_too_large', kind: 'bad_request' },
  ])('calls $type $kind', async ({ status, type, kind }) => {
    const wire = await startWire((exchange) =>
      sendJson(exchange, status, { type: 'error', error: { type, message: 'No.' } }),
    );

    await expect(stream(firstProvider(findDialect('Anthropic').configure(wire.url)))).rejects.toMatchObject({
      kind,
    });
  });

  test.each([
    { model: undefined, sent: 60_000 },
    { model: 'claude-opus-4-1-20250805', sent: 32_000 },
    { model: 'claude-3-haiku-20240307', sent: 4_096 },
    { model: 'claude-of-next-year', sent: 60_000 },
  ])('asks $model for no more than it can give', async ({ model, sent }) => {
    const dialect = findDialect('Anthropic');
    const wire = await startWire((exchange) => sendStream(exchange, dialect.text('x') + dialect.end));
    const config = dialect.configure(wire.url);

    await stream(firstProvider({ ...config, anthropic: { ...config.anthropic, model } }), {
      maxOutputTokens: 60_000,
    });

    expect(wire.exchanges[0]?.body).toEqual({
      model: model ?? 'claude-sonnet-4-6',
      system: 'Write code.',
      messages: [{ role: 'user', content: 'go' }],
      max_tokens: sent,
      stream: true,
    });
    expect(wire.exchanges[0]?.headers).toMatchObject({ authorization: 'Bearer sk-ant-test' });
  });
});
