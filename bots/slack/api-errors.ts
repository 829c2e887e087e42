import { webApi } from '@slack/bolt';
import { UpstreamError, VectortError } from '#core/errors.ts';

/** The codes by which Slack says that it will not work later either, and ours by which that is told to people. */
const REFUSALS: Readonly<Record<string, string>> = {
  invalid_auth: 'slack_token',
  not_authed: 'slack_token',
  account_inactive: 'slack_token',
  token_revoked: 'slack_token',
  token_expired: 'slack_token',
  org_login_required: 'slack_token',
  missing_scope: 'slack_scope',
  not_allowed_token_type: 'slack_scope',
  no_permission: 'slack_scope',
  not_in_channel: 'slack_not_in_channel',
  channel_not_found: 'slack_not_in_channel',
  is_archived: 'slack_archived',
  thread_not_found: 'slack_thread_gone',
  cannot_reply_to_message: 'slack_thread_gone',
  restricted_action: 'slack_restricted',
  restricted_action_read_only_channel: 'slack_restricted',
  restricted_action_thread_only_channel: 'slack_restricted',
  restricted_action_non_threadable_channel: 'slack_restricted',
  restricted_action_thread_locked: 'slack_restricted',
  message_not_found: 'slack_message_gone',
  cant_update_message: 'slack_message_gone',
  edit_window_closed: 'slack_message_gone',
  user_not_in_channel: 'slack_closed',
  cannot_dm_bot: 'slack_closed',
  user_disabled: 'slack_closed',
  user_not_found: 'slack_closed',
  messages_tab_disabled: 'slack_closed',
  user_not_visible: 'slack_shared_channel',
  not_allowed_in_shared_channel: 'slack_shared_channel',
  mpdm_free_team_not_allowed: 'slack_shared_channel',
};

/** Slack's own troubles, which pass. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'ratelimited',
  'rate_limited',
]);

/** An error of a call to the Web API as one that says what to do about it. */
export function toVectortError(error: unknown): VectortError {
  if (error instanceof VectortError) return error;
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return new UpstreamError('Slack asks to wait', {
      code: 'slack_rate_limit',
      retryable: true,
      retryAfterMs: Math.max(1, error.retryAfter) * 1_000,
    });
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const { statusCode } = error;
    return new UpstreamError(`Slack answered ${statusCode}`, {
      code: 'slack_broken',
      retryable: statusCode >= 500 || statusCode === 429,
    });
  }
  const code = refusalOf(error);
  if (code !== undefined) {
    const needed = neededScope(error);
    return new UpstreamError(`Slack refused: ${code}${needed ? ` (needs ${needed})` : ''}`, {
      code: PASSING.has(code) ? 'slack_broken' : (REFUSALS[code] ?? 'slack_refused'),
      retryable: PASSING.has(code),
      parameters: { scope: needed ?? 'chat:write' },
    });
  }
  // Errors of connections may carry what was sent: only their kind is kept.
  return new UpstreamError(`Slack could not be reached: ${kindOf(error)}`, {
    code: 'slack_unreachable',
    retryable: true,
  });
}

/** Slack's code for why it refused, where it did. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** The scope that is missing, where that is why. */
export function neededScope(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const { needed } = error.data as { needed?: unknown };
  return typeof needed === 'string' ? needed : undefined;
}

export function isDeadToken(error: unknown): boolean {
  return REFUSALS[refusalOf(error) ?? ''] === 'slack_token';
}

function kindOf(error: unknown): string {
  if (error instanceof webApi.WebAPIRequestError) return kindOf(error.original);
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error.name;
}
