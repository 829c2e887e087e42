import { posix } from 'node:path';
import Markdown, { type MarkdownIt } from 'markdown-it';
import { escapeHtml } from '../../../html.ts';
import { syntaxOfFence } from '../file-kinds.ts';
import { showHidden } from '../visible-text.ts';
import { highlight, loadSyntax } from './highlight.ts';

export interface MarkdownSource {
  text: string;
  /** Path of the file it is from; relative links start there. */
  path: string;
  /** Address of a file's page, by path: what relative links may lead to. */
  addresses: ReadonlyMap<string, string>;
}

/** Keeps what a text names apart from what the page around it names. */
const ANCHOR_PREFIX = 'md-';

/**
 * Markdown as markup. HTML in it is text; images are links, so that reading a file tells nobody; links lead to the
 * web, to other files of the version or to headings, and to nothing else.
 */
export async function renderMarkdown({ text, path, addresses }: MarkdownSource): Promise<string> {
  const markdown = new Markdown({
    html: false,
    linkify: true,
    highlight: (code, info) => {
      const syntax = syntaxOfFence(info);
      return syntax === undefined ? escapeHtml(code) : highlight(code, syntax);
    },
  });
  const hrefOf = (href: string): string | undefined => resolveLink(href, path, addresses);
  nameHeadings(markdown);
  showTasks(markdown);
  markdown.renderer.rules['link_open'] = (tokens, index) => {
    const href = hrefOf(String(tokens[index]?.attrGet('href') ?? ''));
    return href === undefined ? '<a>' : `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">`;
  };
  markdown.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index];
    const href = hrefOf(String(token?.attrGet('src') ?? ''));
    const label = escapeHtml(token?.content || posix.basename(href ?? '') || '…');
    // An image inside of a link must not become a link inside of a link.
    const depth = tokens
      .slice(0, index)
      .reduce((sum, { type, nesting }) => sum + (type.startsWith('link_') ? nesting : 0), 0);
    if (href === undefined || depth > 0) {
      return `<span class="image">${label}</span>`;
    }
    return `<a class="image" href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${label}</a>`;
  };
  const tokens = markdown.parse(text, {});
  const syntaxes = tokens.filter(({ type }) => type === 'fence').map(({ info }) => syntaxOfFence(info));
  for (const syntax of new Set(syntaxes)) if (syntax !== undefined) await loadSyntax(syntax);
  const markup = markdown.renderer.render(tokens, markdown.options, {});
  return showHidden(markup);
}

/** Where a link leads to; undefined where that is no place a reader should go. */
function resolveLink(href: string, path: string, addresses: ReadonlyMap<string, string>): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) return href;
  if (href.startsWith('#')) return `#${ANCHOR_PREFIX}${href.slice(1)}`;
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return undefined;
  const [file = '', anchor] = href.split('#', 2);
  const target = posix.join(posix.dirname(path), decode(file.replace(/\?.*$/, '')));
  const address = addresses.get(file.startsWith('/') ? decode(file.slice(1)) : target);
  if (address === undefined) return undefined;
  return anchor === undefined ? address : `${address}#${/^L\d+$/.test(anchor) ? '' : ANCHOR_PREFIX}${anchor}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is part of the name.
    return text;
  }
}

/** Gives headings the names that GitHub gives them, which is what tables of contents link to. */
function nameHeadings(markdown: MarkdownIt): void {
  markdown.core.ruler.push('heading_names', ({ tokens }) => {
    const counts = new Map<string, number>();
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const slug = (tokens[index + 1]?.content ?? '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-');
      const count = counts.get(slug) ?? 0;
      counts.set(slug, count + 1);
      token.attrSet('id', ANCHOR_PREFIX + (count === 0 ? slug : `${slug}-${count}`));
    }
  });
}

/** `- [x] done` as a ticked box. */
function showTasks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('tasks', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const item = tokens[index - 2];
      const first = token.children?.[0];
      if (token.type !== 'inline' || item?.type !== 'list_item_open' || first?.type !== 'text') continue;
      const box = /^\[([ xX])\]\s/.exec(first.content);
      if (!box) continue;
      first.content = `${box[1] === ' ' ? '☐' : '☑'} ${first.content.slice(box[0].length)}`;
      item.attrSet('class', 'task');
    }
  });
}
