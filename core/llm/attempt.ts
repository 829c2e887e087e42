import { watchLimits, type Limits } from './limits.ts';
import { ProviderError } from './provider-error.ts';
import type { Attempt, FailureKind, ModelProvider, ModelRequest, TokenUsage } from './types.ts';

const TOKENS_PER_PRICE = 1_000_000;

export interface AttemptOptions {
  provider: ModelProvider;
  request: ModelRequest;
  limits: Limits;
  signal: AbortSignal;
  onText: (text: string) => void;
  /** Why an answer that ended normally is none. */
  verify?: (() => FailureKind | undefined) | undefined;
}

export interface AttemptEnd {
  attempt: Attempt;
  /** Absent when the answer is whole and when the caller stopped it. */
  failure?: ProviderError;
}

/**
 * Makes one request under the time limits. Returns as soon as its outcome is known, whether or not the SDK has
 * noticed by then; after that no text arrives any more and the HTTP request is ended.
 * @throws only what `onText` and `verify` throw.
 */
export function runAttempt({
  provider,
  request,
  limits,
  signal,
  onText,
  verify,
}: AttemptOptions): Promise<AttemptEnd> {
  return new Promise((resolve, reject) => {
    const sentAt = performance.now();
    const controller = new AbortController();
    let settled = false;
    let characters = 0;
    let firstTextMs: number | undefined;
    let isBlank = true;

    const watch = watchLimits(limits, (limit) => {
      const message = `No answer within the limit ${limit}.`;
      end(limit, { failure: new ProviderError(limit, { message }) });
    });
    const stop = (): void => end('stopped');
    signal.addEventListener('abort', stop, { once: true });

    const release = (): void => {
      settled = true;
      watch.stop();
      signal.removeEventListener('abort', stop);
    };

    function end(
      outcome: Attempt['outcome'],
      { failure, usage }: { failure?: ProviderError; usage?: TokenUsage | undefined } = {},
    ): void {
      if (settled) return;
      release();
      if (outcome !== 'completed') controller.abort();
      const attempt: Attempt = {
        provider: provider.id,
        model: provider.model,
        outcome,
        ...(firstTextMs !== undefined && { firstTextMs }),
        durationMs: performance.now() - sentAt,
        characters,
        ...(usage && { usage, ...findCost(provider, usage) }),
      };
      resolve({ attempt, ...(failure && { failure }) });
    }

    /** Whatever it is, it is the caller's and goes back unchanged. */
    function giveBack(error: unknown): void {
      release();
      controller.abort();
      reject(error);
    }

    provider
      .stream(request, {
        signal: controller.signal,
        onText(text) {
          if (settled || text === '') return;
          if (firstTextMs === undefined) {
            firstTextMs = performance.now() - sentAt;
            watch.sawFirstText();
          } else {
            watch.sawLife();
          }
          characters += text.length;
          if (isBlank) isBlank = text.trim() === '';
          try {
            onText(text);
          } catch (error) {
            giveBack(error);
          }
        },
        onAlive: () => watch.sawLife(),
      })
      .then(
        (usage) => {
          if (settled) return;
          if (isBlank) {
            end('empty', { usage, failure: new ProviderError('empty', { message: 'No text came.' }) });
            return;
          }
          try {
            const kind = verify?.();
            if (kind === undefined) end('completed', { usage });
            else
              end(kind, { usage, failure: new ProviderError(kind, { message: 'Not what was asked for.' }) });
          } catch (error) {
            giveBack(error);
          }
        },
        (error: unknown) => {
          // Adapters throw nothing else; should one do so nevertheless, the next provider still gives an answer.
          const failure =
            error instanceof ProviderError ? error : new ProviderError('malformed', { cause: error });
          end(failure.kind, { failure, usage: failure.usage });
        },
      );
  });
}

function findCost({ price }: ModelProvider, usage: TokenUsage): { costUsd?: number } {
  if (!price) return {};
  return {
    costUsd: (usage.inputTokens * price.input + usage.outputTokens * price.output) / TOKENS_PER_PRICE,
  };
}
