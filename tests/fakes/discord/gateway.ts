import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { FakeMessage } from './types.ts';
import { newSnowflake, type World } from './world.ts';

interface Session {
  id: string;
  intents: number;
  shard: [number, number];
  sequence: number;
  sent: { s: number; t: string; d: unknown }[];
  socket: WebSocket | undefined;
}

export interface GatewayFake {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** An event for those who asked for such and whose shard it is. `times`: how often it is delivered. */
  dispatch(
    type: string,
    data: unknown,
    options?: { guild?: string | undefined; intent?: number; times?: number },
  ): void;
  message(
    message: FakeMessage,
    options?: { times?: number; type?: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' },
  ): void;
  /** Breaks every connection; those who come back may resume, unless what was sent is forgotten. */
  drop(options?: { forget?: boolean }): void;
  /** Closes every connection with a code of Discord's; what was sent is forgotten. */
  shut(code: number): void;
  /** How many connections are ready. */
  ready(): number;
  /** What was identified with. */
  readonly identified: { intents: number; shard: [number, number] }[];
  close(): void;
}

export const INTENTS = {
  guilds: 1,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  content: 1 << 15,
} as const;
/** Members, presences and content: they must be ticked. */
const PRIVILEGED = [1 << 1, 1 << 8, INTENTS.content];
const CONTENT_FLAGS = (1 << 18) | (1 << 19);

export function createGateway(
  world: World,
  { token, url }: { token: () => string; url: () => string },
): GatewayFake {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const identified: GatewayFake['identified'] = [];

  const write = (socket: WebSocket | undefined, payload: unknown): void =>
    socket?.send(JSON.stringify(payload));

  function send(session: Session, t: string, d: unknown): void {
    session.sequence += 1;
    const event = { op: 0, s: session.sequence, t, d };
    session.sent.push(event);
    write(session.socket, event);
  }

  function identify(socket: WebSocket, d: Record<string, unknown>): Session | undefined {
    const refuse = (code: number, reason?: string): undefined => {
      socket.close(code, reason);
    };
    const intents = Number(d['intents']);
    const shard = (d['shard'] ?? [0, 1]) as [number, number];
    if (d['token'] !== token()) return refuse(4_004, 'Authentication failed.');
    if (!d['properties']) return refuse(4_002);
    if (shard[0] >= shard[1]) return refuse(4_010, 'Invalid shard.');
    const ticked = (world.application.flags & CONTENT_FLAGS) !== 0 ? INTENTS.content : 0;
    if (PRIVILEGED.some((intent) => (intents & intent) !== 0 && intent !== ticked)) {
      return refuse(4_014, 'Disallowed intent(s).');
    }
    identified.push({ intents, shard });
    const session: Session = { id: newSnowflake(), intents, shard, sequence: 0, sent: [], socket };
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter(({ id, joined }) => joined && isOf(session, id));
    send(session, 'READY', {
      v: 10,
      user: { ...world.bot, discriminator: '0', avatar: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      shard,
      application: { id: world.application.id, flags: world.application.flags },
    });
    for (const guild of guilds)
      send(session, 'GUILD_CREATE', { ...guild, unavailable: false, channels: [], members: [] });
    return session;
  }

  function isOf({ shard: [id, count] }: Session, guild: string | undefined): boolean {
    return guild === undefined ? id === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === id;
  }

  server.on('connection', (socket: WebSocket) => {
    let session: Session | undefined;
    write(socket, { op: 10, d: { heartbeat_interval: 41_250 } });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined;
    });
    socket.on('message', (data: Buffer) => {
      const { op, d } = JSON.parse(data.toString('utf8')) as { op: number; d: Record<string, unknown> };
      if (op === 1) write(socket, { op: 11 });
      if (op === 2) session = identify(socket, d);
      if (op === 6) {
        session = sessions.get(String(d['session_id']));
        if (!session || d['token'] !== token()) return write(socket, { op: 9, d: false });
        session.socket = socket;
        for (const event of session.sent.filter(({ s }) => s > Number(d['seq']))) write(socket, event);
        send(session, 'RESUMED', {});
      }
    });
  });

  const gateway: GatewayFake = {
    identified,
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (connection) =>
        server.emit('connection', connection, request),
      ),
    dispatch(type, data, { guild, intent = 0, times = 1 } = {}) {
      for (const session of sessions.values()) {
        if (!isOf(session, guild) || (intent !== 0 && (session.intents & intent) === 0)) continue;
        for (let n = 0; n < times; n += 1) send(session, type, data);
      }
    },
    message(message, { times = 1, type = 'MESSAGE_CREATE' } = {}) {
      const channel = world.channel(message.channel_id);
      const { guild_id: guild } = channel;
      if (guild !== undefined && !world.guilds.get(guild)?.joined) return;
      const shown = { ...message, onlyFor: undefined };
      for (const session of sessions.values()) {
        const intent = guild === undefined ? INTENTS.directMessages : INTENTS.guildMessages;
        if (!isOf(session, guild) || (session.intents & intent) === 0) continue;
        const mayRead =
          guild === undefined ||
          (session.intents & INTENTS.content) !== 0 ||
          message.author.id === world.bot.id ||
          message.mentions.some(({ id }) => id === world.bot.id);
        const d = {
          ...shown,
          ...(mayRead ? {} : { content: '', attachments: [], components: [], embeds: [] }),
          ...(guild === undefined ? {} : { guild_id: guild }),
          channel_type: channel.type,
        };
        for (let n = 0; n < times; n += 1) send(session, type, d);
      }
    },
    drop({ forget = false } = {}) {
      for (const { socket } of sessions.values()) socket?.terminate();
      if (forget) sessions.clear();
    },
    shut(code) {
      for (const { socket } of sessions.values()) socket?.close(code);
      sessions.clear();
    },
    ready: () => [...sessions.values()].filter(({ socket }) => socket).length,
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
  return gateway;
}
