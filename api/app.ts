import express, { type ErrorRequestHandler, type Express } from 'express';
import { VectortError } from '#core/errors.ts';
import { newId } from '#core/ids.ts';
import type { Logger } from '#core/log.ts';

export interface ApiDependencies {
  log: Logger;
  /** What must answer before requests can be served, by name. */
  checks: Readonly<Record<string, () => Promise<void>>>;
  metrics: { contentType: string; render: () => Promise<string> };
}

/** How long a check may take before it counts as failed, in milliseconds. */
const CHECK_TIMEOUT_MS = 2_000;

/** The application on `PORT`. What other rooms serve over HTTP is mounted on it. */
export function createApi({ log, checks, metrics }: ApiDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    response.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    response.set('Referrer-Policy', 'no-referrer');
    response.set('Cache-Control', 'no-store');
    next();
  });

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });

  app.get('/readyz', async (_request, response) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await runCheck(check)] as const),
    );
    const ready = results.every(([, result]) => result === 'ok');
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not_ready', checks: Object.fromEntries(results) });
  });

  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.render());
  });

  return app;

  async function runCheck(check: () => Promise<void>): Promise<'ok' | 'failed'> {
    const { promise: late, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new Error('the check took too long')), CHECK_TIMEOUT_MS);
    try {
      await Promise.race([check(), late]);
      return 'ok';
    } catch (error) {
      log.warn({ err: error }, 'not ready');
      return 'failed';
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Ends the application: unknown paths and failures answer in one shape. Mounted after everything else. */
export function closeApi(app: Express, log: Logger): void {
  app.use((request, response) => {
    response.status(404).json(errorBody('not_found', `There is nothing at ${request.path}.`, newId()));
  });
  const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
    const reference = newId();
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error, path: request.path, reference }, 'request failed');
    const code = error instanceof VectortError ? error.code : status < 500 ? 'bad_request' : 'unknown';
    response
      .status(status)
      .json(
        errorBody(
          code,
          status < 500 ? 'The request cannot be served as it is.' : 'Something went wrong.',
          reference,
        ),
      );
  };
  app.use(onError);
}

function errorBody(code: string, message: string, reference: string): object {
  return { error: { code, message, reference } };
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
