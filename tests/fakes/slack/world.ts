import type { SlackBlock, SlackChannel, SlackFile, SlackMessage, SlackUser, SlackView } from './types.ts';

export const TEAM = 'T0001';
export const APP = 'A0001';
export const BOT: SlackUser = { id: 'UBOT', name: 'vectort', is_bot: true };
export const BOT_ID = 'B0001';

export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'links:read',
  'links:write',
  'mpim:history',
  'users:read',
];

export type World = ReturnType<typeof createWorld>;

/** A workspace with the app in it. */
export function createWorld() {
  const users = new Map<string, SlackUser>([[BOT.id, BOT]]);
  const channels = new Map<string, SlackChannel>();
  const messages = new Map<string, SlackMessage[]>();
  const files = new Map<string, SlackFile & { bytes: Buffer; complete: boolean }>();
  const views = new Map<string, SlackView & { user: string }>();
  const homes = new Map<string, SlackView>();
  const unfurls: { channel: string; ts: string; unfurls: Record<string, { blocks: SlackBlock[] }> }[] = [];
  const sessions = new Map<string, { status: string; title?: string; statuses: string[] }>();
  let clock = 1_700_000_000;
  let counter = 0;

  /** Slack's timestamps are ids: no two of a channel are the same. */
  const nextTs = (): string => `${(clock += 1)}.000100`;
  const nextId = (prefix: string): string => `${prefix}${String((counter += 1)).padStart(6, '0')}`;

  return {
    scopes: [...SCOPES],
    users,
    channels,
    messages,
    files,
    views,
    homes,
    unfurls,
    sessions,
    /** Whether the workspace has agent sessions. */
    hasSessions: true,
    /** With what the workspace refuses streams, where it has none. */
    noStreams: undefined as string | undefined,
    nextTs,
    nextId,
    addUser(user: SlackUser): void {
      users.set(user.id, user);
    },
    addChannel(channel: SlackChannel): void {
      channels.set(channel.id, channel);
    },
    /** The direct messages between the bot and somebody. */
    imOf(user: string): SlackChannel {
      const known = [...channels.values()].find((channel) => channel.user === user);
      if (known) return known;
      const channel: SlackChannel = { id: `D${user}`, type: 'im', is_member: true, user };
      channels.set(channel.id, channel);
      return channel;
    },
    add(channel: string, content: Omit<SlackMessage, 'type' | 'ts'>): SlackMessage {
      const message: SlackMessage = { type: 'message', ts: nextTs(), ...content };
      messages.set(channel, [...(messages.get(channel) ?? []), message]);
      return message;
    },
    find: (channel: string, ts: string): SlackMessage | undefined =>
      messages.get(channel)?.find((message) => message.ts === ts),
    /** Streams end: by themselves after five minutes, or because their reader stops them. */
    endStreams(state: 'completed' | 'stopped'): void {
      for (const message of [...messages.values()].flat()) {
        if (message.streaming_state === 'in_progress') message.streaming_state = state;
      }
    },
    remove(channel: string, ts: string): void {
      messages.set(
        channel,
        (messages.get(channel) ?? []).filter((message) => message.ts !== ts),
      );
    },
    addFile(
      base: string,
      {
        name,
        bytes,
        mimetype = 'application/octet-stream',
      }: { name: string; bytes: Buffer; mimetype?: string },
    ): SlackFile {
      const id = nextId('F');
      const url = `${base}/files-pri/${TEAM}-${id}/${encodeURIComponent(name)}`;
      const file = { id, name, mimetype, size: bytes.length, url_private: url, url_private_download: url };
      files.set(id, { ...file, bytes, complete: true });
      return file;
    },
  };
}
