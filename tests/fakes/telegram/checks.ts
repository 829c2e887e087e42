import { textOf } from './body.ts';
import { parseRich, parseText } from './html.ts';
import { Refusal, type TgButton } from './types.ts';

const MAX_BUTTONS = 100;
const MAX_RICH = 32_768;
const MAX_CALLBACK_BYTES = 64;

/** What a text or caption shows. @throws Refusal where the service would not take it. */
export function readText(values: Record<string, unknown>, field: 'text' | 'caption', limit: number): string {
  const parsed = parseText(textOf(values[field]), values['parse_mode']);
  if ('error' in parsed) throw new Refusal(400, `Bad Request: can't parse entities: ${parsed.error}`);
  const { text, links } = parsed;
  if (field === 'text' && text === '') throw new Refusal(400, 'Bad Request: message text is empty');
  if (text.length > limit) {
    throw new Refusal(400, `Bad Request: message ${field === 'text' ? '' : 'caption '}is too long`);
  }
  // A link without a public address is silently shown as its words alone.
  const visible = links.filter((link) => isPublic(link) && !text.includes(link));
  return [text, ...visible.map((link) => `(${link})`)].join(' ');
}

/** What a rich message shows. @throws Refusal where the service would not take it. */
export function readRich(values: Record<string, unknown>): string {
  // Its shape is checked below.
  const { html } = values['rich_message'] as { html?: unknown };
  const parsed = parseRich(textOf(html));
  if ('error' in parsed) throw new Refusal(400, `Bad Request: can't parse rich message: ${parsed.error}`);
  if (parsed.text === '') throw new Refusal(400, 'Bad Request: rich message is empty');
  if (parsed.text.length > MAX_RICH) throw new Refusal(400, 'Bad Request: rich message is too long');
  return parsed.text;
}

/** The buttons under a message. @throws Refusal where the service would not take them. */
export function readButtons(markup: unknown): { inline_keyboard: TgButton[][] } | undefined {
  if (markup === undefined) return undefined;
  // Its shape is checked below.
  const { inline_keyboard: rows } = markup as { inline_keyboard?: TgButton[][] };
  if (!Array.isArray(rows)) throw new Refusal(400, 'Bad Request: object expected as reply markup');
  const buttons = rows.flat();
  if (buttons.length === 0) return undefined;
  if (buttons.length > MAX_BUTTONS) throw new Refusal(400, 'Bad Request: reply markup is too long');
  for (const { text, callback_data: data, url, style } of buttons) {
    if (!text) throw new Refusal(400, 'Bad Request: text buttons are unallowed in the inline keyboard');
    if ((data === undefined) === (url === undefined)) {
      throw new Refusal(400, 'Bad Request: BUTTON_TYPE_INVALID');
    }
    const bytes = Buffer.byteLength(data ?? '');
    if (data !== undefined && (bytes < 1 || bytes > MAX_CALLBACK_BYTES)) {
      throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
    }
    if (url !== undefined && !isPublic(url)) {
      throw new Refusal(400, `Bad Request: inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
    }
    if (style !== undefined && !['danger', 'success', 'primary'].includes(style)) {
      throw new Refusal(400, 'Bad Request: BUTTON_STYLE_INVALID');
    }
  }
  return { inline_keyboard: rows };
}

function isPublic(url: string): boolean {
  if (url.startsWith('tg://')) return true;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname.includes('.') && !hostname.endsWith('.localhost');
}
