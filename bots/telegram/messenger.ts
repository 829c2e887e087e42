import { InputFile, type Api } from 'grammy';
import { isParseError, isRefusal, isUnchanged, migratedTo, toVectortError } from './api-errors.ts';
import type { ReadFile } from './files.ts';
import type { KeyboardButton, TextPart } from './render.ts';
import type { Destination } from './threads.ts';

export interface Look {
  keyboard: readonly KeyboardButton[][];
  /** Said without a sound: more follows. */
  silent?: boolean;
  shownLink?: string | undefined;
}

/** Single messages, as the Bot API has them. Every method throws a VectortError that says what to do about it. */
export function createMessenger(api: Api) {
  /** Groups that have become others since, by their old ids. */
  const migrations = new Map<number, number>();

  /** Calls with the chat's id of today. */
  async function inChat<Result>(chatId: number, call: (chatId: number) => Promise<Result>): Promise<Result> {
    try {
      return await call(migrations.get(chatId) ?? chatId);
    } catch (error) {
      const next = migratedTo(error);
      if (next === undefined || migrations.get(chatId) === next) throw toVectortError(error);
      migrations.set(chatId, next);
      return await inChat(chatId, call);
    }
  }

  /** What is refused as HTML is said without it. */
  async function formatted<Result>(
    { html, plain }: TextPart,
    call: (text: string, mode: { parse_mode?: 'HTML' }) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await call(html, { parse_mode: 'HTML' });
    } catch (error) {
      if (!isParseError(error)) throw error;
      return await call(plain, {});
    }
  }

  async function sendText(to: Destination, part: TextPart, look: Look): Promise<number> {
    const sent = await inChat(to.chat_id, async (chat_id) =>
      formatted(part, async (text, mode) =>
        api.raw.sendMessage({
          ...to,
          chat_id,
          text,
          ...mode,
          ...lookOf(look),
          link_preview_options: previewOf(look),
        }),
      ),
    );
    return sent.message_id;
  }

  /** A file with a text below it where it is given one. */
  async function sendFile(
    to: Destination,
    file: ReadFile,
    look: Look & { caption?: TextPart },
  ): Promise<number> {
    const { caption = { html: '', plain: '' } } = look;
    const sent = await inChat(to.chat_id, async (chat_id) =>
      formatted(caption, async (text, mode) => {
        const common = {
          ...to,
          chat_id,
          ...(text === '' ? {} : { caption: text, ...mode }),
          ...lookOf(look),
        };
        if (file.isPhoto) {
          try {
            return await api.raw.sendPhoto({ ...common, photo: new InputFile(file.bytes, file.name) });
          } catch (error) {
            if (!isUnfitPhoto(error)) throw error;
          }
        }
        return await api.raw.sendDocument({ ...common, document: new InputFile(file.bytes, file.name) });
      }),
    );
    return sent.message_id;
  }

  async function editText(
    { chat_id: chat, id, caption }: { chat_id: number; id: number; caption: boolean },
    part: TextPart,
    look: Look,
  ): Promise<void> {
    const markup = { reply_markup: { inline_keyboard: keyboardOf(look) } };
    await inChat(chat, async (chat_id) =>
      formatted(part, async (text, mode) => {
        try {
          if (caption) {
            await api.raw.editMessageCaption({ chat_id, message_id: id, caption: text, ...mode, ...markup });
            return;
          }
          await api.raw.editMessageText({
            chat_id,
            message_id: id,
            text,
            ...mode,
            ...markup,
            link_preview_options: previewOf(look),
          });
        } catch (error) {
          if (!isUnchanged(error)) throw error;
        }
      }),
    );
  }

  /** Takes a message away where that is possible. */
  async function remove(chat: number, id: number): Promise<void> {
    await inChat(chat, async (chat_id) => {
      try {
        await api.raw.deleteMessage({ chat_id, message_id: id });
      } catch (error) {
        if (!isRefusal(error, 400)) throw error;
      }
    });
  }

  return { sendText, sendFile, editText, remove };
}

export type Messenger = ReturnType<typeof createMessenger>;

function lookOf(look: Look) {
  return {
    ...(look.silent ? { disable_notification: true } : {}),
    ...(look.keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboardOf(look) } } : {}),
  };
}

/** The SDK's types want arrays that it could change. */
function keyboardOf({ keyboard }: Look) {
  return keyboard.map((row) =>
    row.map(({ text, callback_data, url, style }) => ({
      text,
      ...(style ? { style } : {}),
      ...(url === undefined ? { callback_data: callback_data ?? '' } : { url }),
    })),
  );
}

function previewOf({ shownLink }: Look) {
  return shownLink === undefined ? { is_disabled: true } : { url: shownLink };
}

/** The service does not take every picture for one: sides too long, or of a kind that it does not know. */
function isUnfitPhoto(error: unknown): boolean {
  return isRefusal(error, 400) && /PHOTO_|IMAGE_PROCESS_FAILED/.test(error.description);
}
