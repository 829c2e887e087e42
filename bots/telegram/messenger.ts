import { InputFile, type Api } from 'grammy';
import { UpstreamError } from '#core/errors.ts';
import { isParseError, isRefusal, isUnchanged, migratedTo, toVectortError } from './api-errors.ts';
import type { ReadFile } from './files.ts';
import type { Groups } from './groups.ts';
import type { Part } from './message-id.ts';
import type { KeyboardButton, TextPart } from './render.ts';
import type { Rich } from './rich.ts';
import type { Destination } from './threads.ts';

/** The code of what may go as an ordinary message instead of a rich one. */
export const NO_RICH = 'telegram_no_rich';

export interface Look {
  keyboard: readonly KeyboardButton[][];
  /** Said without a sound: more follows. */
  silent?: boolean;
  shownLink?: string | undefined;
}

/** Single messages, as the Bot API has them. Every method throws a VectortError that says what to do about it. */
export function createMessenger(api: Api, { groups, rich }: { groups: Groups; rich: Rich }) {
  /** Calls with the chat's id of today. */
  async function inChat<Result>(first: number, call: (chatId: number) => Promise<Result>): Promise<Result> {
    const chatId = groups.newestIdOf(first);
    try {
      return await call(chatId);
    } catch (error) {
      const next = migratedTo(error);
      if (next === undefined || next === chatId) throw toVectortError(error);
      await groups.noteUpgrade(first, next);
      return await inChat(first, call);
    }
  }

  /** Calls about a message that stands in that very chat. Undefined where the chat is another one by now. */
  async function onMessageIn<Result>(chat: number, call: () => Promise<Result>): Promise<Result | undefined> {
    if (groups.newestIdOf(chat) !== chat) return undefined;
    try {
      return await call();
    } catch (error) {
      const next = migratedTo(error);
      if (next === undefined) throw toVectortError(error);
      await groups.noteUpgrade(chat, next);
      return undefined;
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

  /** Makes a call with a rich message. @throws UpstreamError `telegram_no_rich` where it may go as an ordinary one. */
  async function asRich<Result>(call: () => Promise<Result>): Promise<Result> {
    try {
      return await call();
    } catch (error) {
      if (!rich.isRefusedAsRich(error)) throw error;
      throw new UpstreamError('Telegram does not take a rich message', { code: NO_RICH, retryable: false });
    }
  }

  async function sendText(to: Destination, part: TextPart, look: Look): Promise<Part> {
    const { rich: html } = part;
    if (html !== undefined) {
      const sent = await inChat(to.chat_id, async (chat_id) =>
        asRich(async () =>
          api.raw.sendRichMessage({
            ...addressIn(chat_id, to),
            rich_message: { html },
            ...lookOf(look),
          }),
        ),
      );
      return partOf(sent, to);
    }
    const sent = await inChat(to.chat_id, async (chat_id) =>
      formatted(part, async (text, mode) =>
        api.raw.sendMessage({
          ...addressIn(chat_id, to),
          text,
          ...mode,
          ...lookOf(look),
          link_preview_options: previewOf(look),
        }),
      ),
    );
    return partOf(sent, to);
  }

  /** A file with a text below it where it is given one. */
  async function sendFile(
    to: Destination,
    file: ReadFile,
    look: Look & { caption?: TextPart },
  ): Promise<Part> {
    const { caption = { html: '', plain: '' } } = look;
    const sent = await inChat(to.chat_id, async (chat_id) =>
      formatted(caption, async (text, mode) => {
        const common = {
          ...addressIn(chat_id, to),
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
    return { ...partOf(sent, to), caption: true };
  }

  /** False where the message stands in a chat that is another one by now: nobody can change it any more. */
  async function editText(
    { chat: chat_id, id, caption }: Required<Part>,
    part: TextPart,
    look: Look,
  ): Promise<boolean> {
    const markup = { reply_markup: { inline_keyboard: keyboardOf(look) } };
    const { rich: html } = part;
    if (html !== undefined) {
      const shown = await onMessageIn(chat_id, async () =>
        asRich(async () => {
          try {
            await api.raw.editMessageText({
              chat_id,
              message_id: id,
              rich_message: { html },
              ...markup,
            });
          } catch (error) {
            if (!isUnchanged(error)) throw error;
          }
          return true;
        }),
      );
      return shown !== undefined;
    }
    const edited = await onMessageIn(chat_id, async () =>
      formatted(part, async (text, mode) => {
        try {
          if (caption) {
            await api.raw.editMessageCaption({ chat_id, message_id: id, caption: text, ...mode, ...markup });
            return true;
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
        return true;
      }),
    );
    return edited !== undefined;
  }

  /** Takes a message away where that is possible. */
  async function remove({ chat: chat_id, id }: Required<Part>): Promise<void> {
    await onMessageIn(chat_id, async () => {
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

/** How the service is told where: a reply is only one where its root stands in the same chat. */
function addressIn(chat_id: number, { message_thread_id, root }: Destination) {
  return {
    chat_id,
    ...(message_thread_id === undefined ? {} : { message_thread_id }),
    ...(root?.chat === chat_id
      ? { reply_parameters: { message_id: root.id, allow_sending_without_reply: true } }
      : {}),
  };
}

function partOf({ message_id, chat }: { message_id: number; chat: { id: number } }, to: Destination): Part {
  return { id: message_id, caption: false, ...(chat.id === to.chat_id ? {} : { chat: chat.id }) };
}

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
