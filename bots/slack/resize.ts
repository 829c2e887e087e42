import type { webApi } from '@slack/bolt';
import { refusalOf } from './api-errors.ts';
import { findParts, metadataOf } from './find-posts.ts';
import type { RenderedPart } from './render.ts';
import { postMessage } from './workspaces.ts';

/** Takes a message away that is not needed any more; that it is gone already is as good. */
export async function removeMessage(
  { chat }: webApi.WebClient,
  { channel, ts }: { channel: string; ts: string },
): Promise<void> {
  try {
    await chat.delete({ channel, ts });
  } catch (error) {
    if (refusalOf(error) !== 'message_not_found') throw error;
  }
}

/** Posts what a text has become longer by. Tried again, it goes on with what is out under the same key. */
export async function postMore(
  client: webApi.WebClient,
  more: readonly RenderedPart[],
  {
    channel,
    threadTs,
    botUserId,
    key,
  }: { channel: string; threadTs: string | undefined; botUserId: string; key: string },
): Promise<string[]> {
  const found = await findParts(client, { channel, threadTs, key, botUserId });
  const posted: string[] = [];
  for (const [index, part] of more.entries()) {
    const ts = found?.parts[index];
    if (ts !== undefined) {
      await client.chat.update({ channel, ts, ...part });
      posted.push(ts);
      continue;
    }
    const metadata = metadataOf({ key, part: index, of: more.length, files: 0 });
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
    posted.push(await postMessage(client, { channel, ...thread, ...part, metadata }));
  }
  return posted;
}
