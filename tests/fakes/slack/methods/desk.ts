import { checkMessage } from '../checks.ts';
import { Refusal, type SlackBlock, type SlackChannel, type SlackMessage } from '../types.ts';
import { BOT_ID, type World } from '../world.ts';

export type Args = Record<string, unknown>;

export interface Method {
  /** Names of its arguments, as far as the product has use for them; others are refused. */
  takes: readonly string[];
  /** Scopes of which one is needed. */
  scopes?: readonly string[];
  run(args: Args): Record<string, unknown>;
}

export type Desk = ReturnType<typeof createDesk>;

/** What methods of several families look up and refuse alike. */
export function createDesk(world: World) {
  function channelOf(id: unknown): SlackChannel {
    const channel = world.channels.get(text(id)) ?? directOf(text(id));
    if (!channel) throw new Refusal('channel_not_found');
    return channel;
  }

  function directOf(id: string): SlackChannel | undefined {
    return world.users.has(id) ? world.imOf(id) : undefined;
  }

  /** Where the bot may write. */
  function writable(args: Args, { withoutJoining = false } = {}): SlackChannel {
    const channel = channelOf(args['channel']);
    const isOpen = channel.type === 'channel' && withoutJoining && world.scopes.includes('chat:write.public');
    if (!channel.is_member && !isOpen)
      throw new Refusal(channel.type === 'channel' ? 'not_in_channel' : 'channel_not_found');
    if (channel.is_archived) throw new Refusal('is_archived');
    const thread = args['thread_ts'];
    if (thread !== undefined) {
      if (!world.find(channel.id, text(thread))) throw new Refusal('thread_not_found');
      if (channel.locked?.has(text(thread))) throw new Refusal('restricted_action_thread_locked');
    }
    return channel;
  }

  function ownMessage(args: Args): SlackMessage {
    const channel = channelOf(args['channel']);
    if (channel.is_archived) throw new Refusal('is_archived');
    const message = world.find(channel.id, text(args['ts']));
    if (!message) throw new Refusal('message_not_found');
    if (message.bot_id !== BOT_ID) throw new Refusal('cant_update_message');
    // Measured by others, and documented nowhere.
    if (message.streaming_state === 'in_progress') throw new Refusal('streaming_state_conflict');
    return message;
  }

  function contentOf(args: Args): Pick<SlackMessage, 'text' | 'blocks' | 'metadata'> {
    checkMessage(args);
    return {
      text: typeof args['text'] === 'string' ? args['text'] : '',
      // Checked just now.
      ...(args['blocks'] === undefined ? {} : { blocks: args['blocks'] as SlackBlock[] }),
      ...(args['metadata'] === undefined
        ? {}
        : { metadata: args['metadata'] as NonNullable<SlackMessage['metadata']> }),
    };
  }

  const shown = (message: SlackMessage, args: Args): Record<string, unknown> => {
    const { metadata, only_for: _, ...rest } = message;
    return { ...rest, ...(metadata && args['include_all_metadata'] !== undefined ? { metadata } : {}) };
  };

  function page(list: readonly SlackMessage[], args: Args): Record<string, unknown> {
    const limit = Math.min(Number(args['limit'] ?? 100), 999);
    const from = Number(args['cursor'] ?? 0);
    const end = from + limit;
    return {
      messages: list.slice(from, end).map((message) => shown(message, args)),
      has_more: end < list.length,
      response_metadata: { next_cursor: end < list.length ? String(end) : '' },
    };
  }

  function fileOf(id: string): NonNullable<SlackMessage['files']>[number] {
    const file = world.files.get(id);
    if (!file?.complete) throw new Refusal('file_not_found');
    const { bytes: _, complete: __, ...shownFile } = file;
    return shownFile;
  }

  return { channelOf, writable, ownMessage, contentOf, page, fileOf };
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
