/** The parts of Slack's objects that the fake keeps, named as Slack names them. */
export interface SlackUser {
  id: string;
  name: string;
  locale?: string;
  is_bot?: boolean;
}

export interface SlackChannel {
  id: string;
  type: 'channel' | 'group' | 'im' | 'mpim';
  /** Whether the bot is in it. */
  is_member: boolean;
  is_archived?: boolean;
  is_ext_shared?: boolean;
  /** Whose direct messages these are. */
  user?: string;
  /** Threads in which nothing can be said any more. */
  locked?: Set<string>;
}

export interface SlackElement {
  type: string;
  /** An object in controls; the words themselves in rich text. */
  text?: { text: string } | string;
  /** Of what stands in other elements. */
  elements?: SlackElement[];
  action_id?: string;
  value?: string;
  url?: string;
  style?: string;
  placeholder?: { text: string };
  options?: { text: { text: string }; value: string }[];
  [other: string]: unknown;
}

export interface SlackBlock {
  type: string;
  block_id?: string;
  elements?: SlackElement[];
  element?: SlackElement;
  label?: { text: string };
  [other: string]: unknown;
}

export interface SlackFile {
  id: string;
  name: string;
  title?: string;
  mimetype: string;
  size: number;
  url_private: string;
  url_private_download: string;
}

export interface SlackMessage {
  type: 'message';
  ts: string;
  thread_ts?: string;
  user: string;
  bot_id?: string;
  app_id?: string;
  subtype?: string;
  text: string;
  blocks?: SlackBlock[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  files?: SlackFile[];
  /** Of a stream; `stopped` by its reader. */
  streaming_state?: 'in_progress' | 'completed' | 'stopped';
  /** Of an ephemeral message: the only one who sees it. It is in no history. */
  only_for?: string;
}

export interface SlackView {
  id: string;
  type: string;
  callback_id?: string;
  private_metadata?: string;
  blocks: SlackBlock[];
  [other: string]: unknown;
}

/** A refusal by Slack's own code. */
export class Refusal extends Error {
  readonly details: Record<string, unknown>;

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code);
    this.details = details;
  }
}

export interface RecordedRequest {
  ts: number;
  service: 'slack';
  method: string;
  url: string;
  headers: Record<string, string>;
  bodyBase64: string;
  status: number;
}

/** What goes wrong with calls of a method (of any, where none is named). */
export interface Fault {
  method?: string;
  /** Refuses by a code; answers with a status; breaks the connection before or after the call took effect; only delays. */
  error?: string;
  status?: number;
  retryAfterSeconds?: number;
  breaks?: 'before' | 'after';
  delayMs?: number;
  /** How many calls; 1 unless given. */
  times?: number;
}

/** The words of an element. */
export function wordsOf({ text }: { text?: SlackElement['text'] }): string {
  return typeof text === 'string' ? text : (text?.text ?? '');
}
