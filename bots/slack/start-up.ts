import type { webApi } from '@slack/bolt';
import { OperatorError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { isDeadToken, toVectortError } from './api-errors.ts';
import { missingScopes, REQUIRED_SCOPES, SCOPES } from './scopes.ts';

export interface Self {
  userId: string;
  team: string;
}

/** Who the bot is. @throws OperatorError where the token is not accepted; UpstreamError where Slack is away. */
export async function checkToken(client: webApi.WebClient, log: Logger): Promise<Self> {
  try {
    const self = await client.auth.test();
    log.info({ team: self.team_id, bot: self.user }, `Slack: connected to ${self.team} as @${self.user}`);
    checkScopes(self.response_metadata?.scopes ?? [], log);
    return { userId: self.user_id ?? '', team: self.team_id ?? '' };
  } catch (error) {
    if (!isDeadToken(error)) throw toVectortError(error);
    throw new OperatorError(
      'SLACK_BOT_TOKEN is not accepted. "OAuth & Permissions" of the app at https://api.slack.com/apps shows the one that is.',
      { code: 'slack_token' },
    );
  }
}

/** Says which scopes are missing, and what the bot cannot do without them. */
function checkScopes(granted: readonly string[], log: Logger): void {
  // Where they are not told, nothing can be said of them.
  if (granted.length === 0) return;
  const missing = missingScopes(granted);
  if (missing.some((scope) => REQUIRED_SCOPES.includes(scope))) {
    throw new OperatorError(
      `The Slack app lacks the scope ${REQUIRED_SCOPES.join(', ')}. docs/slack.md has the manifest to paste; then install the app again.`,
      { code: 'slack_scope' },
    );
  }
  for (const scope of missing) {
    log.warn(
      { scope },
      `Slack: without the scope ${scope}, Vectort cannot ${SCOPES[scope]}. Add it and install the app again.`,
    );
  }
}
