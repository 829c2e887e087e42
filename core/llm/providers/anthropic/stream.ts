import Anthropic from '@anthropic-ai/sdk';
import type { RawMessageStreamEvent, StopReason } from '@anthropic-ai/sdk/resources/messages';
import { ProviderError } from '../../provider-error.ts';
import { eventBatches, type ServerEvent } from '../../event-batches.ts';
import { readStream } from '../../read-stream.ts';
import type { FailureKind, ModelRequest, StreamOptions, TokenUsage } from '../../types.ts';
import { toProviderError, toStreamError } from './errors.ts';
import { limitOutputTokens } from './models.ts';

/** The chain keeps the time; the SDK's own limit must only not be in the way. */
const NO_TIMEOUT_MS = 24 * 60 * 60 * 1_000;

/** The other reasons end a whole answer. */
const FAILURES: Partial<Record<StopReason, FailureKind>> = {
  refusal: 'refusal',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
};

/** What the API sends beyond what the SDK's type of an event knows. */
type StreamEvent =
  | RawMessageStreamEvent
  | { type: 'error'; error: { type: string; message: string } }
  | { type: 'ping' };

export interface AnthropicSettings {
  model: string;
  apiKey: string;
  baseUrl: string;
}

export type AnthropicStream = (request: ModelRequest, options: StreamOptions) => Promise<TokenUsage>;

export function createStream({ model, apiKey, baseUrl }: AnthropicSettings): AnthropicStream {
  const client = new Anthropic({
    apiKey,
    baseURL: baseUrl,
    maxRetries: 0,
    timeout: NO_TIMEOUT_MS,
    // Otherwise the SDK takes this from the environment by itself, prints what it cannot parse, and measures.
    authToken: null,
    logLevel: 'off',
    openTelemetry: false,
  });

  return async (request, options) => {
    let response: Response;
    try {
      response = await client.messages
        .create(
          {
            model,
            system: request.system,
            messages: request.messages.map(({ role, text }) => ({ role, content: text })),
            max_tokens: limitOutputTokens(model, request.maxOutputTokens),
            stream: true,
          },
          { signal: options.signal },
        )
        .asResponse();
    } catch (error) {
      throw toProviderError(error);
    }
    return readMessage(eventBatches(response), options);
  };
}

function readMessage(
  events: AsyncIterable<readonly ServerEvent<StreamEvent>[]>,
  { onText, onAlive }: StreamOptions,
): Promise<TokenUsage> {
  const usage: TokenUsage = { inputTokens: 0, outputTokens: 0 };
  let stopReason: StopReason | null = null;

  return readStream(events, {
    toError: toProviderError,
    read({ data: event }) {
      switch (event.type) {
        case 'message_start':
          usage.inputTokens = countInput(event.message.usage);
          return undefined;
        case 'content_block_delta':
          if (event.delta.type === 'text_delta') onText(event.delta.text);
          else onAlive();
          return undefined;
        case 'message_delta':
          stopReason = event.delta.stop_reason ?? stopReason;
          usage.outputTokens = event.usage.output_tokens;
          return undefined;
        case 'message_stop': {
          const failure = stopReason && FAILURES[stopReason];
          if (!failure) return usage;
          throw new ProviderError(failure, { message: `The model stopped: ${stopReason}.`, usage });
        }
        case 'error':
          throw toStreamError(event.error);
        case 'ping':
          return undefined;
        case 'content_block_start':
        case 'content_block_stop':
          onAlive();
          return undefined;
      }
    },
  });
}

function countInput(usage: {
  input_tokens: number;
  cache_creation_input_tokens: number | null;
  cache_read_input_tokens: number | null;
}): number {
  return usage.input_tokens + (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0);
}
