/** The parts of the Bot API's objects that the fake keeps, named as the API names them. */
export interface TgUser {
  id: number;
  is_bot: boolean;
  first_name: string;
  username?: string;
  language_code?: string;
}

export interface TgChat {
  id: number;
  type: 'private' | 'group' | 'supergroup' | 'channel';
  title?: string;
  is_forum?: boolean;
}

export interface TgButton {
  text: string;
  callback_data?: string;
  url?: string;
  style?: string;
}

export interface TgMessage {
  message_id: number;
  date: number;
  chat: TgChat;
  from?: TgUser;
  text?: string;
  caption?: string;
  message_thread_id?: number;
  is_topic_message?: boolean;
  reply_to_message?: TgMessage;
  reply_markup?: { inline_keyboard: TgButton[][] };
  document?: { file_id: string; file_unique_id: string; file_name: string; file_size: number };
  photo?: { file_id: string; file_unique_id: string; width: number; height: number; file_size: number }[];
  [other: string]: unknown;
}

export interface TgUpdate {
  update_id: number;
  [kind: string]: unknown;
}

/** A refusal as the service words it. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: Record<string, unknown> | undefined;

  constructor(code: number, description: string, parameters?: Record<string, unknown>) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export interface RecordedRequest {
  ts: number;
  service: 'telegram';
  method: string;
  url: string;
  headers: Record<string, string>;
  bodyBase64: string;
  status: number;
}

/** What goes wrong with calls of a method (of any, where none is named). */
export interface Fault {
  method?: string;
  /** Answers with this error; or breaks the connection before or after the call took effect; or only delays. */
  error?: { code: number; description: string; parameters?: Record<string, unknown> };
  breaks?: 'before' | 'after';
  delayMs?: number;
  /** How many calls; 1 unless given. */
  times?: number;
}
