import {
  GoogleGenerativeAI,
  HarmBlockThreshold,
  HarmCategory,
  type EnhancedGenerateContentResponse,
  type GenerationConfig,
  type Part,
} from '@google/generative-ai';
import { classifyStatus } from '../../classify-status.ts';
import { ProviderError } from '../../provider-error.ts';
import { readStream } from '../../read-stream.ts';
import type { FailureKind, ModelRequest, StreamOptions, TokenUsage } from '../../types.ts';
import { toOpeningError, toReadingError } from './errors.ts';
import { canThink, limitOutputTokens } from './models.ts';

/** Apps for everybody: what is clearly harmful is blocked, a murder mystery or a medical diary is not. */
const SAFETY_SETTINGS = [
  HarmCategory.HARM_CATEGORY_HARASSMENT,
  HarmCategory.HARM_CATEGORY_HATE_SPEECH,
  HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
  HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT,
].map((category) => ({ category, threshold: HarmBlockThreshold.BLOCK_ONLY_HIGH }));

export interface GeminiSettings {
  model: string;
  apiKey: string;
  baseUrl: string;
}

export type GeminiStream = (request: ModelRequest, options: StreamOptions) => Promise<TokenUsage>;

/** What the API sends beyond what this SDK's types know: thoughts, their tokens, errors in mid-stream. */
interface Chunk extends EnhancedGenerateContentResponse {
  error?: { code?: number; message?: string };
  usageMetadata?: NonNullable<EnhancedGenerateContentResponse['usageMetadata']> & {
    thoughtsTokenCount?: number;
  };
}

export function createStream({ model, apiKey, baseUrl }: GeminiSettings): GeminiStream {
  const client = new GoogleGenerativeAI(apiKey);

  return async (request, options) => {
    const generationConfig: GenerationConfig & { thinkingConfig?: { includeThoughts: boolean } } = {
      maxOutputTokens: limitOutputTokens(model, request.maxOutputTokens),
      // Thoughts are never shown, but they are the only sign that a model that thinks for long is at work.
      ...(canThink(model) && { thinkingConfig: { includeThoughts: true } }),
    };
    try {
      const result = await client
        .getGenerativeModel(
          { model, systemInstruction: request.system, generationConfig, safetySettings: SAFETY_SETTINGS },
          { baseUrl },
        )
        .generateContentStream(
          {
            contents: request.messages.map(({ role, text }) => ({
              role: role === 'user' ? 'user' : 'model',
              parts: [{ text }],
            })),
          },
          { signal: options.signal },
        );
      // The SDK also collects the whole answer into this promise. Nobody awaits it, so a cut in mid-stream would end
      // the process as an unhandled rejection. The same failure comes through the stream and is handled there.
      result.response.catch(() => {});
      return await readAnswer(result.stream, options);
    } catch (error) {
      throw error instanceof ProviderError ? error : toOpeningError(error);
    }
  };
}

function readAnswer(chunks: AsyncIterable<Chunk>, { onText, onAlive }: StreamOptions): Promise<TokenUsage> {
  return readStream(oneByOne(chunks), {
    toError: toReadingError,
    read({ error, candidates, promptFeedback, usageMetadata }) {
      if (error) {
        throw new ProviderError(classifyStatus(error.code ?? 500), {
          message: error.message ?? 'Error in mid-stream.',
        });
      }
      if (promptFeedback?.blockReason) {
        throw new ProviderError('content_filter', { message: `Blocked: ${promptFeedback.blockReason}.` });
      }
      const candidate = candidates?.[0];
      for (const part of candidate?.content?.parts ?? []) {
        if (part.text && !isThought(part)) onText(part.text);
        else onAlive();
      }
      const reason = candidate?.finishReason;
      if (!reason) return undefined;
      const usage: TokenUsage = {
        inputTokens: usageMetadata?.promptTokenCount ?? 0,
        outputTokens: (usageMetadata?.candidatesTokenCount ?? 0) + (usageMetadata?.thoughtsTokenCount ?? 0),
      };
      const failure = findFailure(reason);
      if (!failure) return usage;
      throw new ProviderError(failure, { message: `The model stopped: ${reason}.`, usage });
    },
  });
}

async function* oneByOne(chunks: AsyncIterable<Chunk>): AsyncGenerator<readonly Chunk[], void, undefined> {
  for await (const chunk of chunks) yield [chunk];
}

/** The SDK's own helper would put thoughts into the text. */
function isThought(part: Part): boolean {
  return 'thought' in part && part.thought === true;
}

/** By name and not by the SDK's enum, which is older than some of the reasons. ai.google.dev/api/generate-content#FinishReason */
function findFailure(reason: string): FailureKind | undefined {
  switch (reason) {
    case 'STOP':
      return undefined;
    case 'MAX_TOKENS':
      return 'length';
    case 'SAFETY':
    case 'RECITATION':
    case 'LANGUAGE':
    case 'BLOCKLIST':
    case 'PROHIBITED_CONTENT':
    case 'SPII':
    case 'IMAGE_SAFETY':
      return 'content_filter';
    default:
      return 'malformed';
  }
}
