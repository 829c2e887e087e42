import type { Request, RequestHandler } from 'express';
import { newId } from '#core/ids.ts';
import { withLogFields } from '#core/log.ts';

/** What an id of somebody else's making may look like: nothing that could break a log line or a header. */
const FOREIGN_ID = /^[\w.:@-]{1,128}$/;

const HEADER = 'X-Request-Id';

const ids = new WeakMap<object, string>();

/**
 * Gives every request an id: the one that a trusted proxy sent, or a new one. It stands in the answer's `X-Request-Id`
 * and in every log line that is written because of the request.
 */
export function identifyRequests(): RequestHandler {
  return (request, response, next) => {
    const given = isFromTrustedProxy(request) ? request.get(HEADER) : undefined;
    const id = given !== undefined && FOREIGN_ID.test(given) ? given : newId();
    ids.set(request, id);
    response.set(HEADER, id);
    withLogFields({ request: id }, next);
  };
}

/** The id under which a request stands in the logs. */
export function requestId(request: Request): string {
  return ids.get(request) ?? newId();
}

/** Whether whoever holds the connection is one of the proxies that TRUST_PROXY names. */
function isFromTrustedProxy({ app, socket }: Request): boolean {
  // Express keeps what it made of the setting `trust proxy` under this name.
  const trusts: unknown = app.get('trust proxy fn');
  return typeof trusts === 'function' && trusts(socket.remoteAddress, 0) === true;
}
