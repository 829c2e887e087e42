import { checkMessage, checkView } from './checks.ts';
import { Refusal, type SlackBlock, type SlackChannel, type SlackMessage, type SlackView } from './types.ts';
import { APP, BOT, BOT_ID, TEAM, type World } from './world.ts';

export type Args = Record<string, unknown>;

interface Method {
  /** Names of its arguments, as far as the product has use for them; others are refused. */
  takes: readonly string[];
  /** Scopes of which one is needed. */
  scopes?: readonly string[];
  run(args: Args): Record<string, unknown>;
}

const READ_HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** The methods of the Web API that the product may call; each answers as Slack documents it. */
export function createMethods(world: World, { url }: { url: () => string }): Record<string, Method> {
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

  function viewOf(args: Args): SlackView {
    checkView(args['view']);
    return { ...(args['view'] as SlackView), id: world.nextId('V') };
  }

  return {
    'users.info': {
      takes: ['user', 'include_locale'],
      scopes: ['users:read'],
      run({ user, include_locale: withLocale }) {
        const found = world.users.get(text(user));
        if (!found) throw new Refusal('user_not_found');
        const { locale, ...rest } = found;
        return {
          user: {
            ...rest,
            team_id: TEAM,
            real_name: found.name,
            ...(withLocale === undefined ? {} : { locale: locale ?? 'en-US' }),
          },
        };
      },
    },
    'chat.postMessage': {
      takes: ['channel', 'thread_ts', 'text', 'blocks', 'metadata', 'unfurl_links', 'unfurl_media'],
      scopes: ['chat:write'],
      run(args) {
        const channel = writable(args, { withoutJoining: true });
        const message = world.add(channel.id, {
          ...contentOf(args),
          user: BOT.id,
          bot_id: BOT_ID,
          app_id: APP,
          ...(args['thread_ts'] === undefined ? {} : { thread_ts: text(args['thread_ts']) }),
        });
        return { channel: channel.id, ts: message.ts, message };
      },
    },
    'chat.postEphemeral': {
      takes: ['channel', 'user', 'thread_ts', 'text', 'blocks'],
      scopes: ['chat:write'],
      run(args) {
        const channel = writable(args);
        const user = text(args['user']);
        if (!world.users.has(user)) throw new Refusal('user_not_in_channel');
        const message = world.add(channel.id, {
          ...contentOf(args),
          user: BOT.id,
          bot_id: BOT_ID,
          only_for: user,
          ...(args['thread_ts'] === undefined ? {} : { thread_ts: text(args['thread_ts']) }),
        });
        return { message_ts: message.ts };
      },
    },
    'chat.update': {
      takes: ['channel', 'ts', 'text', 'blocks', 'metadata', 'file_ids'],
      scopes: ['chat:write'],
      run(args) {
        const message = ownMessage(args);
        const { text: words, blocks, metadata } = contentOf(args);
        message.text = words;
        if (blocks) message.blocks = blocks;
        if (metadata) message.metadata = metadata;
        if (Array.isArray(args['file_ids'])) message.files = args['file_ids'].map((id) => fileOf(text(id)));
        return { channel: text(args['channel']), ts: message.ts, text: message.text, message };
      },
    },
    'chat.delete': {
      takes: ['channel', 'ts'],
      scopes: ['chat:write'],
      run(args) {
        const { ts } = ownMessage(args);
        world.remove(text(args['channel']), ts);
        return { channel: text(args['channel']), ts };
      },
    },
    'chat.unfurl': {
      takes: ['channel', 'ts', 'unfurls', 'unfurl_id', 'source'],
      scopes: ['links:write'],
      run(args) {
        const unfurls = args['unfurls'] as Record<string, { blocks: SlackBlock[] }> | undefined;
        if (!unfurls || Object.keys(unfurls).length === 0) throw new Refusal('missing_unfurls');
        for (const { blocks } of Object.values(unfurls)) checkMessage({ blocks });
        world.unfurls.push({ channel: text(args['channel']), ts: text(args['ts']), unfurls });
        return {};
      },
    },
    'conversations.replies': {
      takes: ['channel', 'ts', 'limit', 'cursor', 'include_all_metadata'],
      scopes: READ_HISTORY,
      run(args) {
        const channel = channelOf(args['channel']);
        if (!channel.is_member) throw new Refusal('not_in_channel');
        const ts = text(args['ts']);
        const all = world.messages.get(channel.id) ?? [];
        const thread = all.filter(
          (message) => message.only_for === undefined && (message.ts === ts || message.thread_ts === ts),
        );
        if (thread.length === 0) throw new Refusal('thread_not_found');
        return page(thread, args);
      },
    },
    'conversations.history': {
      takes: ['channel', 'limit', 'cursor', 'include_all_metadata'],
      scopes: READ_HISTORY,
      run(args) {
        const channel = channelOf(args['channel']);
        if (!channel.is_member) throw new Refusal('not_in_channel');
        const all = world.messages.get(channel.id) ?? [];
        return page(
          all
            .filter(({ only_for: one, thread_ts: thread }) => one === undefined && thread === undefined)
            .toReversed(),
          args,
        );
      },
    },
    'conversations.open': {
      takes: ['users'],
      scopes: ['im:write'],
      run({ users }) {
        if (!world.users.has(text(users))) throw new Refusal('user_not_found');
        return { channel: { id: world.imOf(text(users)).id } };
      },
    },
    'files.info': {
      takes: ['file'],
      scopes: ['files:read'],
      run({ file }) {
        return { file: fileOf(text(file)) };
      },
    },
    'files.getUploadURLExternal': {
      takes: ['filename', 'length'],
      scopes: ['files:write'],
      run({ filename, length }) {
        if (text(filename) === '' || !(Number(length) > 0)) throw new Refusal('invalid_arguments');
        const id = world.nextId('F');
        const address = `${url()}/files-pri/${TEAM}-${id}/${encodeURIComponent(text(filename))}`;
        world.files.set(id, {
          id,
          name: text(filename),
          mimetype: 'application/octet-stream',
          size: Number(length),
          url_private: address,
          url_private_download: address,
          bytes: Buffer.alloc(0),
          complete: false,
        });
        return { upload_url: `${url()}/upload/v1/${id}`, file_id: id };
      },
    },
    'files.completeUploadExternal': {
      takes: ['files'],
      scopes: ['files:write'],
      run({ files }) {
        if (!Array.isArray(files) || files.length === 0) throw new Refusal('invalid_arguments');
        for (const { id } of files as { id: string }[]) {
          const file = world.files.get(id);
          if (!file || file.bytes.length !== file.size) throw new Refusal('file_not_found');
          file.complete = true;
        }
        return { files };
      },
    },
    'views.open': {
      takes: ['trigger_id', 'view'],
      run(args) {
        const user = triggerUser(args);
        const view = viewOf(args);
        world.views.set(view.id, { ...view, user });
        return { view };
      },
    },
    'views.publish': {
      takes: ['user_id', 'view'],
      run(args) {
        const view = viewOf(args);
        if (view.type !== 'home') throw new Refusal('invalid_arguments');
        world.homes.set(text(args['user_id']), view);
        return { view };
      },
    },
    'agents.sessions.setStatus': {
      takes: ['channel_id', 'status', 'thread_ts', 'title', 'initiator_user_id'],
      scopes: ['chat:write'],
      run(args) {
        if (!world.hasSessions) throw new Refusal('feature_not_enabled');
        const status = text(args['status']);
        if (!['active', 'processing', 'suspended', 'closed'].includes(status))
          throw new Refusal('invalid_arguments');
        const key = `${channelOf(args['channel_id']).id}:${text(args['thread_ts'])}`;
        const known = world.sessions.get(key);
        const title = known?.title ?? (args['title'] === undefined ? undefined : text(args['title']));
        if (title !== undefined && title.length > 200) throw new Refusal('invalid_arguments');
        world.sessions.set(key, {
          status,
          statuses: [...(known?.statuses ?? []), status],
          ...(title === undefined ? {} : { title }),
        });
        return {};
      },
    },
    'agents.sessions.rename': {
      takes: ['channel_id', 'title', 'thread_ts'],
      scopes: ['chat:write'],
      run(args) {
        const session = world.sessions.get(`${text(args['channel_id'])}:${text(args['thread_ts'])}`);
        const title = text(args['title']);
        if (!session) throw new Refusal('session_not_found');
        if (title === '' || title.length > 200) throw new Refusal('invalid_arguments');
        session.title = title;
        return {};
      },
    },
  };

  function fileOf(id: string): NonNullable<SlackMessage['files']>[number] {
    const file = world.files.get(id);
    if (!file?.complete) throw new Refusal('file_not_found');
    const { bytes: _, complete: __, ...shownFile } = file;
    return shownFile;
  }

  /** A trigger is good for one view, for three seconds. */
  function triggerUser(args: Args): string {
    const [, user] = /^\d+\.(U\w+)\.\w+$/.exec(text(args['trigger_id'])) ?? [];
    if (user === undefined) throw new Refusal('invalid_trigger_id');
    return user;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
