import { escapeMarkdown } from '../chat/markdown.ts';
import { UserError } from '../errors.ts';
import { formatSize } from '../i18n/format-size.ts';
import type { Command } from './types.ts';

/** Longer files are read in the code browser, in characters. */
const SHOWN_CHARACTERS = 6_000;

export const files: Command = {
  name: 'files',
  summary: 'command.files',
  usage: 'usage.files',
  async complete(asker, _typed, { conversations, projects }) {
    const project = await conversations.currentProject(asker);
    if (project?.current_version === undefined) return [];
    const { all_files } = await projects.requireVersion(project._id);
    return all_files.map(({ path }) => ({ value: path, label: path }));
  },
  async run(context, argument, { conversations, projects, links }) {
    const project = await conversations.requireProject(context);
    const version = await projects.requireVersion(project._id);
    const { t } = context;
    const wanted = argument.trim();
    if (wanted === '') {
      const lines = version.all_files.map(
        (file) => `- \`${file.path}\` ${t('files.size', { size: formatSize(file.size, t.language) })}`,
      );
      const title = t('files.title', {
        title: escapeMarkdown(project.title),
        version: version.version,
        count: lines.length,
      });
      return await context.reply({
        text: [title, ...lines].join('\n'),
        links: [{ kind: 'code', url: links.code(project.preview_token, version.version) }],
      });
    }
    const found = (await projects.files(project._id, version.version)).find((file) => file.path === wanted);
    if (!found)
      throw new UserError(`no file ${wanted}`, {
        code: 'file_not_found',
        parameters: { path: wanted.slice(0, 200) },
      });
    const shown = found.content.slice(0, SHOWN_CHARACTERS);
    const rest = shown.length < found.content.length ? [t('files.cut')] : [];
    const fence = '`'.repeat(Math.max(3, ...(shown.match(/`+/g) ?? []).map((run) => run.length + 1)));
    await context.reply([`\`${found.path}\``, `${fence}\n${shown.trimEnd()}\n${fence}`, ...rest].join('\n'));
  },
};
