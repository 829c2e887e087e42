import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../support/dialects.ts';
import { beginStream, sendStream, startMock, startWire } from '../support/peers.ts';
import { firstProvider, REQUEST, stream } from '../support/stream-once.ts';

describe.each(DIALECTS)('$name', (dialect) => {
  const isGemini = dialect.name === 'Gemini';
  const isResponses = dialect.name === 'OpenAI responses';

  test('streams a whole answer piece by piece, with its tokens', async () => {
    const mock = await startMock();
    mock.onMessage('go', { content: 'const a = 1;', usage: USAGE }, { chunkSize: 4 });

    const { texts, usage } = await stream(firstProvider(dialect.configure(mock.url)));

    expect(texts.join('')).toBe('const a = 1;');
    expect(texts.length).toBeGreaterThan(2);
    expect(usage).toEqual({ inputTokens: 7, outputTokens: 11 });
  });

  test('reads the documented events, tells thoughts from text and counts their tokens', async () => {
    const { start, alive, end } = dialect;
    const body = start + alive + dialect.text('é\n') + dialect.text('"x"') + end;
    const wire = await startWire((exchange) => sendStream(exchange, body));

    const { texts, usage, signsOfLife } = await stream(firstProvider(dialect.configure(wire.url)));

    expect(texts).toEqual(['é\n', '"x"']);
    expect(usage).toEqual({ inputTokens: 7, outputTokens: 11 });
    expect(signsOfLife).toBeGreaterThan(0);
  });

  test('takes what only the server says for no sign of life', async () => {
    const wire = await startWire((exchange) => {
      beginStream(exchange, dialect.start);
      exchange.response.write(': keep-alive\n\n');
    });
    let signsOfLife = 0;
    const controller = new AbortController();

    const streaming = firstProvider(dialect.configure(wire.url)).stream(REQUEST, {
      signal: controller.signal,
      onText: () => undefined,
      onAlive: () => {
        signsOfLife += 1;
      },
    });
    setTimeout(() => controller.abort(), 50);

    await expect(streaming).rejects.toMatchObject({ code: 'model_failed' });
    expect(signsOfLife).toBe(0);
  });

  test.each([
    { status: 400, kind: 'bad_request' },
    { status: 401, kind: 'unauthorized' },
    { status: 402, kind: 'quota_exhausted' },
    { status: 403, kind: 'unauthorized' },
    { status: 404, kind: 'unknown_model' },
    { status: 408, kind: 'server_error' },
    { status: 413, kind: 'bad_request' },
    { status: 500, kind: 'server_error' },
    { status: 503, kind: 'server_error' },
    { status: 529, kind: 'server_error' },
  ])('calls status $status $kind', async ({ status, kind }) => {
    const mock = await startMock();
    mock.onMessage('go', { error: { message: 'No.', type: 'some_error' }, status });

    await expect(stream(firstProvider(dialect.configure(mock.url)))).rejects.toMatchObject({ kind, status });
    expect(mock.getRequests()).toHaveLength(1);
  });

  test('calls status 429 rate limited and hands on how long to wait', async () => {
    const mock = await startMock();
    mock.onMessage('go', { error: { message: 'Slow down.' }, status: 429, retryAfter: 7 });

    // Gemini's SDK hides the header; see below for where its API says the same.
    await expect(stream(firstProvider(dialect.configure(mock.url)))).rejects.toMatchObject({
      kind: 'rate_limited',
      retryAfterMs: isGemini ? undefined : 7_000,
    });
    expect(mock.getRequests()).toHaveLength(1);
  });

  test('calls a body that is no event stream a failure', async () => {
    const mock = await startMock();
    mock.onMessage('go', { content: 'x' }, { chaos: { malformedRate: 1 } });

    await expect(stream(firstProvider(dialect.configure(mock.url)))).rejects.toMatchObject({
      kind: isGemini ? 'malformed' : 'empty',
    });
  });

  test('calls an event that is no JSON malformed', async () => {
    const broken = dialect.text('x').replace(/\}\n\n$/, '\n\n');
    const wire = await startWire((exchange) => sendStream(exchange, dialect.start + broken + dialect.end));

    await expect(stream(firstProvider(dialect.configure(wire.url)))).rejects.toMatchObject({
      kind: 'malformed',
    });
  });

  test('calls a stream without any event empty', async () => {
    const wire = await startWire((exchange) => sendStream(exchange, ''));

    await expect(stream(firstProvider(dialect.configure(wire.url)))).rejects.toMatchObject({ kind: 'empty' });
  });

  test('calls a connection that ends before its answer unreachable', async () => {
    const mock = await startMock();
    mock.onMessage('go', { content: 'x' }, { chaos: { disconnectRate: 1 } });

    await expect(stream(firstProvider(dialect.configure(mock.url)))).rejects.toMatchObject({
      kind: 'unreachable',
    });
  });

  test('calls a server that is not there unreachable', async () => {
    await expect(stream(firstProvider(dialect.configure('http://127.0.0.1:1')))).rejects.toMatchObject({
      kind: 'unreachable',
    });
  });

  test('calls a connection that breaks in mid-stream a cut and keeps what came', async () => {
    const texts: string[] = [];
    const mock = await startMock();
    // Responses have eight events before the first text.
    const chunks = isResponses ? 9 : 5;
    mock.onMessage(
      'go',
      { content: 'const a = 1; const b = 2; const c = 3;' },
      { chunkSize: 4, latency: 5, truncateAfterChunks: chunks },
    );

    await expect(stream(firstProvider(dialect.configure(mock.url)), { texts })).rejects.toMatchObject({
      kind: 'cut',
    });
    expect('const a = 1; const b = 2; const c = 3;').toContain(texts.join(''));
    expect(texts.length).toBeGreaterThan(0);
  });

  test('calls a stream that is closed cleanly without its terminal event a cut', async () => {
    const wire = await startWire((exchange) => sendStream(exchange, dialect.start + dialect.text('half')));
    const texts: string[] = [];

    await expect(stream(firstProvider(dialect.configure(wire.url)), { texts })).rejects.toMatchObject({
      kind: 'cut',
    });
    expect(texts).toEqual(['half']);
  });

  test('calls an answer that reached its length so', async () => {
    const mock = await startMock();
    mock.onMessage('go', { content: 'const a', finishReason: 'length', usage: USAGE });

    await expect(stream(firstProvider(dialect.configure(mock.url)))).rejects.toMatchObject({
      kind: 'length',
      usage: { inputTokens: 7, outputTokens: 11 },
    });
  });

  test.each([
    { event: 'lengthEnd', kind: 'length' },
    { event: 'filterEnd', kind: dialect.name === 'Anthropic' ? 'refusal' : 'content_filter' },
    { event: 'refusal', kind: isGemini ? 'content_filter' : 'refusal' },
    { event: 'error', kind: 'server_error' },
  ] as const)('reads the documented bytes of $event as $kind', async ({ event, kind }) => {
    const wire = await startWire((exchange) =>
      sendStream(exchange, dialect.start + dialect.text('x') + dialect[event]),
    );

    await expect(stream(firstProvider(dialect.configure(wire.url)))).rejects.toMatchObject({ kind });
  });

  test('is done at the terminal event, even where the server does not close the connection', async () => {
    const wire = await startWire((exchange) =>
      beginStream(exchange, dialect.start + dialect.text('whole') + dialect.end),
    );

    const { texts } = await stream(firstProvider(dialect.configure(wire.url)));

    expect(texts).toEqual(['whole']);
  });

  test('ends the HTTP request at once when aborted', async () => {
    const controller = new AbortController();
    const wire = await startWire((exchange) => beginStream(exchange, dialect.start + dialect.text('x')));

    const streaming = firstProvider(dialect.configure(wire.url)).stream(REQUEST, {
      signal: controller.signal,
      onText: () => controller.abort(),
      onAlive: () => undefined,
    });

    await expect(streaming).rejects.toMatchObject({ code: 'model_failed' });
    await wire.exchanges[0]?.aborted;
  });

  test('sends each turn under its role, the system text beside them, and the credentials', async () => {
    const mock = await startMock();
    mock.onMessage('go', { content: 'x' });

    await firstProvider(dialect.configure(mock.url)).stream(
      {
        system: 'Write code.',
        messages: [
          { role: 'user', text: 'first' },
          { role: 'assistant', text: 'second' },
          { role: 'user', text: 'go' },
        ],
        maxOutputTokens: 500,
      },
      { signal: new AbortController().signal, onText: () => undefined, onAlive: () => undefined },
    );

    // The mock journals every dialect in the shape of chat completions.
    expect(mock.getLastRequest()?.body).toMatchObject({
      model: dialect.model,
      stream: true,
      messages: [
        { role: 'system', content: 'Write code.' },
        { role: 'user', content: 'first' },
        { role: 'assistant', content: 'second' },
        { role: 'user', content: 'go' },
      ],
    });
  });
});

const USAGE = {
  input_tokens: 7,
  output_tokens: 11,
  prompt_tokens: 7,
  completion_tokens: 11,
  promptTokenCount: 7,
  candidatesTokenCount: 11,
};
