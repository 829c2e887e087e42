import { posix } from 'node:path';
import { slugOf, safeSegment } from '../../exports/zip/safe-names.ts';
import { zipFiles } from '../../exports/zip/zip-files.ts';
import { html } from '../../html.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Logger } from '../../log.ts';
import { addressesOf, parseAddress } from './addresses.ts';
import { renderFile } from './file-view.ts';
import { renderOverview } from './overview.ts';
import { renderPage, type PageContext } from './page.ts';
import { createRenderer } from './render/renderer.ts';
import type { CodeAnswer, CodeBrowser } from './types.ts';

export type { BrowsableVersion, CodeAnswer, CodeBrowser, CodeRequest } from './types.ts';

/*
 * The code browser of a version: pages, downloads and the ZIP, below a prefix that the preview server reserves.
 *
 *   const code = createCodeBrowser({ translate, log });
 *   // GET or HEAD of anything below `/__vectort/code/`:
 *   const { status, headers, body } = await code.handle({
 *     project, version, files, versions, previewUrl,
 *     base: '/__vectort/code/', path: 'file/src/App.tsx', query,
 *     language: matchAcceptLanguage(request.headers['accept-language']),
 *   });
 *   response.writeHead(status, headers);
 *   if (typeof body === 'string') response.end(body); else await pipeline(body, response);
 *
 * It knows no HTTP server and reads nothing but what it is given. Below the prefix there are
 *   ``                the overview: what it is written in, README
 *   `file/<path>`     a file, rendered or as source (`?view=source`), with lines to link to (`#L10`)
 *   `raw/<path>`      a file as a download
 *   `zip`             the whole version
 */

export interface CodeBrowserDependencies {
  translate: (language: Language) => Translate;
  /** Told of what could not be coloured. */
  log?: Logger;
  /** How long a page waits for its colours, in milliseconds. */
  timeLimitMs?: number;
}

/** Headers of downloads: whatever is in them, no browser shows it as a page. */
const DOWNLOAD_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, no-cache',
};

export function createCodeBrowser({ translate, log, timeLimitMs }: CodeBrowserDependencies): CodeBrowser {
  const renderer = createRenderer({
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    onGivenUp: (reason) => log?.warn({ error: reason }, 'a file is shown without colours'),
  });

  async function showFile(path: string, context: PageContext): Promise<CodeAnswer> {
    const { request } = context;
    const file = request.files.find((other) => other.path === path);
    if (!file) return notFound(context);
    const view = request.query.get('view') === 'source' ? 'source' : 'rendered';
    const content = await renderFile(file, view, context, renderer);
    return renderPage(context, { name: posix.basename(path), current: path, content });
  }

  return {
    async handle(request) {
      const context: PageContext = {
        request,
        addresses: addressesOf(request.base),
        t: translate(request.language),
      };
      const asked = parseAddress(request.path);
      switch (asked?.type) {
        case undefined:
          return notFound(context);
        case 'overview':
          return renderPage(context, { content: await renderOverview(context, renderer) });
        case 'file':
          return await showFile(asked.path, context);
        case 'raw':
          return downloadFile(asked.path, context);
        case 'zip':
          return downloadZip(context);
      }
    },
    close: () => renderer.close(),
  };
}

function notFound(context: PageContext): CodeAnswer {
  const { addresses, request, t } = context;
  const content = html`<section class="card hero">
    <h1>${t('code.missing_title')}</h1>
    <p class="description">${t('code.missing', { version: request.version })}</p>
    <p><a class="button" href="${addresses.overview}">${t('code.overview')}</a></p>
  </section>`;
  return renderPage(context, { status: 404, name: t('code.missing_title'), content });
}

function downloadFile(path: string, context: PageContext): CodeAnswer {
  const file = context.request.files.find((other) => other.path === path);
  if (!file) return notFound(context);
  return {
    status: 200,
    headers: {
      ...DOWNLOAD_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(Buffer.byteLength(file.content)),
      'content-disposition': attachment(safeSegment(posix.basename(path))),
    },
    body: file.content,
  };
}

function downloadZip({ request }: PageContext): CodeAnswer {
  const root = slugOf(request.project.title);
  return {
    status: 200,
    headers: {
      ...DOWNLOAD_HEADERS,
      'content-type': 'application/zip',
      'content-disposition': attachment(`${root}-v${request.version}.zip`),
    },
    body: zipFiles(request.files, { root }),
  };
}

/** RFC 6266: a name of ASCII for old programs, the whole one for the others. */
function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
