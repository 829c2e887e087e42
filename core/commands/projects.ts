import { escapeMarkdown } from '../chat/markdown.ts';
import { typeName } from '../conversation/quote.ts';
import type { ChatContext } from '../conversation/context.ts';
import type { ProjectRecord } from '../projects/records.ts';
import { readNumber } from './options.ts';
import type { Command } from './types.ts';

const PAGE_SIZE = 10;

export const projects: Command = {
  name: 'projects',
  summary: 'command.projects',
  usage: 'usage.page',
  async run(context, argument, services) {
    const page = Math.max(readNumber(argument) ?? 1, 1);
    const { items, total } = await services.projects.list(context.userId, { page, pageSize: PAGE_SIZE });
    if (total === 0) return await context.reply(context.t('projects.none'), { audience: 'asker' });
    const current = await services.conversations.currentProject(context);
    const lines = items.map((project, index) =>
      describe(context, project, {
        number: (page - 1) * PAGE_SIZE + index + 1,
        current: project._id === current?._id,
      }),
    );
    const pages = Math.ceil(total / PAGE_SIZE);
    const footer = pages > 1 ? [context.t('projects.page', { page, pages })] : [];
    await context.reply([context.t('projects.title', { count: total }), ...lines, ...footer].join('\n'), {
      audience: 'asker',
    });
  },
};

function describe(
  { t }: ChatContext,
  project: ProjectRecord,
  { number, current }: { number: number; current: boolean },
): string {
  const type = typeName(t, project.type);
  const line = `${number}. **${escapeMarkdown(project.title)}** · ${type} · ${t('projects.version', { version: project.current_version ?? 0 })}`;
  return current ? `${line} · ${t('projects.current')}` : line;
}
