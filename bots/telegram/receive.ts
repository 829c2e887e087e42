import type { ChatMemberUpdated, Message, Update } from 'grammy/types';
import { FETCH_ACTION, type LeftMessages } from '#core/chat/left-messages.ts';
import type { ChatEvent, CommandEvent, MessageEvent, UnsupportedEvent } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import type { Albums } from './albums.ts';
import type { Askers } from './asker.ts';
import type { Buttons } from './buttons.ts';
import type { Groups } from './groups.ts';
import { parseUpdate, type Incoming, type Said, type Self } from './parse.ts';
import { createPatience } from './patience.ts';
import { placeOf, type ChatThreads } from './threads.ts';

export interface ReceiverOptions {
  self: Self;
  log: Logger;
  threads: ChatThreads;
  buttons: Buttons;
  askers: Askers;
  groups: Groups;
  leftMessages: Pick<LeftMessages, 'find'>;
  albums: Pick<Albums, 'take' | 'firstOf'>;
  accept: (event: ChatEvent) => Promise<void>;
}

/** The press that is to be answered, so that the button stops spinning. */
export type Answer = { callback_query_id: string } | undefined;

type SaidEvent = MessageEvent | CommandEvent | UnsupportedEvent;

/** Commands that mean what a message says that they reply to. */
const BUILDING = new Set(['build', 'change']);

/** The id of something that was left for somebody. */
const LEFT_ID = /^[\w-]{22}$/;

/** Brings updates to the core. What it resolves for may be acknowledged; where it throws, the update must come again. */
export function createReceiver(options: ReceiverOptions) {
  const { self, log, threads, buttons, askers, groups, leftMessages, albums, accept } = options;
  const patience = createPatience(log);

  async function receive(update: Update): Promise<Answer> {
    return await patience.with(`update ${update.update_id}`, async () => await take(parse(update)));
  }

  async function take(incoming: Incoming): Promise<Answer> {
    switch (incoming.type) {
      case 'said':
        if (incoming.message.media_group_id === undefined) await hear(incoming);
        else await albums.take(incoming.message);
        return undefined;
      case 'edited':
        await hearEdit(incoming);
        return undefined;
      case 'pressed': {
        const { query } = incoming;
        await press(incoming);
        return { callback_query_id: query.id };
      }
      case 'upgraded':
        await groups.noteUpgrade(incoming.first, incoming.now);
        return undefined;
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
    const { message, user, addressed, command } = said;
    if (command?.name === 'start' && message.chat.type === 'private') {
      if (await fetchLeft(command.argument, said)) return;
    }
    const first = await groups.firstIdOf(message.chat);
    const thread = await threads.threadOf(message, { addressed, first });
    // Talk among others.
    if (thread === undefined) return;
    const event = eventOf(said, {
      id: idOf(message),
      place: placeOf(first, thread),
      user,
      attachments: said.attachments,
      answerHandle: askers.note(user),
    });
    if (event) await accept(event);
  }

  /** Somebody opened the private chat by a link to what is for them alone. False where it is none of theirs. */
  async function fetchLeft(link: string, { message, user }: Said): Promise<boolean> {
    const left = link === '' ? undefined : await leftMessages.find(link);
    // What has waited too long is answered as such.
    const isGone = left === undefined && LEFT_ID.test(link);
    if (left?.userId !== user.id && !isGone) return false;
    await accept({
      id: idOf(message),
      place: left?.place ?? placeOf(message.chat.id, null),
      user,
      attachments: [],
      answerHandle: askers.note(user),
      type: 'action',
      action: FETCH_ACTION,
      value: link,
    });
    return true;
  }

  async function hearEdit({ said, update }: Incoming & { type: 'edited' }): Promise<void> {
    const { user } = said;
    const message = { ...said.message, message_id: await albums.firstOf(said.message) };
    const thread = await threads.knownThreadOf(message);
    if (thread === undefined) return;
    const of = idOf(message);
    const place = placeOf(await groups.firstIdOf(message.chat), thread);
    const base = { id: of, place, user, attachments: said.attachments, answerHandle: askers.note(user) };
    const event = eventOf(said, base);
    if (!event || event.type === 'unsupported') return;
    const text = event.type === 'command' ? event.argument : event.text;
    await accept({
      ...base,
      attachments: event.attachments,
      type: 'edited',
      id: `${of}:edited:${update}`,
      of,
      text,
    });
  }

  async function press({ query, user }: Incoming & { type: 'pressed' }): Promise<void> {
    if (query.data === undefined || !query.message) return;
    const meaning = await buttons.recall(query.data);
    await accept({
      id: `cb:${query.id}`,
      place: meaning?.place ?? placeOf(await groups.firstIdOf(query.message.chat), null),
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

/** What somebody said, as an event. Undefined for what is of no interest where it is not said to the bot. */
function eventOf(
  { message, addressed, command, unreadable, replied, mentions, text }: Said,
  base: Pick<SaidEvent, 'id' | 'place' | 'user' | 'attachments'> & { answerHandle: string },
): SaidEvent | undefined {
  if (command?.name === 'start') return { ...base, type: 'command', name: 'help', argument: '' };
  if (!command && unreadable) {
    return addressed ? { ...base, type: 'unsupported', what: unreadable } : undefined;
  }
  // Who mentions the bot below somebody's message means that message, too.
  const isMeant = command ? BUILDING.has(command.name) : addressed && message.chat.type !== 'private';
  const meant = isMeant ? replied : undefined;
  const attachments = [...base.attachments, ...(meant?.attachments ?? [])];
  return command
    ? {
        ...base,
        attachments,
        type: 'command',
        name: command.name,
        argument: joined(meant?.text, command.argument),
      }
    : { ...base, attachments, type: 'message', text: joined(text, meant?.text), addressed, mentions };
}

function idOf({ chat, message_id: id }: Message): string {
  return `${chat.id}:${id}`;
}

function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n\n');
}
