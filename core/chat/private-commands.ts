/** Commands between one person and the bot: their answers are for the asker alone and begin no thread. */
export const PRIVATE_COMMANDS: ReadonlySet<string> = new Set([
  'account',
  'balance',
  'buy',
  'connect',
  'disconnect',
  'help',
  'history',
  'language',
  'login',
  'logout',
  'privacy',
  'settings',
]);
