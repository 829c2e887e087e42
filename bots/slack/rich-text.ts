import type { types } from '@slack/bolt';
import type { Block, Inline } from '#core/chat/markdown.ts';

type Element = types.RichTextSection['elements'][number];
type Style = NonNullable<types.RichTextText['style']>;

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;
/** Control characters have no business in a message; line breaks and tabs do. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;
const MAX_INDENT = 8;

/**
 * Rich text, not Slack's own markup: in the markup, what people wrote could not stand for itself (a `*` cannot be
 * escaped), and `<!channel>` could call everybody.
 */
export function toRichText(blocks: readonly Block[]): types.RichTextBlock {
  return { type: 'rich_text', elements: blocks.flatMap((block, index) => toElements(block, index > 0)) };
}

function toElements(block: Block, isAfterOther: boolean): types.RichTextBlock['elements'] {
  // Elements stand below each other without a line between them.
  const gap: Element[] = block.spaced && isAfterOther ? [{ type: 'text', text: '\n' }] : [];
  switch (block.type) {
    case 'paragraph': {
      const elements = [...gap, ...toInlines(block.inlines)];
      return elements.length === 0 ? [] : [{ type: 'rich_text_section', elements: [...elements, newLine()] }];
    }
    case 'list': {
      const lists = groupByDepth(block.items).map(({ depth, items }): types.RichTextList => ({
        type: 'rich_text_list',
        style: 'bullet',
        indent: Math.min(depth, MAX_INDENT),
        elements: items.map((inlines) => ({
          type: 'rich_text_section',
          elements: orBlank(toInlines(inlines)),
        })),
      }));
      return gap.length > 0 ? [{ type: 'rich_text_section', elements: gap }, ...lists] : lists;
    }
    case 'code': {
      const code: types.RichTextPreformatted = {
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: clean(block.text) || ' ' }],
      };
      return gap.length > 0 ? [{ type: 'rich_text_section', elements: gap }, code] : [code];
    }
  }
}

function newLine(): Element {
  return { type: 'text', text: '\n' };
}

function orBlank(elements: Element[]): Element[] {
  return elements.length > 0 ? elements : [{ type: 'text', text: ' ' }];
}

function toInlines(inlines: readonly Inline[], style?: Style): Element[] {
  return inlines.flatMap((inline): Element[] => {
    switch (inline.type) {
      case 'text':
        return withAddresses(clean(inline.text), style);
      case 'code':
        return [{ type: 'text', text: clean(inline.text) || ' ', style: { ...style, code: true } }];
      case 'bold':
        return toInlines(inline.children, { ...style, bold: true });
      case 'link':
        return [{ type: 'link', url: inline.url, text: clean(inline.label), ...(style ? { style } : {}) }];
    }
  });
}

/** Rich text shows addresses as links only where it is told so. */
function withAddresses(text: string, style?: Style): Element[] {
  const look = style ? { style } : {};
  const elements: Element[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > end) elements.push({ type: 'text', text: text.slice(end, match.index), ...look });
    elements.push({ type: 'link', url: match[0], ...look });
    end = match.index + match[0].length;
  }
  if (end < text.length) elements.push({ type: 'text', text: text.slice(end), ...look });
  return elements;
}

function groupByDepth(
  items: readonly { depth: number; inlines: readonly Inline[] }[],
): { depth: number; items: (readonly Inline[])[] }[] {
  const groups: { depth: number; items: (readonly Inline[])[] }[] = [];
  for (const { depth, inlines } of items) {
    const last = groups.at(-1);
    if (last?.depth === depth) last.items.push(inlines);
    else groups.push({ depth, items: [inlines] });
  }
  return groups;
}

function clean(text: string): string {
  return text.replaceAll(CONTROL, '');
}

/** A text for the places that take Slack's markup, in which only these three mean something. */
export function escapeText(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
