/** One message of the service. */
export interface Part {
  id: number;
  /** Whether the text stands below a file. */
  caption: boolean;
  /** Where it stands, if that is not the chat that was written to: a group that became another one since. */
  chat?: number;
}

/** What the core keeps of a post: the messages that it became, and where they stand. */
export interface PostedMessage {
  /** In the thread, in the asker's private chat, or a line in the thread that leads there. */
  where: 'thread' | 'private' | 'line';
  /** Those with the text, in its order. */
  parts: readonly Part[];
}

const PREFIXES = { thread: '', private: 'p:', line: 'l:' } as const;
const PART = /^(c?)(\d+)(?:@(-?\d+))?$/;

export function formatMessageId({ where, parts }: PostedMessage): string {
  const format = ({ id, caption, chat }: Part): string =>
    `${caption ? 'c' : ''}${id}${chat === undefined ? '' : `@${chat}`}`;
  return PREFIXES[where] + parts.map(format).join(',');
}

export function parseMessageId(text: string): PostedMessage {
  const where = text.startsWith('p:') ? 'private' : text.startsWith('l:') ? 'line' : 'thread';
  const parts = text.slice(PREFIXES[where].length).split(',');
  return {
    where,
    parts: parts.flatMap((part) => {
      const [, caption, id, chat] = PART.exec(part) ?? [];
      if (id === undefined) return [];
      return [{ id: Number(id), caption: caption === 'c', ...(chat ? { chat: Number(chat) } : {}) }];
    }),
  };
}
