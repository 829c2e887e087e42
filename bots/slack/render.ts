import type { types } from '@slack/bolt';
import { parseMarkdown, plainText, type Block } from '#core/chat/markdown.ts';
import { splitMarkdown } from '#core/chat/split-markdown.ts';
import type { Button, Message, MessageLink, Place, Select } from '#core/chat/types.ts';
import type { SayCommands } from './command-words.ts';
import { actionId, blockId, formActionId, linkActionId, type Forms } from './buttons.ts';
import { LIMITS, shorten } from './limits.ts';
import { escapeText, toRichText } from './rich-text.ts';

/** One message as the Web API takes it. */
export interface RenderedPart {
  /** For notifications and whatever cannot show blocks. */
  text: string;
  blocks: types.KnownBlock[];
}

/** Understood in every language, so that a link needs no words. */
const LINK_SIGNS: Record<MessageLink['kind'], string> = {
  preview: '▶️',
  code: '📄',
  repository: '📦',
  deployment: '🌍',
};

export interface RenderDependencies {
  forms: Forms;
  sayCommands: SayCommands;
}

/** A message as one or more of Slack's, split at block borders; buttons stand under the last. */
export type Render = (
  message: Message,
  options: {
    place: Place;
    /** Below the text, in Markdown. */
    lines?: readonly string[];
  },
) => Promise<RenderedPart[]>;

export function createRender({ forms, sayCommands }: RenderDependencies): Render {
  return async ({ text, ...message }, { place, lines = [] }) =>
    await renderMessage({ ...message, text: sayCommands(text, place) }, { place, forms, lines });
}

async function renderMessage(
  message: Message,
  { place, forms, lines }: { place: Place; forms: Forms; lines: readonly string[] },
): Promise<RenderedPart[]> {
  const [first = [], ...others] = packRows(await renderControls(message, { place, forms }));
  const limit = LIMITS.blocksCharacters - weigh(first);
  const measure = (blocks: readonly Block[]): number => JSON.stringify(toRichText(blocks)).length;
  const texts = splitMarkdown(textBlocks(message, lines), { limit, measure }).filter(
    (blocks) => plainText(blocks).trim() !== '',
  );
  const parts = (texts.length > 0 ? texts : [parseMarkdown('…')]).map((blocks): RenderedPart => ({
    text: shorten(escapeText(plainText(blocks)), LIMITS.fallbackCharacters),
    blocks: [toRichText(blocks)],
  }));
  parts.at(-1)?.blocks.push(...first);
  return [...parts, ...others.map((rows): RenderedPart => ({ text: '…', blocks: rows }))];
}

/** Rows of controls in as many messages as they take; a message's text wants most of its room. */
function packRows(rows: readonly types.ActionsBlock[]): types.ActionsBlock[][] {
  const packs: types.ActionsBlock[][] = [];
  for (const row of rows) {
    const last = packs.at(-1);
    const room = last && weigh([...last, row]) <= LIMITS.blocksCharacters / 2;
    if (room && last.length < LIMITS.messageBlocks - 1) last.push(row);
    else packs.push([row]);
  }
  return packs;
}

/** The characters of blocks that people see. */
function weigh(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (typeof inner === 'string' ? (key === 'text' || key === 'url' ? inner.length : 0) : weigh(inner)),
    0,
  );
}

function textBlocks({ text, progress, links = [], select }: Message, lines: readonly string[]): Block[] {
  return [
    ...parseMarkdown(text),
    ...(progress === undefined ? [] : parseMarkdown(progress)),
    ...(select && !text.includes(select.placeholder) ? parseMarkdown(select.placeholder) : []),
    // Addresses are text, whatever stands in them.
    ...links.map(({ kind, url }): Block => ({
      type: 'paragraph',
      inlines: [{ type: 'text', text: `${LINK_SIGNS[kind]} ${url}` }],
    })),
    ...lines.flatMap((line) => parseMarkdown(line)),
  ];
}

/** Rows of buttons, and selects of as many options as one takes. */
async function renderControls(
  { buttons = [], select }: Pick<Message, 'buttons' | 'select'>,
  { place, forms }: { place: Place; forms: Forms },
): Promise<types.ActionsBlock[]> {
  const rows: types.ActionsBlockElement[][] = [];
  let number = 0;
  for (const row of buttons) {
    const rendered: types.ActionsBlockElement[] = [];
    for (const button of row) {
      const made = await renderButton(button, (number += 1), forms);
      if (made) rendered.push(made);
    }
    for (let from = 0; from < rendered.length; from += LIMITS.actionsElements) {
      rows.push(rendered.slice(from, from + LIMITS.actionsElements));
    }
  }
  if (select) for (const part of renderSelects(select, number)) rows.push([part]);
  return rows.map((elements, index) => ({ type: 'actions', block_id: blockId(place, index), elements }));
}

async function renderButton(
  { label, action, value = '', url, style, form }: Button,
  number: number,
  forms: Forms,
): Promise<types.Button | undefined> {
  const look = {
    type: 'button',
    text: { type: 'plain_text', text: shorten(label, LIMITS.buttonCharacters) || '…', emoji: true },
    ...(style ? { style } : {}),
  } as const;
  if (url !== undefined) {
    return url.length > LIMITS.urlCharacters ? undefined : { ...look, url, action_id: linkActionId(number) };
  }
  if (form) return { ...look, action_id: formActionId(await forms.remember({ form, value }), number) };
  if (action === undefined) return undefined;
  return { ...look, action_id: actionId(action, number), ...(value === '' ? {} : { value }) };
}

function renderSelects({ action, placeholder, options }: Select, number: number): types.StaticSelect[] {
  const selects: types.StaticSelect[] = [];
  const usable = options.filter(({ value }) => value !== '' && value.length <= LIMITS.optionValueCharacters);
  for (let from = 0; from < usable.length; from += LIMITS.selectOptions) {
    selects.push({
      type: 'static_select',
      action_id: actionId(action, number + 1 + selects.length),
      placeholder: { type: 'plain_text', text: shorten(placeholder, LIMITS.placeholderCharacters) || '…' },
      options: usable.slice(from, from + LIMITS.selectOptions).map(toOption),
    });
  }
  return selects;
}

export function toOption({ label, value }: Select['options'][number]): types.PlainTextOption {
  return { text: { type: 'plain_text', text: shorten(label, LIMITS.optionCharacters) || '…' }, value };
}
