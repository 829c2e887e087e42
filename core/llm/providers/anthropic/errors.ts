import { APIConnectionError, APIConnectionTimeoutError, APIError } from '@anthropic-ai/sdk';
import { classifyStatus } from '../../classify-status.ts';
import { ProviderError } from '../../provider-error.ts';
import { parseRetryAfter } from '../../retry-after.ts';
import type { FailureKind } from '../../types.ts';

/** Types that say more than their status, or that come in mid-stream where there is none. docs.anthropic.com/en/api/errors */
const KINDS: Readonly<Record<string, FailureKind>> = {
  authentication_error: 'unauthorized',
  permission_error: 'unauthorized',
  billing_error: 'quota_exhausted',
  not_found_error: 'unknown_model',
  rate_limit_error: 'rate_limited',
  invalid_request_error: 'bad_request',
  request_too_large: 'bad_request',
};

/** An error that comes in mid-stream, where there is no status. */
export function toStreamError({ type, message }: { type: string; message: string }): ProviderError {
  return new ProviderError(KINDS[type] ?? 'server_error', { message });
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
    // Declared with a type parameter that the check cannot know.
    const { status, message, headers, type } = error as APIError;
    const byStatus = status === undefined ? 'server_error' : classifyStatus(status);
    return new ProviderError((type && KINDS[type]) || byStatus, {
      message,
      status,
      retryAfterMs: parseRetryAfter(headers),
      cause: error,
    });
  }
  // The SDK hands JSON that cannot be parsed and broken connections through as they are.
  return new ProviderError(error instanceof SyntaxError ? 'malformed' : 'cut', { cause: error });
}
