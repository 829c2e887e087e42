/** A piece of a line, or of lines that belong together (`\n` stands in its text). */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'bold'; children: readonly Inline[] }
  | { type: 'link'; label: string; url: string };

export interface ListItem {
  /** How far it is indented: 0 is the outermost list. */
  depth: number;
  inlines: readonly Inline[];
}

/** `spaced`: an empty line stood before it. */
export type Block = { spaced?: boolean } & (
  | { type: 'paragraph'; inlines: readonly Inline[] }
  | { type: 'list'; items: readonly ListItem[] }
  | { type: 'code'; language?: string; text: string }
);

const FENCE = /^(`{3,})\s*([^`\s]*)[^`]*$/;
const ITEM = /^( *)- +(\S.*)$/;

/** Spaces by which a list stands inside of another. */
const INDENT_SPACES = 2;

/**
 * The small Markdown subset of messages as blocks. Whatever is not of the subset is text, character by character, which
 * is why no parser of the whole language does this: it would read `<b>`, `&amp;`, `_a_` or `1.` of what people wrote.
 */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  let paragraph: string[] = [];
  let items: ListItem[] = [];
  let spaced = false;

  function add(block: Block): void {
    blocks.push(spaced && blocks.length > 0 ? { ...block, spaced: true } : block);
    spaced = false;
  }

  function finish(): void {
    if (paragraph.length > 0) add({ type: 'paragraph', inlines: parseInlines(paragraph.join('\n')) });
    if (items.length > 0) add({ type: 'list', items });
    paragraph = [];
    items = [];
  }

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = FENCE.exec(line);
    const item = ITEM.exec(line);
    if (fence?.[1]) {
      finish();
      const end = closingFence(lines, index + 1, fence[1]);
      const code = lines.slice(index + 1, end).join('\n');
      add({ type: 'code', text: code, ...(fence[2] ? { language: fence[2] } : {}) });
      index = end;
    } else if (line.trim() === '') {
      finish();
      spaced = true;
    } else if (item) {
      if (paragraph.length > 0) finish();
      const depth = Math.floor((item[1] ?? '').length / INDENT_SPACES);
      items.push({ depth, inlines: parseInlines(item[2] ?? '') });
    } else {
      if (items.length > 0) finish();
      paragraph.push(line);
    }
  }
  finish();
  return blocks;
}

/** A text that stands for itself wherever it is put into a message: nothing in it is a mark. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*[\]]|^( *)(?=- )/gm, (mark, indent?: string) =>
    indent === undefined ? `\\${mark}` : `${indent}\\`,
  );
}

/** Parameters of a text that come from outside (names, upstream words), each standing for itself in it. */
export function escapeParameters(
  parameters: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? escapeMarkdown(value) : value,
    ]),
  );
}

/** What remains where nothing can be formatted: every word, without the marks. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => (index === 0 ? '' : block.spaced ? '\n\n' : '\n') + plainBlock(block))
    .join('');
}

/** The words of inlines; a link's address stands behind its label. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'bold') return plainInlines(inline.children);
      return inline.type === 'link' ? plainLink(inline) : inline.text;
    })
    .join('');
}

export function plainLink({ label, url }: { label: string; url: string }): string {
  return label === url ? url : `${label} (${url})`;
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return plainInlines(block.inlines);
    case 'list':
      return block.items
        .map(({ depth, inlines }) => `${' '.repeat(depth * INDENT_SPACES)}- ${plainInlines(inlines)}`)
        .join('\n');
    case 'code':
      return block.text;
  }
}

/** The line that closes a fence, or the one after the last. */
function closingFence(lines: readonly string[], from: number, fence: string): number {
  for (let index = from; index < lines.length; index += 1) {
    const mark = lines[index]?.trim() ?? '';
    if (mark.startsWith(fence) && /^`+$/.test(mark)) return index;
  }
  return lines.length;
}

/** Every alternative ends at the first mark of its kind, so that the time grows with the text and not faster. */
const MARKS =
  /\\([\\`*[\]-])|`([^`\n]+)`|\*\*(?!\s)((?:\\.|[^*\\\n])+)(?<!\s)\*\*|\[((?:\\.|[^[\]\\\n])+)\]\((https?:\/\/[^()\s]+)\)/g;

function parseInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  let plain = '';
  let end = 0;

  function add(inline: Inline): void {
    if (plain !== '') inlines.push({ type: 'text', text: plain });
    plain = '';
    inlines.push(inline);
  }

  for (const match of text.matchAll(MARKS)) {
    const [whole, escaped, code, bold, label, url] = match;
    plain += text.slice(end, match.index);
    end = match.index + whole.length;
    if (escaped !== undefined) plain += escaped;
    else if (code !== undefined) add({ type: 'code', text: code });
    else if (bold !== undefined) add({ type: 'bold', children: parseInlines(bold) });
    else if (label !== undefined && url !== undefined)
      add({ type: 'link', label: plainInlines(parseInlines(label)), url });
  }
  plain += text.slice(end);
  if (plain !== '') inlines.push({ type: 'text', text: plain });
  return inlines;
}
