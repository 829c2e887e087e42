import { FETCH_ACTION, LEFT_DAYS } from '../chat/left-messages.ts';
import type { ActionEvent, FormEvent } from '../chat/types.ts';
import { CHANGE_FIELD } from '../conversation/change-form.ts';
import type { ChatContext } from '../conversation/context.ts';
import { UserError } from '../errors.ts';
import type { ProjectId } from '../ids.ts';
import { pressDelete } from './delete.ts';
import { language } from './language.ts';
import { fillSettings, pressSettings } from './settings.ts';
import { stepVersion } from './step-version.ts';
import type { CommandServices } from './types.ts';

/** What a press does. Buttons outlive restarts and versions, so a value is never trusted to be current. */
export async function handleAction(
  context: ChatContext,
  event: ActionEvent,
  services: CommandServices,
): Promise<void> {
  const { conversations, generations } = services;
  const { action, value } = event;
  if (action.startsWith('quote.') || action.startsWith('question.')) {
    return await conversations.press(context, action, value);
  }
  switch (action) {
    case 'run.stop': {
      const run = await generations.find(value);
      if (!run) throw new UserError('no such run', { code: 'nothing_to_stop' });
      if (run.user_id !== context.userId) await conversations.projectOfButton(context, run.project_id);
      if (!(await generations.stop(run)))
        throw new UserError('the run has ended', { code: 'nothing_to_stop' });
      return;
    }
    case 'project.undo': {
      const [id = '', from = ''] = value.split(':');
      const project = await conversations.projectOfButton(context, id as ProjectId); // Unknown ids are refused there.
      await conversations.openProject(context, project._id);
      return await stepVersion(context, services, { direction: 'undo', from: Number(from) });
    }
    case 'project.change': {
      // Another one may be open by now.
      const project = await conversations.projectOfButton(context, value as ProjectId); // Unknown ids are refused there.
      await conversations.openProject(context, project._id);
      return await context.reply(context.t('change.what'));
    }
    case 'project.delete':
    case 'project.keep':
      return await pressDelete(context, event, services);
    case FETCH_ACTION: {
      const left = await services.leftMessages.find(value);
      // Somebody else's link is answered alike.
      if (left?.userId !== event.user.id)
        throw new UserError('nothing is left for them', {
          code: 'message_gone',
          parameters: { days: LEFT_DAYS },
        });
      return await context.reply(left.message, { audience: 'asker' });
    }
    case 'settings.open':
    case 'settings.mode':
    case 'settings.type':
      return await pressSettings(context, event, services);
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

/** What a form says that a button opened: the same as if the button had been pressed and the text been written then. */
export async function handleForm(
  context: ChatContext,
  event: FormEvent,
  services: CommandServices,
): Promise<void> {
  const { conversations } = services;
  const { form, value, values } = event;
  const text = values[CHANGE_FIELD] ?? '';
  switch (form) {
    case 'quote.change':
      return await conversations.fillQuote(context, value, text);
    case 'settings.me':
    case 'settings.channel':
      return await fillSettings(context, event, services);
    case 'change.request': {
      const project = await conversations.projectOfButton(context, value as ProjectId); // Unknown ids are refused there.
      await conversations.openProject(context, project._id);
      return await conversations.change(context, text, { now: false });
    }
    default:
      throw new UserError(`unknown form ${form}`, { code: 'button_unknown' });
  }
}
