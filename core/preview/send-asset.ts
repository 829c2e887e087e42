import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Asset } from './bundle/types.ts';

export interface Answer {
  request: IncomingMessage;
  response: ServerResponse;
  /** Headers that every answer of this kind has. */
  headers: Record<string, string>;
}

interface Prepared {
  plain: Buffer;
  etag: string;
  zipped?: Promise<Buffer>;
}

const compress = promisify(gzip);

/** Less than a packet holds gains nothing. */
const MIN_ZIPPED_BYTES = 1_400;

/** A year, the longest that caches honour. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

const prepared = new WeakMap<Asset, Prepared>();

/** Sends something as it is: compressed where the browser takes it, or not at all where the browser has it. */
export async function sendAsset(
  { request, response, headers }: Answer,
  asset: Asset,
  status = 200,
): Promise<void> {
  const ready = prepare(asset);
  const all: Record<string, string> = {
    'Cache-Control': asset.immutable ? IMMUTABLE : 'no-cache',
    ...headers,
    'Content-Type': asset.type,
    ETag: ready.etag,
    Vary: 'Accept-Encoding',
  };
  if (status === 200 && request.headers['if-none-match'] === ready.etag) {
    response.writeHead(304, all).end();
    return;
  }
  let body = ready.plain;
  if (body.length >= MIN_ZIPPED_BYTES && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    ready.zipped ??= compress(body);
    body = await ready.zipped;
    all['Content-Encoding'] = 'gzip';
  }
  response.writeHead(status, { ...all, 'Content-Length': String(body.length) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function prepare(asset: Asset): Prepared {
  const known = prepared.get(asset);
  if (known) return known;
  const plain = Buffer.from(asset.body);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const made: Prepared = { plain, etag };
  prepared.set(asset, made);
  return made;
}
