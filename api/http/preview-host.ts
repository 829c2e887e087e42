import type { RequestHandler } from 'express';

/**
 * Answers a proxy that is about to get a certificate for a host name: 200 where that is the host of an app that exists,
 * 404 for every other name, so that nobody can have certificates made for names of their own making.
 */
export function previewHost(isPreviewHost: (host: string) => Promise<boolean>): RequestHandler {
  return async (request, response, next) => {
    // The proxy asks by itself. What it passes on comes from outside, and is told nothing.
    if (request.get('X-Forwarded-For') !== undefined) return next();
    const { domain } = request.query;
    const known = typeof domain === 'string' && (await isPreviewHost(domain));
    response.status(known ? 200 : 404).json({ known });
  };
}
