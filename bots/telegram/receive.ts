import type { ChatMemberUpdated, Message, Update } from 'grammy/types';
import type { ChatEvent, Place } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import { isRetryable } from '#core/retry.ts';
import type { Albums } from './albums.ts';
import type { Askers } from './asker.ts';
import type { Buttons } from './buttons.ts';
import { parseUpdate, type Incoming, type Said, type Self } from './parse.ts';
import { placeOf, type ChatThreads } from './threads.ts';

export interface ReceiverOptions {
  self: Self;
  log: Logger;
  threads: ChatThreads;
  buttons: Buttons;
  askers: Askers;
  albums: Pick<Albums, 'take'>;
  accept: (event: ChatEvent) => Promise<void>;
  /** Somebody opened the private chat by a link of ours. False where it is none. */
  onDeepLink: (payload: string, userId: string) => Promise<boolean>;
}

/** The press that is to be answered, so that the button stops spinning. */
export type Answer = { callback_query_id: string } | undefined;

/** Commands that mean what a message says that they reply to. */
const BUILDING = new Set(['build', 'change']);

/** Brings updates to the core. What it resolves for may be acknowledged; where it throws, the update must come again. */
export function createReceiver(options: ReceiverOptions) {
  const { self, log, threads, buttons, askers, albums, accept, onDeepLink } = options;

  async function receive(update: Update): Promise<Answer> {
    const incoming = parse(update);
    switch (incoming.type) {
      case 'said':
        if (incoming.message.media_group_id === undefined) await hear(incoming);
        else await albums.take(incoming.message);
        return undefined;
      case 'pressed': {
        const { query } = incoming;
        await press(incoming);
        return { callback_query_id: query.id };
      }
      case 'membership':
        logMembership(incoming.change);
        return undefined;
      case 'ignored':
        return undefined;
    }
  }

  /** What cannot be read would come again for ever. */
  function parse(update: Update): Incoming {
    try {
      return parseUpdate(update, self);
    } catch (error) {
      log.warn({ err: error, update: update.update_id }, 'an update could not be read and is passed over');
      return { type: 'ignored' };
    }
  }

  /** An album as one message: the words stand with one of its parts, and each carries a file. */
  async function hearAlbum(messages: readonly Message[]): Promise<void> {
    const said = messages
      .map((message) => parse({ update_id: 0, message } as Update))
      .filter((incoming) => incoming.type === 'said');
    const [first] = said;
    if (!first) return;
    const spoken = said.find(({ text, command }) => text !== '' || command) ?? first;
    await hear({
      ...spoken,
      message: { ...spoken.message, message_id: first.message.message_id },
      addressed: said.some(({ addressed }) => addressed),
      attachments: said.flatMap(({ attachments }) => attachments),
    });
  }

  async function hear(said: Said): Promise<void> {
    const { message, user, addressed, command, unreadable, replied, attachments } = said;
    const { chat } = message;
    if (command?.name === 'start' && command.argument !== '' && chat.type === 'private') {
      if (await openedByLink(command.argument, user.id)) return;
    }
    const thread = await threads.threadOf(message, addressed);
    // Talk among others.
    if (thread === undefined) return;
    const base = {
      id: `${chat.id}:${message.message_id}`,
      place: placeOf(chat.id, thread),
      user,
      attachments,
      answerHandle: askers.note(user),
    };
    if (command) {
      const name = command.name === 'start' ? 'help' : command.name;
      const meant = BUILDING.has(name) ? replied : undefined;
      await accept({
        ...base,
        type: 'command',
        name,
        argument: command.name === 'start' ? '' : joined(meant?.text, command.argument),
        attachments: [...attachments, ...(meant?.attachments ?? [])],
      });
    } else if (unreadable) {
      if (addressed) await accept({ ...base, type: 'unsupported', what: unreadable });
    } else {
      // Who mentions the bot below somebody's message means that message, too.
      const meant = addressed && chat.type !== 'private' ? replied : undefined;
      await accept({
        ...base,
        type: 'message',
        text: joined(said.text, meant?.text),
        addressed,
        mentions: said.mentions,
        attachments: [...attachments, ...(meant?.attachments ?? [])],
      });
    }
  }

  /** Whoever blocks the bot at once again must not have everybody wait: the same update would come for ever. */
  async function openedByLink(payload: string, userId: string): Promise<boolean> {
    try {
      return await onDeepLink(payload, userId);
    } catch (error) {
      if (isRetryable(error)) throw error;
      log.warn({ err: error }, 'Telegram: what waited for somebody in private cannot be said there');
      return true;
    }
  }

  async function press({ query, user }: Incoming & { type: 'pressed' }): Promise<void> {
    if (query.data === undefined || !query.message) return;
    const meaning = await buttons.recall(query.data);
    await accept({
      id: `cb:${query.id}`,
      place: meaning?.place ?? placeOfMessage(query.message),
      user,
      attachments: [],
      answerHandle: askers.note(user),
      type: 'action',
      action: meaning?.action ?? 'unknown',
      value: meaning?.value ?? '',
    });
  }

  function logMembership({ chat, new_chat_member: { status } }: ChatMemberUpdated): void {
    const gone = status === 'kicked' || status === 'left';
    const where = chat.type === 'private' ? 'a private chat' : `the ${chat.type} ${chat.id}`;
    if (gone) log.info({ chat: chat.id, status }, `Telegram: nothing can be said in ${where} any more`);
    else log.info({ chat: chat.id, status }, `Telegram: the bot is in ${where}`);
  }

  return { receive, hearAlbum };
}

export type Receiver = ReturnType<typeof createReceiver>;

function placeOfMessage({ chat }: { chat: { id: number } }): Place {
  return placeOf(chat.id, null);
}

function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n\n');
}
