import type { LLMock } from '@copilotkit/aimock';
import { describe, expect, test } from 'vitest';
import { createCircuit, type Circuit } from '#core/llm/circuit.ts';
import type { CircuitState } from '#core/llm/types.ts';
import { sendStream, startMock, startWire } from './support/peers.ts';
import { findDialect } from './support/dialects.ts';
import { createRecord, createTestChain, generate, type TestChain } from './support/test-chain.ts';

const GPT = 'gpt-5';

describe('a circuit', () => {
  test('opens after five failures in a row, and a success in between counts them anew', () => {
    const { circuit } = create();

    failTimes(circuit, 4);
    circuit.succeed();
    failTimes(circuit, 4);
    expect(circuit.state()).toBe('closed');

    failTimes(circuit, 1);
    expect(circuit.state()).toBe('open');
    expect(circuit.enter()).toBe(false);
    expect(circuit.lastFailure()).toBe('server_error');
  });

  test('lets one trial through after 30 seconds, and closes when it succeeds', () => {
    const { circuit, advance } = create();
    failTimes(circuit, 5);

    advance(29_999);
    expect(circuit.enter()).toBe(false);
    advance(1);
    expect(circuit.state()).toBe('half_open');
    expect(circuit.enter()).toBe(true);
    expect(circuit.enter()).toBe(false);

    circuit.succeed();
    expect(circuit.state()).toBe('closed');
    expect(circuit.lastFailure()).toBeUndefined();
    expect(circuit.enter()).toBe(true);
  });

  test('stays open twice as long after each failed trial, up to five minutes', () => {
    const { circuit, advance } = create();
    failTimes(circuit, 5);

    for (const openMs of [30_000, 60_000, 120_000, 240_000, 300_000, 300_000]) {
      advance(openMs - 1);
      expect(circuit.state()).toBe('open');
      advance(1);
      expect(circuit.enter()).toBe(true);
      circuit.fail('cut');
    }
  });

  test('offers the trial to the next one when it ended without a result', () => {
    const { circuit, advance } = create();
    failTimes(circuit, 5);
    advance(30_000);

    expect(circuit.enter()).toBe(true);
    circuit.leave();
    expect(circuit.enter()).toBe(true);
  });

  test.each(['unauthorized', 'unknown_model', 'quota_exhausted'] as const)(
    'opens at once for %s, even to those who have nobody else, and is tried again after five minutes',
    (kind) => {
      const { circuit, advance } = create();

      circuit.fail(kind);

      expect(circuit.state()).toBe('open');
      expect(circuit.enterAsLastResort()).toBe(false);
      expect(circuit.lastResortInMs()).toBe(Infinity);
      advance(300_000);
      expect(circuit.enter()).toBe(true);
    },
  );

  test.each(['refusal', 'content_filter', 'length', 'bad_request'] as const)(
    'takes %s for a sign that the provider is well',
    (kind) => {
      const { circuit } = create();
      failTimes(circuit, 4);

      circuit.fail(kind);
      failTimes(circuit, 4);

      expect(circuit.state()).toBe('closed');
    },
  );

  test('keeps everybody out for as long as Retry-After says, a minute at most', () => {
    const { circuit, advance } = create();

    circuit.fail('rate_limited', 3_600_000);

    expect(circuit.enterAsLastResort()).toBe(false);
    expect(circuit.lastResortInMs()).toBe(60_000);
    advance(60_000);
    expect(circuit.enter()).toBe(true);
  });

  test('is not kept open by requests that were under way when it opened', () => {
    const { circuit, advance } = create();
    failTimes(circuit, 8);

    advance(30_000);

    expect(circuit.state()).toBe('half_open');
  });

  test('tells each change once', () => {
    const { circuit, changes, advance } = create();

    failTimes(circuit, 7);
    advance(30_000);
    circuit.enter();
    circuit.succeed();
    circuit.succeed();

    expect(changes).toEqual(['open', 'closed']);
  });
});

