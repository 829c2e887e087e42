import type { FakeChannel, FakeGuild, FakeInteraction, FakeMessage, FakeUser } from './types.ts';
import { Refusal } from './types.ts';

const EPOCH_MS = 1_420_070_400_000n;
let made = 0n;

/** An id as Discord makes them: by time, then by number. */
export function newSnowflake(at = Date.now()): string {
  made += 1n;
  return String(((BigInt(at) - EPOCH_MS) << 22n) | (made & 0x3fffffn));
}

/** What there is on the service. */
export interface World {
  readonly bot: FakeUser;
  readonly application: {
    id: string;
    name: string;
    flags: number;
    integration_types_config: Record<string, object>;
  };
  readonly guilds: Map<string, FakeGuild>;
  readonly channels: Map<string, FakeChannel>;
  readonly interactions: Map<string, FakeInteraction>;
  readonly uploads: Map<string, { name: string; bytes: Buffer }>;
  commands: unknown[];
  /** How many sessions may still be begun today. */
  readonly sessions: { total: number; remaining: number; reset_after: number; max_concurrency: number };
  /** People who take no direct messages. */
  readonly closed: Set<string>;
  addGuild(guild?: Partial<FakeGuild>): FakeGuild;
  addChannel(channel: Partial<FakeChannel>): FakeChannel;
  directWith(user: string): FakeChannel;
  addMessage(channel: FakeChannel, message: Partial<FakeMessage> & { author: FakeUser }): FakeMessage;
  channel(id: string): FakeChannel;
  message(channelId: string, id: string): FakeMessage;
}

/** Message content, as the flag of a small application has it. */
const CONTENT_LIMITED = 1 << 19;

export function createWorld({ readsContent = true } = {}): World {
  const application = {
    id: newSnowflake(),
    name: 'Vectort',
    flags: readsContent ? CONTENT_LIMITED : 0,
    integration_types_config: { '0': {}, '1': {} },
  };
  const bot: FakeUser = { id: application.id, username: 'vectort', bot: true };
  const channels = new Map<string, FakeChannel>();
  const guilds = new Map<string, FakeGuild>();

  const world: World = {
    bot,
    application,
    guilds,
    channels,
    interactions: new Map(),
    uploads: new Map(),
    commands: [],
    sessions: { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    closed: new Set(),
    addGuild(given = {}) {
      const guild = {
        id: newSnowflake(),
        name: 'Friends',
        preferred_locale: 'en-US',
        features: [],
        joined: true,
        ...given,
      };
      guilds.set(guild.id, guild);
      return guild;
    },
    addChannel(given) {
      const channel = { id: newSnowflake(), type: 0, name: 'general', messages: [], typing: 0, ...given };
      channels.set(channel.id, channel);
      return channel;
    },
    directWith(user) {
      const known = [...channels.values()].find(({ type, recipient }) => type === 1 && recipient === user);
      return known ?? world.addChannel({ type: 1, recipient: user });
    },
    addMessage(channel, given) {
      const message: FakeMessage = {
        id: newSnowflake(),
        channel_id: channel.id,
        type: 0,
        content: '',
        components: [],
        flags: 0,
        attachments: [],
        mentions: [],
        mention_roles: [],
        mention_everyone: false,
        timestamp: new Date().toISOString(),
        edited_timestamp: null,
        tts: false,
        pinned: false,
        embeds: [],
        ...given,
      };
      channel.messages.push(message);
      return message;
    },
    channel(id) {
      const channel = channels.get(id);
      if (!channel) throw new Refusal(404, 10_003, 'Unknown Channel');
      return channel;
    },
    message(channelId, id) {
      const message = world.channel(channelId).messages.find((candidate) => candidate.id === id);
      if (!message) throw new Refusal(404, 10_008, 'Unknown Message');
      return message;
    },
  };
  return world;
}
