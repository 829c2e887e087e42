import { describe, expect, test, vi } from 'vitest';
import type { Announcer } from '#core/announce/types.ts';
import { createCircuit, type CircuitLesson } from '#core/llm/circuit.ts';
import { createSharedCircuits } from '#core/llm/shared-circuits.ts';
import { createLogger } from '#core/log.ts';
import { startMock } from './support/peers.ts';
import { createTestChain, generate } from './support/test-chain.ts';

const log = createLogger('silent');
const GPT = 'gpt-5';

describe('what one process learns of a provider', () => {
  test('the others respect, without asking it', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 500 });
    mock.on({ predicate: () => true }, { content: 'from another' });
    const processes = connect();
    const [one, other] = [openChain(mock.url, processes.join()), openChain(mock.url, processes.join())];
    for (let count = 0; count < 5; count += 1) await generate(one, 'go');

    expect((await generate(other, 'go')).asked).toEqual(['anthropic']);
    expect(other.changes).toMatchObject([{ id: 'openai', circuit: 'open', lastFailure: 'server_error' }]);

    mock.prependFixture({ match: { model: GPT }, response: { content: 'well again' } });
    one.advance(30_000);
    await generate(one, 'go');
    expect((await generate(other, 'go')).asked).toEqual(['openai']);
  });

  test('is known to a process that starts later', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 401 });
    mock.on({ predicate: () => true }, { content: 'from another' });
    const processes = connect();
    await generate(openChain(mock.url, processes.join()), 'go');

    const late = openChain(mock.url, processes.join());
    await vi.waitFor(() => expect(late.chain.status()[0]).toMatchObject({ circuit: 'open' }));
    expect((await generate(late, 'go')).asked).toEqual(['anthropic']);
  });

  test('says nothing of the same provider with another key', async () => {
    const mock = await startMock();
    mock.on({ model: GPT }, { error: { message: 'No.' }, status: 401 });
    mock.on({ predicate: () => true }, { content: 'from another' });
    const processes = connect();
    const openai = { apiKey: 'sk-new', baseUrl: `${mock.url}/v1`, model: GPT, api: 'responses' } as const;
    const renewed = openChain(mock.url, processes.join(), { openai });
    await generate(openChain(mock.url, processes.join()), 'go');

    expect((await generate(renewed, 'go')).asked).toEqual(['openai', 'anthropic']);
  });

  test('is not believed where it is no lesson', () => {
    const processes = connect();
    const heard: CircuitLesson[] = [];
    createSharedCircuits({ announcer: processes.join(), log }).hear('openai', (lesson) => heard.push(lesson));
    const announcer = processes.join();
    for (const news of [null, 'x', {}, { provider: 'openai', failure: 'unheard_of', openUntil: 1 }]) {
      announcer.tell('circuits', news);
    }
    expect(heard).toEqual([]);
  });
});

describe('a circuit that learned', () => {
  const lesson = {
    failure: 'rate_limited',
    openMs: 20_000,
    heldMs: 20_000,
    failures: 1,
    openings: 0,
  } as const;

  test('keeps everybody out while Retry-After lasts, and tells nobody what it was told', () => {
    const told: CircuitLesson[] = [];
    let now = 0;
    const circuit = createCircuit({
      clock: { now: () => now, sleep: () => expect.unreachable('A circuit does not wait.') },
      onLesson: (news) => told.push(news),
    });
    circuit.learn(lesson);
    expect(circuit.enterAsLastResort()).toBe(false);
    expect(circuit.lastResortInMs()).toBe(20_000);
    now = 20_000;
    expect(circuit.enter()).toBe(true);
    expect(told).toEqual([]);
    circuit.succeed();
    expect(told).toMatchObject([{ failure: undefined, openMs: 0, heldMs: 0 }]);
  });

  test('opens again at once when its trial fails, for twice as long', () => {
    let now = 0;
    const circuit = createCircuit({
      clock: { now: () => now, sleep: () => expect.unreachable('A circuit does not wait.') },
    });
    circuit.learn({ failure: 'server_error', openMs: 30_000, heldMs: 0, failures: 5, openings: 1 });
    now = 30_000;
    expect(circuit.enter()).toBe(true);
    circuit.fail('server_error');
    now = 89_999;
    expect(circuit.enter()).toBe(false);
    now = 90_000;
    expect(circuit.enter()).toBe(true);
  });
});

function openChain(url: string, announcer: Announcer, config: Parameters<typeof createTestChain>[1] = {}) {
  return createTestChain(url, config, createSharedCircuits({ announcer, log }));
}

/** Processes that hear each other at once. */
function connect(): { join: () => Announcer } {
  const listeners: Array<{ by: object; topic: string; listener: (news: unknown) => void }> = [];
  const kept = new Map<string, unknown>();
  return {
    join() {
      const by = {};
      const tell = (topic: string, news: unknown): void => {
        const copy: unknown = JSON.parse(JSON.stringify(news));
        for (const each of listeners) if (each.by !== by && each.topic === topic) each.listener(copy);
      };
      return {
        tell,
        hear(topic, listener) {
          listeners.push({ by, topic, listener });
          return () => undefined;
        },
        note(topic, key, { news, forMs }) {
          if (forMs > 0) kept.set(key, JSON.parse(JSON.stringify(news)));
          else kept.delete(key);
          tell(topic, news);
        },
        notes: async () => [...kept.values()],
      };
    },
  };
}
