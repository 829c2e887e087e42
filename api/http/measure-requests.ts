import type { Request, RequestHandler } from 'express';

export interface RequestMeasure {
  /** One of the methods that something is served for, or `OTHER`. */
  method: string;
  /** The pattern of the route, never what somebody typed; `unmatched` where there is none. */
  route: string;
  /** 499 where whoever asked left before the answer was complete. */
  status: number;
  seconds: number;
}

const CLIENT_LEFT = 499;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Tells of every answer that is over, or was broken off. The values of method and route are few, whatever is asked. */
export function measureRequests(observe: (measure: RequestMeasure) => void): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    response.once('close', () => {
      observe({
        method: METHODS.has(request.method) ? request.method : 'OTHER',
        route: routeOf(request),
        status: response.writableFinished ? response.statusCode : CLIENT_LEFT,
        seconds: (performance.now() - begun) / 1000,
      });
    });
    next();
  };
}

function routeOf(request: Request): string {
  // Typed as any by express: a layer's route, with the pattern it was registered under.
  const route = request.route as { path?: unknown } | undefined;
  if (typeof route?.path === 'string') return `${request.baseUrl}${route.path}`;
  // What is mounted whole has no route of ours; the path of its mount is as it was asked for, in whatever case.
  return request.baseUrl === '' ? 'unmatched' : `${request.baseUrl.toLowerCase()}/*`;
}
