import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { VectortError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { httpsOnly } from './http/https-only.ts';
import { measureRequests, type RequestMeasure } from './http/measure-requests.ts';
import { previewHost } from './http/preview-host.ts';
import { identifyRequests, requestId } from './http/request-context.ts';
import { createCheckRunner, type Checks } from './run-checks.ts';

export interface ApiDependencies {
  log: Logger;
  /** What must answer before requests can be served, by name. */
  checks: Checks;
  metrics: {
    contentType: string;
    render: () => Promise<string>;
    countRequest?: (measure: RequestMeasure) => void;
  };
  /** As express takes it: proxies in front whose word on client, protocol and request id is believed. */
  trustProxy?: number | string | undefined;
  /** Refuses what came over plain http, probes excepted. */
  secure?: boolean;
  /** Whether a host name is that of an app; absent where this process serves no previews. */
  isPreviewHost?: ((host: string) => Promise<boolean>) | undefined;
}

/** What is asked inside a private network without a proxy between; nothing there belongs to a user. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics', '/internal/preview-host']);

/** The application on `PORT`. What other rooms serve over HTTP is mounted on it. */
export function createApi(dependencies: ApiDependencies): Express {
  const { log, checks, metrics, trustProxy, secure = false, isPreviewHost } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  if (trustProxy !== undefined) app.set('trust proxy', trustProxy);

  if (metrics.countRequest) app.use(measureRequests(metrics.countRequest));
  app.use(identifyRequests());
  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    response.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    response.set('Referrer-Policy', 'no-referrer');
    response.set('Cache-Control', 'no-store');
    next();
  });
  if (secure) {
    const message = 'This address is served over https alone.';
    const refuse = (response: Response): void =>
      sendError(response, { status: 403, code: 'https_required', message });
    app.use(httpsOnly({ refuse, except: PROBES }));
  }

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });

  const runChecks = createCheckRunner(checks, log);
  app.get('/readyz', async (_request, response) => {
    const results = await runChecks();
    const ready = Object.values(results).every((result) => result === 'ok');
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not_ready', checks: results });
  });

  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.render());
  });

  if (isPreviewHost) app.get('/internal/preview-host', previewHost(isPreviewHost));

  return app;
}

/** Ends the application: unknown paths and failures answer in one shape. Mounted after everything else. */
export function closeApi(app: Express, log: Logger): void {
  app.use((request, response) => {
    const message = `There is nothing at ${request.path}.`;
    sendError(response, { status: 404, code: 'not_found', message });
  });
  const onError: ErrorRequestHandler = (error: unknown, request: Request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) {
      log.error({ err: error, path: request.path, reference: requestId(request) }, 'request failed');
    }
    const code = error instanceof VectortError ? error.code : status < 500 ? 'bad_request' : 'unknown';
    const message = status < 500 ? 'The request cannot be served as it is.' : 'Something went wrong.';
    sendError(response, { status, code, message });
  };
  app.use(onError);
}

/** Every error of the API has this shape; its reference is the request's id, as in the logs. */
function sendError(
  response: Response,
  { status, code, message }: { status: number; code: string; message: string },
): void {
  response.status(status).json({ error: { code, message, reference: requestId(response.req) } });
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
