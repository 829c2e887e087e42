import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseCall, readAll } from './body.ts';
import { createMethods, type Notes } from './methods.ts';
import { Refusal, type Fault, type RecordedRequest } from './types.ts';
import { createUpdates, type Updates } from './updates.ts';
import { createWorld, type World } from './world.ts';

export interface TelegramFake {
  /** What TELEGRAM_API_URL is set to. */
  readonly url: string;
  token: string;
  readonly world: World;
  readonly updates: Updates;
  readonly notes: Notes;
  /** Every call that came, as conform judges it. */
  readonly requests: RecordedRequest[];
  /** Has the next calls go wrong. */
  fail(fault: Fault): void;
  close(): Promise<void>;
}

export const TOKEN = '123456:fake-token_of_the_BotFather';

/** Requests that are not part of the Bot API. Tells whether it was one. */
export type Control = (
  fake: TelegramFake,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>;

/** The Bot API as its description has it, on a port of this machine. */
export async function startTelegramFake({
  port = 0,
  token = TOKEN,
  control = async () => await Promise.resolve(false),
  onRequest = () => undefined,
}: {
  port?: number;
  token?: string;
  control?: Control;
  /** Told of each call as it comes. */
  onRequest?: (request: RecordedRequest) => void;
} = {}): Promise<TelegramFake> {
  const world = createWorld(Number(token.split(':')[0]));
  const notes: Notes = { answered: new Map(), commands: new Map(), drafts: [] };
  const updates = createUpdates((body) => void answerInline(body));
  const methods = createMethods(world, updates, notes);
  const requests: RecordedRequest[] = [];
  const faults: Fault[] = [];

  /** A call that the bot made in the response to a webhook: nobody hears what becomes of it. */
  async function answerInline(body: string): Promise<void> {
    const { method = '', ...values } = JSON.parse(body) as { method?: string } & Record<string, unknown>;
    record(method, { 'content-type': 'application/json' }, Buffer.from(JSON.stringify(values)));
    try {
      await methods[method]?.run({ values, files: new Map(), closed: new AbortController().signal });
    } catch {
      // As with the service: the refusal is lost.
    }
  }

  function record(method: string, headers: IncomingMessage['headers'], body: Buffer): RecordedRequest {
    const recorded: RecordedRequest = {
      ts: Date.now(),
      service: 'telegram',
      method: 'POST',
      url: `/bot${fake.token}/${method}`,
      headers: Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      ),
      bodyBase64: body.toString('base64'),
      status: 200,
    };
    requests.push(recorded);
    onRequest(recorded);
    return recorded;
  }

  function takeFault(method: string): Fault | undefined {
    const found = faults.find((fault) => fault.method === undefined || fault.method === method);
    if (!found) return undefined;
    // Whoever waits for updates is let alone unless it is meant.
    if (found.method === undefined && method === 'getUpdates') return undefined;
    found.times = (found.times ?? 1) - 1;
    if (found.times <= 0) faults.splice(faults.indexOf(found), 1);
    return found;
  }

  async function call(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? [];
    const bytes = await readAll(request);
    const closed = new AbortController();
    response.on('close', () => closed.abort());
    const recorded = record(method, request.headers, bytes);
    recorded.url = path;
    const fault = takeFault(method);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.breaks === 'before') return void request.socket.destroy();
    const answer = (status: number, body: unknown): void => {
      recorded.status = status;
      if (fault?.breaks === 'after') return void request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    try {
      if (decodeURIComponent(token) !== fake.token) throw new Refusal(401, 'Unauthorized');
      if (fault?.error) {
        throw new Refusal(fault.error.code, fault.error.description, fault.error.parameters);
      }
      const known = methods[method];
      if (!known) throw new Refusal(404, 'Not Found');
      const body = await parseCall(request.headers['content-type'] ?? 'application/json', bytes);
      const attached = new Set(body.files.keys());
      const unknown = Object.keys(body.values).find((name) => !known.parameters.includes(name));
      if (unknown !== undefined && !attached.has(unknown)) {
        throw new Refusal(400, `Bad Request: ${method} does not take ${unknown}`);
      }
      answer(200, { ok: true, result: await known.run({ ...body, closed: closed.signal }) });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(400, `Bad Request: ${String(error)}`);
      const { code, message, parameters } = refusal;
      answer(code, {
        ok: false,
        error_code: code,
        description: message,
        ...(parameters ? { parameters } : {}),
      });
    }
  }

  function download(path: string, response: ServerResponse): void {
    const [, token, name] = /^\/file\/bot([^/]+)\/(.+)$/.exec(path) ?? [];
    const file = [...world.files.values()].find((candidate) => candidate.path === name);
    if (token !== fake.token || !file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': file.bytes.length }).end(file.bytes);
  }

  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.startsWith('/file/')) return download(path, response);
    if (path.startsWith('/bot')) return void call(request, response, path);
    control(fake, request, response).then(
      (isKnown) => {
        if (!isKnown) response.writeHead(404).end();
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const fake: TelegramFake = {
    // A TCP server's address is never the path of a pipe.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    world,
    updates,
    notes,
    requests,
    fail: (fault) => void faults.push({ times: 1, ...fault }),
    async close() {
      updates.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return fake;
}
