import { parseMarkdown, type Block, type Inline } from '#core/chat/markdown.ts';

/** Our blocks in Discord's Markdown; what people wrote stands for itself. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => (index === 0 ? '' : block.spaced ? '\n\n' : '\n') + renderBlock(block))
    .join('');
}

/** Blocks of a message's text, without what no screen shows. */
export function blocksOf(text: string): Block[] {
  // ECMA-48 sequences and other control characters but tab and line break.
  // oxlint-disable-next-line no-control-regex
  return parseMarkdown(text.replaceAll(/\u001B\[[\d;]*[A-Za-z]|[\u0000-\u0008\u000B-\u001F\u007F]/g, ''));
}

/** A text in which nothing is a mark, a mention or a heading; addresses stay whole. */
export function escapeText(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>]+)/)
    .map((piece, index) => (index % 2 === 1 ? piece : escapePlain(piece)))
    .join('');
}

function escapePlain(text: string): string {
  return text
    .replaceAll(/[\\*_~`|<>[\]]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-#+]|\d+(?=[.)]))/gm, escapeStart);
}

/** What would begin a heading, a list or small print; of a number, its point. */
function escapeStart(_: string, indent: string, mark: string): string {
  return /\d/.test(mark) ? `${indent}${mark}\u2060` : `${indent}\\${mark}`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return renderInlines(block.inlines);
    case 'list':
      return block.items
        .map(({ depth, inlines }) => `${'  '.repeat(depth)}- ${renderInlines(inlines)}`)
        .join('\n');
    case 'code':
      // A fence inside of the code would end it; between its marks stands what takes no room.
      return `\`\`\`${block.language ?? ''}\n${block.text.replaceAll('```', '`\u200B`\u200B`')}\n\`\`\``;
  }
}

function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join('');
}

function renderInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.text);
    case 'code':
      return `\`${inline.text}\``;
    case 'bold':
      return `**${renderInlines(inline.children)}**`;
    case 'link':
      return inline.label === inline.url ? inline.url : `[${escapeText(inline.label)}](<${inline.url}>)`;
  }
}
