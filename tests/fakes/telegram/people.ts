import type { UploadedFile } from './body.ts';
import type { TelegramFake } from './server.ts';
import type { TgChat, TgMessage, TgUser } from './types.ts';

/** What somebody does in a chat, as updates for the bot. */
export interface Member {
  readonly user: TgUser;
  readonly chat: TgChat;
  /** Writes; a leading /command and mentions of the bot carry their entities. */
  say(text: string, options?: SayOptions): TgMessage;
  sendFile(file: UploadedFile, options?: SayOptions & { photo?: boolean }): TgMessage;
  /** Any other message: a sticker, a poll ... */
  send(content: Record<string, unknown>): TgMessage;
  /** Presses the newest button of that label. Gives the query's id. */
  press(label: string): string;
  edit(message: TgMessage, text: string): void;
  block(): void;
}

export interface SayOptions {
  replyTo?: TgMessage;
  topic?: number;
  album?: string;
  caption?: string;
}

export function createMember(fake: TelegramFake, user: TgUser, chat: TgChat): Member {
  const { world, updates } = fake;
  const state = world.chatOf(chat);

  function hear(
    content: Record<string, unknown>,
    { replyTo, topic, album, caption }: SayOptions = {},
  ): TgMessage {
    const message = world.add(chat, {
      from: user,
      ...content,
      ...(caption === undefined ? {} : { caption, caption_entities: entitiesOf(caption) }),
      ...(replyTo ? { reply_to_message: replyTo } : {}),
      ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
      ...(album === undefined ? {} : { media_group_id: album }),
    });
    if (isHeard(message)) updates.push({ message });
    return message;
  }

  /** Under privacy mode, of what is said in groups a bot gets what is said to it. */
  function isHeard(message: TgMessage): boolean {
    if (chat.type === 'private' || world.bot.can_read_all_group_messages) return true;
    const text = message.text ?? message.caption ?? '';
    return (
      /^\/\w/.test(text) ||
      text.includes(`@${world.bot.username}`) ||
      message.reply_to_message?.from?.id === world.bot.id
    );
  }

  return {
    user,
    chat,
    say: (text, options) => hear({ text, entities: entitiesOf(text) }, options),
    sendFile(file, { photo = false, ...options } = {}) {
      const file_id = world.addFile(file);
      const common = { file_id, file_unique_id: `u${file_id}`, file_size: file.bytes.length };
      return hear(
        photo
          ? { photo: [{ ...common, width: 90, height: 60 }] }
          : { document: { ...common, file_name: file.name, mime_type: 'text/plain' } },
        options,
      );
    },
    send: (content) => hear(content),
    press(label) {
      for (const message of [...state.messages.values()].toReversed()) {
        const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
        if (!button) continue;
        const id = `cb${updates.nextId()}`;
        updates.push({
          callback_query: { id, from: user, message, chat_instance: '1', data: button.callback_data },
        });
        return id;
      }
      throw new Error(`no button ${label}`);
    },
    edit(message, text) {
      const words =
        message.text === undefined
          ? { caption: text, caption_entities: entitiesOf(text) }
          : { text, entities: entitiesOf(text) };
      const edited = { ...message, ...words, edit_date: message.date + 1 };
      state.messages.set(message.message_id, edited);
      updates.push({ edited_message: edited });
    },
    block() {
      state.closed = 'bot was blocked by the user';
      updates.push({
        my_chat_member: {
          chat,
          from: user,
          date: 1_790_000_000,
          old_chat_member: { user: world.bot, status: 'member' },
          new_chat_member: { user: world.bot, status: 'kicked', until_date: 0 },
        },
      });
    },
  };
}

/** Makes a group a supergroup: the service tells of it in both, and counts messages anew. */
export function upgradeGroup({ world, updates }: TelegramFake, group: TgChat, supergroup: TgChat): void {
  const from = { id: 1, is_bot: false, first_name: 'Owner' };
  updates.push({ message: world.add(group, { from, migrate_to_chat_id: supergroup.id }) });
  world.chatOf(group).migratedTo = supergroup.id;
  updates.push({ message: world.add(supergroup, { from, migrate_from_chat_id: group.id }) });
}

function entitiesOf(text: string): { type: string; offset: number; length: number }[] {
  const found = [];
  const command = /^\/\w+(?:@\w+)?/.exec(text);
  if (command) found.push({ type: 'bot_command', offset: 0, length: command[0].length });
  for (const { index, 0: mention } of text.matchAll(/(?<=^|\s)@\w+/g)) {
    found.push({ type: 'mention', offset: index, length: mention.length });
  }
  return found;
}
