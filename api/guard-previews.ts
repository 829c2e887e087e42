import type { RequestListener } from 'node:http';
import express from 'express';
import type { Config } from '#core/config/config.ts';
import { httpsOnly } from './http/https-only.ts';

/** Serves previews over https alone, where that is what they are reached by. */
export function guardPreviews(
  handle: RequestListener,
  { previewUrl, trustProxy }: Pick<Config, 'previewUrl' | 'trustProxy'>,
): RequestListener {
  if (!previewUrl.startsWith('https://')) return handle;
  const app = express();
  app.disable('x-powered-by');
  if (trustProxy !== undefined) app.set('trust proxy', trustProxy);
  app.use(
    httpsOnly({
      refuse: (response) => void response.status(403).type('text').send('Served over https alone.'),
    }),
  );
  app.use(handle);
  return app;
}
