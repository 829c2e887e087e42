/** What the core keeps of a post: the messages that it became, and where they stand. */
export interface PostedMessage {
  /** In the thread, in the asker's private chat, or a line in the thread that leads there. */
  where: 'thread' | 'private' | 'line';
  /** Those with the text, in its order; `caption` where the text stands below a file. */
  parts: readonly { id: number; caption: boolean }[];
}

const PREFIXES = { thread: '', private: 'p:', line: 'l:' } as const;

export function formatMessageId({ where, parts }: PostedMessage): string {
  return PREFIXES[where] + parts.map(({ id, caption }) => `${caption ? 'c' : ''}${id}`).join(',');
}

export function parseMessageId(text: string): PostedMessage {
  const where = text.startsWith('p:') ? 'private' : text.startsWith('l:') ? 'line' : 'thread';
  const parts = text.slice(PREFIXES[where].length).split(',');
  return {
    where,
    parts: parts.map((part) => ({ id: Number(part.replace('c', '')), caption: part.startsWith('c') })),
  };
}
