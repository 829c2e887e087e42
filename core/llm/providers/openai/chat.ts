import type OpenAI from 'openai';
import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import { ProviderError } from '../../provider-error.ts';
import { eventBatches } from '../../event-batches.ts';
import { readStream } from '../../read-stream.ts';
import type { StreamOptions, TokenUsage } from '../../types.ts';
import { toProviderError, toStreamError, type StreamError } from './errors.ts';
import { canReason, limitOutputTokens } from './models.ts';
import type { OpenRequest } from './responses.ts';
import type { OpenStream } from './stream.ts';

/** A chunk, or what servers send when they fail in mid-stream. */
type Chunk = Partial<Pick<ChatCompletionChunk, 'choices' | 'usage'>> & {
  error?: StreamError;
};

/** Sends the request by the Chat Completions API. @throws ProviderError */
export async function openChat(
  client: OpenAI,
  { settings: { model, isOfficial }, request, signal }: OpenRequest,
): Promise<OpenStream<Chunk>> {
  const maxTokens = limitOutputTokens(model, request.maxOutputTokens);
  try {
    const response = await client.chat.completions
      .create(
        {
          model,
          messages: [
            { role: 'system', content: request.system },
            ...request.messages.map(({ role, text }) => ({ role, content: text })),
          ],
          // OpenAI's newer models refuse the old name; other servers know no other.
          ...(isOfficial ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens }),
          ...(isOfficial && canReason(model) && { reasoning_effort: 'low' as const }),
          stream: true,
          stream_options: { include_usage: true },
        },
        { signal },
      )
      .asResponse();
    return eventBatches(response);
  } catch (error) {
    throw toProviderError(error);
  }
}

export function readChat(chunks: OpenStream<Chunk>, { onText, onAlive }: StreamOptions): Promise<TokenUsage> {
  let finishReason: string | undefined;
  let usage: TokenUsage | undefined;
  let refused = false;

  const finish = (): TokenUsage | undefined => {
    // Its usage follows in a chunk of its own, so failures too are only told at the end.
    if (refused) throw new ProviderError('refusal', { message: 'The model refused.', usage });
    if (finishReason === 'length' || finishReason === 'content_filter') {
      throw new ProviderError(finishReason, { message: `The answer ended by ${finishReason}.`, usage });
    }
    return finishReason === undefined ? undefined : (usage ?? { inputTokens: 0, outputTokens: 0 });
  };

  return readStream(chunks, {
    toError: toProviderError,
    atEnd: finish,
    read({ data: chunk }) {
      if (chunk.error) throw toStreamError(chunk.error);
      if (chunk.usage) {
        usage = { inputTokens: chunk.usage.prompt_tokens, outputTokens: chunk.usage.completion_tokens };
      }
      const choice = chunk.choices?.[0];
      if (choice) {
        if (choice.delta.content) onText(choice.delta.content);
        // Reasoning has no field of its own in this API; servers that show it name it differently.
        else onAlive();
        if (choice.delta.refusal) refused = true;
        finishReason = choice.finish_reason ?? finishReason;
      }
      return usage && finishReason !== undefined ? finish() : undefined;
    },
  });
}
