import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMethods } from './methods.ts';
import type { Args } from './methods/desk.ts';
import { APP_TOKEN, createSocket, type Socket } from './socket.ts';
import { Refusal, type Fault, type RecordedRequest } from './types.ts';
import { BOT, BOT_ID, createWorld, TEAM, type World } from './world.ts';

export interface SlackFake {
  /** What SLACK_API_URL is set to. */
  readonly apiUrl: string;
  readonly url: string;
  /** The bot's token. */
  readonly token: string;
  readonly signingSecret: string;
  readonly world: World;
  /** For Socket Mode, with the app-level token `APP_TOKEN`. */
  readonly socket: Socket;
  /** Every call that came, as conform judges it. */
  readonly requests: RecordedRequest[];
  /** Has the next calls go wrong. */
  fail(fault: Fault): void;
  /** What each token is for; the bot's own is there from the start. Without it, a token is refused. */
  readonly grants: Map<string, Grant>;
  /** What a code of the OAuth page is good for, once. */
  readonly codes: Map<string, { token: string; grant: Grant }>;
  /** Where events go; people send through it. */
  appUrl: string;
  /** By which response URLs can be used how often still. */
  readonly responseUrls: Map<string, { uses: number; channel: string; user: string; thread?: string }>;
  close(): Promise<void>;
}

/** An installation: in a workspace, or in an organisation for all of its own. */
export interface Grant {
  team: { id: string; name: string } | null;
  enterprise: { id: string; name: string } | null;
  botUserId: string;
}

export const CLIENT = { id: '123.456', secret: 'a-client-secret' };

export const TOKEN = 'xoxb-fake-token';
export const SIGNING_SECRET = 'a-signing-secret-of-the-fake';

/** A response URL is good for so many messages. https://docs.slack.dev/interactivity/handling-user-interaction */
export const RESPONSE_URL_USES = 5;

