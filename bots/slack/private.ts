import type { webApi } from '@slack/bolt';
import type { Target } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import { toVectortError } from './api-errors.ts';
import { formatMessageId } from './message-id.ts';
import type { People } from './people.ts';
import type { RenderedPart } from './render.ts';
import { postMessage } from './workspaces.ts';

interface PrivateOptions {
  client: webApi.WebClient;
  people: People;
  threadTs: string | undefined;
  log: Logger;
}

const RESPONSE_LIMIT_MS = 10_000;

/** Why nothing can be said to one person in a channel: the bot is not in it, it is closed, or the person has left. */
const ELSEWHERE = new Set([
  'slack_not_in_channel',
  'slack_archived',
  'slack_closed',
  'slack_thread_gone',
  'slack_restricted',
  'slack_shared_channel',
]);

/**
 * Says something that only the asker sees: in the channel; where the bot is not in it, by the address that came with
 * what is answered, which is good for half an hour; else in the direct messages.
 */
export async function sayPrivately(
  target: Target,
  parts: readonly RenderedPart[],
  options: PrivateOptions,
): Promise<string> {
  const { place, userId, answerHandle } = target;
  const { client, people, threadTs, log } = options;
  try {
    return await sayEphemerally(target, parts, { client, threadTs });
  } catch (error) {
    const failure = toVectortError(error);
    if (!ELSEWHERE.has(failure.code)) throw failure;
  }
  if (answerHandle !== undefined && (await respond(answerHandle, parts, log))) {
    return formatMessageId({ channel: place.channel, parts: [], files: [], kind: 'ephemeral' });
  }
  const channel = await people.directMessages(place.workspace, userId);
  const posted: string[] = [];
  for (const part of parts) {
    posted.push(await postMessage(client, { channel, ...part }));
  }
  return formatMessageId({ channel, parts: posted, files: [], kind: 'message' });
}

async function sayEphemerally(
  { place, userId }: Target,
  parts: readonly RenderedPart[],
  { client, threadTs }: Pick<PrivateOptions, 'client' | 'threadTs'>,
): Promise<string> {
  const posted: string[] = [];
  for (const { text, blocks } of parts) {
    const { message_ts: ts = '' } = await client.chat.postEphemeral({
      channel: place.channel,
      user: userId,
      text,
      blocks,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    });
    posted.push(ts);
  }
  return formatMessageId({ channel: place.channel, parts: posted, files: [], kind: 'ephemeral' });
}

/** Answers by a response URL. False where it is not good any more. @throws UpstreamError where Slack is away. */
async function respond(url: string, parts: readonly RenderedPart[], log: Logger): Promise<boolean> {
  for (const { text, blocks } of parts) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text, blocks }),
      signal: AbortSignal.timeout(RESPONSE_LIMIT_MS),
    });
    await response.arrayBuffer();
    if (!response.ok) {
      log.debug({ status: response.status }, 'Slack: a response URL is not good any more');
      return false;
    }
  }
  return true;
}
