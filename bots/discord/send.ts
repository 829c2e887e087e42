import { ComponentType, Routes, type APIMessage, type REST } from 'discord.js';
import type { ChatFiles } from '#core/chat/files.ts';
import type { Message, SendOutcome, Target } from '#core/chat/types.ts';
import { matchLanguage, type Language } from '#core/i18n/languages.ts';
import type { Translate } from '#core/i18n/translate.ts';
import { readHandle } from './answer-handle.ts';
import { CODES, hasCode, toVectortError } from './api-errors.ts';
import type { Buttons } from './buttons.ts';
import { readFiles } from './files.ts';
import type { FirstWords } from './first-words.ts';
import { createInteractionPosts } from './interaction-posts.ts';
import { COMPONENTS_V2, LIMITS } from './limits.ts';
import { markIn, outcomeOf, partKey, readMessageId } from './message-id.ts';
import { markOf, nonceOf } from './nonce.ts';
import type { Payload } from './payload.ts';
import { renderMessage, type RenderedFile } from './render.ts';
import { DIRECT, type ChatThreads } from './threads.ts';

export interface SenderOptions {
  rest: REST;
  threads: ChatThreads;
  buttons: Buttons;
  files: ChatFiles;
  firstWords: FirstWords;
  translate: (language: Language) => Translate;
  applicationId: () => string;
  selfId: () => string;
  /** Whether messages in threads are read without a mention. */
  readsContent: () => boolean;
}

const WITH_FILES: ReadonlySet<ComponentType> = new Set([ComponentType.File, ComponentType.MediaGallery]);
/** How far back a post is looked for. */
const LOOKED_THROUGH = 100;

