import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { Logger } from '#core/log.ts';
import type { Receiver } from './receive.ts';

export const WEBHOOK_PATH = '/telegram/webhook';

/** An update has no files in it: none comes near this. */
const MAX_BYTES = 1_000_000;

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/**
 * Takes updates that the service brings: verified, accepted, and only then acknowledged. The answer to a press goes
 * back in the same response.
 */
export function createWebhook({ secret, log }: { secret: string; log: Logger }) {
  let receive: Receiver['receive'] | undefined;
  const expected = digest(secret);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return end(response, 405);
    const given = request.headers[SECRET_HEADER];
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected)) {
      log.warn('Telegram: a webhook without the right secret was refused');
      return end(response, 401);
    }
    // Whatever is not taken comes again.
    if (!receive) return end(response, 503);
    const body = await readBody(request);
    if (body === undefined) return end(response, 413);
    const update = parse(body);
    if (!update) return end(response, 400);
    const answer = await receive(update);
    if (!answer) return end(response, 200);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ method: 'answerCallbackQuery', ...answer }));
  }

  return {
    handle(request: IncomingMessage, response: ServerResponse): void {
      handle(request, response).catch((error: unknown) => {
        log.warn({ err: error }, 'Telegram: an update was not taken and will come again');
        if (response.headersSent) response.destroy();
        else end(response, 500);
      });
    },
    open(receiver: Receiver['receive']): void {
      receive = receiver;
    },
    close(): void {
      receive = undefined;
    },
  };
}

/** Of one length whatever the text, so that comparing takes the same time wherever two differ. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Undefined for what is too large; the rest of it is not waited for. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) resolve(undefined);
    else chunks.push(chunk);
  });
  request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  request.on('error', reject);
  return await promise;
}

function parse(body: string): Update | undefined {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate = typeof update === 'object' && update !== null && 'update_id' in update;
    // The secret says that it is from the service; what it holds is looked at where it is read.
    return isUpdate ? (update as Update) : undefined;
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
