import { ChannelType, MessageType, type APIAttachment, type APIMessage } from 'discord.js';
import type { Attachment } from '#core/chat/types.ts';

/** What somebody wrote. */
export interface Said {
  id: string;
  channelId: string;
  guildId: string | undefined;
  /** As far as Discord tells with the message. */
  channelType: number | undefined;
  user: { id: string; name: string };
  text: string;
  addressed: boolean;
  /** The message that it answers, where it is somebody's. */
  replied: { id: string; isMine: boolean; text: string; attachments: Attachment[] } | undefined;
  mentions: string[];
  attachments: Attachment[];
  /** What Vectort does not read, where there is nothing else. */
  unreadable: string | undefined;
}

export type GatewayMessage = APIMessage & { guild_id?: string; channel_type?: number };

/** Messages that people write themselves; the others say that somebody joined, pinned, boosted ... */
const WRITTEN: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);
/** Of messages that are a recording. */
const VOICE = 1 << 13;

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

export function isThread(type: number | undefined): boolean {
  return type !== undefined && THREADS.has(type);
}

/** A message as somebody's words; undefined for what bots, webhooks and Discord itself say. */
export function parseMessage(message: GatewayMessage, selfId: string): Said | undefined {
  const { author, type, webhook_id: webhook, mentions, referenced_message: referenced } = message;
  if (author.bot || author.system || webhook !== undefined || !WRITTEN.has(type)) return undefined;
  // A message that is passed on has its words in a snapshot.
  const forwarded = message.message_snapshots?.[0]?.message;
  const attachments = [...message.attachments, ...(forwarded?.attachments ?? [])].map(parseAttachment);
  const text = [withoutMention(message.content, selfId), forwarded?.content ?? '']
    .filter(Boolean)
    .join('\n\n');
  const isMine = referenced?.author.id === selfId;
  return {
    id: message.id,
    channelId: message.channel_id,
    guildId: message.guild_id,
    channelType: message.channel_type,
    user: { id: author.id, name: author.global_name ?? author.username },
    text,
    addressed: message.guild_id === undefined || isMine || mentions.some(({ id }) => id === selfId),
    replied: referenced
      ? {
          id: referenced.id,
          isMine,
          text: referenced.author.bot ? '' : referenced.content,
          attachments: referenced.author.bot ? [] : referenced.attachments.map(parseAttachment),
        }
      : undefined,
    mentions: mentions.filter(({ id, bot }) => id !== selfId && !bot).map(({ id }) => id),
    attachments: isVoice(message) ? [] : attachments,
    unreadable: unreadableOf(message, text, attachments.length),
  };
}

export function parseAttachment({ filename, content_type: type, size, url }: APIAttachment): Attachment {
  return {
    name: filename,
    mediaType: type?.split(';')[0]?.trim() ?? 'application/octet-stream',
    bytes: size,
    reference: url,
  };
}

export function withoutMention(text: string, selfId: string): string {
  return text.replaceAll(new RegExp(String.raw`[ \t]*<@!?${selfId}>[ \t]*`, 'g'), ' ').trim();
}

function isVoice({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & VOICE) !== 0;
}

function unreadableOf(message: APIMessage, text: string, attachments: number): string | undefined {
  if (text !== '') return undefined;
  if (isVoice(message)) return 'voice';
  if (attachments > 0) return undefined;
  if (message.sticker_items && message.sticker_items.length > 0) return 'sticker';
  return message.poll ? 'poll' : undefined;
}
