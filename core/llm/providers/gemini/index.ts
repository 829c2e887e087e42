import type { ModelProvider, ProviderConfig, ProviderDescriptor } from '../../types.ts';
import { DEFAULT_MODEL, findPrice } from './models.ts';
import type { GeminiStream } from './stream.ts';

const OFFICIAL_BASE_URL = 'https://generativelanguage.googleapis.com';

export const gemini: ProviderDescriptor = {
  id: 'gemini',
  create: ({ gemini: config }) =>
    config.apiKey === undefined ? undefined : createProvider(config, config.apiKey),
};

function createProvider(config: ProviderConfig, apiKey: string): ModelProvider {
  const model = config.model ?? DEFAULT_MODEL;
  const baseUrl = config.baseUrl ?? OFFICIAL_BASE_URL;
  let loading: Promise<GeminiStream> | undefined;

  const load = (): Promise<GeminiStream> =>
    (loading ??= import('./stream.ts').then(({ createStream }) => createStream({ model, apiKey, baseUrl })));

  return {
    id: gemini.id,
    name: 'Gemini',
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
