import { Cluster, Redis } from 'ioredis';
import { UpstreamError } from '../../../errors.ts';
import type { Logger } from '../../../log.ts';
import { createOutageLog, type OutageLog } from './outage-log.ts';
import type { Script } from './scripts.ts';

export type RedisClient = Redis | Cluster;

/** What this process has of Redis: a connection for each way of using it. */
export interface Connections {
  /** One command at a time, for whoever waits for its answer: it does not hang. @throws UpstreamError `queue_unreachable` */
  ask<Answer>(command: (client: RedisClient) => Promise<Answer>): Promise<Answer>;
  /** A further connection, whose commands wait until Redis is back. */
  open(purpose: string): RedisClient;
  /** Resolves when Redis was reached for the first time. */
  readonly reached: Promise<void>;
  readonly outages: OutageLog;
  /** What breaks from now on breaks on purpose. */
  expectClosing(): void;
  close(): void;
}

interface ConnectionOptions {
  /** Whether commands wait while there is no connection. */
  enableOfflineQueue?: boolean;
  /** Whether commands are sent again whose answer a broken connection left open. */
  autoResendUnfulfilledCommands?: boolean;
  /** A connection that is silent for so long although an answer is due is made anew, in milliseconds. */
  socketTimeout?: number;
}

interface Address {
  host: string;
  port: number;
  username?: string;
  password?: string;
  db?: number;
  tls?: Record<string, never>;
}

/** Short gaps are waited for; whoever asks for longer is told, in milliseconds. */
const READY_PATIENCE_MS = 1_000;
/** Every command here is one of milliseconds. */
const ANSWER_PATIENCE_MS = 3_000;
/** Longer than BullMQ waits for the next job in one command, which is 10 s. */
const SILENCE_MS = 30_000;
const FIRST_RECONNECT_MS = 50;
const MAX_RECONNECT_MS = 1_000;

export function createConnections({ url, log }: { url: string; log: Logger }): Connections {
  const outages = createOutageLog(log);
  const clients: RedisClient[] = [];
  let closing = false;

  function open(purpose: string, options: ConnectionOptions = {}): RedisClient {
    const client = watch(createClient(url, options), purpose);
    // BullMQ makes one more of it for each lane, to wait on, which is to be watched and closed like the others.
    if (client instanceof Redis) {
      const duplicate = client.duplicate.bind(client);
      client.duplicate = (override) => watch(duplicate(override), `waiting ${purpose}`);
    } else {
      const duplicate = client.duplicate.bind(client);
      client.duplicate = (nodes, override) => watch(duplicate(nodes, override), `waiting ${purpose}`);
    }
    return client;
  }

  function watch<Client extends RedisClient>(client: Client, kind: string): Client {
    const purpose = `${kind} ${clients.push(client)}`;
    client.on('error', (error: unknown) => outages.down(purpose, error));
    client.on('close', () => {
      if (!closing) outages.down(purpose, new Error('the connection broke'));
    });
    client.on('ready', () => outages.up(purpose));
    return client;
  }

  const commands = open('commands', {
    // What nobody waits for any more shall not be done minutes later.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    socketTimeout: ANSWER_PATIENCE_MS,
  });

  const reached = Promise.withResolvers<void>();
  // What all wait for that ask while it is away.
  let ready = reached;
  let isReady = false;
  commands.on('ready', () => {
    isReady = true;
    ready.resolve();
  });
  commands.on('close', () => {
    if (isReady) ready = Promise.withResolvers<void>();
    isReady = false;
  });

  return {
    outages,
    reached: reached.promise,
    open: (purpose) => open(purpose),
    async ask(command) {
      try {
        if (!isReady) await within(READY_PATIENCE_MS, ready.promise);
        return await within(ANSWER_PATIENCE_MS, command(commands));
      } catch (error) {
        throw new UpstreamError('Redis does not answer', {
          code: 'queue_unreachable',
          retryable: true,
          cause: reasonOf(error),
        });
      }
    },
    expectClosing: () => void (closing = true),
    close() {
      closing = true;
      for (const client of clients) client.disconnect();
    },
  };
}

/** Runs a script by its hash, and sends its text only where the server does not know it. */
export async function evaluate(
  client: RedisClient,
  script: Script,
  { lane, args }: { lane: string; args: ReadonlyArray<string | number> },
): Promise<unknown> {
  try {
    return await client.evalsha(script.sha, 1, lane, ...args);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return await client.eval(script.text, 1, lane, ...args);
  }
}

function createClient(
  url: string,
  { enableOfflineQueue = true, ...options }: ConnectionOptions,
): RedisClient {
  const nodes = url.split(',').map((node) => readAddress(node.trim()));
  const [first = readAddress(url)] = nodes;
  // Commands outlive any number of reconnects, unless the options say otherwise.
  const shared = { maxRetriesPerRequest: null, socketTimeout: SILENCE_MS, ...options };
  if (nodes.length === 1) {
    return new Redis({ ...first, ...shared, enableOfflineQueue, retryStrategy: reconnectIn });
  }
  const { host: _host, port: _port, db: _db, ...access } = first;
  return new Cluster(nodes, {
    enableOfflineQueue,
    clusterRetryStrategy: reconnectIn,
    redisOptions: { ...access, ...shared },
  });
}

function readAddress(text: string): Address {
  const { hostname, port, username, password, protocol, pathname } = new URL(text);
  const db = Number(pathname.slice(1));
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port) || 6379,
    ...(username ? { username: decodeURIComponent(username) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(db ? { db } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

function reconnectIn(failures: number): number {
  return Math.min(MAX_RECONNECT_MS, FIRST_RECONNECT_MS * 2 ** Math.min(failures, 10));
}

/** Errors of ioredis carry the command, and with it passwords and everybody's data. */
function reasonOf(error: unknown): Error {
  return new Error(error instanceof Error ? error.message : String(error));
}

async function within<Answer>(limitMs: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
