import OpenAI from 'openai';
import { ProviderError } from '../../provider-error.ts';
import type { ServerEvent } from '../../event-batches.ts';
import type { ModelRequest, StreamOptions, TokenUsage } from '../../types.ts';
import { openChat, readChat } from './chat.ts';
import { openResponse, readResponse } from './responses.ts';

/** How a server without the Responses API answers: no such path, no such method, not implemented. */
const NO_RESPONSES_API: ReadonlySet<number | undefined> = new Set([404, 405, 501]);
/** The chain keeps the time; the SDK's own limit must only not be in the way. */
const NO_TIMEOUT_MS = 24 * 60 * 60 * 1_000;
/** Servers that need no key get one nevertheless: without any, the SDK refuses to start. */
const NO_KEY = 'none';

export interface OpenAiSettings {
  model: string;
  baseUrl: string;
  /** Whether it is OpenAI's own server; others want older parameters. */
  isOfficial: boolean;
  apiKey: string | undefined;
  /** `auto` tries the Responses API until it knows better. */
  api: 'auto' | 'responses' | 'chat';
}

/** An answer that has begun: its events, as the network brings them. */
export type OpenStream<Data> = AsyncIterable<readonly ServerEvent<Data>[]>;

export type OpenAiStream = (request: ModelRequest, options: StreamOptions) => Promise<TokenUsage>;

export function createStream(settings: OpenAiSettings): OpenAiStream {
  const client = new OpenAI({
    apiKey: settings.apiKey ?? NO_KEY,
    baseURL: settings.baseUrl,
    maxRetries: 0,
    timeout: NO_TIMEOUT_MS,
    // Otherwise the SDK takes these from the environment by itself, and prints what it cannot parse.
    organization: null,
    project: null,
    logLevel: 'off',
  });
  let api = settings.api;

  async function streamChat(request: ModelRequest, options: StreamOptions): Promise<TokenUsage> {
    const chunks = await openChat(client, { settings, request, signal: options.signal });
    // An unknown model is a 404, too; only a server that takes the request has shown which API it speaks.
    api = 'chat';
    return readChat(chunks, options);
  }

  return async (request, options) => {
    if (api === 'chat') return streamChat(request, options);
    try {
      const events = await openResponse(client, { settings, request, signal: options.signal });
      api = 'responses';
      return await readResponse(events, options);
    } catch (error) {
      const isMissing = error instanceof ProviderError && NO_RESPONSES_API.has(error.status);
      if (api === 'auto' && isMissing) return streamChat(request, options);
      throw error;
    }
  };
}
