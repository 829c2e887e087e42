import { UserError } from '../errors.ts';
import { completeVersions } from './completions.ts';
import { readNumber } from './options.ts';
import type { Command } from './types.ts';

/** Longer differences are cut; the code browser has every version whole. In characters. */
const SHOWN_CHARACTERS = 8_000;

export const diff: Command = {
  name: 'diff',
  summary: 'command.diff',
  usage: 'usage.diff',
  complete: completeVersions,
  async run(context, argument, { conversations, projects }) {
    const project = await conversations.requireProject(context);
    const [first = '', second = ''] = argument.trim().split(/[\s.]+/);
    const current = (await projects.requireVersion(project._id)).version;
    const [one, other] = [readNumber(first), readNumber(second)];
    // One number is a version, beside the one it was made from.
    const to = other ?? one ?? current;
    const before =
      (other === undefined ? undefined : one) ??
      (await projects.requireVersion(project._id, to)).base_version;
    if (before < 1) throw new UserError('nothing before the first version', { code: 'nothing_to_compare' });
    const { files, text } = await projects.diff(project._id, before, to);
    const { t } = context;
    if (files.length === 0) return await context.reply(t('diff.same', { from: before, to }));
    const list = files.map(
      (file) => `- ${t(`diff.${file.kind}`)} \`${file.path}\` +${file.addedLines} -${file.removedLines}`,
    );
    const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}\n…` : text;
    await context.reply(
      [t('diff.title', { from: before, to }), ...list, `\`\`\`\`diff\n${shown.trimEnd()}\n\`\`\`\``].join(
        '\n',
      ),
    );
  },
};
