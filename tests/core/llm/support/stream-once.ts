import { createProviders } from '#core/llm/providers/registry.ts';
import type { LlmConfig, ModelProvider, ModelRequest, TokenUsage } from '#core/llm/types.ts';

export interface Streamed {
  texts: string[];
  signsOfLife: number;
  usage: TokenUsage;
}

export const REQUEST = {
  system: 'Write code.',
  messages: [{ role: 'user', text: 'go' }],
  maxOutputTokens: 500,
} as const;

export function firstProvider(config: LlmConfig): ModelProvider {
  const [provider] = createProviders(config);
  if (!provider) throw new Error('No provider is configured.');
  return provider;
}

/** One request without a chain. `texts` also holds what came before a failure. */
export async function stream(
  provider: ModelProvider,
  { texts = [], ...change }: Partial<ModelRequest> & { texts?: string[] } = {},
): Promise<Streamed> {
  let signsOfLife = 0;
  const request = { ...REQUEST, ...change };
  const usage = await provider.stream(request, {
    signal: new AbortController().signal,
    onText: (text) => texts.push(text),
    onAlive: () => {
      signsOfLife += 1;
    },
  });
  return { texts, usage, signsOfLife };
}
