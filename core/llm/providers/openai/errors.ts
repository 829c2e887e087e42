import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { classifyStatus } from '../../classify-status.ts';
import { isWebPage, ProviderError, toWebPageError } from '../../provider-error.ts';
import { parseRetryAfter } from '../../retry-after.ts';
import type { FailureKind } from '../../types.ts';

/** Codes that say more than their status, or that come in mid-stream where there is none. platform.openai.com/docs/guides/error-codes */
const KINDS: Readonly<Record<string, FailureKind>> = {
  insufficient_quota: 'quota_exhausted',
  billing_hard_limit_reached: 'quota_exhausted',
  rate_limit_exceeded: 'rate_limited',
  invalid_api_key: 'unauthorized',
  model_not_found: 'unknown_model',
  content_filter: 'content_filter',
  content_policy_violation: 'content_filter',
  invalid_prompt: 'content_filter',
  context_length_exceeded: 'bad_request',
};

export function classifyCode(code: string | null | undefined): FailureKind | undefined {
  return code ? KINDS[code] : undefined;
}

/** What a server says that fails in mid-stream, where there is no status. */
export interface StreamError {
  code?: string | null;
  message?: string;
}

export function toStreamError({ code, message = 'Error in mid-stream.' }: StreamError): ProviderError {
  return new ProviderError(classifyCode(code) ?? 'server_error', { message });
}

/** What an error of the SDK means, thrown at the request or while its answer is read. */
export function toProviderError(error: unknown): ProviderError {
  if (error instanceof APIConnectionTimeoutError) {
    return new ProviderError('timeout_first_token', { message: error.message, cause: error });
  }
  if (error instanceof APIConnectionError) {
    return new ProviderError('unreachable', { message: error.message, cause: error });
  }
  if (error instanceof APIError) {
    const { status, message } = error;
    // Servers that are down say so with pages, too; a page for an unknown path is somebody else's address.
    if (status === 404 && isWebPage(error.headers)) return toWebPageError({ status, cause: error });
    const byStatus = status === undefined ? 'server_error' : classifyStatus(status);
    return new ProviderError(classifyCode(error.code) ?? byStatus, {
      message,
      status,
      retryAfterMs: parseRetryAfter(error.headers),
      cause: error,
    });
  }
  // The SDK hands JSON that cannot be parsed and broken connections through as they are.
  return new ProviderError(error instanceof SyntaxError ? 'malformed' : 'cut', { cause: error });
}
