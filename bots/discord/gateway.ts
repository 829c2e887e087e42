import {
  Client,
  Events,
  Options,
  Routes,
  type APIGatewaySessionStartLimit,
  type GatewayDispatchPayload,
  type RESTGetAPIGatewayBotResult,
  type RESTOptions,
} from 'discord.js';
import type { DiscordConfig } from '#core/config/chat-platforms.ts';
import { UpstreamError, type VectortError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { toVectortError } from './api-errors.ts';
import { closeReason } from './start-up.ts';

export interface GatewayOptions {
  config: DiscordConfig;
  intents: number;
  log: Logger;
  rest: Partial<RESTOptions>;
  onDispatch: (payload: GatewayDispatchPayload, shardId: number) => void;
  /** Told why, where a connection that was open is closed for good. */
  onLost: (reason: Error) => void;
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

export function createGateway({ config, intents, log, rest, onDispatch, onLost }: GatewayOptions): Gateway {
  const { token, shards } = config;
  const client = new Client({
    intents,
    rest,
    // Nothing is waited for: a server that is away must not hold up the others.
    waitGuildTimeout: 0,
    makeCache: Options.cacheEverything(),
    ...(shards === 'auto' ? { shards } : shards ? { shards: [...shards.ids], shardCount: shards.count } : {}),
  });
  let fatal: VectortError | undefined;
  let isOpen = false;
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
    fatal = closeReason(code);
    log.warn({ code, shardId }, 'Discord: the gateway closed for good');
    if (isOpen) onLost(fatal);
  });

  return {
    shardCount: () => client.options.shardCount ?? 1,
    async open() {
      try {
        await client.login(token);
      } catch (error) {
        throw fatal ?? (await whyNot(error));
      }
      // One shard may be closed while another one opens.
      if (fatal) throw fatal;
      isOpen = true;
    },
    async close() {
      isOpen = false;
      await client.destroy();
    },
  };

  /** Why the gateway could not be opened. discord.js only says in words that Discord allows no more sessions for now. */
  async function whyNot(error: unknown): Promise<VectortError> {
    const known = toVectortError(error);
    if (known.code === 'discord_token') return closeReason(4004);
    if (known.code !== 'discord_unreachable') return known;
    try {
      // A login that failed has forgotten it.
      client.rest.setToken(token);
      const { session_start_limit: limit } = (await client.rest.get(
        Routes.gatewayBot(),
      )) as RESTGetAPIGatewayBotResult;
      return limit.remaining < (client.options.shardCount ?? 1) ? noSessionsLeft(limit) : known;
    } catch (unanswered) {
      return toVectortError(unanswered);
    }
  }
}

function noSessionsLeft({ total, reset_after: retryAfterMs }: APIGatewaySessionStartLimit): UpstreamError {
  const minutes = Math.ceil(retryAfterMs / 60_000);
  return new UpstreamError(
    `Discord allows ${total} connections a day, and they are used up. The next one is possible in ${minutes} min. Something starts the bot again and again, or the token is used elsewhere.`,
    { code: 'discord_sessions', retryable: true, retryAfterMs },
  );
}
