import type { ChatFiles } from '#core/chat/files.ts';
import type { LeftMessages } from '#core/chat/left-messages.ts';
import { escapeMarkdown, parseMarkdown } from '#core/chat/markdown.ts';
import type { Message, SendOutcome, Target } from '#core/chat/types.ts';
import { VectortError } from '#core/errors.ts';
import type { Language } from '#core/i18n/languages.ts';
import type { Translate } from '#core/i18n/translate.ts';
import type { Logger } from '#core/log.ts';
import type { Askers } from './asker.ts';
import type { Buttons } from './buttons.ts';
import { lineOf, readFiles } from './files.ts';
import { toHtml } from './html.ts';
import { formatMessageId, parseMessageId, type Part } from './message-id.ts';
import { NO_RICH, type Messenger } from './messenger.ts';
import { LIMITS, renderMessage, withLines, type Rendered, type ShortId } from './render.ts';
import type { Rich } from './rich.ts';
import { destinationOf, isGroup, type ChatThreads, type Destination } from './threads.ts';

export interface SenderOptions {
  messenger: Messenger;
  threads: ChatThreads;
  buttons: Buttons;
  askers: Askers;
  leftMessages: LeftMessages;
  rich: Rich;
  files: ChatFiles;
  log: Logger;
  translate: (language: Language) => Translate;
  /** Of the bot, for links to it. */
  username: () => string;
}

/** One message of a post. Gives the part of the text that it shows, if any. */
type Step = () => Promise<Part | undefined>;

interface SendContext {
  key: string;
  target: Target;
  shortId: ShortId;
  /** Whether files are not tried, and lines say where they are. */
  isWithoutFiles?: boolean;
  /** Whether rich messages are not tried. */
  isWithoutRich?: boolean;
}

/** Posts under way that are remembered, so that a second try does not repeat what went out. */
const REMEMBERED = 500;

/** Why nothing can be said to somebody in private: they never wrote to the bot, or blocked it. */
const CLOSED = new Set(['telegram_closed', 'telegram_chat_gone']);

/** What can be done without where it is refused, by the code of that. */
const DISPENSABLE: Readonly<Record<string, 'isWithoutFiles' | 'isWithoutRich'>> = {
  telegram_no_files: 'isWithoutFiles',
  [NO_RICH]: 'isWithoutRich',
};

