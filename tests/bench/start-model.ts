import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createModelChain } from '#core/llm/chain.ts';
import type { LlmConfig, ModelChain, ModelRequest, ProviderConfig } from '#core/llm/types.ts';
import { createLogger } from '#core/log.ts';
import type { ModelAnswer } from './model-server.ts';

export interface Model {
  /** Without a path: OpenAI's API is under `/v1`, Anthropic's at its root. */
  url: string;
  write(answer: ModelAnswer): Promise<void>;
  stop(): void;
}

/** Starts the model in a process of its own. */
export async function startModel(answer: ModelAnswer): Promise<Model> {
  const child = fork(new URL('model-server.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]; // Its first message.
  const write = async (told: ModelAnswer): Promise<void> => {
    const ready = once(child, 'message');
    child.send(told);
    await ready;
  };
  await write(answer);
  return { url: `http://127.0.0.1:${port}`, write, stop: () => void child.kill() };
}

const OFF: ProviderConfig = { apiKey: undefined, baseUrl: undefined, model: undefined };

export interface ChainSettings {
  /** How OpenAI behaves; see model-server.ts. */
  first?: string;
  /** How Anthropic behaves; not there where it is undefined. */
  second?: string | undefined;
  firstTokenTimeoutMs?: number;
}

/** A chain in the product's default configuration but for the addresses and the first limit. */
export async function openChain(
  { url }: Pick<Model, 'url'>,
  { first = 'ok', second, firstTokenTimeoutMs = 30_000 }: ChainSettings = {},
): Promise<ModelChain> {
  const config: LlmConfig = {
    order: ['openai', 'anthropic'],
    firstTokenTimeoutMs,
    idleTimeoutMs: 20_000,
    totalTimeoutMs: 300_000,
    openai: { apiKey: 'sk-bench', baseUrl: `${url}/v1`, model: first, api: 'responses' },
    anthropic: second === undefined ? OFF : { apiKey: 'sk-bench', baseUrl: url, model: second },
    gemini: OFF,
  };
  const chain = createModelChain({ config, log: createLogger('silent') });
  await chain.prepare();
  return chain;
}

export const REQUEST: ModelRequest = {
  system: 'Write code.',
  messages: [{ role: 'user', text: 'An app with panels.' }],
  maxOutputTokens: 32_000,
};

/** One request through the chain. */
export async function ask(chain: ModelChain, onText: (text: string) => void = () => {}): Promise<void> {
  await chain.generate(REQUEST, {
    signal: new AbortController().signal,
    onText,
    resume: () => REQUEST,
  });
}
