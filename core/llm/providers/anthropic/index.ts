import type { ModelProvider, ProviderConfig, ProviderDescriptor } from '../../types.ts';
import { DEFAULT_MODEL, findPrice } from './models.ts';
import type { AnthropicStream } from './stream.ts';

const OFFICIAL_BASE_URL = 'https://api.anthropic.com';

export const anthropic: ProviderDescriptor = {
  id: 'anthropic',
  create: ({ anthropic: config }) =>
    config.apiKey === undefined ? undefined : createProvider(config, config.apiKey),
};

function createProvider(config: ProviderConfig, apiKey: string): ModelProvider {
  const model = config.model ?? DEFAULT_MODEL;
  const baseUrl = config.baseUrl ?? OFFICIAL_BASE_URL;
  let loading: Promise<AnthropicStream> | undefined;

  // The SDK takes 100 ms and 27 MB to load, so it is loaded only when it is used.
  const load = (): Promise<AnthropicStream> =>
    (loading ??= import('./stream.ts').then(({ createStream }) => createStream({ model, apiKey, baseUrl })));

  return {
    id: anthropic.id,
    name: 'Anthropic',
    model,
    price: findPrice(model),
    async prepare() {
      await load();
    },
    async stream(request, options) {
      const stream = await load();
      return stream(request, options);
    },
  };
}
