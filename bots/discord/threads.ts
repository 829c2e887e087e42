import { Routes, type APIMessage, type APIThreadChannel, type REST } from 'discord.js';
import type { Place, Target } from '#core/chat/types.ts';
import { UpstreamError } from '#core/errors.ts';
import { liveInteraction, readHandle } from './answer-handle.ts';
import { CODES, hasCode } from './api-errors.ts';
import { COMPONENTS_V2, LIMITS, shorten } from './limits.ts';
import { escapeText } from './markdown.ts';
import { nonceOf } from './nonce.ts';
import type { OpenThreads } from './open-threads.ts';

export const PLATFORM = 'discord';
/** The workspace of direct messages: Discord's own name for what is in no server. */
export const DIRECT = '@me';

/** A thread that nobody writes in leaves the list of threads after a week, in minutes: the longest that Discord has. */
const ARCHIVED_AFTER_MINUTES = 10_080;

export interface OpenedThread {
  channelId: string;
  /** Nothing was said in it yet. */
  isNew: boolean;
}

export interface ChatThreads {
  /** The channel in which a place is written to; a thread that is not there yet is made. */
  open(target: Target): Promise<OpenedThread>;
  /** The same, where it is there already. */
  existing(place: Place): Promise<string | undefined>;
  /** Tries once more where the thread was only put away. @throws UpstreamError where it is locked. */
  reopening<Result>(channelId: string, task: () => Promise<Result>): Promise<Result>;
}

export function createChatThreads(options: {
  rest: REST;
  threads: OpenThreads;
  applicationId: () => string;
}): ChatThreads {
  const { rest, threads, applicationId } = options;

  async function existing({ channel, thread }: Place): Promise<string | undefined> {
    if (thread === null) return channel;
    const known = await threads.named(channel, thread);
    return known?.made ? known._id : undefined;
  }

  async function open(target: Target): Promise<OpenedThread> {
    const { place } = target;
    const there = await existing(place);
    if (there !== undefined) return { channelId: there, isNew: false };
    const known = await threads.named(place.channel, place.thread ?? '');
    const root = known?._id ?? (await rootOf(target));
    const title = known?.title ?? 'Vectort';
    try {
      return await makeThread(place, root, title);
    } catch (error) {
      // The message that it all began with was deleted meanwhile.
      if (!hasCode(error, CODES.unknownMessage)) throw error;
      return await makeThread(place, await postRoot(place, title), title);
    }
  }

  async function makeThread(place: Place, root: string, title: string): Promise<OpenedThread> {
    await threads.note({
      _id: root,
      guild: place.workspace,
      channel: place.channel,
      name: place.thread,
      title,
      made: false,
    });
    try {
      await rest.post(Routes.threads(place.channel, root), {
        body: { name: title, auto_archive_duration: ARCHIVED_AFTER_MINUTES },
      });
    } catch (error) {
      // A thread of a message has the message's id, so there is no looking for it.
      if (!hasCode(error, CODES.threadExists)) throw error;
    }
    await threads.markMade(root);
    return { channelId: root, isNew: true };
  }

  /** The message that the thread is to hang on: what somebody wrote, the answer to a command, or one of ours. */
  async function rootOf({ place, answerHandle }: Target): Promise<string> {
    const { thread } = place;
    if (thread !== null && /^\d+$/.test(thread)) return thread;
    const interaction = liveInteraction(readHandle(answerHandle));
    if (interaction && thread === commandThread(interaction.id)) {
      try {
        // The process died before it noted which message the answer had become.
        const route = Routes.webhookMessage(applicationId(), interaction.token);
        return ((await rest.get(route, { auth: false })) as APIMessage).id;
      } catch (error) {
        if (!hasCode(error, CODES.unknownMessage, CODES.unknownWebhook, CODES.invalidWebhookToken))
          throw error;
      }
    }
    return await postRoot(place, 'Vectort');
  }

  async function postRoot(place: Place, title: string): Promise<string> {
    const message = (await rest.post(Routes.channelMessages(place.channel), {
      body: {
        components: [{ type: 10, content: escapeText(title) }],
        flags: COMPONENTS_V2,
        allowed_mentions: { parse: [] },
        nonce: nonceOf(`root:${place.channel}:${place.thread}`),
        enforce_nonce: true,
      },
    })) as APIMessage;
    return message.id;
  }

  return {
    open,
    existing,
    async reopening(channelId, task) {
      try {
        return await task();
      } catch (error) {
        if (!hasCode(error, CODES.archived)) throw error;
        const channel = (await rest.get(Routes.channel(channelId))) as APIThreadChannel;
        if (channel.thread_metadata?.locked) throw locked(error);
        await rest.patch(Routes.channel(channelId), { body: { archived: false } });
        return await task();
      }
    },
  };
}

/** The core's name of the thread that a command in a channel begins: it has no id yet. */
export function commandThread(interactionId: string): string {
  return `cmd:${interactionId}`;
}

/** What a thread is called: the first words of what is asked for. */
export function titleOf(text: string): string {
  const words = text.replaceAll(/--\w+/g, '').replaceAll(/\s+/g, ' ').trim();
  return words === '' ? 'Vectort' : shorten(words, LIMITS.threadNameCharacters);
}

function locked(cause: unknown): UpstreamError {
  return new UpstreamError('The thread is locked', {
    code: 'discord_thread_locked',
    retryable: false,
    cause,
  });
}
