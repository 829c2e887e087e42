import type { types } from '@slack/bolt';
import type { Block, Inline, ListItem } from '#core/chat/markdown.ts';

type Element = types.RichTextSection['elements'][number];
type Style = NonNullable<types.RichTextText['style']>;

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;
/** Control characters have no business in a message; line breaks and tabs do. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;
const MAX_INDENT = 8;

/**
 * Rich text, not Slack's own markup: in the markup, what people wrote could not stand for itself (a `*` cannot be
 * escaped), and `<!channel>` could call everybody.
 */
export function toRichText(blocks: readonly Block[]): types.RichTextBlock {
  const elements: types.RichTextBlock['elements'] = [];
  for (const block of blocks) {
    const isFirst = elements.length === 0;
    const last = elements.at(-1);
    switch (block.type) {
      case 'paragraph': {
        const inlines = toInlines(block.inlines);
        if (inlines.length === 0) break;
        // Paragraphs are lines of one section, as people's own messages have them.
        if (last?.type === 'rich_text_section') {
          last.elements.push(text(block.spaced ? '\n\n' : '\n'), ...inlines);
        } else {
          const gap = block.spaced && !isFirst ? [text('\n')] : [];
          elements.push({ type: 'rich_text_section', elements: [...gap, ...inlines] });
        }
        break;
      }
      case 'list':
        if (block.spaced && last) addGap(elements);
        elements.push(...toLists(block.items));
        break;
      case 'code':
        if (block.spaced && last) addGap(elements);
        elements.push({ type: 'rich_text_preformatted', elements: [text(clean(block.text) || ' ')] });
        break;
    }
  }
  return { type: 'rich_text', elements };
}

function toLists(items: readonly ListItem[]): types.RichTextList[] {
  return groupByDepth(items).map(({ depth, items: same }) => ({
    type: 'rich_text_list',
    style: 'bullet',
    indent: Math.min(depth, MAX_INDENT),
    elements: same.map(({ inlines }) => ({
      type: 'rich_text_section',
      elements: orBlank(toInlines(inlines)),
    })),
  }));
}

function addGap(elements: types.RichTextBlock['elements']): void {
  const last = elements.at(-1);
  if (last?.type === 'rich_text_section') last.elements.push(text('\n'));
  else elements.push({ type: 'rich_text_section', elements: [text('\n')] });
}

function text(words: string): types.RichTextText {
  return { type: 'text', text: words };
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

function groupByDepth(items: readonly ListItem[]): { depth: number; items: ListItem[] }[] {
  const groups: { depth: number; items: ListItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.depth === item.depth) last.items.push(item);
    else groups.push({ depth: item.depth, items: [item] });
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