/** Posts and edits of neutral messages. */
export function createSender(options: SenderOptions) {
  const { messenger, threads, buttons, askers, leftMessages, rich, files, log, translate, username } =
    options;
  const underWay = new Map<string, (Part | undefined)[]>();
  /** What messages have become so far by an edit that did not come to its end, by their ids. */
  const changing = new Map<string, Part[]>();

  async function post(target: Target, message: Message, key: string): Promise<SendOutcome> {
    const { place, audience } = target;
    if (audience === 'asker' && isGroup(place)) return await postPrivately(target, message, key);
    const to = destinationOf(place);
    const parts = await sendAll(to, message, { key, target, shortId: buttons.namer(target) });
    await noteOwn(target, parts);
    return { messageId: formatMessageId({ where: 'thread', parts }) };
  }

  /** In a group, what only one may see is said in the private chat, or a line says how to get it there. */
  async function postPrivately(target: Target, message: Message, key: string): Promise<SendOutcome> {
    const to = { chat_id: Number(target.userId) };
    try {
      const parts = await sendAll(to, message, { key, target, shortId: buttons.namer(target) });
      return { messageId: formatMessageId({ where: 'private', parts }) };
    } catch (error) {
      if (!(error instanceof VectortError) || !CLOSED.has(error.code)) throw error;
      underWay.delete(key);
    }
    const parts = await sendAll(destinationOf(target.place), await invitation(target, message), {
      key,
      target,
      shortId: buttons.namer(target),
    });
    await noteOwn(target, parts);
    return { messageId: formatMessageId({ where: 'line', parts }) };
  }

  /** The line of a group that leads somebody to what is for them alone. */
  async function invitation(target: Target, message: Message): Promise<Message> {
    const { name, language } = askers.of(target);
    const t = translate(language);
    const { place, userId } = target;
    const id = await leftMessages.leave({ place, userId, message });
    return {
      text: t('telegram.only_for_you', { name: escapeMarkdown(name || t('telegram.you')) }),
      buttons: [[{ label: t('telegram.open_chat'), url: `https://t.me/${username()}?start=${id}` }]],
    };
  }

  /** The messages of a post show another text; it takes more or fewer of them where it is longer or shorter. */
  async function edit(target: Target, messageId: string, message: Message): Promise<SendOutcome> {
    if (await showDraft(target, messageId, message)) return { messageId };
    try {
      return await change(target, messageId, { message, isRich: rich.hasMessages() });
    } catch (error) {
      if (!(error instanceof VectortError) || error.code !== NO_RICH) throw error;
      return await change(target, messageId, { message, isRich: false });
    }
  }

  /** In private chats, a line of a run's card may be a draft: it changes more smoothly and costs no edit. */
  async function showDraft({ place }: Target, messageId: string, message: Message): Promise<boolean> {
    const [part] = parseMessageId(messageId).parts;
    if (message.progress === undefined || isGroup(place) || !part) return false;
    const { chat_id, message_thread_id } = destinationOf(place);
    return await rich.showDraft({
      chat_id,
      ...(message_thread_id === undefined ? {} : { message_thread_id }),
      message: part.id,
      step: message.step,
      html: toHtml(parseMarkdown(message.progress)),
    });
  }

  async function change(
    target: Target,
    messageId: string,
    { message, isRich }: { message: Message; isRich: boolean },
  ): Promise<SendOutcome> {
    const { where, parts: posted } = parseMessageId(messageId);
    const shown = where === 'line' ? await invitation(target, message) : message;
    const isCaption = posted[0]?.caption === true;
    const rendered = await renderMessage(shown, buttons.namer(target), {
      limit: isCaption ? LIMITS.captionCharacters : LIMITS.textCharacters,
      isRich: isRich && !isCaption,
    });
    const to: Destination =
      where === 'private' ? { chat_id: Number(target.userId) } : destinationOf(target.place);
    const parts = changing.get(messageId) ?? [...posted];
    if (changing.size >= REMEMBERED) changing.clear();
    changing.set(messageId, parts);
    for (const [index, text] of rendered.parts.entries()) {
      const isLast = index === rendered.parts.length - 1;
      const look = { keyboard: isLast ? rendered.keyboard : [], shownLink: rendered.shownLink };
      const part = parts[index];
      if (part && (await messenger.editText({ chat: to.chat_id, ...part }, text, look))) continue;
      // There is one more now, or its chat has become another one.
      const added = await messenger.sendText(to, text, { ...look, silent: true });
      parts[index] = added;
      if (where !== 'private') await noteOwn(target, [added]);
    }
    for (let part = parts.at(-1); part && parts.length > rendered.parts.length; part = parts.at(-1)) {
      await messenger.remove({ chat: to.chat_id, ...part });
      parts.pop();
    }
    changing.delete(messageId);
    return { messageId: formatMessageId({ where, parts }) };
  }

  async function sendAll(to: Destination, message: Message, context: SendContext): Promise<Part[]> {
    try {
      return await sendSteps(context.key, await stepsOf(to, message, context));
    } catch (error) {
      const without = error instanceof VectortError ? DISPENSABLE[error.code] : undefined;
      if (!without || context[without]) throw error;
      underWay.delete(context.key);
      return await sendAll(to, message, { ...context, [without]: true });
    }
  }

  async function sendSteps(key: string, steps: readonly Step[]): Promise<Part[]> {
    const done = underWay.get(key) ?? [];
    if (underWay.size >= REMEMBERED) underWay.clear();
    underWay.set(key, done);
    for (const step of steps.slice(done.length)) done.push(await step());
    underWay.delete(key);
    return done.filter((part) => part !== undefined);
  }

  async function stepsOf(
    to: Destination,
    message: Message,
    { target, shortId, isWithoutFiles = false, isWithoutRich = false }: SendContext,
  ): Promise<Step[]> {
    const t = translate(askers.of(target).language);
    const wanted = message.files ?? [];
    const { read, lines } = isWithoutFiles
      ? { read: [], lines: wanted.map((file) => lineOf(file, 'not_allowed', t)) }
      : await readFiles(wanted, { files, t, log });
    const isRich = rich.hasMessages() && !isWithoutRich;
    const rendered = withLines(await renderMessage(message, shortId, { isRich }), lines);
    const { keyboard, shownLink } = rendered;
    const caption = fitsCaption(rendered) ? rendered.parts[0] : undefined;
    // A picture is what is looked at; the text stands below it.
    const captioned = caption && (read.find(({ isPhoto }) => isPhoto) ?? read[0]);
    const silently = read
      .filter((file) => file !== captioned)
      .map((file): Step => async () => {
        await messenger.sendFile(to, file, { keyboard: [], silent: true });
        return undefined;
      });
    if (captioned) {
      return [...silently, async () => await messenger.sendFile(to, captioned, { keyboard, caption })];
    }
    const texts = rendered.parts.map((part, index): Step => async () => {
      const isLast = index === rendered.parts.length - 1;
      const look = { keyboard: isLast ? keyboard : [], silent: !isLast, shownLink };
      return await messenger.sendText(to, part, look);
    });
    return [...silently, ...texts];
  }

  /** It is out: that a reply to it may not find its thread is no reason to say it again. */
  async function noteOwn({ place }: Target, parts: readonly Part[]): Promise<void> {
    try {
      for (const part of parts) await threads.noteOwn(place, { chat: Number(place.channel), ...part });
    } catch (error) {
      log.warn({ err: error }, 'Telegram: a message could not be noted in its thread');
    }
  }

  return { post, edit };
}

export type Sender = ReturnType<typeof createSender>;

function fitsCaption({ parts, files }: Rendered): boolean {
  const [only] = parts;
  return (
    files.length > 0 &&
    parts.length === 1 &&
    only !== undefined &&
    only.plain.length <= LIMITS.captionCharacters
  );
}
