import { HEAD_PLACEHOLDER } from '../bundle/types.ts';
import type { Problem, ProjectFile } from '../../generation/types.ts';
import { escapeHtml } from '../../html.ts';
import { ownPage } from './own-page.ts';

/** More than this many mistakes are not read by anybody. */
const SHOWN_PROBLEMS = 20;
const LINES_AROUND = 3;

/** Minified lines are long; what lies further from the mistake than this many characters is cut. */
const SHOWN_COLUMNS = 160;

/** Shown instead of an app that cannot be bundled: each mistake with its place and the lines around it. */
export function problemPage({
  title,
  problems,
  files,
}: {
  title: string;
  problems: readonly Problem[];
  files: readonly ProjectFile[];
}): string {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const articles = problems
    .slice(0, SHOWN_PROBLEMS)
    .map((problem) => article(problem, contents.get(problem.file)))
    .join('\n');
  const more = problems.length - SHOWN_PROBLEMS;
  return ownPage({
    title: escapeHtml(title),
    head: HEAD_PLACEHOLDER,
    body: `<h1>${escapeHtml(title)} does not open yet</h1>
<p>Its files have ${problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`} that must be mended first. This page shows the app by itself as soon as they are.</p>
${articles}${more > 0 ? `\n<p>And ${more} more.</p>` : ''}`,
  });
}

function article({ file, line, column, message }: Problem, content: string | undefined): string {
  const frame = content === undefined ? '' : `\n<pre><code>${codeFrame(content, line, column)}</code></pre>`;
  return `<article>
<h2>${escapeHtml(message)}</h2>
<p>${escapeHtml(file)}:${line}:${column}</p>${frame}
</article>`;
}

function codeFrame(content: string, line: number, column: number): string {
  const lines = content.split('\n');
  const first = Math.max(1, line - LINES_AROUND);
  const last = Math.min(lines.length, line + LINES_AROUND);
  const width = String(last).length;
  const from = column > SHOWN_COLUMNS ? column - SHOWN_COLUMNS / 2 : 0;
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = (lines[number - 1] ?? '').slice(from, from + SHOWN_COLUMNS).replaceAll('\t', ' ');
    const row = `${String(number).padStart(width)} | ${escapeHtml(text)}`;
    if (number !== line) {
      rows.push(row);
      continue;
    }
    rows.push(
      `<mark>${row}</mark>`,
      `<mark>${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1 - from))}^</mark>`,
    );
  }
  return rows.join('\n');
}
