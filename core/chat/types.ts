/** Where something is said. `thread` is null at a channel's top level. */
export interface Place {
  platform: string;
  workspace: string;
  channel: string;
  thread: string | null;
}

export interface ChatUser {
  id: string;
  name?: string;
  /** BCP 47 tag as the platform gives it. */
  locale?: string;
}

/** A file that came with an event; its bytes are fetched by the platform that brought it. */
export interface Attachment {
  name: string;
  /** Media type, as far as the platform tells; `application/octet-stream` otherwise. */
  mediaType: string;
  bytes: number;
  /** What the platform needs to fetch it: opaque to the core. */
  reference: string;
}

interface EventBase {
  /** Unique on its platform for ever: the same event delivered twice carries the same id. */
  id: string;
  place: Place;
  user: ChatUser;
  attachments: readonly Attachment[];
  /**
   * What the platform needs to answer this very event in private (a token that lives for minutes): opaque to the core,
   * which hands it back with the answer.
   */
  answerHandle?: string;
}

/** Somebody wrote something. */
export interface MessageEvent extends EventBase {
  type: 'message';
  text: string;
  /** Said to the bot: in a direct message, by mention, or as a reply to one of its messages. */
  addressed: boolean;
  /** Whom it is said to by name, besides the bot: ids of people. */
  mentions?: readonly string[];
}

export interface CommandEvent extends EventBase {
  type: 'command';
  /** The command's word, lower case, without slash. It may be unknown. */
  name: string;
  argument: string;
}

/** A button or a select was used. */
export interface ActionEvent extends EventBase {
  type: 'action';
  action: string;
  value: string;
}

export interface FormEvent extends EventBase {
  type: 'form';
  form: string;
  /** The value of the button that opened it. */
  value: string;
  values: Readonly<Record<string, string>>;
}

/** Something that Vectort does not read (a sticker, a call, a poll). */
export interface UnsupportedEvent extends EventBase {
  type: 'unsupported';
  what: string;
}

/**
 * An author changed a message that may have brought an event. Reported wherever messages are heard: the core knows which
 * of them matter. Its own `id` is of this edit (`<of>:edited:<time>`), its place and user those of the message.
 */
export interface EditedEvent extends EventBase {
  type: 'edited';
  /** Id of the event that the message brought, if it did. */
  of: string;
  /** All that it says now, as an event of it would bring it: a message's text, a command's argument. */
  text: string;
}

/**
 * A message that may have brought an event was deleted (`id`: `<of>:deleted`). `user.id` is empty where the service does
 * not tell whose it was. No event where the service does not tell of deletions.
 */
export interface DeletedEvent extends EventBase {
  type: 'deleted';
  /** Id of the event that the message brought, if it did. */
  of: string;
}

export type ChatEvent =
  | MessageEvent
  | CommandEvent
  | ActionEvent
  | FormEvent
  | UnsupportedEvent
  | EditedEvent
  | DeletedEvent;

export interface Button {
  /** What an ActionEvent of this button carries; absent where `url` is set. */
  action?: string;
  value?: string;
  label: string;
  url?: string;
  style?: 'primary' | 'danger';
  /** Opened by the button where the platform has forms; elsewhere the button is an action like any other. */
  form?: Form;
}

export interface Select {
  action: string;
  placeholder: string;
  options: readonly { value: string; label: string }[];
}

export interface Form {
  id: string;
  title: string;
  submit: string;
  fields: readonly FormField[];
}

export interface FormField {
  name: string;
  label: string;
  /** Text of several lines. */
  long?: boolean;
  secret?: boolean;
  /** One of these, where the platform's forms have choices; text otherwise. */
  options?: readonly { value: string; label: string }[];
  /** A channel of the platform; its id is the value. */
  isChannel?: boolean;
  /** What is there at first. */
  value?: string;
}

/** A link with a meaning, so that each platform shows it in its own way. */
export interface MessageLink {
  kind: 'preview' | 'code' | 'repository' | 'deployment';
  url: string;
}

