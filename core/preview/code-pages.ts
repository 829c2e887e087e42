import { pipeline } from 'node:stream/promises';
import { findLanguage, DEFAULT_LANGUAGE, type Language } from '../i18n/languages.ts';
import type { Logger } from '../log.ts';
import type { ProjectRecord } from '../projects/records.ts';
import type { Projects } from '../projects/projects.ts';
import type { CodeBrowser } from './code-browser/index.ts';
import { CODE_PATH, type PreviewAddress, type PreviewLinks } from './preview-links.ts';
import type { Answer } from './send-asset.ts';

export interface CodePagesDependencies {
  projects: Pick<Projects, 'files' | 'versions'>;
  links: PreviewLinks;
  log: Logger;
}

export interface CodeVisit {
  address: PreviewAddress;
  project: ProjectRecord;
  version: number;
  /** Whether there is a page to link to. */
  opens: boolean;
}

export interface CodePages {
  /** @throws UserError where there is no such version */
  serve(answer: Answer, visit: CodeVisit): Promise<void>;
  close(): void;
}

/** The code browser on the hosts of previews. It is loaded by the first who looks at code. */
export function createCodePages({ projects, links, log }: CodePagesDependencies): CodePages {
  let browser: Promise<CodeBrowser> | undefined;

  async function open(): Promise<CodeBrowser> {
    const [{ createCodeBrowser }, { createTranslator }] = await Promise.all([
      import('./code-browser/index.ts'),
      import('../i18n/translate.ts'),
    ]);
    return createCodeBrowser({ translate: createTranslator(), log });
  }

  return {
    async serve({ request, response }, { address, project, version, opens }) {
      browser ??= open();
      const [code, files, versions] = await Promise.all([
        browser,
        projects.files(project._id, version),
        projects.versions(project._id),
      ]);
      const { status, headers, body } = await code.handle({
        project,
        version,
        files,
        versions: versions
          .map((one) => ({
            version: one.version,
            base: links.code(address.token, one.version),
            request: one.request,
            createdAt: one.created_at,
          }))
          .toReversed(),
        path: address.rawPath.slice(CODE_PATH.length),
        query: new URLSearchParams(address.query),
        base: address.base + CODE_PATH,
        language: languageOf(request.headers['accept-language']),
        ...(opens ? { previewUrl: links.preview(address.token, address.version) } : {}),
      });
      response.writeHead(status, headers);
      if (typeof body === 'string') {
        response.end(request.method === 'HEAD' ? undefined : body);
      } else if (request.method === 'HEAD') {
        body.destroy();
        response.end();
      } else {
        await pipeline(body, response);
      }
    },
    close() {
      browser
        ?.then(async (code) => await code.close())
        .catch((error: unknown) => log.warn({ error }, 'code browser'));
    },
  };
}

/** The first language of the browser's list that is one of ours; browsers send them by preference. */
function languageOf(accepted = ''): Language {
  for (const part of accepted.split(',').slice(0, 10)) {
    const found = findLanguage(part.split(';')[0]);
    if (found) return found;
  }
  return DEFAULT_LANGUAGE;
}
