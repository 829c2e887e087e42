import { wordsOf, type SlackBlock, type SlackElement, type SlackMessage } from './types.ts';

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
      return (block.elements ?? []).map((element) => unescape(wordsOf(element))).join(' ');
    case 'image':
      return `(picture: ${String(block['alt_text'])})`;
    case 'task_card':
      return `${TASK_SIGNS[String(block['status'])] ?? '?'} ${String(block['title'])}`;
    default:
      return `(${block.type})`;
  }
}

const TASK_SIGNS: Readonly<Record<string, string>> = {
  pending: '○',
  in_progress: '…',
  complete: '✓',
  error: '✗',
};

function readElement({ text, url, options, placeholder }: SlackElement): string {
  if (options) return `<${placeholder?.text}: ${options.map((option) => option.text.text).join(' | ')}>`;
  return `<${wordsOf({ text })}${url ? ` ${url}` : ''}>`;
}

function readRich(element: SlackElement): string {
  const parts = element.elements ?? [];
  const indent = '  '.repeat(Number(element['indent'] ?? 0));
  if (element.type === 'rich_text_list')
    return parts.map((part) => `${indent}- ${readRich(part)}`).join('\n');
  return parts
    .map((part) => {
      const { type, url = '' } = part;
      if (type === 'user') return `@${String(part['user_id'])}`;
      const words = wordsOf(part);
      if (type !== 'link') return words;
      return words !== '' && words !== url ? `${words} (${url})` : url;
    })
    .join('');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
