import { createModelChain } from '#core/llm/chain.ts';
import type { Clock } from '#core/llm/clock.ts';
import type { SharedCircuits } from '#core/llm/shared-circuits.ts';
import type {
  Attempt,
  ChainOptions,
  ChainResult,
  LlmConfig,
  ModelChain,
  ModelRequest,
  ProviderStatus,
} from '#core/llm/types.ts';
import { createLogger } from '#core/log.ts';
import { EMPTY_CONFIG } from './dialects.ts';

export interface TestChain {
  chain: ModelChain;
  /** Milliseconds of every wait between rounds. */
  waits: number[];
  changes: ProviderStatus[];
  /** Lets time pass for circuits. */
  advance(ms: number): void;
}

/** All three providers at one address; a chain whose waits pass at once. */
export function createTestChain(
  url: string,
  config: Partial<LlmConfig> = {},
  shared?: SharedCircuits,
): TestChain {
  const waits: number[] = [];
  const changes: ProviderStatus[] = [];
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
  const chain = createModelChain({
    config: {
      ...EMPTY_CONFIG,
      openai: { apiKey: 'sk-test', baseUrl: `${url}/v1`, model: 'gpt-5', api: 'responses' },
      anthropic: { apiKey: 'sk-ant-test', baseUrl: url, model: 'claude-sonnet-4-6' },
      gemini: { apiKey: 'g-test', baseUrl: url, model: 'gemini-2.5-pro' },
      ...config,
    },
    log: createLogger('silent'),
    clock,
    onCircuitChange: (status) => changes.push(status),
    ...(shared ? { shared } : {}),
  });
  return {
    chain,
    waits,
    changes,
    advance: (ms) => {
      now += ms;
    },
  };
}

export interface Run {
  text: string;
  attempts: Attempt[];
  /** Who was asked, in order. */
  asked: string[];
  result: ChainResult;
}

export function ask(text: string): ModelRequest {
  return { system: 'Write code.', messages: [{ role: 'user', text }], maxOutputTokens: 500 };
}

/** One generation. What came before a failure is in `record`. */
export async function generate(
  { chain }: TestChain,
  prompt: string,
  { record = createRecord(), ...options }: Partial<ChainOptions> & { record?: Omit<Run, 'result'> } = {},
): Promise<Run> {
  const result = await chain.generate(ask(prompt), {
    signal: new AbortController().signal,
    resume: () => ask(prompt),
    onProvider: ({ id }) => record.asked.push(id),
    ...options,
    onText: (text) => {
      record.text += text;
      options.onText?.(text);
    },
    onAttempt: (attempt) => {
      record.attempts.push(attempt);
      options.onAttempt?.(attempt);
    },
  });
  return { ...record, result };
}

export function createRecord(): Omit<Run, 'result'> {
  return { text: '', attempts: [], asked: [] };
}