describe('the circuits of a chain', () => {
  test('spare all runs a provider that fails, until a trial succeeds', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 500 });
    mock.on({ predicate: () => true }, { content: 'from another' });
    const chain = createTestChain(mock.url);
    await runTimes(chain, 5);
    expect(chain.changes).toMatchObject([{ id: 'openai', circuit: 'open', lastFailure: 'server_error' }]);

    const { asked, attempts } = await generate(chain, 'go');
    expect(asked).toEqual(['anthropic']);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['circuit_open', 'completed']);
    expect(chain.chain.status()).toMatchObject([
      { id: 'openai', circuit: 'open', lastFailure: 'server_error' },
      { id: 'anthropic', circuit: 'closed' },
      { id: 'gemini', circuit: 'closed' },
    ]);

    recover(mock);
    chain.advance(30_000);
    await expect(generate(chain, 'go')).resolves.toMatchObject({ asked: ['openai'] });
    expect(chain.chain.status()[0]).toMatchObject({ circuit: 'closed' });
  });

  test('send one run to the trial and the others to the next provider, without waiting', async () => {
    const gpt = findDialect('OpenAI responses');
    const claude = findDialect('Anthropic');
    const trial = Promise.withResolvers<void>();
    let isDown = true;
    const wire = await startWire((exchange) => {
      if (exchange.path === '/v1/messages') sendStream(exchange, claude.text('claude') + claude.end);
      else if (isDown) exchange.response.destroy();
      else void trial.promise.then(() => sendStream(exchange, gpt.text('gpt') + gpt.end));
    });
    const chain = createTestChain(wire.url);
    await runTimes(chain, 5);
    isDown = false;
    chain.advance(30_000);

    const first = generate(chain, 'go');
    await expect(generate(chain, 'go')).resolves.toMatchObject({ text: 'claude' });
    trial.resolve();

    await expect(first).resolves.toMatchObject({ text: 'gpt' });
  });

  test('do not fail a run that has nobody else to ask', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 500 });
    const chain = createTestChain(mock.url, { order: ['openai'] });
    await Promise.allSettled([generate(chain, 'a'), generate(chain, 'b')]);
    expect(chain.chain.status()).toMatchObject([{ circuit: 'open' }]);

    recover(mock);

    await expect(generate(chain, 'go')).resolves.toMatchObject({ text: 'well again' });
    expect(chain.chain.status()).toMatchObject([{ circuit: 'closed' }]);
  });

  test('are passed in the last round when everybody else failed', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 500 });
    mock.on({ predicate: () => true }, { content: 'from another' });
    const chain = createTestChain(mock.url, { order: ['openai', 'anthropic'] });
    await runTimes(chain, 5);
    recover(mock);
    mock.on({ model: 'claude-sonnet-4-6' }, { error: { message: 'No.' }, status: 500 });
    mock.prependFixture({
      match: { model: 'claude-sonnet-4-6' },
      response: { error: { message: 'No.' }, status: 500 },
    });

    const { asked } = await generate(chain, 'go');

    expect(asked).toEqual(['anthropic', 'anthropic', 'anthropic', 'anthropic', 'openai']);
  });

  test('say which provider an operator must mend, and do not ask it again', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 401 });
    const chain = createTestChain(mock.url, { order: ['openai'] });

    await expect(generate(chain, 'go')).rejects.toMatchObject({ retryable: false });
    expect(chain.chain.status()).toMatchObject([{ circuit: 'open', lastFailure: 'unauthorized' }]);
    const record = createRecord();
    await expect(generate(chain, 'go', { record })).rejects.toMatchObject({ retryable: false });

    expect(record).toMatchObject({ asked: [], attempts: [{ outcome: 'circuit_open' }] });
    expect(chain.waits).toEqual([]);
    expect(mock.getRequests()).toHaveLength(1);
  });

  test('stay as they were when a trial is stopped', async () => {
    const gpt = findDialect('OpenAI responses');
    let isDown = true;
    const wire = await startWire((exchange) => {
      if (isDown) exchange.response.destroy();
      else sendStream(exchange, gpt.text('gpt') + gpt.end);
    });
    const chain = createTestChain(wire.url, { order: ['openai'] });
    await Promise.allSettled([generate(chain, 'a'), generate(chain, 'b')]);
    isDown = false;
    chain.advance(300_000);
    const controller = new AbortController();

    await expect(
      generate(chain, 'go', { signal: controller.signal, onText: () => controller.abort() }),
    ).rejects.toMatchObject({ code: 'stopped' });

    expect(chain.chain.status()).toMatchObject([{ circuit: 'half_open' }]);
    await expect(generate(chain, 'go')).resolves.toMatchObject({ text: 'gpt' });
  });

  test('survive many runs at once', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 503 });
    mock.on({ predicate: () => true }, { content: 'from another' });
    const chain = createTestChain(mock.url);

    const runs = await Promise.all(Array.from({ length: 40 }, () => generate(chain, 'go')));

    expect(new Set(runs.map(({ text }) => text))).toEqual(new Set(['from another']));
    expect(chain.changes).toHaveLength(1);
  });
});

function create(): { circuit: Circuit; changes: CircuitState[]; advance: (ms: number) => void } {
  let now = 0;
  const changes: CircuitState[] = [];
  const circuit = createCircuit({
    clock: { now: () => now, sleep: () => expect.unreachable('A circuit does not wait.') },
    onChange: (changed) => changes.push(changed.state()),
  });
  return {
    circuit,
    changes,
    advance: (ms) => {
      now += ms;
    },
  };
}

function failTimes(circuit: Circuit, times: number): void {
  for (let count = 0; count < times; count += 1) circuit.fail('server_error');
}

async function runTimes(chain: TestChain, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await generate(chain, 'go');
}

function recover(mock: LLMock): void {
  mock.prependFixture({ match: { model: GPT }, response: { content: 'well again' } });
}
