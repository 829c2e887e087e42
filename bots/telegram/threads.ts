import type { Message } from 'grammy/types';
import type { ThreadBook } from '#core/chat/thread-book.ts';
import type { Place } from '#core/chat/types.ts';

export const PLATFORM = 'telegram';
/** People and chats have one id for all bots. */
export const WORKSPACE = 'all';

/** Where a message goes that is said in a thread. */
export interface Destination {
  /** As the core knows the chat. */
  chat_id: number;
  message_thread_id?: number;
  /** The message that a chain of replies hangs on, and the chat that it stands in. */
  root?: { chat: number; id: number };
}

/**
 * The core's names of threads: `t` and a topic's id; `m` and the id of the message that a chain of replies hangs on, with
 * the chat that it stands in where that is not the one that the core knows.
 */
const THREAD = /^([tm])(\d+)(?:@(-?\d+))?$/;

export function placeOf(chatId: number, thread: string | null): Place {
  return { platform: PLATFORM, workspace: WORKSPACE, channel: String(chatId), thread };
}

export function destinationOf({ channel, thread }: Place): Destination {
  const chat_id = Number(channel);
  const [, kind, id, chat] = THREAD.exec(thread ?? '') ?? [];
  if (kind === 't') return { chat_id, message_thread_id: Number(id) };
  if (kind === 'm') return { chat_id, root: { chat: Number(chat ?? channel), id: Number(id) } };
  return { chat_id };
}

/** Groups have negative ids. */
export function isGroup({ channel }: Place): boolean {
  return channel.startsWith('-');
}

/** Topics are threads by themselves; in groups without them, replies are. */
export function createChatThreads(book: ThreadBook) {
  /** The thread of a message, or undefined where nobody speaks with the bot. `first`: as the core knows the chat. */
  async function threadOf(
    message: Message,
    { addressed, first }: { addressed: boolean; first: number },
  ): Promise<string | null | undefined> {
    const topic = topicOf(message);
    if (message.chat.type === 'private') return topic ?? null;
    const chat = placeOf(message.chat.id, null);
    if (topic !== undefined) {
      return addressed ? await book.note(chat, topic, topic) : await book.threadOf(chat, topic);
    }
    const root = message.reply_to_message?.message_id;
    const known = root === undefined ? undefined : await book.threadOf(chat, String(root));
    if (known === undefined && !addressed) return undefined;
    const name = known ?? nameOf(root ?? message.message_id, { chat: message.chat.id, first });
    if (known === undefined && root !== undefined) await book.note(chat, String(root), name);
    return await book.note(chat, String(message.message_id), name);
  }

  /** The thread that a message belongs to already; undefined where it belongs to none. */
  async function knownThreadOf(message: Message): Promise<string | null | undefined> {
    const topic = topicOf(message);
    if (message.chat.type === 'private') return topic ?? null;
    return await book.threadOf(placeOf(message.chat.id, null), topic ?? String(message.message_id));
  }

  /** Has replies to one of the bot's messages find its thread. `chat`: where the message stands. */
  async function noteOwn(place: Place, { id, chat }: { id: number; chat: number }): Promise<void> {
    if (!isGroup(place) || !place.thread?.startsWith('m')) return;
    await book.note(placeOf(chat, null), String(id), place.thread);
  }

  return { threadOf, knownThreadOf, noteOwn };
}

export type ChatThreads = ReturnType<typeof createChatThreads>;

function topicOf(message: Message): string | undefined {
  return message.is_topic_message && message.message_thread_id !== undefined
    ? `t${message.message_thread_id}`
    : undefined;
}

/** Messages are counted anew where a group becomes another chat. */
function nameOf(root: number, { chat, first }: { chat: number; first: number }): string {
  return chat === first ? `m${root}` : `m${root}@${chat}`;
}
