import { UserError } from '../errors.ts';
import type { Command } from './types.ts';

/** More is a typing mistake. */
const MAX_GRANT = 100_000;

export const admin: Command = {
  name: 'admin',
  summary: 'command.admin',
  usage: 'usage.admin',
  operatorOnly: true,
  async run(context, argument, { accounts, credits }) {
    const [verb = '', amountText = '', who = ''] = argument.trim().split(/\s+/);
    const amount = Number(amountText);
    if (verb !== 'grant' || !Number.isInteger(amount) || amount < 1 || amount > MAX_GRANT) {
      throw new UserError('the admin command was not understood', {
        code: 'admin_usage',
        parameters: { limit: MAX_GRANT },
      });
    }
    const user = who === '' ? { _id: context.userId } : await accounts.findUser(who);
    if (!user)
      throw new UserError(`no user ${who}`, {
        code: 'user_not_found',
        parameters: { user: who.slice(0, 100) },
      });
    await credits.grant({
      userId: user._id,
      amount,
      type: 'bonus',
      key: `grant:${context.key}`,
      description: context.t('admin.grant_description'),
    });
    const { total } = await credits.balance(user._id);
    await context.reply(context.t('admin.granted', { amount, total }), { audience: 'asker' });
  },
};
