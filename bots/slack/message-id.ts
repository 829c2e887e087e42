/** What the core keeps of a post: the messages that it became, and where they stand. */
export interface PostedMessage {
  channel: string;
  /** Those with the text, in its order. */
  parts: readonly string[];
  /** Ids of files that the last of them carries. */
  files: readonly string[];
  /** Only one person saw it, and nothing of it can be changed. */
  isEphemeral: boolean;
}

export function formatMessageId({ channel, parts, files, isEphemeral }: PostedMessage): string {
  return [isEphemeral ? 'e' : 'm', channel, parts.join(','), files.join(',')].join(':');
}

export function parseMessageId(text: string): PostedMessage {
  const [kind, channel = '', parts = '', files = ''] = text.split(':');
  const list = (joined: string): string[] => joined.split(',').filter(Boolean);
  return { channel, parts: list(parts), files: list(files), isEphemeral: kind === 'e' };
}
