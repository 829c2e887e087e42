import { Refusal } from '../types.ts';
import type { World } from '../world.ts';
import { text, type Desk, type Method } from './desk.ts';

/** What an agent shows of being at work: https://docs.slack.dev/ai/agent-sessions */
export function agentMethods({ channelOf }: Desk, world: World): Record<string, Method> {
  return {
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
}
