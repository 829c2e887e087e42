import { describe, expect, test } from 'vitest';
import { StoppedError } from '#core/errors.ts';
import { createModelChain } from '#core/llm/chain.ts';
import { systemClock } from '#core/llm/clock.ts';
import { createLogger } from '#core/log.ts';
import { DIALECTS, EMPTY_CONFIG, findDialect } from './support/dialects.ts';
import { beginStream, sendJson, sendStream, startMock, startWire, type Exchange } from './support/peers.ts';
import { ask, createRecord, createTestChain, generate } from './support/test-chain.ts';

const claude = findDialect('Anthropic');
const gpt = findDialect('OpenAI responses');

describe('time limits', () => {
  test.each(DIALECTS.map(({ name }) => name))(
    'leave %s when it hangs before its first text',
    async (name) => {
      const hanging = findDialect(name);
      const wire = await startWire((exchange) => beginStream(exchange, hanging.start));
      const mock = await startMock();
      mock.on({ predicate: () => true }, { content: 'from the other' });
      const config = hanging.configure(wire.url);
      const other = name === 'Gemini' ? 'anthropic' : 'gemini';
      const test = createTestChain(mock.url, {
        ...config,
        order: [...EMPTY_CONFIG.order.filter((id) => config[id as 'openai'].apiKey), other],
        [other]: { apiKey: 'k', baseUrl: mock.url, model: undefined },
        firstTokenTimeoutMs: 60,
      });

      const { text, attempts } = await generate(test, 'go');

      expect(text).toBe('from the other');
      expect(attempts[0]).toMatchObject({ outcome: 'timeout_first_token', characters: 0 });
      expect(attempts[0]?.durationMs).toBeGreaterThanOrEqual(60);
      await wire.exchanges[0]?.aborted;
    },
  );

  test('leave a server that does not even answer', async () => {
    const wire = await startWire((exchange) => {
      if (exchange.path === '/v1/messages') sendStream(exchange, claude.text('x') + claude.end);
    });

    const { attempts } = await generate(createTestChain(wire.url, { firstTokenTimeoutMs: 60 }), 'go');

    expect(attempts[0]).toMatchObject({ provider: 'openai', outcome: 'timeout_first_token' });
    await wire.exchanges[0]?.aborted;
  });

  test('leave a model that falls silent, and keep what it said', async () => {
    const wire = await startWire((exchange) => {
      if (exchange.path === '/v1/messages') sendStream(exchange, claude.text('<rest>') + claude.end);
      else beginStream(exchange, gpt.text('half'));
    });

    const { text, attempts } = await generate(createTestChain(wire.url, { idleTimeoutMs: 60 }), 'go');

    expect(text).toBe('half<rest>');
    expect(attempts[0]).toMatchObject({ outcome: 'timeout_idle', characters: 4 });
  });

  test('leave a model that never comes to an end', async () => {
    const wire = await startWire((exchange) => {
      if (exchange.path === '/v1/messages') sendStream(exchange, claude.text('<rest>') + claude.end);
      else drip(exchange, gpt.text('x'));
    });

    const { text, attempts } = await generate(createTestChain(wire.url, { totalTimeoutMs: 150 }), 'go');

    expect(text).toMatch(/^x+<rest>$/);
    expect(attempts[0]).toMatchObject({ outcome: 'timeout_total' });
    await wire.exchanges[0]?.aborted;
  });

  test('give a model time that shows that it thinks', async () => {
    const wire = await startWire((exchange) => {
      beginStream(exchange, gpt.start);
      const thinking = setInterval(() => exchange.response.write(gpt.alive), 20);
      setTimeout(() => {
        clearInterval(thinking);
        exchange.response.end(gpt.text('thought through') + gpt.end);
      }, 300);
    });

    const { text, attempts } = await generate(createTestChain(wire.url, { firstTokenTimeoutMs: 100 }), 'go');

    expect(text).toBe('thought through');
    expect(attempts).toHaveLength(1);
  });

  test('count thinking in the middle as a sign of life, too', async () => {
    const wire = await startWire((exchange) => {
      beginStream(exchange, gpt.text('a'));
      const thinking = setInterval(() => exchange.response.write(gpt.alive), 20);
      setTimeout(() => {
        clearInterval(thinking);
        exchange.response.end(gpt.text('b') + gpt.end);
      }, 300);
    });

    await expect(generate(createTestChain(wire.url, { idleTimeoutMs: 100 }), 'go')).resolves.toMatchObject({
      text: 'ab',
    });
  });

  test('may be set to more than a timer can wait', async () => {
    const mock = await startMock();
    mock.on({ predicate: () => true }, { content: 'x' });
    const test = createTestChain(mock.url, { firstTokenTimeoutMs: 2 ** 40, totalTimeoutMs: 2 ** 40 });

    await expect(generate(test, 'go')).resolves.toMatchObject({ text: 'x' });
  });
});

