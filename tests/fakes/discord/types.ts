export interface FakeUser {
  id: string;
  username: string;
  global_name?: string;
  bot?: boolean;
  /** Language of this person's client. */
  locale?: string;
}

export interface FakeComponent {
  type: number;
  id?: number;
  content?: string;
  custom_id?: string;
  label?: string;
  url?: string;
  options?: { value: string; label: string }[];
  components?: FakeComponent[];
  component?: FakeComponent;
  items?: { media: { url: string } }[];
  file?: { url: string };
  [other: string]: unknown;
}

export interface FakeAttachment {
  id: string;
  filename: string;
  size: number;
  url: string;
  content_type?: string;
}

export interface FakeMessage {
  id: string;
  channel_id: string;
  type: number;
  author: FakeUser;
  content: string;
  components: FakeComponent[];
  flags: number;
  attachments: FakeAttachment[];
  mentions: FakeUser[];
  mention_roles: string[];
  mention_everyone: boolean;
  timestamp: string;
  edited_timestamp: string | null;
  tts: boolean;
  pinned: boolean;
  embeds: unknown[];
  referenced_message?: FakeMessage | null;
  webhook_id?: string;
  application_id?: string;
  sticker_items?: unknown[];
  /** Whom alone it is shown to: known to the fake, never sent. */
  onlyFor?: string;
  nonce?: string;
}

export interface FakeChannel {
  id: string;
  type: number;
  guild_id?: string;
  parent_id?: string;
  name?: string;
  recipient?: string;
  thread_metadata?: { archived: boolean; locked: boolean; auto_archive_duration: number };
  messages: FakeMessage[];
  typing: number;
}

export interface FakeGuild {
  id: string;
  name: string;
  preferred_locale: string;
  features: string[];
  /** Whether the bot is a member. */
  joined: boolean;
}

export interface FakeInteraction {
  id: string;
  token: string;
  type: number;
  channelId: string;
  user: FakeUser;
  /** The message whose button was pressed. */
  messageId?: string;
  madeAt: number;
  answered?: number;
  original?: string;
  ephemeral: boolean;
  modal?: { custom_id: string; title: string; components: FakeComponent[] };
  choices?: { name: string; value: string }[];
  /** Brings it to the bot, as it was made. */
  deliver: () => void;
}

/** A request as conform judges it. */
export interface RecordedRequest {
  service: 'discord';
  method: string;
  url: string;
  headers: Record<string, string>;
  bodyBase64: string;
  status?: number;
  /** When it came, in milliseconds since 1970. */
  ts: number;
}

/** Something that goes wrong with the next requests of a method and path. */
export interface Fault {
  /** As in `POST /channels/1/messages`. */
  request: RegExp | string;
  times?: number;
  status?: number;
  /** Discord's own code. */
  code?: number;
  retryAfterSeconds?: number;
  breaks?: 'before' | 'after';
  delayMs?: number;
}

/** What Discord refuses. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** @throws Refusal for what is malformed, or with a code of its own. */
export function refuse(problem: string, code = 50_035): never {
  throw new Refusal(400, code, code === 50_035 ? `Invalid Form Body\n${problem}` : problem);
}
