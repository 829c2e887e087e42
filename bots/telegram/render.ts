import { parseMarkdown, type Block } from '#core/chat/markdown.ts';
import { splitMarkdown } from '#core/chat/split-markdown.ts';
import type { Button, Message, MessageFile, MessageLink } from '#core/chat/types.ts';
import { isPublicUrl, toHtml, toPlain, toRichHtml } from './html.ts';

export const LIMITS = {
  textCharacters: 4_096,
  captionCharacters: 1_024,
  richCharacters: 32_768,
  richBlocks: 500,
  buttons: 100,
  /** Of what a bot sends. */
  fileBytes: 50 * 1024 * 1024,
  photoBytes: 10 * 1024 * 1024,
} as const;

/** A part of a text: as it should look, and as it is sent where that was refused. */
export interface TextPart {
  html: string;
  plain: string;
  /** Set where it goes as a rich message: the HTML of that. */
  rich?: string;
}

export interface KeyboardButton {
  text: string;
  callback_data?: string;
  url?: string;
  style?: 'primary' | 'danger';
}

/** A message as the Bot API takes it. */
export interface Rendered {
  /** At least one; the buttons stand under the last. */
  parts: readonly TextPart[];
  keyboard: readonly KeyboardButton[][];
  files: readonly MessageFile[];
  /** What the service shows a picture of below the text. */
  shownLink: string | undefined;
}

/** Gives a button's meaning an id that fits into 64 bytes. */
export type ShortId = (button: { action: string; value: string }) => Promise<string>;

/** Understood in every language, so that a link needs no words. */
const LINK_SIGNS: Record<MessageLink['kind'], string> = {
  preview: '▶️',
  code: '📄',
  repository: '📦',
  deployment: '🌍',
};

/** A phone shows about so much of a row's labels before it cuts them off, in characters. */
const ROW_CHARACTERS = 34;
const ROW_BUTTONS = 3;
const LABEL_CHARACTERS = 200;

/** Long texts are split at block borders, or become a rich message where those are wanted and have room; what the service does not take as a button goes into the text. */
export async function renderMessage(
  message: Message,
  shortId: ShortId,
  { limit = LIMITS.textCharacters, isRich = false }: { limit?: number; isRich?: boolean } = {},
): Promise<Rendered> {
  const measure = (blocks: readonly Block[]): number => toPlain(blocks).length;
  const all = textBlocks(message);
  const split = splitMarkdown(all, { limit, measure });
  const parts = (isRich && split.length > 1 && fitsRich(all) ? [] : split)
    .map((blocks) => ({ html: toHtml(blocks), plain: toPlain(blocks) }))
    .filter(({ plain }) => plain.trim() !== '');
  return {
    parts: parts.length > 0 ? parts : [wholeOf(all)],
    keyboard: await renderKeyboard(message, shortId),
    files: message.files ?? [],
    shownLink: message.links?.find(({ kind, url }) => kind === 'preview' && isPublicUrl(url))?.url,
  };
}

function wholeOf(blocks: readonly Block[]): TextPart {
  const plain = toPlain(blocks);
  return plain.trim() === ''
    ? { html: '…', plain: '…' }
    : { html: toHtml(blocks), plain, rich: toRichHtml(blocks) };
}

function fitsRich(blocks: readonly Block[]): boolean {
  const count = blocks.reduce((sum, block) => sum + (block.type === 'list' ? 1 + block.items.length : 1), 0);
  return count <= LIMITS.richBlocks && toPlain(blocks).length <= LIMITS.richCharacters;
}

/** Adds lines below a text where there is room, else as a text of its own. */
export function withLines(rendered: Rendered, lines: readonly string[]): Rendered {
  if (lines.length === 0) return rendered;
  const added = lines.flatMap((line) => parseMarkdown(line));
  const extra = { html: toHtml(added), plain: toPlain(added) };
  const last = rendered.parts.at(-1);
  if (last?.rich !== undefined) {
    const joined = { ...last, rich: last.rich + toRichHtml(added) };
    return { ...rendered, parts: [...rendered.parts.slice(0, -1), joined] };
  }
  if (!last || last.plain.length + extra.plain.length + 1 > LIMITS.textCharacters) {
    return { ...rendered, parts: [...rendered.parts, extra] };
  }
  const joined = { html: `${last.html}\n${extra.html}`, plain: `${last.plain}\n${extra.plain}` };
  return { ...rendered, parts: [...rendered.parts.slice(0, -1), joined] };
}

function textBlocks({ text, progress, links = [], buttons = [], select }: Message): Block[] {
  const lines = [
    ...links.map(({ kind, url }) => `${LINK_SIGNS[kind]} ${url}`),
    ...buttons
      .flat()
      .flatMap(({ label, url }) => (url !== undefined && !isPublicUrl(url) ? [`${label}: ${url}`] : [])),
  ];
  return [
    ...parseMarkdown(text),
    ...(progress === undefined ? [] : parseMarkdown(progress)),
    ...(select && !text.includes(select.placeholder) ? parseMarkdown(select.placeholder) : []),
    // Addresses are text, whatever stands in them.
    ...lines.map((line): Block => ({ type: 'paragraph', inlines: [{ type: 'text', text: line }] })),
  ];
}

async function renderKeyboard(message: Message, shortId: ShortId): Promise<KeyboardButton[][]> {
  const rows: KeyboardButton[][] = [];
  for (const row of [...(message.buttons ?? []), ...selectRows(message)]) {
    const buttons = await Promise.all(row.map(async (button) => await renderButton(button, shortId)));
    rows.push(...layOut(buttons.filter((button) => button !== undefined)));
  }
  let room: number = LIMITS.buttons;
  return rows.filter((row) => (room -= row.length) >= 0);
}

function selectRows({ select }: Message): Button[][] {
  if (!select) return [];
  return [select.options.map(({ label, value }) => ({ label, value, action: select.action }))];
}

async function renderButton(
  { label, action, value = '', url, style }: Button,
  shortId: ShortId,
): Promise<KeyboardButton | undefined> {
  const text = label.trim().slice(0, LABEL_CHARACTERS) || '…';
  const look = style ? { style } : {};
  if (url !== undefined) return isPublicUrl(url) ? { text, url, ...look } : undefined;
  return action === undefined
    ? undefined
    : { text, callback_data: await shortId({ action, value }), ...look };
}

function layOut(buttons: readonly KeyboardButton[]): KeyboardButton[][] {
  const rows: KeyboardButton[][] = [];
  let row: KeyboardButton[] = [];
  let characters = 0;
  for (const button of buttons) {
    characters += button.text.length;
    if (row.length > 0 && (row.length >= ROW_BUTTONS || characters > ROW_CHARACTERS)) {
      rows.push(row);
      row = [];
      characters = button.text.length;
    }
    row.push(button);
  }
  return row.length > 0 ? [...rows, row] : rows;
}