describe('stop', () => {
  test('ends the request at once, is recorded, and asks nobody else', async () => {
    const wire = await startWire((exchange) => drip(exchange, gpt.text('x')));
    const controller = new AbortController();
    const test = createTestChain(wire.url);
    const record = createRecord();

    const generating = generate(test, 'go', {
      record,
      signal: controller.signal,
      onText: () => controller.abort(),
    });

    await expect(generating).rejects.toBeInstanceOf(StoppedError);
    await wire.exchanges[0]?.aborted;
    expect(record).toMatchObject({ text: 'x', asked: ['openai'], attempts: [{ outcome: 'stopped' }] });
    expect(test.chain.status()[0]).toMatchObject({ circuit: 'closed' });
  });

  test('needs no answer of a server that hangs', async () => {
    const wire = await startWire(() => undefined);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);

    await expect(
      generate(createTestChain(wire.url), 'go', { signal: controller.signal }),
    ).rejects.toBeInstanceOf(StoppedError);
    await wire.exchanges[0]?.aborted;
  });

  test('before the start sends nothing', async () => {
    const wire = await startWire(() => undefined);

    await expect(
      generate(createTestChain(wire.url), 'go', { signal: AbortSignal.abort() }),
    ).rejects.toBeInstanceOf(StoppedError);
    expect(wire.exchanges).toEqual([]);
  });

  test('between two providers asks no further one', async () => {
    const wire = await startWire((exchange) => sendJson(exchange, 500, { error: { message: 'No.' } }));
    const controller = new AbortController();

    await expect(
      generate(createTestChain(wire.url), 'go', {
        signal: controller.signal,
        onAttempt: () => controller.abort(),
      }),
    ).rejects.toBeInstanceOf(StoppedError);
    expect(wire.exchanges).toHaveLength(1);
  });

  test('ends the wait between two rounds', async () => {
    const wire = await startWire((exchange) => sendJson(exchange, 500, { error: { message: 'No.' } }));
    const controller = new AbortController();
    const chain = createModelChain({
      config: { ...claude.configure(wire.url) },
      log: createLogger('silent'),
      clock: systemClock,
    });

    const generating = chain.generate(ask('go'), {
      signal: controller.signal,
      onText: () => undefined,
      resume: () => ask('go'),
      onAttempt: () => setTimeout(() => controller.abort(), 20),
    });

    await expect(generating).rejects.toBeInstanceOf(StoppedError);
    expect(wire.exchanges).toHaveLength(1);
  });
});

describe('a caller that fails', () => {
  test('while it takes text gets its own error back, and the request is ended', async () => {
    const wire = await startWire((exchange) => drip(exchange, gpt.text('x')));
    const error = new Error('The disk is full.');

    await expect(
      generate(createTestChain(wire.url), 'go', {
        onText: () => {
          throw error;
        },
      }),
    ).rejects.toBe(error);
    await wire.exchanges[0]?.aborted;
    expect(wire.exchanges).toHaveLength(1);
  });

  test('to make a request for the rest gets its own error back', async () => {
    const wire = await startWire((exchange) => sendStream(exchange, gpt.text('half')));
    const error = new Error('The prompt is too long.');

    await expect(
      generate(createTestChain(wire.url), 'go', {
        resume: () => {
          throw error;
        },
      }),
    ).rejects.toBe(error);
  });
});

/** Sends the same event every few milliseconds until the client goes away. */
function drip(exchange: Exchange, bytes: string): void {
  beginStream(exchange, bytes);
  const timer = setInterval(() => exchange.response.write(bytes), 10);
  exchange.response.on('close', () => clearInterval(timer));
}
