import type { SlackBlock, SlackElement, SlackMessage } from './types.ts';

/** What people read of a message: its blocks, or its text where it has none, and the names of its files. */
export function readMessage({ text, blocks, files = [] }: SlackMessage): string {
  const lines = blocks ? blocks.map(readBlock) : [unescape(text)];
  return [...lines, ...files.map(({ name }) => `[${name}]`)].filter((line) => line !== '').join('\n');
}

function readBlock(block: SlackBlock): string {
  switch (block.type) {
    case 'rich_text':
      return (block.elements ?? []).map(readRich).join('\n');
    case 'actions':
      return (block.elements ?? []).map(readElement).join(' ');
    case 'section':
    case 'header':
      return unescape((block['text'] as { text: string }).text);
    case 'context':
      return (block.elements ?? []).map((element) => unescape(String(element.text))).join(' ');
    default:
      return `(${block.type})`;
  }
}

function readElement({ text, url, options, placeholder }: SlackElement): string {
  if (options) return `<${placeholder?.text}: ${options.map((option) => option.text.text).join(' | ')}>`;
  return `<${text?.text}${url ? ` ${url}` : ''}>`;
}

function readRich(element: SlackElement): string {
  const parts = (element['elements'] ?? []) as SlackElement[];
  const indent = '  '.repeat(Number(element['indent'] ?? 0));
  if (element.type === 'rich_text_list')
    return parts.map((part) => `${indent}- ${readRich(part)}`).join('\n');
  return parts
    .map((part) => {
      if (part.type === 'user') return `@${String(part['user_id'])}`;
      if (part.type === 'link')
        return part.text && (part.text as unknown) !== part.url
          ? `${String(part.text)} (${part.url})`
          : (part.url ?? '');
      return String(part.text);
    })
    .join('');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
