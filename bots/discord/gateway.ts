import { Client, Events, Options, type GatewayDispatchPayload, type RESTOptions } from 'discord.js';
import type { DiscordConfig } from '#core/config/chat-platforms.ts';
import { UpstreamError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { toVectortError } from './api-errors.ts';
import { closeReason } from './start-up.ts';

export interface GatewayOptions {
  config: DiscordConfig;
  intents: number;
  log: Logger;
  rest: Partial<RESTOptions>;
  onDispatch: (payload: GatewayDispatchPayload, shardId: number) => void;
}

/** The connections to Discord's gateway: heartbeats, resuming and shards are discord.js's. */
export interface Gateway {
  /** Resolves when every shard is ready. @throws OperatorError UpstreamError */
  open(): Promise<void>;
  /** How many shards there are in all processes together. */
  shardCount(): number;
  close(): Promise<void>;
}

/** What discord.js offers of its inside, and the types hide. */
interface Inside {
  handlePacket(packet?: { t: string }, shard?: unknown): boolean;
}

export function createGateway({ config, intents, log, rest, onDispatch }: GatewayOptions): Gateway {
  const { token, shards } = config;
  const client = new Client({
    intents,
    rest,
    // Nothing is waited for: a server that is away must not hold up the others.
    waitGuildTimeout: 0,
    makeCache: Options.cacheEverything(),
    ...(shards === 'auto' ? { shards } : shards ? { shards: [...shards.ids], shardCount: shards.count } : {}),
  });
  let fatal: Error | undefined;
  // discord.js makes objects of every packet, keeps them and throws, for all the process, over one that is malformed.
  // We read the packets themselves, so it gets but those it needs to be ready.
  const inside = client.ws as unknown as Inside;
  const handlePacket = inside.handlePacket.bind(inside);
  inside.handlePacket = (packet, shard) => (packet?.t === 'READY' ? handlePacket(packet, shard) : false);
  client.on(Events.Raw, (payload: GatewayDispatchPayload, shardId: number) => onDispatch(payload, shardId));
  client.on(Events.Error, (error) => log.warn({ err: error }, 'Discord: the connection had an error'));
  client.on(Events.ShardError, (error, shardId) =>
    log.warn({ err: error, shardId }, 'Discord: a connection to the gateway had an error'),
  );
  client.on(Events.ShardDisconnect, ({ code }, shardId) => {
    fatal = closeReason(code) ?? fatal;
    log.error({ code, shardId }, `Discord: the gateway closed for good. ${fatal?.message ?? ''}`.trim());
  });

  return {
    shardCount: () => client.options.shardCount ?? 1,
    async open() {
      try {
        await client.login(token);
      } catch (error) {
        if (fatal) throw fatal;
        const known = toVectortError(error);
        throw known.code === 'discord_token' ? (closeReason(4004) ?? known) : known;
      }
      if (fatal)
        throw new UpstreamError(fatal.message, { code: 'discord_gateway', retryable: true, cause: fatal });
    },
    close: async () => await client.destroy(),
  };
}
