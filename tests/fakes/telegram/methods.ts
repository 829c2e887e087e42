import { readButtons, readRich, readText } from './checks.ts';
import { textOf, type CallBody } from './body.ts';
import { Refusal, type TgMessage } from './types.ts';
import type { Updates } from './updates.ts';
import type { ChatState, World } from './world.ts';

export interface Call extends CallBody {
  closed: AbortSignal;
}

type Method = { parameters: readonly string[]; run(call: Call): unknown };

export interface Drafts {
  chat: number;
  id: number;
  text: string;
}

/** What the bot has told the service beside messages. */
export interface Notes {
  answered: Map<string, Record<string, unknown>>;
  commands: Map<string, { command: string; description: string }[]>;
  drafts: Drafts[];
}

const SEND = [
  'chat_id',
  'message_thread_id',
  'disable_notification',
  'protect_content',
  'reply_parameters',
  'reply_markup',
  'parse_mode',
];

const MAX_TEXT = 4_096;
const MAX_CAPTION = 1_024;
const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;
const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** The methods of the Bot API that there are here; what they do not take is refused. */
export function createMethods(world: World, updates: Updates, notes: Notes): Record<string, Method> {
  function writable(chatId: unknown): ChatState {
    const state = world.chats.get(Number(chatId));
    if (!state) throw new Refusal(400, 'Bad Request: chat not found');
    if (state.migratedTo !== undefined) {
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: state.migratedTo,
      });
    }
    if (state.closed) throw new Refusal(403, `Forbidden: ${state.closed}`);
    return state;
  }

  function send(call: Call, content: Partial<TgMessage>): TgMessage {
    const { values } = call;
    const state = writable(values['chat_id']);
    const what = content.document ? 'documents' : content.photo ? 'photos' : 'text messages';
    if (state.forbidden === 'anything' || (state.forbidden === 'files' && what !== 'text messages')) {
      throw new Refusal(400, `Bad Request: not enough rights to send ${what} to the chat`);
    }
    const thread = values['message_thread_id'];
    if (thread !== undefined) {
      const topic = state.topics.get(Number(thread));
      if (!topic) throw new Refusal(400, 'Bad Request: message thread not found');
      if (topic === 'closed') throw new Refusal(400, 'Bad Request: TOPIC_CLOSED');
    }
    const reply = values['reply_parameters'] as
      | { message_id: number; allow_sending_without_reply?: boolean }
      | undefined;
    const replied = reply && state.messages.get(reply.message_id);
    if (reply && !replied && !reply.allow_sending_without_reply) {
      throw new Refusal(400, 'Bad Request: message to be replied not found');
    }
    const buttons = readButtons(values['reply_markup']);
    return world.add(state.chat, {
      from: world.bot,
      ...content,
      ...(thread === undefined ? {} : { message_thread_id: Number(thread), is_topic_message: true }),
      ...(replied ? { reply_to_message: replied } : {}),
      ...(buttons ? { reply_markup: buttons } : {}),
      ...(values['disable_notification'] ? { silent: true } : {}),
    });
  }

  function upload(call: Call, field: string, limit: number): { id: string; name: string; bytes: number } {
    const name = /^attach:\/\/(.+)$/.exec(textOf(call.values[field]))?.[1] ?? field;
    const file = call.files.get(name);
    if (!file) throw new Refusal(400, `Bad Request: there is no ${field} in the request`);
    if (file.bytes.length > limit) throw new Refusal(413, 'Request Entity Too Large');
    if (file.bytes.length === 0) throw new Refusal(400, 'Bad Request: file must be non-empty');
    return { id: world.addFile(file), name: file.name, bytes: file.bytes.length };
  }

  function editable(call: Call): { state: ChatState; message: TgMessage } {
    const state = writable(call.values['chat_id']);
    const message = state.messages.get(Number(call.values['message_id']));
    if (!message) throw new Refusal(400, 'Bad Request: message to edit not found');
    if (message.from?.id !== world.bot.id) throw new Refusal(400, "Bad Request: message can't be edited");
    return { state, message };
  }

  function change(call: Call, field: 'text' | 'caption', limit: number): TgMessage {
    const { state, message } = editable(call);
    if (field === 'text' && message.text === undefined) {
      throw new Refusal(400, 'Bad Request: there is no text in the message to edit');
    }
    if (field === 'caption' && message.text !== undefined) {
      throw new Refusal(400, 'Bad Request: there is no caption in the message to edit');
    }
    const isRich = call.values['rich_message'] !== undefined;
    const shown = isRich ? readRich(call.values) : readText(call.values, field, limit);
    const buttons = readButtons(call.values['reply_markup']);
    const { reply_markup: before, ...rest } = message;
    if (message[field] === shown && JSON.stringify(before) === JSON.stringify(buttons)) {
      throw new Refusal(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    }
    const changed: TgMessage = {
      ...rest,
      [field]: shown,
      edit_date: message.date + 1,
      ...(buttons ? { reply_markup: buttons } : {}),
    };
    state.messages.set(message.message_id, changed);
    return changed;
  }

  const captionOf = (call: Call): { caption?: string } =>
    call.values['caption'] === undefined ? {} : { caption: readText(call.values, 'caption', MAX_CAPTION) };

  const EDIT = ['chat_id', 'message_id', 'parse_mode', 'reply_markup', 'link_preview_options'];

  return {
    getMe: { parameters: [], run: () => world.bot },
    getUpdates: {
      parameters: ['offset', 'limit', 'timeout', 'allowed_updates'],
      run: async ({ values, closed }) =>
        await updates.poll({
          offset: Number(values['offset'] ?? 0),
          limit: Number(values['limit'] ?? 100),
          timeoutMs: Number(values['timeout'] ?? 0) * 1_000,
          closed,
        }),
    },
    setWebhook: {
      parameters: ['url', 'secret_token', 'allowed_updates', 'max_connections', 'drop_pending_updates'],
      run({ values }) {
        const url = textOf(values['url']);
        // The service knows public addresses with https only; a fake's own machine is let pass.
        if (!/^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1):/.test(url)) {
          throw new Refusal(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
        }
        const secret = values['secret_token'];
        if (secret !== undefined && !/^[\w-]{1,256}$/.test(textOf(secret))) {
          throw new Refusal(400, 'Bad Request: secret token contains unallowed characters');
        }
        updates.setWebhook({ url, secret: secret === undefined ? undefined : textOf(secret) });
        return true;
      },
    },
    deleteWebhook: {
      parameters: ['drop_pending_updates'],
      run() {
        updates.setWebhook(undefined);
        return true;
      },
    },
    setMyCommands: {
      parameters: ['commands', 'scope', 'language_code'],
      run({ values }) {
        const commands = values['commands'] as { command: string; description: string }[];
        const wrong = commands.find(
          ({ command, description }) =>
            !/^[a-z0-9_]{1,32}$/.test(command) || description.length < 1 || description.length > 256,
        );
        if (wrong || commands.length > 100) throw new Refusal(400, 'Bad Request: BOT_COMMAND_INVALID');
        const scope = values['scope'] as { type: string } | undefined;
        const language = values['language_code'];
        notes.commands.set(`${scope?.type ?? 'default'}:${language ? textOf(language) : ''}`, commands);
        return true;
      },
    },
    sendMessage: {
      parameters: [...SEND, 'text', 'link_preview_options'],
      run: (call) => send(call, { text: readText(call.values, 'text', MAX_TEXT) }),
    },
    sendMessageDraft: {
      parameters: ['chat_id', 'message_thread_id', 'draft_id', 'text', 'parse_mode'],
      run(call) {
        const { chat } = writable(call.values['chat_id']);
        if (chat.type !== 'private') throw new Refusal(400, 'Bad Request: TEXTDRAFT_PEER_INVALID');
        if (!call.values['draft_id']) throw new Refusal(400, 'Bad Request: draft_id must be non-zero');
        const text = call.values['text'] ? readText(call.values, 'text', MAX_TEXT) : '';
        notes.drafts.push({ chat: chat.id, id: Number(call.values['draft_id']), text });
        return true;
      },
    },
    sendDocument: {
      parameters: [...SEND, 'document', 'caption', 'disable_content_type_detection'],
      run(call) {
        const { id, name, bytes } = upload(call, 'document', MAX_UPLOAD_BYTES);
        const document = { file_id: id, file_unique_id: `u${id}`, file_name: name, file_size: bytes };
        return send(call, { document, ...captionOf(call) });
      },
    },
    sendPhoto: {
      parameters: [...SEND, 'photo', 'caption'],
      run(call) {
        const { id, bytes } = upload(call, 'photo', MAX_PHOTO_BYTES);
        const photo = [{ file_id: id, file_unique_id: `u${id}`, width: 1280, height: 800, file_size: bytes }];
        return send(call, { photo, ...captionOf(call) });
      },
    },
    sendChatAction: {
      parameters: ['chat_id', 'message_thread_id', 'action'],
      run: ({ values }) => Boolean(writable(values['chat_id'])),
    },
    sendRichMessage: {
      parameters: [...SEND, 'rich_message'].filter((name) => name !== 'parse_mode'),
      run: (call) => send(call, { text: readRich(call.values) }),
    },
    editMessageText: {
      parameters: [...EDIT, 'text', 'rich_message'],
      run: (call) => change(call, 'text', MAX_TEXT),
    },
    editMessageCaption: {
      parameters: [...EDIT, 'caption'],
      run: (call) => change(call, 'caption', MAX_CAPTION),
    },
    deleteMessage: {
      parameters: ['chat_id', 'message_id'],
      run({ values }) {
        const state = writable(values['chat_id']);
        if (!state.messages.delete(Number(values['message_id']))) {
          throw new Refusal(400, 'Bad Request: message to delete not found');
        }
        return true;
      },
    },
    answerCallbackQuery: {
      parameters: ['callback_query_id', 'text', 'show_alert', 'url', 'cache_time'],
      run({ values }) {
        const id = textOf(values['callback_query_id']);
        if (notes.answered.has(id) || !/^cb\d+$/.test(id)) {
          throw new Refusal(
            400,
            'Bad Request: query is too old and response timeout expired or query ID is invalid',
          );
        }
        if (textOf(values['text']).length > 200) throw new Refusal(400, 'Bad Request: MESSAGE_TOO_LONG');
        notes.answered.set(id, values);
        return true;
      },
    },
    getFile: {
      parameters: ['file_id'],
      run({ values }) {
        const id = textOf(values['file_id']);
        const file = world.files.get(id);
        if (!file)
          throw new Refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
        if (file.bytes.length > MAX_DOWNLOAD_BYTES) throw new Refusal(400, 'Bad Request: file is too big');
        return { file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.length, file_path: file.path };
      },
    },
  };
}
