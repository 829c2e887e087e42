import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { BSON } from 'mongodb';
import { onTestFinished } from 'vitest';

/** What becomes of a command: passed on, answered in the server's place, done but never answered, or answered late. */
export type Fate = 'pass' | { answer: Record<string, unknown> } | 'cut' | { delayMs: number };

export interface MongoProxy {
  /** The server's address with the proxy before it. */
  readonly url: string;
  /** Breaks all connections and lets nobody in, until it is called with false. */
  setAway(isAway: boolean): Promise<void>;
  /** Decides on the commands that come from now on, by their names. */
  decide(fate: (command: string) => Fate): void;
}

const HEADER_BYTES = 16;
/** The header, flags, and the kind of the first section. */
const BODY_AT = HEADER_BYTES + 4 + 1;
const OP_MSG = 2013;

/**
 * Stands between the driver and a server, and does to its commands what networks and elections do. Ends with the test,
 * unless something else is to end it.
 */
export async function startMongoProxy(
  target: string,
  atEnd: (end: () => void) => void = onTestFinished,
): Promise<MongoProxy> {
  const address = new URL(target);
  const { hostname, port } = address;
  let decide: (command: string) => Fate = () => 'pass';
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    /** Fates of the answers that are due: a connection has one at a time. */
    let due: Fate = 'pass';
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', end);
    }
    onMessage(client, (message) => {
      const command = commandOf(message);
      due = command === undefined ? 'pass' : decide(command);
      if (typeof due === 'object' && 'answer' in due) client.write(answerTo(message, due.answer));
      else upstream.write(message);
    });
    onMessage(upstream, (message) => {
      if (due === 'cut') {
        // In the middle of the answer.
        client.write(message.subarray(0, HEADER_BYTES + 2), end);
      } else if (typeof due === 'object' && 'delayMs' in due) {
        setTimeout(() => client.write(message), due.delayMs).unref();
      } else client.write(message);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: ownPort } = server.address() as AddressInfo; // A TCP server's.
  const shut = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  atEnd(shut);
  address.port = String(ownPort);
  return {
    url: address.href,
    async setAway(isAway) {
      if (isAway) return shut();
      if (server.listening) return;
      server.listen(ownPort, '127.0.0.1');
      await once(server, 'listening');
    },
    decide: (fate) => void (decide = fate),
  };
}

function onMessage(socket: Socket, handle: (message: Buffer) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= HEADER_BYTES && pending.length >= pending.readInt32LE(0)) {
      const length = pending.readInt32LE(0);
      handle(pending.subarray(0, length));
      pending = pending.subarray(length);
    }
  });
}

/** The first field of a command's document is its name. */
function commandOf(message: Buffer): string | undefined {
  if (message.readInt32LE(12) !== OP_MSG) return undefined;
  return Object.keys(BSON.deserialize(message.subarray(BODY_AT, BODY_AT + message.readInt32LE(BODY_AT))))[0];
}

function answerTo(request: Buffer, document: Record<string, unknown>): Buffer {
  const body = BSON.serialize(document);
  const head = Buffer.alloc(BODY_AT);
  head.writeInt32LE(BODY_AT + body.length, 0);
  head.writeInt32LE(request.readInt32LE(4), 8);
  head.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([head, body]);
}
