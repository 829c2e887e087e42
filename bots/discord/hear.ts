import { Routes, type APIChannel, type REST } from 'discord.js';
import type { ChatEvent, Place } from '#core/chat/types.ts';
import { writeHandle } from './answer-handle.ts';
import { CODES, hasCode } from './api-errors.ts';
import type { OpenThreads } from './open-threads.ts';
import { isThread, parseMessage, type GatewayMessage, type Said } from './parse-message.ts';
import { DIRECT, PLATFORM, titleOf } from './threads.ts';

/** What Discord tells of a message that is gone. */
export interface DeletedMessage {
  id: string;
  channel_id: string;
  guild_id?: string;
}

export interface HearOptions {
  rest: REST;
  threads: OpenThreads;
  selfId: () => string;
  /** Language of a server that says which it is. */
  localeOf: (guildId: string) => string | undefined;
  accept: (event: ChatEvent) => Promise<void>;
}

/** For so long a channel is taken for one that the bot has no part in, in milliseconds: another process may change it. */
const OTHERS_MS = 10_000;
/** Channels remembered at once. */
const REMEMBERED = 20_000;

/** Brings what people write to the core. */
export function createHearing({ rest, threads, selfId, localeOf, accept }: HearOptions) {
  /** Channels of others, and until when that is believed. */
  const others = new Map<string, number>();

  async function hear(message: GatewayMessage): Promise<void> {
    const said = parseMessage(message, selfId());
    if (!said) return;
    const place = await placeOf(said);
    if (!place) return;
    const isEmpty = said.text === '' && said.attachments.length === 0;
    const locale = said.guildId === undefined ? undefined : localeOf(said.guildId);
    const base = {
      id: said.id,
      place,
      user: { ...said.user, ...(locale ? { locale } : {}) },
      answerHandle: writeHandle({ locale }),
    };
    if (said.unreadable) {
      if (said.addressed)
        await accept({ ...base, attachments: [], type: 'unsupported', what: said.unreadable });
    } else if (!isEmpty || said.addressed) {
      await accept({
        ...base,
        type: 'message',
        text: textOf(said),
        attachments: [...said.attachments, ...(meantBy(said)?.attachments ?? [])],
        addressed: said.addressed,
        mentions: said.mentions,
      });
    }
    // Only now, so that what was not taken in is read again.
    await threads.markSeen(said.channelId, said.id);
    if (said.addressed) showTyping(said.channelId);
  }

  async function hearEdit(message: GatewayMessage): Promise<void> {
    const { edited_timestamp: at, content, attachments } = message;
    // Discord also tells that a link got its card, and without a right to read it tells of nothing but the fact.
    if (!at || (content === '' && attachments.length === 0)) return;
    const said = parseMessage(message, selfId());
    const place = said && (await placeOfOld(message, said.replied));
    if (!place) return;
    await accept({
      id: `${said.id}:edited:${at}`,
      place,
      user: said.user,
      attachments: [],
      type: 'edited',
      of: said.id,
      text: textOf(said),
    });
  }

  /** Whose it was, Discord does not say. */
  async function hearDeletion(deleted: DeletedMessage): Promise<void> {
    const place = await placeOfOld(deleted);
    if (!place) return;
    const { id: of } = deleted;
    const id = `${of}:deleted`;
    await accept({ id, place, user: { id: '' }, attachments: [], type: 'deleted', of });
  }

  /** Where something was said before; undefined where nothing that was said there is remembered. */
  async function placeOfOld(
    { id, channel_id: channel, guild_id: guild }: DeletedMessage,
    replied?: Said['replied'],
  ): Promise<Place | undefined> {
    if (guild === undefined) return placeIn(DIRECT, channel, null);
    const inside = await threads.find(channel);
    if (inside?.made) return placeIn(guild, inside.channel, inside.name);
    const known = (await threads.find(id)) ?? (replied && (await threads.find(replied.id)));
    return known && known.name !== null ? placeIn(guild, channel, known.name) : undefined;
  }

  /** Undefined for talk among others. */
  async function placeOf(said: Said): Promise<Place | undefined> {
    const { id, channelId, guildId, addressed } = said;
    const place = (channel: string, name: string | null): Place => placeIn(guildId ?? DIRECT, channel, name);
    if (guildId === undefined) {
      await threads.note({ ...thread(said, channelId, null), made: true });
      return place(channelId, null);
    }
    if (!addressed && (others.get(channelId) ?? 0) > Date.now()) return undefined;
    const known = await threads.find(channelId);
    if (known?.made) return place(known.channel, known.name);
    if (!addressed) {
      if (others.size > REMEMBERED) others.clear();
      others.set(channelId, Date.now() + OTHERS_MS);
      return undefined;
    }
    const parent = await parentOf(said);
    if (parent !== undefined) {
      // Called into a thread of others, the bot takes part in it from now on.
      const before = String(BigInt(id) - 1n);
      await threads.note({ ...thread(said, parent, channelId), made: true, last_seen: before });
      return place(parent, channelId);
    }
    const answered = said.replied && (await threads.find(said.replied.id));
    if (answered && answered.name !== null) return place(channelId, answered.name);
    await threads.note({ ...thread(said, channelId, id), _id: id, made: false });
    return place(channelId, id);
  }

  function thread({ channelId, guildId = DIRECT, text }: Said, channel: string, name: string | null) {
    return { _id: channelId, guild: guildId, channel, name, title: titleOf(text) };
  }

  /** The channel of a thread; undefined for what is none. */
  async function parentOf({ channelId, channelType }: Said): Promise<string | undefined> {
    if (channelType !== undefined && !isThread(channelType)) return undefined;
    try {
      const channel = (await rest.get(Routes.channel(channelId))) as APIChannel;
      return isThread(channel.type) && 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
    } catch (error) {
      if (!hasCode(error, CODES.unknownChannel, CODES.missingAccess)) throw error;
      return undefined;
    }
  }

  function showTyping(channelId: string): void {
    // Nobody misses it where it fails.
    rest.post(Routes.channelTyping(channelId)).catch(() => undefined);
  }

  return { hear, hearEdit, hearDeletion };
}

function placeIn(workspace: string, channel: string, thread: string | null): Place {
  return { platform: PLATFORM, workspace, channel, thread };
}

/** Who mentions the bot below somebody's message means that message, too. */
function meantBy({ addressed, guildId, replied }: Said): Said['replied'] {
  return addressed && guildId !== undefined && !replied?.isMine ? replied : undefined;
}

function textOf(said: Said): string {
  return [said.text, meantBy(said)?.text].filter(Boolean).join('\n\n');
}

export type Hearing = ReturnType<typeof createHearing>;
