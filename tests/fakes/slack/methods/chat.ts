import { checkMessage } from '../checks.ts';
import { Refusal, type SlackBlock } from '../types.ts';
import { APP, BOT, BOT_ID, type World } from '../world.ts';
import { text, type Desk, type Method } from './desk.ts';

/** What is said: https://docs.slack.dev/reference/methods?family=chat */
export function chatMethods(
  { writable, contentOf, ownMessage, fileOf }: Desk,
  world: World,
): Record<string, Method> {
  return {
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
        for (const { blocks } of Object.values(unfurls)) {
          checkMessage({ blocks });
          for (const { slack_file: file } of blocks)
            if (file !== undefined) fileOf((file as { id: string }).id);
        }
        world.unfurls.push({ channel: text(args['channel']), ts: text(args['ts']), unfurls });
        return {};
      },
    },
  };
}
