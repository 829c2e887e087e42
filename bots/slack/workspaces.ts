import { webApi, type types } from '@slack/bolt';
import { createPlainFetch } from '#core/chat/plain-fetch.ts';
import { UpstreamError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import type { Origin } from './parse.ts';
import type { RenderedPart } from './render.ts';

/** A workspace that the bot is in. */
export interface Workspace {
  client: webApi.WebClient;
  token: string;
  botUserId: string;
}

/** The bot's clients, one a workspace. */
export interface Workspaces {
  /** @throws UpstreamError where the bot is not in that workspace (any more). */
  of(workspace: string): Promise<Workspace>;
  /** The bot's own user there; undefined where it is in none. */
  botUserOf(this: void, origin: Origin): Promise<string | undefined>;
  /** The app was removed, or its token revoked. */
  forget(origin: Origin): Promise<void>;
}

/** One for all workspaces, so that they share its connections. */
const callSlack = createPlainFetch();

/** A call that takes longer is given up, in milliseconds: before the outbox does. */
const CALL_LIMIT_MS = 100_000;

/** A client whose failures are the outbox's to mend, which keeps order and pace. */
export function createClient(token: string | undefined, apiUrl: string): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_LIMIT_MS,
    logger: SILENT,
    // The SDK calls it with texts, and reads of the answer what a plain one has. Files go another way.
    fetch: callSlack as unknown as typeof fetch,
    allowAbsoluteUrls: false,
  });
}

/** Posts a message, and gives its timestamp. Links are shown as they are, without a picture below. */
export async function postMessage(
  { chat }: webApi.WebClient,
  message: { channel: string; thread_ts?: string; metadata?: types.MessageMetadata } & RenderedPart,
): Promise<string> {
  const { postMessage: post } = chat;
  const { ts } = await post({ ...message, unfurl_links: false, unfurl_media: false });
  // Every message that is out has one.
  return ts ?? '';
}

/** Every failure comes as an error, and is logged where it is handled. */
const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  setName: () => undefined,
  getLevel: () => webApi.LogLevel.ERROR,
};

/** The one workspace of a token. `self` is who the bot is, known once it has started. */
export function oneWorkspace({
  token,
  apiUrl,
  self,
  log,
}: {
  token: string;
  apiUrl: string;
  self: () => { userId: string } | undefined;
  log: Logger;
}): Workspaces {
  const client = createClient(token, apiUrl);
  return {
    of: async () => await Promise.resolve({ client, token, botUserId: self()?.userId ?? '' }),
    botUserOf: async () => await Promise.resolve(self()?.userId),
    async forget({ workspace }) {
      log.warn(
        { workspace },
        'Slack: the app was removed or its token revoked. Install it again, and set SLACK_BOT_TOKEN.',
      );
      await Promise.resolve();
    },
  };
}

export function notInstalled(workspace: string): UpstreamError {
  return new UpstreamError(`Vectort is not installed in the Slack workspace ${workspace}`, {
    code: 'slack_token',
    retryable: false,
  });
}
