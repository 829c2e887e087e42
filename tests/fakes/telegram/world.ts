import type { UploadedFile } from './body.ts';
import type { TgChat, TgMessage, TgUser } from './types.ts';

export interface ChatState {
  chat: TgChat;
  /** Every message there is, by its id, oldest first. */
  messages: Map<number, TgMessage>;
  nextMessageId: number;
  /** Why the bot may not write here, as the service words it. */
  closed?: string;
  /** What the bot has no right to send here. */
  forbidden?: 'anything' | 'files';
  /** Topics by id: open, closed or deleted. */
  topics: Map<number, 'open' | 'closed'>;
  migratedTo?: number;
}

/** The chats as people see them. */
export interface World {
  bot: TgUser & { can_read_all_group_messages: boolean; can_join_groups: boolean };
  chats: Map<number, ChatState>;
  files: Map<string, UploadedFile & { path: string }>;
  chatOf(chat: TgChat): ChatState;
  add(chat: TgChat, message: Omit<TgMessage, 'message_id' | 'date' | 'chat'>): TgMessage;
  addFile(file: UploadedFile): string;
}

/** Seconds of a day long ago: dates in messages are of no matter to anybody. */
const DATE = 1_790_000_000;

export function createWorld(botId: number): World {
  const chats = new Map<number, ChatState>();
  const files = new Map<string, UploadedFile & { path: string }>();

  function chatOf(chat: TgChat): ChatState {
    const known = chats.get(chat.id);
    if (known) return known;
    const state: ChatState = { chat, messages: new Map(), nextMessageId: 1, topics: new Map() };
    chats.set(chat.id, state);
    return state;
  }

  return {
    bot: {
      id: botId,
      is_bot: true,
      first_name: 'Vectort',
      username: 'vectort_bot',
      can_read_all_group_messages: false,
      can_join_groups: true,
    },
    chats,
    files,
    chatOf,
    add(chat, message) {
      const state = chatOf(chat);
      const id = state.nextMessageId;
      state.nextMessageId += 1;
      const added: TgMessage = { message_id: id, date: DATE + id, chat, ...message };
      state.messages.set(id, added);
      return added;
    },
    addFile(file) {
      const id = `AgAC-file-${files.size + 1}`;
      files.set(id, { ...file, path: `documents/file_${files.size + 1}` });
      return id;
    },
  };
}
