import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * What becomes of a call: `before` and `after` break the connection before or after the service took it, `error` is a
 * 503, `hang` never answers, `cut` breaks the connection in the middle of the answer.
 */
export type Fault = 'before' | 'after' | 'error' | 'hang' | 'cut';

export interface Call {
  path: string;
  body: string;
}

export interface EdgeOptions {
  /** Address of the service behind it. */
  target: string;
  /** Undefined where all goes well. */
  decide: (call: Call) => Fault | undefined;
  /** Told of each call that the service answered whole, with what the caller saw of it. */
  onAnswer?: (call: Call & { status: number; answer: string; fault: Fault | undefined }) => void;
}

export interface Edge {
  readonly url: string;
  close(): Promise<void>;
}

/** A cut comes after so much of the answer, in bytes: headers are out by then, files may be. */
const CUT_AFTER_BYTES = 600;

/** A service's network: what the product calls, with a service behind it that does not know of its faults. */
export async function startEdge({ target, decide, onAnswer }: EdgeOptions): Promise<Edge> {
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await buffer(request);
    const call = { path: request.url ?? '', body: bytes.toString('utf8') };
    const fault = decide(call);
    if (fault === 'hang') return;
    if (fault === 'before') return void request.socket.destroy();
    if (fault === 'error') return void response.writeHead(503).end();
    const answer = await forward(target, request, bytes);
    const chunks: Buffer[] = [];
    let sent = 0;
    if (fault !== 'after') response.writeHead(answer.statusCode ?? 502, answer.headers);
    // A response's stream gives buffers unless told otherwise.
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      sent += chunk.length;
      if (fault !== 'after' && !response.destroyed) response.write(chunk);
      if (fault === 'cut' && sent > CUT_AFTER_BYTES) return void response.destroy();
    }
    if (fault === 'after') request.socket.destroy();
    else response.end();
    const text = Buffer.concat(chunks).toString('utf8');
    onAnswer?.({ ...call, status: answer.statusCode ?? 502, answer: text, fault });
  }

  const server = createServer((request, response) => {
    // Whoever called is gone, or the service is: both see a broken connection.
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A TCP server's address is never the path of a pipe.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () =>
      await new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { host: _host, 'transfer-encoding': _encoding, ...others } = headers;
  ask(`${target}${url ?? ''}`, {
    method: method ?? 'GET',
    headers: { ...others, 'content-length': body.length },
    agent: false,
  })
    .once('response', resolve)
    .once('error', reject)
    .end(body);
  return await promise;
}

/** Of the calls that post or edit, so many lose their connection before they were taken, and after it. */
const BREAKS = { before: 0.05, after: 0.05 };

/** Breaks the connections of calls with such paths, and counts them. */
export function decideBreaks(paths: RegExp): { decide: EdgeOptions['decide']; count: () => number } {
  let breaks = 0;
  return {
    decide({ path }) {
      const dice = paths.test(path) ? Math.random() : 1;
      if (dice >= BREAKS.before + BREAKS.after) return undefined;
      breaks += 1;
      return dice < BREAKS.before ? 'before' : 'after';
    },
    count: () => breaks,
  };
}
