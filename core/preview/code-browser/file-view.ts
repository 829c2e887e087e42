import { posix } from 'node:path';
import { Html, html } from '../../html.ts';
import type { ProjectFile } from '../../generation/types.ts';
import { renderLines, toLines } from './code-lines.ts';
import { fileKindOf } from './file-kinds.ts';
import { formatSize } from '../../i18n/format-size.ts';
import { icon } from './icons.ts';
import type { PageContext } from './page.ts';
import type { Renderer } from './render/renderer.ts';
import { hasHiddenCharacters, showHidden } from './visible-text.ts';

/** Largest file that is coloured or rendered, in UTF-16 units: highlight.js takes half a second for this much. */
const MAX_RENDERED_LENGTH = 100_000;

/** `rendered` is what a file means (a README as a page, a drawing as a picture), `source` is what is written in it. */
export type View = 'rendered' | 'source';

/** A file as a card: its path, some facts, a download, and its content. */
export async function renderFile(
  file: ProjectFile,
  wanted: View,
  { addresses, t, request }: PageContext,
  renderer: Renderer,
): Promise<Html> {
  const { path, content } = file;
  const kind = fileKindOf(path);
  const shown = toLines(content);
  const isSmall = content.length <= MAX_RENDERED_LENGTH && shown.cut.size === 0;
  const canRender = isSmall && (kind.label === 'Markdown' || kind.label === 'SVG') && content !== '';
  const view: View = canRender ? wanted : 'source';
  let body: Html | undefined;
  if (content === '') body = html`<p class="empty">${t('code.empty_file')}</p>`;
  else if (view === 'rendered') body = await renderMeaning();
  body ??= renderLines(shown, await colour(), t);

  async function renderMeaning(): Promise<Html | undefined> {
    if (kind.label === 'SVG') {
      const data = Buffer.from(content).toString('base64');
      // As an image, it runs no script and loads nothing.
      return html`<p class="picture">
        <img src="data:image/svg+xml;base64,${data}" alt="${showHidden(posix.basename(path))}" />
      </p>`;
    }
    const paths = new Map(request.files.map((other) => [other.path, addresses.file(other.path)]));
    const markup = await renderer.render({ type: 'markdown', text: content, path, addresses: paths });
    return markup === undefined ? undefined : html`<article class="prose">${new Html(markup)}</article>`;
  }

  async function colour(): Promise<string | undefined> {
    if (!isSmall || kind.syntax === undefined) return undefined;
    return await renderer.render({ type: 'code', code: shown.lines.join('\n'), syntax: kind.syntax });
  }

  const segments = path.split('/');
  const name = segments.pop() ?? path;
  const facts = [
    kind.label,
    t('code.lines', { count: content === '' ? 0 : shown.lines.length }),
    formatSize(Buffer.byteLength(content), t.language),
  ];
  return html`<section class="card">
    <header class="card-head">
      <h2 translate="no">
        <i class="badge ${kind.color}" aria-hidden="true">${kind.badge}</i>${segments.map(
          (segment) => html`<span>${showHidden(segment)}<wbr />/</span>`,
        )}<b>${showHidden(name)}</b>
      </h2>
      <p class="facts">${facts.join(' · ')}</p>
      ${canRender && renderViews()}
      <a class="button" href="${addresses.raw(path)}" download
        >${icon('download')}<span>${t('code.download')}</span></a
      >
    </header>
    ${hasHiddenCharacters(content) && html`<p class="notice">${icon('warning')}${t('code.hidden_characters')}</p>`}
    ${!isSmall && kind.syntax !== undefined && html`<p class="notice quiet">${t('code.too_large')}</p>`}
    ${body}
  </section>`;

  function renderViews(): Html {
    const link = (target: View, label: string): Html =>
      html`<a
        href="${addresses.file(path)}?view=${target}"
        ${target === view ? html` aria-current="true"` : ''}
        >${label}</a
      >`;
    return html`<nav class="views">
      ${link('rendered', t('code.rendered'))}${link('source', t('code.source'))}
    </nav>`;
  }
}
