import { UserError } from '../errors.ts';
import type { Command } from './types.ts';

export const stop: Command = {
  name: 'stop',
  summary: 'command.stop',
  control: true,
  async run(context, _argument, { conversations, generations }) {
    const project = await conversations.projectHere(context);
    const runs = await generations.unfinished(
      project ? { projectId: project._id } : { userId: context.userId },
    );
    const stopped = await Promise.all(runs.map(async (run) => await generations.stop(run)));
    // The run itself tells its end, in its card and in the thread.
    if (!stopped.includes(true)) throw new UserError('nothing runs', { code: 'nothing_to_stop' });
  },
};