/** A file made when it is sent: `kind` and `key` name what `ChatFiles.open` turns into bytes. */
export interface MessageFile {
  kind: 'zip' | 'image';
  key: string;
  name: string;
  /** Where the same file can be fetched: what is shown where it is too large for the platform. Unguessable. */
  link?: string;
}

/** What Vectort says, independent of where. */
export interface Message {
  /**
   * A small Markdown subset: `**bold**`, `` `code` ``, fenced blocks, `- ` lists, `[label](url)`. No HTML.
   */
  text: string;
  links?: readonly MessageLink[];
  files?: readonly MessageFile[];
  buttons?: readonly (readonly Button[])[];
  select?: Select;
  /** A line that changes while a job runs (`writing src/App.tsx`); platforms may show it as they like. */
  progress?: string;
  /** What `progress` is a line about, where platforms list the steps of a job: a line of another step is another one. */
  step?: string;
}

export interface Target {
  place: Place;
  /** Everybody in the thread, or only the one who asked. */
  audience: 'thread' | 'asker';
  /** Who asked: the receiver of private answers, and whose buttons these are. */
  userId: string;
  /** Of the event that is answered. */
  answerHandle?: string;
}

/** What a platform can do and how much it takes. */
export interface PlatformCapabilities {
  edit: boolean;
  /** Messages that only one person sees, in the channel itself. */
  privateMessages: boolean;
  forms: boolean;
  textCharacters: number;
  fileBytes: number;
  /** Shortest time between two edits in one chat, in milliseconds; by chat where it is not the same in all. */
  editIntervalMs: number | ((target: Target) => number);
  /** How much may be sent in one chat. Absent where the platform's own refusals are enough. */
  sends?(target: Target): readonly SendLimit[];
}

export interface SendLimit {
  messages: number;
  /** In any time of so many milliseconds. */
  perMs: number;
  /** Whether edits count as well. */
  edits?: boolean;
}

export type SendOutcome = { messageId: string };

/** A command as platforms offer it in their own menus. */
export interface CommandOffer {
  name: string;
  /** What it does in a line, and how its argument is written where it takes one, by language. */
  texts: Readonly<Record<string, { summary: string; usage?: string }>>;
}

/** What the core tells platforms beside messages, for menus and completions. */
export interface PlatformHost {
  /** Every command that people may use here, in the order of the help; without the operators'. */
  readonly commands: readonly CommandOffer[];
  /** What could stand as the argument of a command, as somebody types it: titles of projects, languages ... At most 25. */
  complete(
    command: string,
    typed: string,
    who: { place: Place; user: ChatUser },
  ): Promise<readonly { value: string; label: string }[]>;
  /** What somebody sees of their own where a platform has a page for that: credits, projects, language. */
  home?(who: { place: Place; user: ChatUser }): Promise<Message>;
  /** What is said of an app whose address somebody shows to others; undefined for every other address. */
  describeLink?(url: string, language: string): Promise<Message | undefined>;
}

/** A chat platform: one folder under `bots/`. */
export interface Platform {
  readonly name: string;
  readonly capabilities: PlatformCapabilities;
  /**
   * Begins to receive; every event goes to `accept` before the platform is told that it arrived. `lost` is told why, once
   * begun, it does not receive any more and will not by itself: it is then stopped, and started again later.
   */
  start(accept: (event: ChatEvent) => Promise<void>, lost?: (reason: Error) => void): Promise<void>;
  /** Posts a new message. @throws UpstreamError (retryable, with retryAfterMs) or UserError when it can never be sent. */
  post(target: Target, message: Message, key: string): Promise<SendOutcome>;
  /**
   * Replaces a message posted before. Gives an id where the message has another one since: it was moved, or takes more
   * or less room. Absent where the platform cannot.
   */
  edit?(target: Target, messageId: string, message: Message): Promise<SendOutcome | void>;
  /**
   * Whether a post whose outcome is unknown went out: its message id, or undefined. Absent where it cannot be asked.
   */
  findPost?(target: Target, key: string): Promise<SendOutcome | undefined>;
  /** Reads an attachment's bytes, up to `maxBytes`. */
  fetchAttachment?(attachment: Attachment, maxBytes: number): Promise<Uint8Array>;
  stop(): Promise<void>;
}
