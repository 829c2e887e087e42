/** What the core keeps of a post: the messages that it became, and where they stand. */
export interface PostedMessage {
  channel: string;
  /** Those with the text, in its order. */
  parts: readonly string[];
  /** Ids of files that the last of them carries. */
  files: readonly string[];
  /**
   * `ephemeral`: only one person saw it, and nothing of it can be changed. `stream`: it grows until it is ended, and is
   * a message like any other from then on.
   */
  kind: 'message' | 'ephemeral' | 'stream';
  /** Of a stream: what the ids of its tasks begin with. */
  stream?: string;
}

const KINDS = { m: 'message', e: 'ephemeral', s: 'stream' } as const;

export function formatMessageId({ channel, parts, files, kind, stream }: PostedMessage): string {
  const id = [kind.charAt(0), channel, parts.join(','), files.join(',')];
  return [...id, ...(stream === undefined ? [] : [stream])].join(':');
}

export function parseMessageId(text: string): PostedMessage {
  const [kind = '', channel = '', parts = '', files = '', stream] = text.split(':');
  const list = (joined: string): string[] => joined.split(',').filter(Boolean);
  return {
    channel,
    parts: list(parts),
    files: list(files),
    kind: isKind(kind) ? KINDS[kind] : 'message',
    ...(stream === undefined ? {} : { stream }),
  };
}

function isKind(letter: string): letter is keyof typeof KINDS {
  return letter in KINDS;
}
