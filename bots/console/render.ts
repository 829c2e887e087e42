import { styleText } from 'node:util';
import { parseMarkdown, plainLink, type Block, type Inline } from '#core/chat/markdown.ts';
import type { Button, Message, MessageLink } from '#core/chat/types.ts';

/** A choice that can be made by its number or its label. */
export interface Choice {
  label: string;
  action: string;
  value: string;
}

/** A file of a message as it was written to the disk, or why it was not. */
export type WrittenFile = { kind: 'zip' | 'image'; path: string } | { problem: string };

/** What programs read from the terminal: these words stay the same in every language. */
const LINK_LABELS: Record<MessageLink['kind'], string> = {
  preview: 'Preview',
  code: 'Code',
  repository: 'Repository',
  deployment: 'Deployed',
};
const FILE_LABELS = { zip: 'ZIP', image: 'Picture' } as const;

/** Choices stand below each other when they are more, or wider in characters, than this. */
const LONGEST_ROW = 6;
const WIDEST_ROW = 76;

/** A message as lines of a terminal, and the choices it offers. */
export function renderMessage(
  message: Message,
  { colours, files }: { colours: boolean; files: readonly WrittenFile[] },
): { text: string; choices: Choice[] } {
  const choices = [...buttonChoices(message), ...selectChoices(message)];
  const lines = [
    formatText(message.text, colours),
    ...(message.links ?? []).map(({ kind, url }) => `${LINK_LABELS[kind]}: ${oneLine(url)}`),
    ...files.map(renderFile),
    ...(message.buttons ?? [])
      .flat()
      .flatMap(({ label, url }) => (url === undefined ? [] : [`${oneLine(label)}: ${oneLine(url)}`])),
    oneLine(message.select?.placeholder ?? ''),
    ...renderChoices(choices, colours),
  ];
  return { text: lines.filter((line) => line !== '').join('\n'), choices };
}

/** What runs, as one line that changes, and the choices it offers by their labels. */
export function renderCard(message: Message, colours: boolean): { text: string; choices: Choice[] } {
  const parts = [formatText(message.text, colours), formatText(message.progress ?? '', false)];
  return {
    text: oneLine(parts.filter((part) => part !== '').join(' · '), colours),
    choices: buttonChoices(message),
  };
}

/** The Markdown subset as text of a terminal; its marks vanish where there are no colours. */
export function formatText(text: string, colours: boolean): string {
  const style = (format: Style, part: string): string =>
    colours ? styleText(format, part, { validateStream: false }) : part;
  return parseMarkdown(stripControls(text))
    .map((block, index) => (index > 0 ? (block.spaced ? '\n\n' : '\n') : '') + formatBlock(block, style))
    .join('');
}

type Style = 'bold' | 'cyan' | 'dim';
type StylePart = (format: Style, part: string) => string;

function formatBlock(block: Block, style: StylePart): string {
  switch (block.type) {
    case 'code':
      return block.text
        .split('\n')
        .map((line) => `    ${style('dim', line)}`)
        .join('\n');
    case 'list':
      return block.items
        .map(({ depth, inlines }) => `${'  '.repeat(depth)}- ${formatInlines(inlines, style)}`)
        .join('\n');
    case 'paragraph':
      return formatInlines(block.inlines, style);
  }
}

function formatInlines(inlines: readonly Inline[], style: StylePart): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'bold':
          return style('bold', formatInlines(inline.children, style));
        case 'code':
          return style('cyan', inline.text);
        case 'link':
          return plainLink(inline);
        case 'text':
          return inline.text;
      }
    })
    .join('');
}

/** Text of users and models must not move the cursor, recolour the screen or turn the reading direction around. */
export function stripControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- taking them out is the point
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** Text that must not begin a line of its own: programs read lines by their first word. */
function oneLine(text: string, isStyled = false): string {
  return (isStyled ? text : stripControls(text)).replaceAll(/\s+/g, ' ').trim();
}

function renderFile(file: WrittenFile): string {
  return 'path' in file ? `${FILE_LABELS[file.kind]}: ${file.path}` : oneLine(file.problem);
}

function renderChoices(choices: readonly Choice[], colours: boolean): string[] {
  if (choices.length === 0) return [];
  const width = choices.reduce((sum, { label }) => sum + label.length + 7, 0);
  const shown = choices.map(({ label }, index) => {
    const number = String(index + 1);
    return `[${colours ? styleText('bold', number, { validateStream: false }) : number}] ${label}`;
  });
  return choices.length > LONGEST_ROW || width > WIDEST_ROW
    ? shown.map((choice) => `  ${choice}`)
    : [shown.join('   ')];
}

function buttonChoices({ buttons = [] }: Message): Choice[] {
  return buttons
    .flat()
    .flatMap(({ label, action, value = '' }: Button) =>
      action === undefined ? [] : [{ label: oneLine(label), action, value }],
    );
}

function selectChoices({ select }: Message): Choice[] {
  if (!select) return [];
  const { action, options } = select;
  return options.map(({ label, value }) => ({ label: oneLine(label), value, action }));
}
