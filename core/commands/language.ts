import { UserError } from '../errors.ts';
import { findLanguage, LANGUAGES } from '../i18n/languages.ts';
import type { Command } from './types.ts';

export const language: Command = {
  name: 'language',
  summary: 'command.language',
  usage: 'usage.language',
  async complete() {
    return await Promise.resolve(
      Object.entries(LANGUAGES).map(([tag, name]) => ({ value: tag, label: name })),
    );
  },
  async run(context, argument, { accounts }) {
    const offered = Object.entries(LANGUAGES)
      .map(([tag, name]) => `${tag} (${name})`)
      .join(', ');
    if (argument.trim() === '') {
      const buttons = Object.entries(LANGUAGES).map(([tag, name]) => ({
        action: 'language.set',
        value: tag,
        label: name,
      }));
      return await context.reply(
        { text: context.t('language.choose'), buttons: [buttons] },
        { audience: 'asker' },
      );
    }
    const found = findLanguage(argument);
    if (!found)
      throw new UserError('unknown language', { code: 'unknown_language', parameters: { offered } });
    await accounts.setLanguage(context.userId, found);
    await context.reply(context.translate(found)('language.done'), { audience: 'asker' });
  },
};
