import type { LlmConfig, ModelProvider, ProviderDescriptor } from '../types.ts';
import { anthropic } from './anthropic/index.ts';
import { gemini } from './gemini/index.ts';
import { openai } from './openai/index.ts';

/** Every provider there is, one line each. Importing a descriptor loads no SDK. */
const DESCRIPTORS: readonly ProviderDescriptor[] = [openai, anthropic, gemini];

/** The configured providers in the order they are tried. */
export function createProviders(config: LlmConfig): ModelProvider[] {
  return [...new Set(config.order)].flatMap((id) => {
    const provider = DESCRIPTORS.find((descriptor) => descriptor.id === id)?.create(config);
    return provider ? [provider] : [];
  });
}
