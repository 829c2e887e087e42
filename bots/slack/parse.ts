import type { Attachment } from '#core/chat/types.ts';
import { readBlockId, readActionId, type Pressed } from './buttons.ts';
import { attachmentsOf, parseMessage } from './parse-message.ts';
import type { Payload, SlackEvent } from './payloads.ts';
import { plainWords } from './plain-words.ts';

/** Where something comes from. In a shared channel, people may be of another workspace than the bot is. */
export interface Origin {
  /** The workspace that the bot is in; on Enterprise Grid, where no workspace is told, the organisation. */
  workspace: string;
  /** The organisation that installed the app for all of its workspaces. */
  enterprise?: string;
}

/** What somebody wrote. */
export interface Said {
  channel: string;
  ts: string;
  threadTs: string | undefined;
  user: string;
  text: string;
  addressed: boolean;
  mentions: readonly string[];
  attachments: readonly Attachment[];
}

/** What a payload means to the bot. Threads are Slack's own here. */
export type Incoming = { origin: Origin } & (
  | ({ type: 'said' } & Said)
  | { type: 'edited'; said: Said; at: string }
  | { type: 'deleted'; channel: string; ts: string; threadTs: string | undefined; user: string }
  | {
      type: 'command';
      channel: string;
      user: Who;
      text: string;
      triggerId: string;
      responseUrl: string | undefined;
    }
  | {
      type: 'shortcut';
      channel: string;
      user: Who;
      root: string;
      text: string;
      attachments: readonly Attachment[];
      triggerId: string;
      responseUrl: string | undefined;
    }
  | {
      type: 'pressed';
      channel: string;
      /** The core's own name of the thread. */
      thread: string | null;
      user: Who;
      pressed: Pressed;
      value: string;
      id: string;
      triggerId: string;
      responseUrl: string | undefined;
      inHome: boolean;
    }
  | { type: 'submitted'; user: Who; view: string; metadata: string; values: Record<string, string> }
  | { type: 'home'; user: string }
  | {
      type: 'links';
      channel: string;
      ts: string;
      urls: readonly string[];
      user: string;
      unfurlId?: string;
      source?: string;
    }
  | { type: 'stopped'; channel: string; threadTs: string; user: string; ts: string }
  | { type: 'uninstalled' }
  | { type: 'ignored' }
);

export interface Who {
  id: string;
  name?: string;
}

export const SHORTCUT = 'build_this';
export const COMMAND = '/vectort';

/** Which bot hears, by the workspace that it is in. Undefined where it is in none (any more). */
export type BotUserOf = (origin: Origin) => Promise<string | undefined>;

/** Other bots and news about channels are not talk with the bot. */
export async function parsePayload(payload: Payload, botUserOf: BotUserOf): Promise<Incoming> {
  const origin = originOf(payload);
  const ignored: Incoming = { type: 'ignored', origin };
  if (origin.workspace === '') return ignored;
  if (payload.type === 'event_callback' && payload.event)
    return await parseEvent(payload.event, origin, botUserOf);
  if (payload.command !== undefined) return parseCommand(payload, origin) ?? ignored;
  switch (payload.type) {
    case 'message_action':
      return (await parseShortcut(payload, origin, botUserOf)) ?? ignored;
    case 'block_actions':
      return parsePressed(payload, origin) ?? ignored;
    case 'view_submission':
      return parseSubmitted(payload, origin) ?? ignored;
    case undefined:
    default:
      return ignored;
  }
}

function originOf(payload: Payload): Origin {
  const [first] = payload.authorizations ?? [];
  const isOrganisation =
    first?.is_enterprise_install === true || String(payload.is_enterprise_install ?? 'false') === 'true';
  const enterprise = first?.enterprise_id ?? payload.enterprise_id ?? payload.enterprise?.id ?? undefined;
  const workspace =
    first?.team_id ?? payload.team_id ?? payload.team?.id ?? payload.user?.team_id ?? enterprise ?? '';
  return { workspace, ...(isOrganisation && enterprise ? { enterprise } : {}) };
}

