import type { CallbackQuery, ChatMemberUpdated, Message, MessageEntity, Update } from 'grammy/types';
import type { Attachment, ChatUser } from '#core/chat/types.ts';

/** Who the bot is, as far as messages tell about it. */
export interface Self {
  id: number;
  username: string;
}

/** Something that was said, without where it belongs: that takes a look into the thread book. */
export interface Said {
  type: 'said';
  message: Message;
  user: ChatUser;
  addressed: boolean;
  text: string;
  command?: { name: string; argument: string };
  mentions: readonly string[];
  attachments: readonly Attachment[];
  /** What came that is no text and no file. */
  unreadable?: string;
  /** The words of somebody else that are replied to. */
  replied?: { text: string; attachments: readonly Attachment[] };
}

/** What an update means to the bot. */
export type Incoming =
  | Said
  | { type: 'pressed'; query: CallbackQuery; user: ChatUser }
  | { type: 'edited'; said: Said; update: number }
  | { type: 'membership'; change: ChatMemberUpdated }
  /** A group became a supergroup: ids of both. */
  | { type: 'upgraded'; first: number; now: number }
  | { type: 'ignored' };

/** The kinds of updates that the bot asks for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

const UNREADABLE = [
  'sticker',
  'poll',
  'location',
  'venue',
  'contact',
  'dice',
  'story',
  'game',
  'checklist',
  'paid_media',
] as const;

/** Channels, other bots and news about chats are not talk with the bot. */
export function parseUpdate(update: Update, self: Self): Incoming {
  if (update.message) return parseMessage(update.message, self);
  if (update.edited_message) {
    const said = parseMessage(update.edited_message, self);
    // Twice in a second have the same date: the update is what tells edits apart.
    return said.type === 'said' ? { type: 'edited', said, update: update.update_id } : { type: 'ignored' };
  }
  if (update.callback_query) {
    const { from } = update.callback_query;
    return { type: 'pressed', query: update.callback_query, user: userOf(from) };
  }
  if (update.my_chat_member) return { type: 'membership', change: update.my_chat_member };
  return { type: 'ignored' };
}

export function userOf(from: { id: number; first_name: string; language_code?: string }): ChatUser {
  return {
    id: String(from.id),
    name: from.first_name,
    ...(from.language_code ? { locale: from.language_code } : {}),
  };
}

function parseMessage(message: Message, self: Self): Incoming {
  if (message.migrate_to_chat_id !== undefined) {
    return { type: 'upgraded', first: message.chat.id, now: message.migrate_to_chat_id };
  }
  if (message.migrate_from_chat_id !== undefined) {
    return { type: 'upgraded', first: message.migrate_from_chat_id, now: message.chat.id };
  }
  const { from, chat, sender_chat: sender, via_bot: via, is_automatic_forward: mirrored } = message;
  if (!from || from.is_bot || sender || via || mirrored || chat.type === 'channel')
    return { type: 'ignored' };
  const attachments = attachmentsOf(message);
  const unreadable = UNREADABLE.find((kind) => message[kind] !== undefined);
  const raw = message.text ?? message.caption ?? '';
  // News about the chat: somebody joined, a topic was made ...
  if (raw === '' && attachments.length === 0 && !unreadable) return { type: 'ignored' };
  const entities = message.entities ?? message.caption_entities ?? [];
  const command = commandOf(raw, entities, self);
  if (command === 'of another bot') return { type: 'ignored' };
  const { named, others } = mentionsOf(raw, entities, self);
  const reply = message.reply_to_message;
  const repliesToBot = reply?.from?.id === self.id && !reply.forum_topic_created;
  const replied = reply && !repliesToBot && !reply.forum_topic_created ? repliedOf(message) : undefined;
  return {
    type: 'said',
    message,
    user: userOf(from),
    addressed: chat.type === 'private' || command !== undefined || named || repliesToBot,
    text: named ? withoutMention(raw, self) : raw,
    ...(command ? { command } : {}),
    mentions: others,
    attachments,
    ...(unreadable ? { unreadable } : {}),
    ...(replied ? { replied } : {}),
  };
}

function commandOf(
  text: string,
  entities: readonly MessageEntity[],
  self: Self,
): { name: string; argument: string } | 'of another bot' | undefined {
  const first = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!first) return undefined;
  const [name = '', bot] = text.slice(1, first.length).split('@');
  if (bot !== undefined && bot.toLowerCase() !== self.username.toLowerCase()) return 'of another bot';
  return { name: name.toLowerCase(), argument: text.slice(first.length).trim() };
}

function mentionsOf(
  text: string,
  entities: readonly MessageEntity[],
  self: Self,
): { named: boolean; others: string[] } {
  let named = false;
  const others: string[] = [];
  for (const entity of entities) {
    const words = text.slice(entity.offset, entity.offset + entity.length);
    if (entity.type === 'mention') {
      if (words.toLowerCase() === `@${self.username.toLowerCase()}`) named = true;
      else others.push(words);
    } else if (entity.type === 'text_mention') {
      if (entity.user.id === self.id) named = true;
      else others.push(String(entity.user.id));
    }
  }
  return { named, others };
}

function withoutMention(text: string, { username }: Self): string {
  return text.replaceAll(new RegExp(`@${username}\\b[,:]?\\s*`, 'gi'), '').trim();
}

function repliedOf({ reply_to_message: reply, quote }: Message): Said['replied'] {
  if (!reply) return undefined;
  return { text: quote?.text ?? reply.text ?? reply.caption ?? '', attachments: attachmentsOf(reply) };
}

interface SentFile {
  file_id: string;
  file_size?: number | undefined;
  file_name?: string | undefined;
  mime_type?: string | undefined;
}

/** Files of every kind; which of them can be read is for the core to say. */
export function attachmentsOf(message: Message): Attachment[] {
  const { document, photo, voice, audio, video, video_note: note, animation } = message;
  const id = message.message_id;
  const kinds: readonly (readonly [SentFile | undefined, string, string])[] = [
    // An animation comes as a document as well.
    [animation ?? document, `file-${id}`, 'application/octet-stream'],
    [photo?.at(-1), `photo-${id}.jpg`, 'image/jpeg'],
    [voice, `voice-${id}.ogg`, 'audio/ogg'],
    [audio, `audio-${id}`, 'audio/mpeg'],
    [video, `video-${id}.mp4`, 'video/mp4'],
    [note, `video-${id}.mp4`, 'video/mp4'],
  ];
  return kinds.flatMap(([file, name, mediaType]) =>
    file
      ? [
          {
            name: file.file_name ?? name,
            mediaType: file.mime_type ?? mediaType,
            bytes: file.file_size ?? 0,
            reference: file.file_id,
          },
        ]
      : [],
  );
}
