import type OpenAI from 'openai';
import type { Response, ResponseStreamEvent } from 'openai/resources/responses/responses';
import { ProviderError } from '../../provider-error.ts';
import { eventBatches } from '../../event-batches.ts';
import { readStream } from '../../read-stream.ts';
import type { ModelRequest, StreamOptions, TokenUsage } from '../../types.ts';
import { classifyCode, toProviderError, toStreamError, type StreamError } from './errors.ts';
import { canReason, limitOutputTokens } from './models.ts';
import type { OpenAiSettings, OpenStream } from './stream.ts';

/**
 * Enough for code whose plan is already in the prompt. More effort makes the model think silently for longer than
 * users wait, and OpenAI shows summaries of its thoughts to verified organisations only.
 */
const REASONING_EFFORT = 'low';

/** Sent at once by the server, whether or not the model works. */
const ACKNOWLEDGEMENTS: ReadonlySet<string> = new Set([
  'response.created',
  'response.queued',
  'response.in_progress',
]);

export interface OpenRequest {
  settings: OpenAiSettings;
  request: ModelRequest;
  signal: AbortSignal;
}

/** Sends the request by the Responses API. @throws ProviderError */
export async function openResponse(
  client: OpenAI,
  { settings: { model }, request, signal }: OpenRequest,
): Promise<OpenStream<ResponseStreamEvent>> {
  try {
    const response = await client.responses
      .create(
        {
          model,
          instructions: request.system,
          input: request.messages.map(({ role, text }) => ({ role, content: text })),
          max_output_tokens: limitOutputTokens(model, request.maxOutputTokens),
          // What users ask for is not kept by the vendor.
          store: false,
          stream: true,
          ...(canReason(model) && { reasoning: { effort: REASONING_EFFORT } }),
        },
        { signal },
      )
      .asResponse();
    return eventBatches(response);
  } catch (error) {
    throw toProviderError(error);
  }
}

export function readResponse(
  events: OpenStream<ResponseStreamEvent>,
  { onText, onAlive }: StreamOptions,
): Promise<TokenUsage> {
  return readStream(events, {
    toError: toProviderError,
    // Not a switch: the list of events is long and grows with every release.
    read({ data: event }) {
      if (event.type === 'response.output_text.delta') onText(event.delta);
      else if (event.type === 'response.refusal.delta' || event.type === 'response.refusal.done')
        throw new ProviderError('refusal', { message: 'The model refused.' });
      else if (isBareError(event)) throw toStreamError(event.error);
      else if (event.type === 'error') throw toStreamError(event);
      else if (
        event.type === 'response.completed' ||
        event.type === 'response.incomplete' ||
        event.type === 'response.failed'
      )
        return finish(event.response);
      else if (!ACKNOWLEDGEMENTS.has(event.type)) onAlive();
      return undefined;
    },
  });
}

/** Servers that imitate OpenAI send errors as their other API does. */
function isBareError(event: object): event is { error: StreamError } {
  return 'error' in event && typeof event.error === 'object' && event.error !== null;
}

/** The outcome is in the response: servers that imitate OpenAI say `completed` of incomplete ones, too. */
function finish({ status, incomplete_details, error, usage }: Response): TokenUsage {
  const used = usage ? { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens } : undefined;
  if (status === 'incomplete') {
    const reason = incomplete_details?.reason ?? 'max_output_tokens';
    throw new ProviderError(reason === 'content_filter' ? 'content_filter' : 'length', {
      message: `The answer is incomplete: ${reason}.`,
      usage: used,
    });
  }
  if (status === 'failed' || status === 'cancelled') {
    throw new ProviderError(classifyCode(error?.code) ?? 'server_error', {
      message: error?.message ?? `The response is ${status}.`,
      usage: used,
    });
  }
  return used ?? { inputTokens: 0, outputTokens: 0 };
}
