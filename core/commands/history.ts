import { escapeMarkdown } from '../chat/markdown.ts';
import { readNumber } from './options.ts';
import type { Command } from './types.ts';

const PAGE_SIZE = 10;

export const history: Command = {
  name: 'history',
  summary: 'command.history',
  usage: 'usage.page',
  async run(context, argument, { credits }) {
    const page = Math.max(readNumber(argument) ?? 1, 1);
    const { items, total } = await credits.history(context.userId, { page, pageSize: PAGE_SIZE });
    const { t } = context;
    const date = new Intl.DateTimeFormat(t.language, { dateStyle: 'medium', timeStyle: 'short' });
    const lines = items.map((row) => {
      // The ledger notes the first credits in its own language.
      const description = row.key.startsWith('welcome:')
        ? t('ledger.welcome')
        : escapeMarkdown(row.description);
      return `- ${date.format(row.created_at)} · ${row.amount > 0 ? '+' : ''}${row.amount} · ${t(`ledger.${row.type}`)} · ${description}`;
    });
    const pages = Math.ceil(total / PAGE_SIZE);
    const footer = pages > 1 ? [t('projects.page', { page, pages })] : [];
    await context.reply([t('history.title'), ...lines, ...footer].join('\n'), { audience: 'asker' });
  },
};
