import { GoogleGenerativeAIFetchError } from '@google/generative-ai';
import { classifyStatus } from '../../classify-status.ts';
import { ProviderError } from '../../provider-error.ts';

const MS_PER_SECOND = 1_000;
const RETRY_INFO = 'type.googleapis.com/google.rpc.RetryInfo';
const ERROR_INFO = 'type.googleapis.com/google.rpc.ErrorInfo';
/** A wrong key is answered with 400 and one of these. ai.google.dev/gemini-api/docs/troubleshooting */
const KEY_REASONS: ReadonlySet<string> = new Set([
  'API_KEY_INVALID',
  'API_KEY_SERVICE_BLOCKED',
  'SERVICE_DISABLED',
]);

type Details = NonNullable<GoogleGenerativeAIFetchError['errorDetails']>;

/** What the SDK throws before the answer begins. */
export function toOpeningError(error: unknown): ProviderError {
  if (!(error instanceof GoogleGenerativeAIFetchError)) {
    return new ProviderError('unreachable', { message: String(error), cause: error });
  }
  const { status = 500, message, errorDetails = [] } = error;
  const isKeyWrong = errorDetails.some(
    (detail) => detail['@type'] === ERROR_INFO && KEY_REASONS.has(detail.reason ?? ''),
  );
  return new ProviderError(isKeyWrong ? 'unauthorized' : classifyStatus(status), {
    message,
    status,
    retryAfterMs: findRetryDelay(errorDetails),
    cause: error,
  });
}

/**
 * What the SDK throws while the answer is read. It has one class for all of it and drops the cause, so a connection
 * that breaks and JSON that cannot be parsed look alike; the chain treats them alike, too.
 */
export function toReadingError(error: unknown, chunkCount: number): ProviderError {
  return new ProviderError(chunkCount === 0 ? 'malformed' : 'cut', { message: String(error), cause: error });
}

/** Gemini says how long to wait in the body, as "35s"; the SDK hides the response's headers. */
function findRetryDelay(details: Details): number | undefined {
  const delay = details.find((detail) => detail['@type'] === RETRY_INFO)?.['retryDelay'];
  const seconds = typeof delay === 'string' ? /^(\d+(?:\.\d+)?)s$/.exec(delay)?.[1] : undefined;
  return seconds === undefined ? undefined : Number(seconds) * MS_PER_SECOND;
}
