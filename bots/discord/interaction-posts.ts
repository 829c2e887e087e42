import { InteractionResponseType, Routes, type APIMessage, type REST } from 'discord.js';
import type { SendOutcome, Target } from '#core/chat/types.ts';
import { liveInteraction, readHandle } from './answer-handle.ts';
import { CODES, hasCode, isPlaceGone, isTokenGone } from './api-errors.ts';
import type { FirstWords } from './first-words.ts';
import { COMPONENTS_V2, EPHEMERAL } from './limits.ts';
import { markIn, outcomeOf } from './message-id.ts';
import type { Payload } from './payload.ts';

/** Discord's mark of an answer that is still awaited. */
const LOADING = 1 << 7;

export interface InteractionPostsOptions {
  rest: REST;
  firstWords: FirstWords;
  applicationId: () => string;
}

/** What is said by the interaction that is answered, while its token lives. */
export function createInteractionPosts({ rest, firstWords, applicationId }: InteractionPostsOptions) {
  /** Answers with the words themselves. Gives the message that they became; undefined where that cannot be any more. */
  async function answerFirst(
    { id, token }: { id: string; token: string },
    [first]: readonly Payload[],
    { channelId }: { channelId?: string },
  ): Promise<APIMessage | undefined> {
    // Files may take longer than there is time.
    if (!first || first.files.length > 0) return undefined;
    const flags = channelId === undefined ? COMPONENTS_V2 | EPHEMERAL : COMPONENTS_V2;
    const answered = await firstWords.say(id, {
      ...(channelId === undefined ? {} : { channelId }),
      answer: async () =>
        (await rest.post(Routes.interactionCallback(id, token), {
          auth: false,
          query: new URLSearchParams({ with_response: 'true' }),
          body: {
            type: InteractionResponseType.ChannelMessageWithSource,
            data: { ...first.body, flags },
          },
        })) as { resource?: { message?: APIMessage } },
    });
    return answered?.resource?.message;
  }

  /**
   * The first words of an answer are the answer, or take the place of "is thinking". Gives the message that the first
   * part became.
   */
  async function answerOriginal(
    target: Target,
    channelId: string,
    payloads: readonly Payload[],
  ): Promise<string | undefined> {
    const handle = readHandle(target.answerHandle);
    const interaction = handle.deferred === 'thread' ? liveInteraction(handle) : undefined;
    if (!interaction) return undefined;
    const said = await answerFirst(interaction, payloads, { channelId });
    if (said) return said.id;
    const original = await awaited(interaction.token, payloads);
    if (!original || original.channel_id !== channelId) return undefined;
    const [first] = payloads;
    if (first) await editOriginal(interaction.token, first);
    return original.id;
  }

  /** Says something to the asker alone where they asked; undefined where that is not possible any more. */
  async function answerAlone(target: Target, payloads: readonly Payload[]): Promise<SendOutcome | undefined> {
    const handle = readHandle(target.answerHandle);
    const interaction = liveInteraction(handle);
    if (!interaction) return undefined;
    const { token } = interaction;
    const ids: string[] = [];
    try {
      if (handle.deferred && (await answerFirst(interaction, payloads, {}))) ids.push('@original');
      const original = handle.deferred && ids.length === 0 ? await awaited(token, payloads) : undefined;
      // What answers a public "is thinking" would be public, too.
      if (original && handle.deferred === 'thread') {
        await rest.delete(Routes.webhookMessage(applicationId(), token), { auth: false });
      }
      for (const payload of payloads.slice(ids.length)) {
        const { body, files: sent } = payload;
        if (ids.length === 0 && original && handle.deferred === 'asker') {
          await editOriginal(token, payload);
          ids.push('@original');
          continue;
        }
        const message = (await rest.post(Routes.webhook(applicationId(), token), {
          auth: false,
          body: { ...body, flags: COMPONENTS_V2 | EPHEMERAL },
          files: sent,
        })) as APIMessage;
        ids.push(message.id);
      }
      return outcomeOf(`@${token}`, ids);
    } catch (error) {
      if (ids.length === 0 && (isTokenGone(error) || isPlaceGone(error))) return undefined;
      throw error;
    }
  }

  /** The interaction's first answer, where it still waits for its words or has those of this very post. */
  async function awaited(token: string, [first]: readonly Payload[]): Promise<APIMessage | undefined> {
    try {
      const route = Routes.webhookMessage(applicationId(), token);
      const original = (await rest.get(route, { auth: false })) as APIMessage;
      const isMine = markIn(original) === markIn(first?.body);
      return isMine || ((original.flags ?? 0) & LOADING) !== 0 ? original : undefined;
    } catch (error) {
      if (hasCode(error, CODES.unknownMessage) || isTokenGone(error)) return undefined;
      throw error;
    }
  }

  async function editOriginal(token: string, { body, files: sent }: Payload): Promise<void> {
    await rest.patch(Routes.webhookMessage(applicationId(), token), { auth: false, body, files: sent });
  }

  /** What only one person sees can be changed while the token lives; later nobody looks at it any more. */
  async function editAlone(
    token: string,
    ids: readonly string[],
    payloads: readonly Payload[],
  ): Promise<void> {
    try {
      for (const [index, { body, files: sent }] of payloads.entries()) {
        const id = ids[index];
        if (id === undefined) return;
        await rest.patch(Routes.webhookMessage(applicationId(), token, id), {
          auth: false,
          body,
          files: sent,
        });
      }
    } catch (error) {
      if (!isTokenGone(error)) throw error;
    }
  }

  return { answerOriginal, answerAlone, editAlone };
}
