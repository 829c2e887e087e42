import { checkView } from '../checks.ts';
import { Refusal, type SlackView } from '../types.ts';
import type { World } from '../world.ts';
import { text, type Args, type Method } from './desk.ts';

/** Modals and home tabs. */
export function viewMethods(world: World): Record<string, Method> {
  return {
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
  };

  function viewOf(args: Args): SlackView {
    checkView(args['view']);
    return { ...(args['view'] as SlackView), id: world.nextId('V') };
  }

  /** A trigger is good for one view, for three seconds. */
  function triggerUser(args: Args): string {
    const [, user] = /^\d+\.(U\w+)\.\w+$/.exec(text(args['trigger_id'])) ?? [];
    if (user === undefined) throw new Refusal('invalid_trigger_id');
    return user;
  }
}
