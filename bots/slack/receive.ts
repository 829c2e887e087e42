import { PRIVATE_COMMANDS } from '#core/chat/private-commands.ts';
import type { ChatEvent, ChatUser, CommandOffer, Place } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import { toVectortError } from './api-errors.ts';
import type { Forms } from './buttons.ts';
import type { Incoming, Origin, Said, Who } from './parse.ts';
import type { Payload } from './payloads.ts';
import type { People } from './people.ts';
import { createCommandReader } from './read-command.ts';
import { readPayload } from './read-payload.ts';
import { placeOf, type ChatThreads } from './threads.ts';
import { formView, readFormMetadata } from './views.ts';
import type { Workspaces } from './workspaces.ts';

export interface ReceiverOptions {
  log: Logger;
  workspaces: Workspaces;
  people: People;
  threads: ChatThreads;
  forms: Forms;
  commands: readonly CommandOffer[];
  accept: (event: ChatEvent) => Promise<void>;
  onHome: (origin: Origin, user: string) => void;
  onLinks: (links: Incoming & { type: 'links' }) => void;
}

/** Events that were just accepted. */
const REMEMBERED = 1_000;

/** Brings payloads to the core. What it resolves for may be acknowledged; where it throws, Slack must bring it again. */
export function createReceiver(options: ReceiverOptions) {
  const { log, workspaces, people, threads, forms, commands } = options;
  const read = createCommandReader(commands);

  const accepted = new Set<string>();

  /** The inbox would know it again; what comes twice anyhow (a mention, as a message and as a mention) is spared to it. */
  async function accept(event: ChatEvent): Promise<void> {
    if (accepted.has(event.id)) return;
    await options.accept(event);
    if (accepted.size >= REMEMBERED) accepted.clear();
    accepted.add(event.id);
  }

  async function receive(payload: Payload): Promise<void> {
    const incoming = await readPayload(payload, { botUserOf: workspaces.botUserOf, log });
    switch (incoming?.type) {
      case 'said':
        return await hear(incoming);
      case 'edited':
        return await hearEdit(incoming);
      case 'deleted':
        return await hearDeletion(incoming);
      case 'command':
        return await command(incoming);
      case 'shortcut':
        return await buildMessage(incoming);
      case 'pressed':
        return await press(incoming);
      case 'submitted':
        return await submit(incoming);
      case 'stopped':
        return await stop(incoming);
      case 'home':
        return options.onHome(incoming.origin, incoming.user);
      case 'links':
        return options.onLinks(incoming);
      case 'uninstalled':
        return await workspaces.forget(incoming.origin);
      case 'ignored':
      case undefined:
    }
  }

  async function userOf({ workspace }: Origin, who: Who): Promise<ChatUser> {
    return { ...who, ...(await people.look(workspace, who.id)) };
  }

  async function hear(said: Incoming & { type: 'said' }): Promise<void> {
    const { origin, channel, ts, threadTs, addressed, text, mentions, attachments } = said;
    const chat = placeOf({ workspace: origin.workspace, channel, thread: null });
    // Talk among others is nobody's business where the bot has no part.
    const thread = addressed
      ? await threads.join(chat, threadTs ?? ts)
      : threadTs === undefined
        ? undefined
        : await threads.find(chat, threadTs);
    if (thread === undefined) return;
    const base = {
      id: idOf(said),
      place: { ...chat, thread },
      user: await userOf(origin, { id: said.user }),
      attachments,
    };
    if (text === '' && attachments.length === 0 && mentions.length === 0) {
      // Only the bot's name: what can it do?
      if (addressed) await accept({ ...base, type: 'command', name: 'help', argument: '' });
      return;
    }
    const asked = addressed ? read.said(text) : undefined;
    if (asked) await accept({ ...base, type: 'command', ...asked });
    else await accept({ ...base, type: 'message', text, addressed, mentions });
  }

  /** Of what was said where the bot has no part, nothing was heard. */
  async function hearEdit({ origin, said, at }: Incoming & { type: 'edited' }): Promise<void> {
    const place = await placeOfOld(origin, said);
    if (!place) return;
    const { user, text, addressed, attachments } = said;
    const asked = addressed ? read.said(text) : undefined;
    const of = idOf(said);
    await accept({
      id: `${of}:edited:${at}`,
      place,
      user: await userOf(origin, { id: user }),
      attachments,
      type: 'edited',
      of,
      text: asked?.argument ?? text,
    });
  }

  async function hearDeletion(deleted: Incoming & { type: 'deleted' }): Promise<void> {
    const place = await placeOfOld(deleted.origin, deleted);
    if (!place) return;
    const of = idOf(deleted);
    await accept({
      id: `${of}:deleted`,
      place,
      user: { id: deleted.user },
      attachments: [],
      type: 'deleted',
      of,
    });
  }

  async function placeOfOld(
    { workspace }: Origin,
    { channel, ts, threadTs }: Pick<Said, 'channel' | 'ts' | 'threadTs'>,
  ): Promise<Place | undefined> {
    const chat = placeOf({ workspace, channel, thread: null });
    const thread = await threads.find(chat, threadTs ?? ts);
    return thread === undefined ? undefined : { ...chat, thread };
  }

  async function command(given: Incoming & { type: 'command' }): Promise<void> {
    const { origin, channel, user, text, triggerId } = given;
    const asked = read.typed(text);
    const thread = PRIVATE_COMMANDS.has(asked.name)
      ? null
      : await threads.nameFor({ trigger: triggerId, user: user.id, text });
    await accept({
      id: `cmd:${triggerId}`,
      place: placeOf({ workspace: origin.workspace, channel, thread }),
      user: await userOf(origin, user),
      attachments: [],
      ...answerHandle(given),
      type: 'command',
      ...asked,
    });
  }

  async function buildMessage(shortcut: Incoming & { type: 'shortcut' }): Promise<void> {
    const { origin, channel, root, user, text, attachments, triggerId } = shortcut;
    const chat = placeOf({ workspace: origin.workspace, channel, thread: null });
    await accept({
      id: `msg:${triggerId}`,
      place: { ...chat, thread: await threads.join(chat, root) },
      user: await userOf(origin, user),
      attachments,
      ...answerHandle(shortcut),
      type: 'command',
      name: 'build',
      argument: text,
    });
  }

  async function press(pressed: Incoming & { type: 'pressed' }): Promise<void> {
    const { origin, user, value } = pressed;
    const place = await placeOfPress(pressed);
    if (pressed.pressed.type === 'link') return;
    if (pressed.pressed.type === 'form') {
      await openForm(pressed, place, pressed.pressed.id);
      return;
    }
    await accept({
      id: `act:${pressed.id}`,
      place,
      user: await userOf(origin, user),
      attachments: [],
      ...answerHandle(pressed),
      type: 'action',
      action: pressed.pressed.action,
      value,
    });
  }

  /** The home tab is no conversation: what is pressed there goes on in the direct messages. */
  async function placeOfPress({
    origin,
    channel,
    thread,
    user,
    inHome,
  }: Incoming & { type: 'pressed' }): Promise<Place> {
    const { workspace } = origin;
    if (!inHome) return placeOf({ workspace, channel, thread });
    const direct = await people.directMessages(workspace, user.id);
    return placeOf({ workspace, channel: direct, thread: null });
  }

  /** A form opens within three seconds or not at all; nothing is lost where it does not. */
  async function openForm(pressed: Incoming & { type: 'pressed' }, place: Place, id: string): Promise<void> {
    const meaning = await forms.recall(id);
    if (!meaning) return;
    const { client } = await workspaces.of(place.workspace);
    const view = formView(meaning, { id, place, responseUrl: pressed.responseUrl });
    try {
      await client.views.open({ trigger_id: pressed.triggerId, view });
    } catch (error) {
      log.warn({ err: toVectortError(error) }, 'Slack: a form could not be opened');
    }
  }

  async function submit({
    origin,
    user,
    view,
    metadata,
    values,
  }: Incoming & { type: 'submitted' }): Promise<void> {
    const hidden = readFormMetadata(metadata);
    const meaning = hidden && (await forms.recall(hidden.id));
    if (!hidden || !meaning) return;
    await accept({
      id: `view:${view}`,
      place: hidden.place,
      user: await userOf(origin, user),
      attachments: [],
      ...(hidden.responseUrl ? { answerHandle: hidden.responseUrl } : {}),
      type: 'form',
      form: meaning.form.id,
      value: meaning.value,
      values,
    });
  }

  /** The stop button that Slack itself shows while an agent works. */
  async function stop({
    origin,
    channel,
    threadTs,
    user,
    ts,
  }: Incoming & { type: 'stopped' }): Promise<void> {
    const chat = placeOf({ workspace: origin.workspace, channel, thread: null });
    const thread = await threads.find(chat, threadTs);
    if (thread === undefined) return;
    await accept({
      id: `stop:${channel}:${ts}`,
      place: { ...chat, thread },
      user: await userOf(origin, { id: user }),
      attachments: [],
      type: 'command',
      name: 'stop',
      argument: '',
    });
  }

  return receive;
}

/** Of the event that a message brings; a mention comes as a message and as a mention. */
function idOf({ channel, ts }: Pick<Said, 'channel' | 'ts'>): string {
  return `${channel}:${ts}`;
}

function answerHandle({ responseUrl }: { responseUrl: string | undefined }): { answerHandle?: string } {
  return responseUrl === undefined ? {} : { answerHandle: responseUrl };
}
