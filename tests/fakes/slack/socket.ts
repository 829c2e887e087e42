import { once } from 'node:events';
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { World } from './world.ts';

export const APP_TOKEN = 'xapp-fake-token';

/** How long Slack waits for an acknowledgement, in milliseconds. */
const ACK_LIMIT_MS = 3_000;
const PING_INTERVAL_MS = 10_000;

interface Envelope {
  type: 'events_api' | 'slash_commands' | 'interactive';
  payload: Record<string, unknown>;
  retry?: number;
}

export type Socket = ReturnType<typeof createSocket>;

/** Slack's side of Socket Mode: one connection after another, and what happens between them waits. */
export function createSocket(server: Server, world: World) {
  let ackLimitMs = ACK_LIMIT_MS;
  const sockets = new WebSocketServer({ server, path: '/link' });
  const open = new Set<WebSocket>();
  const waiting = new Map<string, (isTaken: boolean) => void>();

  sockets.on('connection', (socket) => {
    open.add(socket);
    const pings = setInterval(() => socket.ping(), PING_INTERVAL_MS);
    socket.on('close', () => {
      clearInterval(pings);
      open.delete(socket);
    });
    socket.on('message', (data) => {
      // A text frame's data is a buffer unless told otherwise.
      const { envelope_id: id } = JSON.parse((data as Buffer).toString('utf8')) as { envelope_id?: string };
      if (id !== undefined) waiting.get(id)?.(true);
    });
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: 'A0001' } }),
    );
  });

  async function connected(): Promise<WebSocket> {
    for (;;) {
      const [socket] = open;
      if (socket) return socket;
      await once(sockets, 'connection');
    }
  }

  return {
    /** Delivers to the connection that is there, or to the next. Whether it was acknowledged in time. */
    async deliver({ type, payload, retry = 0 }: Envelope): Promise<boolean> {
      const socket = await connected();
      const id = world.nextId('env');
      const taken = new Promise<boolean>((resolve) => {
        const timer = setTimeout(resolve, ackLimitMs, false);
        waiting.set(id, (isTaken) => {
          clearTimeout(timer);
          resolve(isTaken);
        });
        socket.once('close', () => waiting.get(id)?.(false));
      });
      socket.send(
        JSON.stringify({
          type,
          envelope_id: id,
          payload,
          accepts_response_payload: type !== 'events_api',
          ...(type === 'events_api'
            ? { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' }
            : {}),
        }),
      );
      const isTaken = await taken;
      waiting.delete(id);
      return isTaken;
    },
    connections: () => open.size,
    /** Waits shorter for acknowledgements than Slack does. */
    hurry(limitMs: number): void {
      ackLimitMs = limitMs;
    },
    connected,
    /** Slack ends connections now and then, and says so. */
    refresh(): void {
      for (const socket of open)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    /** The connection breaks without a word. */
    drop(): void {
      for (const socket of open) socket.terminate();
      open.clear();
    },
    close(): void {
      for (const socket of open) socket.terminate();
      sockets.close();
    },
  };
}
