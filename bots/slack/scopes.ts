/** What the bot may do in a workspace, and what it cannot do without; the manifest and the check at start are made of it. */
export const SCOPES: Readonly<Record<string, string>> = {
  'app_mentions:read': 'hear when somebody mentions it',
  'assistant:write': 'show that it is at work, and a button to stop it',
  'channels:history': 'hear what is said in its threads, and find its own messages again',
  'chat:write': 'answer',
  'chat:write.public': 'answer commands in channels that it is not in',
  commands: 'hear /vectort and "Build this"',
  'files:read': 'read files that people give it',
  'files:write': 'attach the ZIP and the picture of an app',
  'groups:history': 'hear what is said in its threads in private channels',
  'im:history': 'hear direct messages',
  'im:write': 'write to somebody alone where it is not in the channel',
  'links:read': 'see links to apps that it made',
  'links:write': 'show such links as cards',
  'mpim:history': 'hear what is said in its threads in group messages',
  'users:read': 'know in which language to answer',
};

/** Without these, nothing works at all. */
export const REQUIRED_SCOPES = ['chat:write'];

export function missingScopes(granted: readonly string[]): string[] {
  const has = new Set(granted);
  return Object.keys(SCOPES).filter((scope) => !has.has(scope));
}
