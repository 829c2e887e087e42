import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPModuleFunctions } from '@slack/bolt';
import type { Logger } from '#core/log.ts';
import type { Payload } from './payloads.ts';

/** Payloads have no files in them. */
const MAX_BYTES = 1_000_000;

/**
 * Takes what Slack brings over HTTP: verified, accepted, and only then acknowledged. Bolt's own receiver acknowledges
 * by its app, which comes later, and a body of `null` would end the process in it.
 */
export function createWebhook({ signingSecret, log }: { signingSecret: string; log: Logger }) {
  let receive: ((payload: Payload) => Promise<void>) | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return end(response, 405);
    const verified = await verify(request);
    if (typeof verified === 'number') return end(response, verified);
    const payload = parse(verified);
    if (!payload) return end(response, 400);
    // Slack looks whether somebody is there.
    if ('ssl_check' in payload) return end(response, 200);
    if (payload.type === 'url_verification') return answerChallenge(response, payload);
    // Whatever is not taken comes again.
    if (!receive) return end(response, 503);
    await receive(payload);
    end(response, 200);
  }

  async function verify(
    request: IncomingMessage,
  ): Promise<Awaited<ReturnType<typeof HTTPModuleFunctions.parseAndVerifyHTTPRequest>> | number> {
    const signedAt = request.headers['x-slack-request-timestamp'];
    // Bolt takes what is no time for one that is never over.
    if (typeof signedAt === 'string' && !/^\d+$/.test(signedAt)) return 401;
    try {
      return await HTTPModuleFunctions.parseAndVerifyHTTPRequest(
        { signingSecret, bodyLimit: MAX_BYTES },
        request,
      );
    } catch (error) {
      if (HTTPModuleFunctions.isRawBodyError(error)) return error.statusCode;
      log.warn('Slack: a request without a right signature was refused');
      return 401;
    }
  }

  return {
    handle(request: IncomingMessage, response: ServerResponse): void {
      handle(request, response).catch((error: unknown) => {
        log.warn({ err: error }, 'Slack: a payload was not taken and will come again');
        if (response.headersSent) response.destroy();
        else end(response, 500);
      });
    },
    open(receiver: (payload: Payload) => Promise<void>): void {
      receive = receiver;
    },
    close(): void {
      receive = undefined;
    },
  };
}

function parse(request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0]): Payload | undefined {
  try {
    const payload: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
    // The signature says that it is from Slack; what it holds is looked at where it is read.
    return typeof payload === 'object' && payload !== null ? payload : undefined;
  } catch {
    return undefined;
  }
}

function answerChallenge(response: ServerResponse, payload: Payload & { challenge?: unknown }): void {
  response.writeHead(200, { 'content-type': 'text/plain' }).end(String(payload.challenge));
}

function end(response: ServerResponse, status: number): void {
  // Of what is not read to its end, the rest is not waited for either.
  response.writeHead(status, response.req.complete ? {} : { connection: 'close' }).end();
}
