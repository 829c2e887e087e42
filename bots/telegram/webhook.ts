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

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return end(response, 405);
    const given = request.headers[SECRET_HEADER];
    if (typeof given !== 'string' || !isSame(given, secret)) {
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

/** Takes the same time wherever the two differ. */
function isSame(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    // A request's stream gives buffers unless told otherwise.
    const buffer = chunk as Buffer;
    bytes += buffer.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
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
