import type { LlmConfig, ModelProvider, ProviderDescriptor } from '../../types.ts';
import { DEFAULT_MODEL, findPrice } from './models.ts';
import type { OpenAiStream } from './stream.ts';

const OFFICIAL_BASE_URL = 'https://api.openai.com/v1';
const OFFICIAL_HOST = 'api.openai.com';

/** OpenAI itself, or any server that speaks one of its two APIs (Ollama, llama.cpp, vLLM ...). */
export const openai: ProviderDescriptor = {
  id: 'openai',
  create: ({ openai: config }) =>
    config.apiKey !== undefined || config.baseUrl !== undefined ? createProvider(config) : undefined,
};

function createProvider(config: LlmConfig['openai']): ModelProvider {
  const { host } = new URL(config.baseUrl ?? OFFICIAL_BASE_URL);
  const isOfficial = host === OFFICIAL_HOST;
  const model = config.model ?? DEFAULT_MODEL;
  let loading: Promise<OpenAiStream> | undefined;

  // The SDK takes 100 ms and 35 MB to load, so it is loaded only when it is used.
  const load = (): Promise<OpenAiStream> =>
    (loading ??= import('./stream.ts').then(({ createStream }) =>
      createStream({
        model,
        isOfficial,
        baseUrl: config.baseUrl ?? OFFICIAL_BASE_URL,
        apiKey: config.apiKey,
        api: config.api === 'auto' && isOfficial ? 'responses' : config.api,
      }),
    ));

  return {
    id: openai.id,
    name: isOfficial ? 'OpenAI' : host,
    model,
    price: isOfficial ? findPrice(model) : undefined,
    async prepare() {
      await load();
    },
    async stream(request, options) {
      const stream = await load();
      return stream(request, options);
    },
  };
}
