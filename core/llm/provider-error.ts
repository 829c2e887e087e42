import { UpstreamError } from '../errors.ts';
import { REACTIONS } from './reactions.ts';
import type { FailureKind, TokenUsage } from './types.ts';

export interface ProviderErrorOptions {
  /** What the provider said, for the log. */
  message?: string;
  /** HTTP status, where the answer never began. */
  status?: number | undefined;
  retryAfterMs?: number | undefined;
  /** Tokens that the failed attempt cost all the same. */
  usage?: TokenUsage | undefined;
  cause?: unknown;
}

/** An attempt at a model that did not end in a whole answer; `kind` decides what the chain does next. */
export class ProviderError extends UpstreamError {
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly usage: TokenUsage | undefined;

  constructor(kind: FailureKind, { message, status, retryAfterMs, usage, cause }: ProviderErrorOptions = {}) {
    super(message ?? kind, {
      code: 'model_failed',
      parameters: { kind },
      retryable: REACTIONS[kind].again,
      cause,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
    this.kind = kind;
    this.status = status;
    this.usage = usage;
  }
}

/** Whether what came is a page for browsers, which no model sends. */
export function isWebPage(headers: Headers | undefined): boolean {
  return headers?.get('content-type')?.includes('text/html') ?? false;
}

export function toWebPageError(options: { status?: number; cause?: unknown } = {}): ProviderError {
  const message =
    'A web page came instead of a model\u2019s answer: check the base URL (OPENAI_BASE_URL usually ends in /v1).';
  return new ProviderError('web_page', { message, ...options });
}
