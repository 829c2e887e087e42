import { escapeHtml, Html, html } from '../../html.ts';
import type { Translate } from '../../i18n/translate.ts';
import { showHidden } from './visible-text.ts';

/** Longest line that is shown whole, in UTF-16 units: beyond it browsers take seconds to lay one out. */
const MAX_LINE_LENGTH = 5_000;
/** Lines a browser may leave out of its layout together while they are out of sight. */
const CHUNK_LINES = 400;

/** The text of a file, line by line, as it is shown. */
export interface ShownText {
  lines: string[];
  /** How many characters each line that was cut has lost, by its index. */
  cut: ReadonlyMap<number, number>;
}

/** Takes a file apart. A line end at the very end of the file begins no further line. */
export function toLines(content: string): ShownText {
  const lines = content.replace(/\r?\n$/, '').split(/\r\n|\n|\r/);
  const cut = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    if (line.length <= MAX_LINE_LENGTH) continue;
    cut.set(index, line.length - MAX_LINE_LENGTH);
    lines[index] = line.slice(0, MAX_LINE_LENGTH);
  }
  return { lines, cut };
}

/** Lines with their numbers, each of which can be linked to. `markup` is what colours them, where something does. */
export function renderLines({ lines, cut }: ShownText, markup: string | undefined, t: Translate): Html {
  const coloured = markup === undefined ? lines.map(escapeHtml) : splitMarkup(markup);
  const rows = coloured.map((line, index) => {
    const number = index + 1;
    const lost = cut.get(index);
    const rest = lost === undefined ? '' : html`<em>… ${t('code.cut_line', { count: lost })}</em>`.markup;
    const text = showHidden(line, (name) => `<b class="hidden">${name}</b>`);
    return `<span class="line" id="L${number}"><a href="#L${number}">${number}</a>${text}${rest}\n</span>`;
  });
  const chunks: string[] = [];
  for (let start = 0; start < rows.length; start += CHUNK_LINES) {
    chunks.push(`<span class="chunk">${rows.slice(start, start + CHUNK_LINES).join('')}</span>`);
  }
  const digits = String(rows.length).length;
  return html`<pre
    class="code digits-${digits}"
    translate="no"
    tabindex="0"
  ><code>${new Html(chunks.join(''))}</code></pre>`;
}

/** Cuts markup at its line ends; what is open there is closed and opened again on the next line. */
function splitMarkup(markup: string): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  let line = '';
  let position = 0;
  for (const { 0: part, index } of markup.matchAll(/<span[^>]*>|<\/span>|\n/g)) {
    line += markup.slice(position, index);
    position = index + part.length;
    if (part === '\n') {
      lines.push(line + '</span>'.repeat(open.length));
      line = open.join('');
      continue;
    }
    if (part === '</span>') open.pop();
    else open.push(part);
    line += part;
  }
  lines.push(line + markup.slice(position));
  return lines;
}
