import { ButtonStyle, ComponentType, type APIMessageTopLevelComponent } from 'discord.js';
import { splitMarkdown } from '#core/chat/split-markdown.ts';
import type { Button, Message, MessageFile, Place, Select } from '#core/chat/types.ts';
import type { Buttons } from './buttons.ts';
import { LIMITS, shorten } from './limits.ts';
import { blocksOf, escapeText, renderBlocks } from './markdown.ts';

/** A file that is sent, or why it is not. */
export type RenderedFile =
  | { file: MessageFile; name: string; bytes: Buffer }
  | { file: MessageFile; note: string };

export interface RenderOptions {
  place: Place;
  buttons: Buttons;
  files?: readonly RenderedFile[];
  /** Small print below everything. */
  hint?: string | undefined;
}

type Components = APIMessageTopLevelComponent[];
type Row = Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>;

const ICONS = { preview: '🔗', code: '📄', repository: '🐙', deployment: '🚀' } as const;
const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;
/** Rows that one message takes beside its text, files and gallery: a row of five buttons is six components. */
const ROWS = 5;
/** Left for what stands below the text of the last part, in characters. */
const FOOT_CHARACTERS = 1_200;

/** What people read, as the components of one message or, where it is long, of several. */
export async function renderMessage(message: Message, options: RenderOptions): Promise<Components[]> {
  const { files = [], hint } = options;
  const parts = splitMarkdown(blocksOf(message.text), {
    limit: LIMITS.textCharacters - FOOT_CHARACTERS,
    measure: (blocks) => renderBlocks(blocks).length,
  }).map(renderBlocks);
  const messages: Components[] = parts.map((text) => [textOf(text)]);
  const foot = [
    ...(message.links ?? []).map(({ kind, url }) => `${ICONS[kind]} ${url}`),
    ...files.flatMap((file) => ('note' in file ? [file.note] : [])),
    ...(message.progress === undefined ? [] : [`-# ⏳ ${escapeText(shorten(message.progress, 300))}`]),
    ...(hint === undefined ? [] : [`-# ${hint}`]),
  ];
  const last = messages.at(-1) ?? [];
  if (messages.length === 0) messages.push(last);
  for (const text of foot) last.push(textOf(shorten(text, 500)));
  last.push(...renderFiles(files));
  const rows = await renderRows(message, options);
  // Without a word there is nothing to show.
  if (last.length === 0 && rows.length === 0) last.push(textOf('…'));
  last.push(...rows.slice(0, ROWS));
  for (let at = ROWS; at < rows.length; at += ROWS) messages.push(rows.slice(at, at + ROWS));
  return messages;
}

function textOf(content: string): Components[number] {
  return { type: ComponentType.TextDisplay, content };
}

function renderFiles(files: readonly RenderedFile[]): Components {
  const sent = files.filter((file) => 'bytes' in file);
  const images = sent.filter(({ file }) => file.kind === 'image');
  return [
    ...(images.length === 0
      ? []
      : [
          {
            type: ComponentType.MediaGallery as const,
            items: images.slice(0, 10).map(({ name }) => ({ media: { url: `attachment://${name}` } })),
          },
        ]),
    ...sent
      .filter(({ file }) => file.kind !== 'image')
      .map(({ name }) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } })),
  ];
}

async function renderRows(message: Message, { place, buttons }: RenderOptions): Promise<Row[]> {
  const rows: Row[] = [];
  let number = 0;
  for (const given of message.buttons ?? []) {
    for (let at = 0; at < given.length; at += LIMITS.rowButtons) {
      const components: Row['components'] = [];
      for (const button of given.slice(at, at + LIMITS.rowButtons)) {
        components.push(await renderButton(button, { place, buttons, number }));
        number += 1;
      }
      rows.push({ type: ComponentType.ActionRow, components });
    }
  }
  return [...rows, ...(message.select ? await renderSelect(message.select, { place, buttons }) : [])];
}

async function renderButton(
  button: Button,
  { place, buttons, number }: { place: Place; buttons: Buttons; number: number },
): Promise<Row['components'][number]> {
  const { action = '', value = '', label: given, url, style, form } = button;
  const label = shorten(given, LIMITS.labelCharacters);
  if (url !== undefined && url.length <= LIMITS.linkCharacters) {
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
  }
  const id = await buttons.remember({ action, value, place, ...(form ? { form } : {}) });
  return {
    type: ComponentType.Button,
    style: style ? STYLES[style] : ButtonStyle.Secondary,
    label,
    // Two buttons of one message may mean the same, and must not be named the same.
    custom_id: `${number}:${id}`,
  };
}

async function renderSelect(
  { action, placeholder, options }: Select,
  { place, buttons }: { place: Place; buttons: Buttons },
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < options.length; at += LIMITS.selectOptions) {
    const shown = options.slice(at, at + LIMITS.selectOptions);
    rows.push({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: `s${at}:${await buttons.remember({ action, value: '', place })}`,
          placeholder: shorten(placeholder, LIMITS.placeholderCharacters),
          options: await Promise.all(
            shown.map(async ({ value, label }) => ({
              label: shorten(label, LIMITS.optionCharacters),
              value: await buttons.remember({ action, value, place }),
            })),
          ),
        },
      ],
    });
  }
  return rows;
}
