import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { config } from './config.ts';
import { HttpError, readObject, sendError, sendJson } from './http.ts';
import { openApiDocument } from './openapi.ts';
import { readQuery } from './query.ts';
import type { Store } from './store.ts';
import { validate } from './validate.ts';

export interface ApiOptions {
  store: Store;
  /** When set, everything that changes data needs `Authorization: Bearer <key>`. */
  apiKey?: string | undefined;
}

/** The server with all its routes; call `listen` on it. */
export function createApi(options: ApiOptions): Server {
  return createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => sendError(response, error));
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { store, apiKey }: ApiOptions,
): Promise<void> {
  // Pages of any origin may use the API; what may be changed is decided by the key.
  response.setHeader('access-control-allow-origin', '*');
  const url = URL.parse(`http://localhost${request.url ?? '/'}`);
  if (url === null) throw new HttpError(400, 'The address is not valid.');
  const { pathname, searchParams } = url;
  const [collection = '', id, ...more] = pathname.split('/').slice(1).filter(Boolean);
  const method = request.method ?? 'GET';

  if (method === 'OPTIONS') {
    response.writeHead(204, {
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'content-type, authorization',
      'access-control-max-age': '86400',
    });
    response.end();
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') requireKey(request, apiKey);

  if (collection === '') {
    allow(method, ['GET']);
    sendJson(response, 200, {
      title: config.title,
      entries: `/${config.path}`,
      documentation: '/openapi.json',
      health: '/health',
    });
  } else if (collection === 'health' && id === undefined) {
    allow(method, ['GET']);
    sendJson(response, 200, { status: 'ok' });
  } else if (collection === 'openapi.json' && id === undefined) {
    allow(method, ['GET']);
    sendJson(response, 200, openApiDocument());
  } else if (collection !== config.path || more.length > 0) {
    throw new HttpError(404, `There is nothing at ${pathname}. The entries are at /${config.path}.`);
  } else if (id === undefined) {
    allow(method, ['GET', 'POST']);
    if (method === 'POST') {
      const entry = store.add(validate(await readObject(request), { partial: false }));
      sendJson(response, 201, entry, { location: `/${config.path}/${entry.id}` });
    } else {
      const query = readQuery(searchParams);
      sendJson(response, 200, { ...store.list(query), limit: query.limit, offset: query.offset });
    }
  } else {
    allow(method, ['GET', 'PUT', 'PATCH', 'DELETE']);
    await answerOne(request, response, { store, id });
  }
}

async function answerOne(
  request: IncomingMessage,
  response: ServerResponse,
  { store, id }: { store: Store; id: string },
): Promise<void> {
  const existing = store.get(id);
  if (existing === undefined) throw new HttpError(404, 'There is no such entry.');
  switch (request.method) {
    case 'PUT':
    case 'PATCH': {
      const partial = request.method === 'PATCH';
      const changed = store.change(id, validate(await readObject(request), { partial }));
      if (changed === undefined) throw new HttpError(404, 'There is no such entry.');
      sendJson(response, 200, changed);
      return;
    }
    case 'DELETE':
      store.remove(id);
      response.writeHead(204).end();
      return;
    default:
      sendJson(response, 200, existing);
  }
}

function allow(method: string, methods: string[]): void {
  if (methods.includes(method) || (method === 'HEAD' && methods.includes('GET'))) return;
  throw new HttpError(405, `${method} does not work here. Use ${methods.join(', ')}.`, {
    headers: { allow: methods.join(', ') },
  });
}

function requireKey(request: IncomingMessage, apiKey: string | undefined): void {
  if (apiKey === undefined || apiKey === '') return;
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  // Hashes have one length, so comparing tells nothing about the key.
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  if (timingSafeEqual(hash(given), hash(apiKey))) return;
  throw new HttpError(401, 'Send the key: Authorization: Bearer <API_KEY>.', {
    headers: { 'www-authenticate': 'Bearer' },
  });
}
