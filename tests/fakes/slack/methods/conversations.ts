import { Refusal } from '../types.ts';
import { TEAM, type World } from '../world.ts';
import { text, type Desk, type Method } from './desk.ts';

const READ_HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

/** What is read of channels and people. */
export function conversationMethods({ channelOf, page }: Desk, world: World): Record<string, Method> {
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
  };
}
