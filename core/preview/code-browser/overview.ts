import type { ProjectFile } from '../../generation/types.ts';
import { html, type Html } from '../../html.ts';
import { fileKindOf, type FileKind } from './file-kinds.ts';
import { renderFile } from './file-view.ts';
import { formatSize } from '../../i18n/format-size.ts';
import type { PageContext } from './page.ts';
import type { Renderer } from './render/renderer.ts';
import { showHidden } from './visible-text.ts';

/** Kinds that are named in the bar of languages; the rest is one. */
const MAX_NAMED_KINDS = 6;
/** The smallest part of a whole that is not shown as 0 %. */
const MIN_SHARE = 0.0005;
/** Where reading begins in a version without a README, the best first. */
const ENTRIES = /^(?:src\/)?(?:app|main|index|server|bot|cli)\.(?:tsx?|jsx?|mjs|py|vue|svelte|html)$/i;

/** The first page: what this is, what it is written in, and its README or main file. */
export async function renderOverview(context: PageContext, renderer: Renderer): Promise<Html> {
  const { request, t } = context;
  const { project, version, versions, files } = request;
  const current = versions.find((other) => other.version === version);
  const sizes = files.map((file) => ({ file, bytes: Buffer.byteLength(file.content) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const day = new Intl.DateTimeFormat(t.language, { dateStyle: 'long', timeZone: 'UTC' });
  const facts = [
    t('code.version', { version }),
    current?.createdAt && day.format(current.createdAt),
    t('code.files', { count: files.length }),
    formatSize(total, t.language),
  ];
  const main = mainFile(files);
  return html`<section class="card hero">
      <h1>${showHidden(project.title)}</h1>
      ${project.description !== undefined && html`<p class="description">${showHidden(project.description)}</p>`}
      <p class="facts">${facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      ${total > 0 && renderKinds(sizes, total, context)}
    </section>
    ${main ? await renderFile(main, 'rendered', context, renderer) : html`<p class="empty card">${t('code.empty_version')}</p>`}`;
}

/** What a version is written in, as one bar and its legend. */
function renderKinds(
  sizes: readonly { file: ProjectFile; bytes: number }[],
  total: number,
  { t }: PageContext,
): Html {
  const byLabel = new Map<string, Pick<FileKind, 'label' | 'color'> & { bytes: number }>();
  for (const { file, bytes } of sizes) {
    const { label, color } = fileKindOf(file.path);
    byLabel.set(label, { label, color, bytes: bytes + (byLabel.get(label)?.bytes ?? 0) });
  }
  const sorted = [...byLabel.values()].sort((a, b) => b.bytes - a.bytes || (a.label < b.label ? -1 : 1));
  const named = sorted.slice(0, MAX_NAMED_KINDS).filter(({ bytes }) => bytes / total >= MIN_SHARE);
  const rest = total - named.reduce((sum, { bytes }) => sum + bytes, 0);
  const kinds =
    rest / total >= MIN_SHARE ? [...named, { label: t('code.other'), color: 'grey', bytes: rest }] : named;
  const share = new Intl.NumberFormat(t.language, { style: 'percent', maximumFractionDigits: 1 });
  let start = 0;
  const bars = kinds.map(({ color, bytes }) => {
    const width = (bytes / total) * 1_000;
    start += width;
    return html`<rect
      class="${color}"
      x="${(start - width).toFixed(1)}"
      width="${width.toFixed(1)}"
      height="8"
    />`;
  });
  return html`<svg class="kinds" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      ${bars}
    </svg>
    <ul class="legend" aria-label="${t('code.languages')}">
      ${kinds.map(
        ({ label, color, bytes }) =>
          html`<li class="${color}"><b>${label}</b> ${share.format(bytes / total)}</li>`,
      )}
    </ul>`;
}

function mainFile(files: readonly ProjectFile[]): ProjectFile | undefined {
  const byDepth = files.toSorted(
    (a, b) => a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1),
  );
  return (
    files.find(({ path }) => /^readme(?:\.md|\.markdown|\.txt)?$/i.test(path)) ??
    byDepth.find(({ path }) => ENTRIES.test(path)) ??
    byDepth[0]
  );
}
