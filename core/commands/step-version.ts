import { escapeMarkdown } from '../chat/markdown.ts';
import type { ChatContext } from '../conversation/context.ts';
import type { CommandServices } from './types.ts';

/** Goes a version back or forward and says which one is shown now. `from` guards a button against a second press. */
export async function stepVersion(
  context: ChatContext,
  { conversations, projects, links }: CommandServices,
  { direction, from }: { direction: 'undo' | 'redo'; from?: number },
): Promise<void> {
  const project = await conversations.requireProject(context);
  const { before, now } = await projects[direction](project.user_id, project._id, {
    key: context.key,
    ...(from ? { from } : {}),
  });
  await context.reply({
    text: context.t(direction === 'undo' ? 'undo.done' : 'redo.done', {
      title: escapeMarkdown(project.title),
      before,
      now,
    }),
    links: [{ kind: 'preview', url: links.preview(project.preview_token) }],
  });
}
