import type { Attachment } from '#core/chat/types.ts';
import type { BotUserOf, Incoming, Origin, Said } from './parse.ts';
import type { SlackEvent, SlackFile, SlackMessage } from './payloads.ts';
import { mentionsIn, plainWords } from './plain-words.ts';

/** Messages of which people are the authors, by their subtypes. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** What is left of a message that was deleted and has answers. */
const TOMBSTONE = 'tombstone';

/** What somebody wrote, changed or deleted; undefined for everything else that Slack calls a message. */
export async function parseMessage(
  event: SlackEvent,
  origin: Origin,
  botUserOf: BotUserOf,
): Promise<Incoming | undefined> {
  const { channel, channel_type: channelType, subtype, message, previous_message: before } = event;
  const botUser = await botUserOf(origin);
  if (!channel || botUser === undefined) return undefined;
  const isTombstone = subtype === 'message_changed' && message?.subtype === TOMBSTONE;
  if (subtype === 'message_deleted' || isTombstone) return parseDeleted(event, origin, botUser);
  const where = { channel, isDirect: channelType === 'im', botUser, origin };
  if (subtype !== 'message_changed') {
    const said = event.hidden ? undefined : readMessage(event, where);
    return (
      said && { type: 'said', origin, ...said, addressed: said.addressed || event.type === 'app_mention' }
    );
  }
  // Slack also tells that it shows a link as a card, or that a thread has grown.
  if (!message?.edited?.ts || message.text === before?.text) return undefined;
  const said = readMessage(message, where);
  return said && { type: 'edited', origin, said, at: message.edited.ts };
}

function readMessage(
  { ts, user, text = '', bot_id: bot, subtype, thread_ts: threadTs, files = [] }: SlackMessage,
  {
    channel,
    isDirect,
    botUser,
    origin,
  }: { channel: string; isDirect: boolean; botUser: string; origin: Origin },
): Said | undefined {
  if (!ts || !user || bot !== undefined || user === botUser || !SPOKEN.has(subtype)) return undefined;
  const named = mentionsIn(text);
  return {
    channel,
    ts,
    threadTs,
    user,
    text: plainWords(text, botUser),
    addressed: isDirect || named.includes(botUser),
    mentions: named.filter((id) => id !== botUser),
    attachments: attachmentsOf(files, origin),
  };
}

/** The bot's own messages are nobody's request. */
function parseDeleted(
  { channel, deleted_ts: deletedTs, message, previous_message: before }: SlackEvent,
  origin: Origin,
  botUser: string,
): Incoming | undefined {
  const ts = deletedTs ?? message?.ts ?? before?.ts;
  const user = before?.user ?? '';
  if (!channel || !ts || before?.bot_id !== undefined || user === botUser) return undefined;
  return { type: 'deleted', origin, channel, ts, threadTs: before?.thread_ts ?? message?.thread_ts, user };
}

/** Files that are gone or hidden by the workspace's plan are none. */
export function attachmentsOf(files: readonly SlackFile[], { workspace }: Origin): Attachment[] {
  return files.flatMap(({ id, name, title, mimetype, size, mode, ...urls }): Attachment[] => {
    if (!id || mode === 'tombstone' || mode === 'hidden_by_limit') return [];
    const url = urls.url_private_download ?? urls.url_private ?? '';
    return [
      {
        name: name ?? title ?? id,
        mediaType: mimetype || 'application/octet-stream',
        bytes: size ?? 0,
        reference: [workspace, id, url].join('|'),
      },
    ];
  });
}
