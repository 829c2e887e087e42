import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Html, html } from '../../html.ts';
import type { Translate } from '../../i18n/translate.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { renderTree } from './file-tree.ts';
import { icon, ICONS } from './icons.ts';
import type { CodeAnswer, CodeRequest } from './types.ts';
import { showHidden } from './visible-text.ts';

/** In this order: what depends on the width comes last. */
const STYLE = ['page', 'code', 'prose', 'widths']
  .map((name) => readFileSync(join(import.meta.dirname, 'style', `${name}.css`), 'utf8'))
  .join('');
/** The policy names its hash, so not a space may come between. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Pages have no script, and nothing from elsewhere is loaded, whatever a file's name or content makes of them. They are
 * not on the app's side of anything: the sandbox gives them an origin of their own. Links to the running app leave it.
 */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-downloads allow-popups allow-popups-to-escape-sandbox',
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // The address holds the token that opens the project.
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, no-cache',
  vary: 'accept-language',
};

/** What every page is made from. */
export interface PageContext {
  request: CodeRequest;
  addresses: Addresses;
  t: Translate;
}

export interface Page {
  status?: number;
  /** What stands before the project's title in the browser's tab. */
  name?: string;
  content: Html;
  /** Path of the file that is shown. */
  current?: string;
}

/** A whole page: the bar on top, the files beside, the content. */
export function renderPage(context: PageContext, { status = 200, name, content, current }: Page): CodeAnswer {
  const { request, addresses, t } = context;
  const { project, version, files } = request;
  const title = [name, project.title, t('code.version', { version })].filter((part) => part !== undefined);
  const paths = files.map(({ path }) => path);
  const document = html`<!doctype html>
    <html lang="${t.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${showHidden(title.join(' · '))}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#content">${t('code.skip')}</a>
        ${ICONS} ${renderBar(context)}
        <div class="frame">
          <aside>
            <details class="files" ${current === undefined ? html` open` : ''}>
              <summary>${t('code.all_files')} <span class="count">${files.length}</span></summary>
              <nav aria-label="${t('code.all_files')}" translate="no">
                ${renderTree(paths, addresses, current)}
              </nav>
            </details>
          </aside>
          <main id="content">${content}</main>
        </div>
      </body>
    </html> `;
  return { status, headers: { ...HEADERS }, body: document.markup };
}

/** Project, version switcher, ZIP and the way to the running app. */
function renderBar({ request, addresses, t }: PageContext): Html {
  const { project, version, versions, path, previewUrl } = request;
  const day = new Intl.DateTimeFormat(t.language, { dateStyle: 'medium', timeZone: 'UTC' });
  const items = versions.map((other) => {
    // The same page of the other version.
    const href = addressesOf(other.base).overview + path;
    const details = [
      other.createdAt && day.format(other.createdAt),
      other.request && showHidden(other.request),
    ];
    return html`<li>
      <a href="${href}" ${other.version === version ? html` aria-current="true"` : ''}>
        <b>${t('code.version', { version: other.version })}</b>
        <small>${details.filter((part) => part !== undefined && part !== '').join(' · ')}</small></a
      >
    </li>`;
  });
  return html`<header class="bar">
    <a class="project" href="${addresses.overview}" title="${showHidden(project.title)}"
      >${icon('code')}<span>${showHidden(project.title)}</span></a
    >
    <details class="menu">
      <summary title="${t('code.versions')}">
        ${icon('history')}<span>${t('code.version', { version })}</span>
      </summary>
      <ul aria-label="${t('code.versions')}">
        ${items}
      </ul>
    </details>
    <nav class="actions">
      <a class="button" href="${addresses.zip}" download>${icon('download')}<span>${t('code.zip')}</span></a>
      ${previewUrl !== undefined && html`<a class="button primary" href="${previewUrl}">${icon('open')}<span>${t('code.open_app')}</span></a>`}
    </nav>
  </header>`;
}
