import type { RequestHandler, Response } from 'express';

/** Two years, as browsers' preload lists ask for; subdomains are left alone, they may be somebody else's affair. */
const HSTS = 'max-age=63072000';

export interface HttpsOnlyOptions {
  refuse: (response: Response) => void;
  /** Paths that probes inside a private network ask without a proxy between. */
  except?: ReadonlySet<string>;
}

/**
 * Serves nothing over plain http. There is no redirect: what was sent so far was readable for everybody on the way, and
 * a sender who is always redirected never notices. Needs express to know the proxy (`trust proxy`).
 */
export function httpsOnly({ refuse, except }: HttpsOnlyOptions): RequestHandler {
  return (request, response, next) => {
    if (request.secure) response.set('Strict-Transport-Security', HSTS);
    else if (!except?.has(request.path)) return refuse(response);
    next();
  };
}
