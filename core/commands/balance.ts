import type { Command } from './types.ts';

export const balance: Command = {
  name: 'balance',
  summary: 'command.balance',
  async run(context, _argument, { credits }) {
    const { total, free, monthly, topup, held } = await credits.balance(context.userId);
    const { t } = context;
    const lines = [t('balance.total', { count: total }), t('balance.parts', { free, monthly, topup })];
    if (held > 0) lines.push(t('balance.held', { count: held }));
    await context.reply(lines.join('\n'), { audience: 'asker' });
  },
};
