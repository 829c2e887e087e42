import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseBody, readAll } from './body.ts';
import { createGateway, type GatewayFake } from './gateway.ts';
import { createRest } from './rest.ts';
import { Refusal, type Fault, type RecordedRequest } from './types.ts';
import { createWorld, type World } from './world.ts';

export interface DiscordFake {
  /** What DISCORD_API_URL is set to. */
  readonly url: string;
  token: string;
  readonly world: World;
  readonly gateway: GatewayFake;
  /** Every request that came, as conform judges it. */
  readonly requests: RecordedRequest[];
  /** Has the next requests go wrong. */
  fail(fault: Fault): void;
  close(): Promise<void>;
}

export const TOKEN = 'fake.token-of.the_developer_portal';

export interface DiscordFakeOptions {
  port?: number;
  token?: string;
  readsContent?: boolean;
  /** Requests that are not part of the API. Tells whether it was one. */
  control?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Told of each request as it comes. */
  onRequest?: (request: RecordedRequest) => void;
}

/** Discord's gateway and REST API on a port of this machine. */
export async function startDiscordFake({
  port = 0,
  token = TOKEN,
  readsContent = true,
  control = async () => await Promise.resolve(false),
  onRequest = () => undefined,
}: DiscordFakeOptions = {}): Promise<DiscordFake> {
  const world = createWorld({ readsContent });
  const requests: RecordedRequest[] = [];
  const faults: Fault[] = [];
  let origin = '';
  const url = (): string => origin;
  const gateway = createGateway(world, { token: () => fake.token, url: () => origin.replace('http', 'ws') });
  const rest = createRest(world, { gateway, url });

  function takeFault(request: string): Fault | undefined {
    const found = faults.find((fault) =>
      typeof fault.request === 'string' ? request.startsWith(fault.request) : fault.request.test(request),
    );
    if (!found) return undefined;
    found.times = (found.times ?? 1) - 1;
    if (found.times <= 0) faults.splice(faults.indexOf(found), 1);
    return found;
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', origin);
    const { method = 'GET', headers } = request;
    const path = pathname.replace(/^\/api\/v10/, '');
    const bytes = await readAll(request);
    const recorded: RecordedRequest = {
      service: 'discord',
      method,
      url: request.url ?? '',
      headers: Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, String(value)])),
      bodyBase64: bytes.toString('base64'),
      ts: Date.now(),
    };
    requests.push(recorded);
    onRequest(recorded);
    const fault = takeFault(`${method} ${path}`);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.breaks === 'before') return void request.socket.destroy();
    const answer = (status: number, body: unknown, more: Record<string, string> = {}): void => {
      recorded.status = status;
      if (fault?.breaks === 'after') return void request.socket.destroy();
      if (body === undefined) return void response.writeHead(204).end();
      response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(body));
    };
    try {
      if (fault?.retryAfterSeconds !== undefined) {
        const wait = fault.retryAfterSeconds;
        const body = { message: 'You are being rate limited.', retry_after: wait, global: false };
        return answer(429, body, { 'retry-after': String(wait), 'x-ratelimit-scope': 'user' });
      }
      if (fault?.status !== undefined) throw new Refusal(fault.status, fault.code ?? 0, 'as told');
      const given = headers.authorization;
      if (given !== undefined && given !== `Bot ${fake.token}`)
        throw new Refusal(401, 0, '401: Unauthorized');
      const body = await parseBody(headers['content-type'] ?? '', bytes);
      answer(200, rest({ ...body, method, path, query, isBot: given !== undefined }));
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(400, 50_109, String(error));
      answer(refusal.status, { message: refusal.message, code: refusal.code });
    }
  }

  function download(path: string, response: ServerResponse): void {
    const file = world.uploads.get(path.split('/')[2] ?? '');
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': file.bytes.length }).end(file.bytes);
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/cdn/')) return download(path, response);
    if (path.startsWith('/api/')) return void call(request, response);
    control(request, response).then(
      (isKnown) => {
        if (!isKnown) response.writeHead(404).end();
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never the path of a pipe.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: DiscordFake = {
    url: `${origin}/api`,
    token,
    world,
    gateway,
    requests,
    fail: (fault) => void faults.push({ times: 1, ...fault }),
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return fake;
}
