import type { ChatFiles } from '#core/chat/files.ts';
import { escapeMarkdown } from '#core/chat/markdown.ts';
import type { Message, SendOutcome, Target } from '#core/chat/types.ts';
import { VectortError } from '#core/errors.ts';
import type { Language } from '#core/i18n/languages.ts';
import type { Translate } from '#core/i18n/translate.ts';
import type { Logger } from '#core/log.ts';
import type { Askers } from './asker.ts';
import type { Buttons, PrivateMessage } from './buttons.ts';
import { readFiles } from './files.ts';
import { formatMessageId, parseMessageId, type PostedMessage } from './message-id.ts';
import type { Messenger } from './messenger.ts';
import { LIMITS, renderMessage, withLines, type Rendered, type ShortId } from './render.ts';
import { destinationOf, isGroup, type ChatThreads, type Destination } from './threads.ts';

export interface SenderOptions {
  messenger: Messenger;
  threads: ChatThreads;
  buttons: Buttons;
  askers: Askers;
  files: ChatFiles;
  log: Logger;
  translate: (language: Language) => Translate;
  /** Of the bot, for links to it. */
  username: () => string;
}

type Part = PostedMessage['parts'][number];

/** One message of a post. Gives the part of the text that it shows, if any. */
type Step = () => Promise<Part | undefined>;

/** Posts under way that are remembered, so that a second try does not repeat what went out. */
const REMEMBERED = 500;

/** Why nothing can be said to somebody in private: they never wrote to the bot, or blocked it. */
const CLOSED = new Set(['telegram_closed', 'telegram_chat_gone']);

/** Posts and edits of neutral messages. */
export function createSender(options: SenderOptions) {
  const { messenger, threads, buttons, askers, files, log, translate, username } = options;
  const underWay = new Map<string, (Part | undefined)[]>();

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
    const { place, userId: user } = target;
    const id = await buttons.rememberPrivate({ place, user, message });
    return {
      text: t('telegram.only_for_you', { name: escapeMarkdown(name || t('telegram.you')) }),
      buttons: [[{ label: t('telegram.open_chat'), url: `https://t.me/${username()}?start=${id}` }]],
    };
  }

  async function edit(target: Target, messageId: string, message: Message): Promise<void> {
    const { where, parts } = parseMessageId(messageId);
    const shown = where === 'line' ? await invitation(target, message) : message;
    const rendered = await renderMessage(shown, buttons.namer(target));
    const chat_id = where === 'private' ? Number(target.userId) : destinationOf(target.place).chat_id;
    const last = Math.min(parts.length, rendered.parts.length) - 1;
    for (const [index, part] of parts.entries()) {
      const text = rendered.parts[index];
      // A shorter text needs fewer messages.
      if (!text) await messenger.remove(chat_id, part.id);
      else {
        await messenger.editText({ chat_id, ...part }, text, {
          keyboard: index === last ? rendered.keyboard : [],
          shownLink: rendered.shownLink,
        });
      }
    }
  }

  async function sendAll(
    to: Destination,
    message: Message,
    { key, target, shortId }: { key: string; target: Target; shortId: ShortId },
  ): Promise<Part[]> {
    const steps = await stepsOf(to, message, { target, shortId });
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
    { target, shortId }: { target: Target; shortId: ShortId },
  ): Promise<Step[]> {
    const t = translate(askers.of(target).language);
    const { read, lines } = await readFiles(message.files ?? [], { files, t, log });
    const rendered = withLines(await renderMessage(message, shortId), lines);
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
      const last: Step = async () => ({
        id: await messenger.sendFile(to, captioned, { keyboard, caption }),
        caption: true,
      });
      return [...silently, last];
    }
    const texts = rendered.parts.map((part, index): Step => async () => {
      const isLast = index === rendered.parts.length - 1;
      const look = { keyboard: isLast ? keyboard : [], silent: !isLast, shownLink };
      return { id: await messenger.sendText(to, part, look), caption: false };
    });
    return [...silently, ...texts];
  }

  /** It is out: that a reply to it may not find its thread is no reason to say it again. */
  async function noteOwn({ place }: Target, parts: readonly Part[]): Promise<void> {
    try {
      for (const { id } of parts) await threads.noteOwn(place, id);
    } catch (error) {
      log.warn({ err: error }, 'Telegram: a message could not be noted in its thread');
    }
  }

  /** Says in the private chat what a line in a group led to. False where there is nothing for this person. */
  async function deliverPrivate(payload: string, userId: string): Promise<boolean> {
    const waiting: PrivateMessage | undefined = await buttons.recallPrivate(payload);
    if (!waiting || waiting.user !== userId) return false;
    const target: Target = { place: waiting.place, audience: 'asker', userId };
    await sendAll({ chat_id: Number(userId) }, waiting.message, {
      key: `deep:${payload}`,
      target,
      shortId: buttons.namer(target),
    });
    return true;
  }

  return { post, edit, deliverPrivate };
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
