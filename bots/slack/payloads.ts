/**
 * What comes from Slack, as far as it is read here. The signature says that it is Slack's; that a part is missing or of
 * another kind is thought of where it is read.
 */
export interface Payload {
  type?: string;
  team_id?: string;
  enterprise_id?: string | null;
  is_enterprise_install?: boolean | string;
  context_team_id?: string;
  authorizations?: {
    team_id?: string | null;
    enterprise_id?: string | null;
    is_enterprise_install?: boolean;
  }[];
  event?: SlackEvent;
  event_id?: string;
  /** Of commands. */
  command?: string;
  text?: string;
  channel_id?: string;
  user_id?: string;
  user_name?: string;
  trigger_id?: string;
  response_url?: string;
  /** Of interactions. */
  team?: { id?: string } | null;
  enterprise?: { id?: string } | null;
  user?: { id?: string; name?: string; username?: string; team_id?: string };
  channel?: { id?: string };
  callback_id?: string;
  message?: SlackMessage;
  container?: { message_ts?: string; thread_ts?: string; channel_id?: string };
  actions?: SlackAction[];
  view?: SlackView;
}

export interface SlackMessage {
  subtype?: string;
  bot_id?: string;
  ts?: string;
  thread_ts?: string;
  user?: string;
  text?: string;
  files?: SlackFile[];
  edited?: { user?: string; ts?: string };
}

export interface SlackFile {
  id?: string;
  name?: string | null;
  title?: string;
  mimetype?: string;
  size?: number;
  mode?: string;
  url_private_download?: string;
  url_private?: string;
}

export interface SlackEvent extends SlackMessage {
  type?: string;
  channel?: string;
  channel_type?: string;
  /** Of a message that was changed or deleted. */
  message?: SlackMessage;
  previous_message?: SlackMessage;
  deleted_ts?: string;
  hidden?: boolean;
  tab?: string;
  message_ts?: string;
  unfurl_id?: string;
  source?: string;
  links?: { url?: string }[];
  tokens?: { bot?: string[]; oauth?: string[] };
}

export interface SlackAction {
  type?: string;
  action_id?: string;
  block_id?: string;
  value?: string;
  action_ts?: string;
  selected_option?: { value?: string } | null;
}

/** What a field of a form holds: a text, a choice or a conversation. */
export interface SlackField {
  value?: string | null;
  selected_option?: { value?: string } | null;
  selected_conversation?: string | null;
}

export interface SlackView {
  id?: string;
  type?: string;
  callback_id?: string;
  private_metadata?: string;
  state?: { values?: Record<string, Record<string, SlackField>> };
}
