import type { ActionEvent } from '../chat/types.ts';
import type { ChatContext } from '../conversation/context.ts';
import { UserError } from '../errors.ts';
import type { ProjectId } from '../ids.ts';
import { language } from './language.ts';
import { stepVersion } from './step-version.ts';
import type { CommandServices } from './types.ts';

/** What a press does. Buttons outlive restarts and versions, so a value is never trusted to be current. */
export async function handleAction(
  context: ChatContext,
  event: ActionEvent,
  services: CommandServices,
): Promise<void> {
  const { conversations, generations, projects } = services;
  const { action, value } = event;
  if (action.startsWith('quote.') || action.startsWith('question.')) {
    return await conversations.press(context, action, value);
  }
  switch (action) {
    case 'run.stop': {
      const run = await generations.find(value);
      if (!run) throw new UserError('no such run', { code: 'nothing_to_stop' });
      if (run.user_id !== context.userId && !context.operator)
        throw new UserError('somebody else pressed', { code: 'not_yours' });
      if (!(await generations.stop(run)))
        throw new UserError('the run has ended', { code: 'nothing_to_stop' });
      return;
    }
    case 'project.undo': {
      const [id = '', from = ''] = value.split(':');
      const project = await projects.get(context.userId, id as ProjectId); // Unknown ids are refused there.
      await conversations.openProject(context, project._id);
      return await stepVersion(context, services, { direction: 'undo', from: Number(from) });
    }
    case 'project.change': {
      // Another one may be open by now.
      const project = await projects.get(context.userId, value as ProjectId); // Unknown ids are refused there.
      await conversations.openProject(context, project._id);
      return await context.reply(context.t('change.what'));
    }
    case 'project.delete': {
      const id = value as ProjectId; // Unknown ids find nothing.
      if (!(await projects.findById(id))) return await context.reply(context.t('delete.gone'));
      const project = await projects.get(context.userId, id);
      const [run] = await generations.unfinished({ projectId: project._id });
      if (run) throw new UserError('a run is under way', { code: 'run_under_way' });
      await projects.remove(context.userId, project._id);
      await generations.forget(project._id);
      return await context.reply(context.t('delete.done', { title: project.title }));
    }
    case 'project.keep':
      return await context.reply(context.t('delete.kept'));
    case 'language.set':
      return await language.run(context, value, services);
    case 'choice.unknown':
      throw new UserError('no such choice', {
        code: 'choice_unknown',
        parameters: { choice: value.slice(0, 40) },
      });
    default:
      throw new UserError(`unknown action ${action}`, { code: 'button_unknown' });
  }
}
