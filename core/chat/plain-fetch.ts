import {
  Agent as HttpAgent,
  request as requestHttp,
  STATUS_CODES,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';

/** A call as the SDKs of platforms make it. */
export interface PlainRequest {
  method?: string | undefined;
  headers?: unknown;
  /** Text, bytes, or something that gives them piece by piece. */
  body?: unknown;
  signal?: Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'> | null | undefined;
}

/** What the SDKs read of an answer. */
export interface PlainResponse {
  readonly url: string;
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Pick<Headers, 'get' | 'has'> & { entries(): Iterable<[string, string]> };
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Idle connections are closed after so long, in milliseconds: before the other side does, which would cost a call. */
const IDLE_MS = 4_000;

/**
 * A `fetch` for calls to a platform: small answers that are read whole, over connections that are kept. Platforms are
 * called all the time, and half of what a call costs goes to what the web's own `fetch` can beside that. Redirects are
 * not followed.
 */
export function createPlainFetch() {
  const secure = new HttpsAgent({ keepAlive: true, timeout: IDLE_MS });
  const plain = new HttpAgent({ keepAlive: true, timeout: IDLE_MS });

  return async (
    url: string,
    { method, headers, body, signal }: PlainRequest = {},
  ): Promise<PlainResponse> => {
    const { protocol, hostname, port, pathname, search } = new URL(url);
    const isSecure = protocol === 'https:';
    const request = (isSecure ? requestHttps : requestHttp)({
      // Brackets are how an address is written, not part of it.
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: `${pathname}${search}`,
      method: method ?? 'GET',
      headers: headersOf(headers),
      agent: isSecure ? secure : plain,
    });
    const abort = (): void =>
      void request.destroy(
        new DOMException('The call took too long or is not wanted any more', 'AbortError'),
      );
    signal?.addEventListener('abort', abort, { once: true });
    try {
      if (signal?.aborted) abort();
      return await exchange(request, { url, body });
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  };
}

async function exchange(
  request: ClientRequest,
  { url, body }: { url: string; body: unknown },
): Promise<PlainResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<PlainResponse>();
  request.on('error', reject);
  request.on('response', (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => resolve(responseOf(response, { url, bytes: Buffer.concat(chunks) })));
  });
  if (body === undefined || body === null) request.end();
  else if (typeof body === 'string' || body instanceof Uint8Array) request.end(body);
  else {
    // Whatever is given piece by piece; of anything else the stream says what is wrong.
    const stream = Readable.from(body as AsyncIterable<Uint8Array>, { objectMode: false });
    stream.on('error', (error) => request.destroy(error));
    stream.pipe(request);
  }
  return await promise;
}

function responseOf(
  { statusCode: status = 0, headers }: IncomingMessage,
  { url, bytes }: { url: string; bytes: Buffer },
): PlainResponse {
  const valueOf = (name: string): string | null => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? null : String(value);
  };
  const text = (): string => bytes.toString('utf8');
  return {
    url,
    ok: status >= 200 && status < 300,
    status,
    statusText: STATUS_CODES[status] ?? '',
    headers: {
      get: valueOf,
      has: (name) => valueOf(name) !== null,
      entries: () => Object.keys(headers).map((name): [string, string] => [name, valueOf(name) ?? '']),
    },
    text: async () => await Promise.resolve(text()),
    // What is no JSON is the SDK's to complain about.
    json: async () => await Promise.resolve(text()).then((words): unknown => JSON.parse(words)),
    arrayBuffer: async () => await Promise.resolve(new Uint8Array(bytes).buffer),
  };
}

/** As an object, or as what `Headers` and lists of pairs are made of. */
function headersOf(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) return {};
  if (Symbol.iterator in headers) return Object.fromEntries(headers as Iterable<[string, string]>);
  return headers as Record<string, string>; // What SDKs give their own fetch.
}
