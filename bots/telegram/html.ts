import { plainLink, type Block, type Inline, type ListItem } from '#core/chat/markdown.ts';

/** How inlines and blocks are written: with tags, or as what is left without them. */
interface Writing {
  text(text: string): string;
  bold(inner: string): string;
  code(text: string): string;
  link(link: { label: string; url: string }): string;
  fence(text: string, language: string | undefined): string;
}

const PLAIN: Writing = {
  text: visible,
  bold: (inner) => inner,
  code: visible,
  link: plainLink,
  fence: visible,
};

const HTML: Writing = {
  text: escapeHtml,
  bold: (inner) => `<b>${inner}</b>`,
  code: writeCode,
  // The service shows a link without a public address as its label alone.
  link: ({ label, url }) =>
    isPublicUrl(url)
      ? `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`
      : escapeHtml(plainLink({ label, url })),
  fence: (text, language) =>
    language
      ? `<pre><code class="language-${escapeHtml(language)}">${escapeHtml(text)}</code></pre>`
      : `<pre>${escapeHtml(text)}</pre>`,
};

const RICH: Writing = { ...HTML, text: (text) => escapeHtml(text).replaceAll('\n', '<br>') };

/** Blocks in the HTML that the Bot API knows. */
export function toHtml(blocks: readonly Block[]): string {
  return write(blocks, HTML);
}

/** Blocks in the HTML of rich messages, in which every block has its tag and white space means nothing. */
export function toRichHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
          return `<p>${writeInlines(block.inlines, RICH)}</p>`;
        case 'list':
          return richList(block.items);
        case 'code':
          return writeBlock(block, HTML);
      }
    })
    .join('');
}

/** Items that lie deeper than the one before are a list within its item. */
function richList(items: readonly ListItem[]): string {
  const depth = Math.min(...items.map((item) => item.depth));
  let written = '';
  for (let at = 0; at < items.length;) {
    const [first] = items.slice(at);
    if (!first) break;
    const next = items.findIndex((item, index) => index > at && item.depth === depth);
    const inner = items.slice(at + 1, next === -1 ? items.length : next);
    written += `<li>${writeInlines(first.inlines, RICH)}${inner.length > 0 ? richList(inner) : ''}</li>`;
    at += 1 + inner.length;
  }
  return `<ul>${written}</ul>`;
}

/** Blocks as they read without any marks: what is sent where the HTML was refused, and never shorter than it shows. */
export function toPlain(blocks: readonly Block[]): string {
  return write(blocks, PLAIN);
}

/** Whether the service takes an address for a link: it must have a public host name. */
export function isPublicUrl(url: string): boolean {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname.includes('.') && !hostname.endsWith('.localhost') && !hostname.startsWith('127.');
}

function write(blocks: readonly Block[], writing: Writing): string {
  return blocks
    .map((block, index) => (index === 0 ? '' : block.spaced ? '\n\n' : '\n') + writeBlock(block, writing))
    .join('');
}

function writeBlock(block: Block, writing: Writing): string {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.inlines, writing);
    case 'list':
      return block.items
        .map(({ depth, inlines }) => `${'   '.repeat(depth)}• ${writeInlines(inlines, writing)}`)
        .join('\n');
    case 'code':
      return writing.fence(block.text, block.language);
  }
}

function writeInlines(inlines: readonly Inline[], writing: Writing): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return writing.text(inline.text);
        case 'code':
          return writing.code(inline.text);
        case 'bold':
          return writing.bold(writeInlines(inline.children, writing));
        case 'link':
          return writing.link(inline);
      }
    })
    .join('');
}

/** A command can be tapped, unless it is code: only what follows it is. */
function writeCode(text: string): string {
  const [, command = '', rest = text] = /^(\/[a-z0-9_]+)(?:$|\s+(.+)$)/s.exec(text) ?? [];
  if (command === '') return `<code>${escapeHtml(text)}</code>`;
  return rest === text ? command : `${command} <code>${escapeHtml(rest)}</code>`;
}

function escapeHtml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text without what only moves cursors or turns the reading direction around. */
function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- taking them out is the point
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '');
}