/** Says what the core has to say: in threads by the bot, in private by the interaction that is answered. */
export function createSender(options: SenderOptions) {
  const { rest, threads, buttons, files, firstWords, translate, applicationId, selfId, readsContent } =
    options;
  const interactions = createInteractionPosts({ rest, firstWords, applicationId });

  const languageOf = (target: Target): Translate =>
    translate(matchLanguage(readHandle(target.answerHandle).locale));

  /** The messages of one post. Files that Discord finds too large become links. */
  async function payloadsOf(
    target: Target,
    message: Message,
    { key, hint, fileLimit }: { key?: string; hint?: string | undefined; fileLimit?: number },
  ): Promise<Payload[]> {
    const limit = fileLimit ?? readHandle(target.answerHandle).fileBytes ?? LIMITS.fileBytes;
    const t = languageOf(target);
    const read: RenderedFile[] = await readFiles(message.files ?? [], { files, limit, t });
    const parts = await renderMessage(message, { place: target.place, buttons, files: read, hint });
    const withFiles = parts.findLastIndex((components) =>
      components.some(({ type }) => WITH_FILES.has(type)),
    );
    return parts.map((components, index) => {
      const [first] = components;
      if (first && key !== undefined) first.id = markOf(partKey(key, index, parts.length));
      const sent = index === withFiles ? read.flatMap((file) => ('bytes' in file ? [file] : [])) : [];
      return {
        body: {
          components,
          flags: COMPONENTS_V2,
          allowed_mentions: { parse: [] },
          ...(sent.length > 0 ? { attachments: sent.map(({ name }, id) => ({ id, filename: name })) } : {}),
        },
        files: sent.map(({ name, bytes }) => ({ name, data: bytes })),
      };
    });
  }

  async function post(target: Target, message: Message, key: string): Promise<SendOutcome> {
    return await translated(async () => {
      try {
        return await postWith(target, message, { key });
      } catch (error) {
        if (!hasCode(error, CODES.tooLarge)) throw error;
        return await postWith(target, message, { key, fileLimit: 0 });
      }
    });
  }

  async function postWith(
    target: Target,
    message: Message,
    { key, fileLimit }: { key: string; fileLimit?: number },
  ): Promise<SendOutcome> {
    const isDirect = target.place.workspace === DIRECT;
    const more = fileLimit === undefined ? {} : { fileLimit };
    if (target.audience === 'asker' && !isDirect) {
      const payloads = await payloadsOf(target, message, { key, ...more });
      return (
        (await interactions.answerAlone(target, payloads)) ??
        (await sendAll(await directTo(target), payloads, key))
      );
    }
    const { channelId, isNew } = await threads.open(target);
    const hint =
      isNew && !readsContent()
        ? languageOf(target)('discord.mention_me', { me: `<@${selfId()}>` })
        : undefined;
    const payloads = await payloadsOf(target, message, { key, hint, ...more });
    const first = await interactions.answerOriginal(target, channelId, payloads);
    if (first === undefined) return await sendAll(channelId, payloads, key);
    return outcomeOf(channelId, [first, ...(await sendParts(channelId, payloads, { key, from: 1 }))]);
  }

  /** Sends the parts of a post from one on, and gives their ids. */
  async function sendParts(
    channelId: string,
    payloads: readonly Payload[],
    { key, from = 0 }: { key: string; from?: number },
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const [index, { body, files: sent }] of payloads.entries()) {
      if (index < from) continue;
      const nonce = nonceOf(partKey(key, index, payloads.length));
      const message = await threads.reopening(
        channelId,
        async () =>
          (await rest.post(Routes.channelMessages(channelId), {
            body: { ...body, nonce, enforce_nonce: true },
            files: sent,
          })) as APIMessage,
      );
      ids.push(message.id);
    }
    return ids;
  }

  async function sendAll(channelId: string, payloads: readonly Payload[], key: string): Promise<SendOutcome> {
    return outcomeOf(channelId, await sendParts(channelId, payloads, { key }));
  }

  async function directTo({ userId }: Target): Promise<string> {
    const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })) as {
      id: string;
    };
    return channel.id;
  }

  async function edit(target: Target, messageId: string, message: Message): Promise<void> {
    await translated(async () => {
      const { where, ids } = readMessageId(messageId);
      const payloads = await payloadsOf(target, message, {});
      const surplus: string[] = ids.slice(payloads.length);
      if (where.startsWith('@')) {
        await interactions.editAlone(where.slice(1), ids, payloads);
        return;
      }
      for (const [index, { body, files: sent }] of payloads.entries()) {
        const id = ids[index];
        const nonce = nonceOf(`${messageId}:${index}`);
        await threads.reopening(where, async () => {
          if (id !== undefined) await rest.patch(Routes.channelMessage(where, id), { body, files: sent });
          else
            await rest.post(Routes.channelMessages(where), {
              body: { ...body, nonce, enforce_nonce: true },
              files: sent,
            });
        });
      }
      for (const id of surplus) await rest.delete(Routes.channelMessage(where, id));
    });
  }

  /** Looks for the marks of a post in what was last said; what only one person sees cannot be looked for. */
  async function findPost(target: Target, key: string): Promise<SendOutcome | undefined> {
    return await translated(async () => {
      const isAlone = target.audience === 'asker' && target.place.workspace !== DIRECT;
      const channelId = isAlone ? await directTo(target) : await threads.existing(target.place);
      if (channelId === undefined) return undefined;
      const query = new URLSearchParams({ limit: String(LOOKED_THROUGH) });
      const recent = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
      const mine = recent.filter(({ author }) => author.id === selfId());
      const last = mine.find((message) => markIn(message) === markOf(key));
      if (!last) return undefined;
      const before: string[] = [];
      for (let part = 0; ; part += 1) {
        const found = mine.find((message) => markIn(message) === markOf(partKey(key, part, Infinity)));
        if (!found) break;
        before.push(found.id);
      }
      return outcomeOf(channelId, [...before, last.id]);
    });
  }

  return { post, edit, findPost };
}

export type Sender = ReturnType<typeof createSender>;

async function translated<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    throw toVectortError(error);
  }
}
