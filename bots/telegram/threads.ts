import type { Message } from 'grammy/types';
import type { ThreadBook } from '#core/chat/thread-book.ts';
import type { Place } from '#core/chat/types.ts';

export const PLATFORM = 'telegram';
/** People and chats have one id for all bots. */
export const WORKSPACE = 'all';

/** Where a message goes that is said in a thread. */
export interface Destination {
  chat_id: number;
  message_thread_id?: number;
  reply_parameters?: { message_id: number; allow_sending_without_reply: true };
}

/** The core's names of threads: `t` and a topic's id, `m` and the id of the message that a chain of replies hangs on. */
const THREAD = /^([tm])(\d+)$/;

export function placeOf(chatId: number, thread: string | null): Place {
  return { platform: PLATFORM, workspace: WORKSPACE, channel: String(chatId), thread };
}

export function destinationOf({ channel, thread }: Place): Destination {
  const chat_id = Number(channel);
  const [, kind, id] = THREAD.exec(thread ?? '') ?? [];
  if (kind === 't') return { chat_id, message_thread_id: Number(id) };
  if (kind === 'm') {
    return { chat_id, reply_parameters: { message_id: Number(id), allow_sending_without_reply: true } };
  }
  return { chat_id };
}

/** Groups have negative ids. */
export function isGroup({ channel }: Place): boolean {
  return channel.startsWith('-');
}

/** Topics are threads by themselves; in groups without them, replies are. */
export function createChatThreads(book: ThreadBook) {
  /** The thread of a message, or undefined where nobody speaks with the bot. */
  async function threadOf(message: Message, addressed: boolean): Promise<string | null | undefined> {
    const topic = message.is_topic_message ? message.message_thread_id : undefined;
    if (message.chat.type === 'private') return topic === undefined ? null : `t${topic}`;
    const chat = placeOf(message.chat.id, null);
    if (topic !== undefined) {
      const name = `t${topic}`;
      if (addressed) return await book.note(chat, name, name);
      return await book.threadOf(chat, name);
    }
    const root = message.reply_to_message?.message_id;
    const known = root === undefined ? undefined : await book.threadOf(chat, String(root));
    if (known === undefined && !addressed) return undefined;
    const name = known ?? `m${root ?? message.message_id}`;
    if (known === undefined && root !== undefined) await book.note(chat, String(root), name);
    return await book.note(chat, String(message.message_id), name);
  }

  /** Has replies to one of the bot's messages find its thread. */
  async function noteOwn(place: Place, messageId: number): Promise<void> {
    if (!isGroup(place) || !place.thread?.startsWith('m')) return;
    await book.note(place, String(messageId), place.thread);
  }

  return { threadOf, noteOwn };
}

export type ChatThreads = ReturnType<typeof createChatThreads>;