async function parseEvent(event: SlackEvent, origin: Origin, botUserOf: BotUserOf): Promise<Incoming> {
  const ignored: Incoming = { type: 'ignored', origin };
  const { channel, user } = event;
  switch (event.type) {
    case 'app_mention':
    case 'message':
      return (await parseMessage(event, origin, botUserOf)) ?? ignored;
    case 'app_home_opened':
      return event.tab === 'home' && user ? { type: 'home', origin, user } : ignored;
    case 'link_shared': {
      const urls = (event.links ?? []).flatMap(({ url }) => (url === undefined ? [] : [url]));
      if (!channel || !event.message_ts || urls.length === 0) return ignored;
      return {
        type: 'links',
        origin,
        channel,
        ts: event.message_ts,
        urls,
        user: user ?? '',
        ...(event.unfurl_id && event.source ? { unfurlId: event.unfurl_id, source: event.source } : {}),
      };
    }
    case 'agent_session_stopped': {
      const { thread_ts: threadTs } = event;
      // `event_ts` of a payload is read as its time.
      const ts = (event as { event_ts?: string }).event_ts ?? '';
      return channel && threadTs && user ? { type: 'stopped', origin, channel, threadTs, user, ts } : ignored;
    }
    case 'app_uninstalled':
      return { type: 'uninstalled', origin };
    case 'tokens_revoked':
      return (event.tokens?.bot ?? []).length > 0 ? { type: 'uninstalled', origin } : ignored;
    case undefined:
    default:
      return ignored;
  }
}

function parseCommand(payload: Payload, origin: Origin): Incoming | undefined {
  const { channel_id: channel, user_id: id, user_name: name, text = '', trigger_id: triggerId } = payload;
  if (!channel || !id || !triggerId) return undefined;
  return {
    type: 'command',
    origin,
    channel,
    user: { id, ...(name ? { name } : {}) },
    // Commands come as they are typed, or escaped where the app says so.
    text: plainWords(text, ''),
    triggerId,
    responseUrl: payload.response_url,
  };
}

async function parseShortcut(
  payload: Payload,
  origin: Origin,
  botUserOf: BotUserOf,
): Promise<Incoming | undefined> {
  const { message, trigger_id: triggerId } = payload;
  const user = whoIs(payload);
  const channel = payload.channel?.id;
  if (payload.callback_id !== SHORTCUT || !message?.ts || !triggerId || !user || !channel) return undefined;
  const botUser = (await botUserOf(origin)) ?? '';
  return {
    type: 'shortcut',
    origin,
    channel,
    user,
    root: message.thread_ts ?? message.ts,
    text: plainWords(message.text ?? '', botUser),
    attachments: attachmentsOf(message.files ?? [], origin),
    triggerId,
    responseUrl: payload.response_url,
  };
}

function parsePressed(payload: Payload, origin: Origin): Incoming | undefined {
  const [action] = payload.actions ?? [];
  const user = whoIs(payload);
  const { trigger_id: triggerId } = payload;
  if (!action?.action_id || !user || !triggerId) return undefined;
  const place = readBlockId(action.block_id);
  const inHome = payload.view?.type === 'home';
  return {
    type: 'pressed',
    origin: { ...origin, workspace: place?.workspace ?? origin.workspace },
    channel: payload.channel?.id ?? payload.container?.channel_id ?? '',
    thread: place ? place.thread : (payload.container?.thread_ts ?? payload.container?.message_ts ?? null),
    user,
    pressed: readActionId(action.action_id),
    value: action.selected_option?.value ?? action.value ?? '',
    // A trigger is of one press alone.
    id: triggerId,
    triggerId,
    responseUrl: payload.response_url,
    inHome,
  };
}

function parseSubmitted(payload: Payload, origin: Origin): Incoming | undefined {
  const { view } = payload;
  const user = whoIs(payload);
  if (!view?.id || !user) return undefined;
  const values: Record<string, string> = {};
  for (const fields of Object.values(view.state?.values ?? {})) {
    for (const [name, field] of Object.entries(fields)) {
      values[name] = field.value ?? field.selected_option?.value ?? field.selected_conversation ?? '';
    }
  }
  return { type: 'submitted', origin, user, view: view.id, metadata: view.private_metadata ?? '', values };
}

function whoIs({ user }: Payload): Who | undefined {
  if (!user?.id) return undefined;
  const name = user.name ?? user.username;
  return { id: user.id, ...(name ? { name } : {}) };
}
