import { describe, expect, test } from 'vitest';
import { findDialect } from '../support/dialects.ts';
import { sendJson, startWire } from '../support/peers.ts';
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
});