/** Requests that are not Slack's. */
export type Control = (fake: SlackFake, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Slack's Web API, files and response URLs, as documented, on a port of this machine. */
export async function startSlackFake({
  port = 0,
  control,
  onRequest = () => undefined,
}: {
  port?: number;
  control?: Control;
  /** Told of each call as it comes. */
  onRequest?: (request: RecordedRequest) => void;
} = {}): Promise<SlackFake> {
  const world = createWorld();
  const requests: RecordedRequest[] = [];
  const faults: Fault[] = [];
  const responseUrls: SlackFake['responseUrls'] = new Map();
  let base = '';
  const methods = createMethods(world, { url: () => base });

  function takeFault(method: string): Fault | undefined {
    const found = faults.find((fault) => fault.method === undefined || fault.method === method);
    if (!found) return undefined;
    found.times = (found.times ?? 1) - 1;
    if (found.times <= 0) faults.splice(faults.indexOf(found), 1);
    return found;
  }

  function record(request: IncomingMessage, body: Buffer): RecordedRequest {
    const recorded: RecordedRequest = {
      ts: Date.now(),
      service: 'slack',
      method: request.method ?? '',
      url: request.url ?? '',
      headers: Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) =>
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

  function run(method: string, request: IncomingMessage, args: Args): Record<string, unknown> {
    if (method === 'oauth.v2.access') return exchange(request, args);
    const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw new Refusal('not_authed');
    if (method === 'apps.connections.open') {
      if (token !== APP_TOKEN) throw new Refusal('invalid_auth');
      return { url: `${base.replace('http', 'ws')}/link?ticket=t` };
    }
    const grant = fake.grants.get(token);
    if (!grant) throw new Refusal('invalid_auth');
    if (method === 'auth.test') return whoAmI(grant);
    const known = methods[method];
    if (!known) throw new Refusal('unknown_method');
    const { scopes } = known;
    if (scopes && !scopes.some((scope) => world.scopes.includes(scope))) {
      throw new Refusal('missing_scope', { needed: scopes.join(','), provided: world.scopes.join(',') });
    }
    const unknown = Object.keys(args).find((name) => !OF_EVERY_CALL.has(name) && !known.takes.includes(name));
    if (unknown !== undefined) throw new Refusal('invalid_arguments', { unknown });
    return known.run(args);
  }

  function whoAmI({ team, enterprise, botUserId }: Grant): Record<string, unknown> {
    return {
      url: 'https://team.slack.com/',
      team: team?.name ?? enterprise?.name,
      team_id: team?.id ?? enterprise?.id,
      user: 'vectort',
      user_id: botUserId,
      bot_id: BOT_ID,
      is_enterprise_install: team === null,
    };
  }

  /** A code for a token. https://docs.slack.dev/reference/methods/oauth.v2.access */
  function exchange(request: IncomingMessage, args: Args): Record<string, unknown> {
    const basic = Buffer.from(
      /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '',
      'base64',
    ).toString();
    const [id, secret] = basic === '' ? [args['client_id'], args['client_secret']] : basic.split(':');
    if (id !== CLIENT.id) throw new Refusal('invalid_client_id');
    if (secret !== CLIENT.secret) throw new Refusal('bad_client_secret');
    const code = String(args['code']);
    const found = fake.codes.get(code);
    if (!found) throw new Refusal('invalid_code');
    fake.codes.delete(code);
    const { token, grant } = found;
    fake.grants.set(token, grant);
    return {
      app_id: 'A0001',
      authed_user: { id: 'UADMIN' },
      scope: world.scopes.join(','),
      token_type: 'bot',
      access_token: token,
      bot_user_id: grant.botUserId,
      team: grant.team,
      enterprise: grant.enterprise,
      is_enterprise_install: grant.team === null,
    };
  }

  async function call(request: IncomingMessage, response: ServerResponse, method: string): Promise<void> {
    const body = await readAll(request);
    const recorded = record(request, body);
    const fault = takeFault(method);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.breaks === 'before') return void request.socket.destroy();
    const answer = (status: number, content: unknown, headers: Record<string, string> = {}): void => {
      recorded.status = status;
      if (fault?.breaks === 'after') return void request.socket.destroy();
      response.writeHead(status, {
        'content-type': 'application/json',
        'x-oauth-scopes': world.scopes.join(','),
        ...headers,
      });
      response.end(JSON.stringify(content));
    };
    if (fault?.status) {
      const retry = fault.retryAfterSeconds;
      return answer(
        fault.status,
        { ok: false, error: 'ratelimited' },
        retry === undefined ? {} : { 'retry-after': String(retry) },
      );
    }
    try {
      if (fault?.error) throw new Refusal(fault.error);
      answer(200, { ok: true, ...run(method, request, parseArgs(request, body)) });
    } catch (error) {
      if (!(error instanceof Refusal)) return answer(500, { ok: false, error: `fake: ${String(error)}` });
      answer(200, { ok: false, error: error.message, ...error.details });
    }
  }

  async function upload(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const body = await readAll(request);
    record(request, body);
    const file = world.files.get(id);
    if (!file) return void response.writeHead(404).end();
    file.bytes = body;
    response.writeHead(200).end(`OK - ${body.length}`);
  }

  async function respond(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const body = await readAll(request);
    record(request, body);
    const known = responseUrls.get(`${base}${path}`);
    if (!known || known.uses <= 0) return void response.writeHead(404).end('used_url');
    known.uses -= 1;
    const { text = '', blocks } = JSON.parse(body.toString('utf8')) as { text?: string; blocks?: [] };
    world.add(known.channel, {
      user: 'UBOT',
      bot_id: BOT_ID,
      text,
      only_for: known.user,
      ...(blocks ? { blocks } : {}),
      ...(known.thread ? { thread_ts: known.thread } : {}),
    });
    response.writeHead(200).end('ok');
  }

  function download(request: IncomingMessage, response: ServerResponse, id: string): void {
    const file = world.files.get(id);
    // Without the token, Slack shows its page to sign in.
    if (request.headers.authorization !== `Bearer ${fake.token}`) {
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Slack</title>');
    }
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.mimetype }).end(file.bytes);
  }

  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const [, method] = /^\/api\/([\w.]+)$/.exec(path) ?? [];
    const [, uploaded] = /^\/upload\/v1\/(\w+)$/.exec(path) ?? [];
    const [, downloaded] = /^\/files-pri\/\w+-(\w+)\//.exec(path) ?? [];
    if (method !== undefined) void call(request, response, method);
    else if (uploaded !== undefined) void upload(request, response, uploaded);
    else if (downloaded !== undefined) download(request, response, downloaded);
    else if (/^\/(commands|actions)\//.test(path)) void respond(request, response, path);
    else if (control && path.startsWith('/control/')) {
      control(fake, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    } else response.writeHead(404).end();
  });
  const socket = createSocket(server, world);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never the path of a pipe.
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: SlackFake = {
    url: base,
    apiUrl: `${base}/api`,
    token: TOKEN,
    grants: new Map([[TOKEN, { team: { id: TEAM, name: 'Team' }, enterprise: null, botUserId: BOT.id }]]),
    codes: new Map(),
    signingSecret: SIGNING_SECRET,
    world,
    socket,
    requests,
    responseUrls,
    appUrl: '',
    fail: (fault) => void faults.push({ times: 1, ...fault }),
    async close() {
      socket.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return fake;
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // A request's stream gives buffers unless told otherwise.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The Web API takes forms, in which what is nested is JSON, and JSON. */
function parseArgs(request: IncomingMessage, body: Buffer): Args {
  const text = body.toString('utf8');
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(text) as Args;
  const args: Args = {};
  for (const [key, value] of new URLSearchParams(text)) {
    args[key] = NESTED.has(key) ? JSON.parse(value) : value;
  }
  return args;
}

/** What the SDK adds to a call, whatever the call is. */
const OF_EVERY_CALL = new Set(['token', 'team_id']);

const NESTED = new Set(['blocks', 'chunks', 'metadata', 'view', 'files', 'file_ids', 'unfurls']);
