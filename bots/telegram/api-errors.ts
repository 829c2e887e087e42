import { GrammyError, HttpError } from 'grammy';
import { UpstreamError, VectortError } from '#core/errors.ts';

/** What the service says for good, in the words by which it says it: it has no codes of its own for these. */
const HOPELESS: readonly { pattern: RegExp; code: string }[] = [
  {
    pattern: /rights to send (?:photos|documents|media)|CHAT_SEND_(?:PHOTOS|DOCS|MEDIA)_FORBIDDEN/i,
    code: 'telegram_no_files',
  },
  { pattern: /TOPIC_CLOSED|TOPIC_DELETED|message thread not found/i, code: 'telegram_topic_closed' },
  { pattern: /kicked from|not a member/i, code: 'telegram_removed' },
  {
    pattern: /(?:chat|user|channel) not found|PEER_ID_INVALID|chat was deleted|user is deactivated/i,
    code: 'telegram_chat_gone',
  },
  {
    pattern: /not enough rights|have no rights|CHAT_(?:WRITE|SEND_PLAIN)_FORBIDDEN/i,
    code: 'telegram_no_rights',
  },
  { pattern: /message to edit not found|can't be edited|MESSAGE_ID_INVALID/i, code: 'telegram_message_gone' },
];

/** An error of a call to the Bot API as one that says what to do about it. */
export function toVectortError(error: unknown): VectortError {
  if (error instanceof VectortError) return error;
  if (error instanceof GrammyError) return refusalOf(error);
  // Errors of connections carry the address called, and with it the token: only what kind it was is kept.
  const reason = error instanceof HttpError ? describe(error.error) : describe(error);
  return new UpstreamError(`Telegram could not be reached: ${reason}`, {
    code: 'telegram_unreachable',
    retryable: true,
  });
}

/** Whether the service took the text for malformed HTML. */
export function isParseError(error: unknown): boolean {
  return isRefusal(error, 400) && /can't parse entities/i.test(error.description);
}

/** Whether an edit would have changed nothing. */
export function isUnchanged(error: unknown): boolean {
  return isRefusal(error, 400) && /message is not modified/i.test(error.description);
}

/** The token is not one, or not any more. */
export function isDeadToken(error: unknown): boolean {
  return isRefusal(error, 401) || isRefusal(error, 404);
}

export function isRefusal(error: unknown, code: number): error is GrammyError {
  return error instanceof GrammyError && error.error_code === code;
}

/** The group that a group has become, where that is why a call was refused. */
export function migratedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
}

function refusalOf(error: GrammyError): UpstreamError {
  const { error_code: status, description, method, parameters } = error;
  const message = `Telegram refused ${method}: ${status} ${description}`;
  const refuse = (code: string): UpstreamError => new UpstreamError(message, { code, retryable: false });
  if (status === 429) {
    return new UpstreamError(message, {
      code: 'telegram_flood',
      retryable: true,
      retryAfterMs: (parameters.retry_after ?? 1) * 1_000,
    });
  }
  if (status >= 500) return new UpstreamError(message, { code: 'telegram_broken', retryable: true });
  if (isDeadToken(error)) return refuse('telegram_token');
  const known = HOPELESS.find(({ pattern }) => pattern.test(description))?.code;
  return refuse(known ?? (status === 403 ? 'telegram_closed' : 'telegram_refused'));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
