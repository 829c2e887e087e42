import type { ChatFiles } from '#core/chat/files.ts';
import type { Message, Place, SendOutcome, Target } from '#core/chat/types.ts';
import type { Language } from '#core/i18n/languages.ts';
import type { Translate } from '#core/i18n/translate.ts';
import type { Logger } from '#core/log.ts';
import { toVectortError } from './api-errors.ts';
import { findParts, metadataOf, ROOT_EVENT } from './find-posts.ts';
import { formatMessageId, parseMessageId, type PostedMessage } from './message-id.ts';
import type { Origin } from './parse.ts';
import type { People } from './people.ts';
import { sayPrivately } from './private.ts';
import type { Render, RenderedPart } from './render.ts';
import { postMore, removeMessage } from './resize.ts';
import { rootBlocks } from './root.ts';
import type { Sessions } from './sessions.ts';
import { streamOf, type Streams } from './streams.ts';
import type { ChatThreads } from './threads.ts';
import { uploadFiles } from './upload.ts';
import { postMessage, type Workspace, type Workspaces } from './workspaces.ts';

export interface SenderOptions {
  workspaces: Workspaces;
  threads: ChatThreads;
  people: People;
  render: Render;
  sessions: Sessions;
  streams: Streams;
  files: ChatFiles;
  log: Logger;
  translate: (language: Language) => Translate;
  /** Told of somebody whose home tab is not as it was, perhaps. */
  onHome: (origin: Origin, user: string) => void;
}

/** How far a post came: its messages, and whether the last of them has its files. */
interface UnderWay {
  parts: string[];
  filesDone: boolean;
}

/** Posts under way that are remembered, so that a second try does not repeat what went out. */
const REMEMBERED = 500;

/** Posts and edits of neutral messages. */
export function createSender(options: SenderOptions) {
  const { workspaces, threads, people, render, sessions, streams, files, log, translate } = options;
  const underWay = new Map<string, UnderWay>();

  async function post(target: Target, message: Message, key: string): Promise<SendOutcome> {
    const { place, audience } = target;
    try {
      const workspace = await workspaces.of(place.workspace);
      if (audience === 'asker' && !place.channel.startsWith('D')) {
        const { lines } = await read(target, message, workspace);
        const parts = await render(message, { place, lines });
        const threadTs = await threads.tsOf(place);
        return {
          messageId: await sayPrivately(target, parts, { client: workspace.client, people, threadTs, log }),
        };
      }
      const outcome = await postInThread(target, message, { key, workspace });
      // What is done in the home tab is answered here, and brings no address to answer it by as commands do.
      const isOfHome = place.thread === null && target.answerHandle === undefined;
      if (isOfHome && place.channel.startsWith('D')) {
        options.onHome({ workspace: place.workspace }, target.userId);
      }
      return outcome;
    } catch (error) {
      throw toVectortError(error);
    }
  }

  async function postInThread(
    target: Target,
    message: Message,
    { key, workspace }: { key: string; workspace: Workspace },
  ): Promise<SendOutcome> {
    const { place } = target;
    const { client } = workspace;
    const threadTs = await openThread(place, workspace);
    const { uploaded, lines } = await read(target, message, workspace);
    const streamed =
      threadTs === undefined ? undefined : await beginStream(target, message, { key, client, threadTs });
    if (streamed !== undefined) return { messageId: streamed };
    const parts = await render(message, { place, lines });
    const state = stateOf(key);
    for (const [index, part] of parts.entries()) {
      if (state.parts[index] !== undefined) continue;
      const ts = await postMessage(client, {
        channel: place.channel,
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        ...part,
        metadata: metadataOf({ key, part: index, of: parts.length, files: uploaded.length }),
      });
      state.parts.push(ts);
    }
    if (uploaded.length > 0 && !state.filesDone) {
      await attach(client, {
        channel: place.channel,
        ts: state.parts.at(-1) ?? '',
        part: parts.at(-1),
        uploaded,
      });
    }
    underWay.delete(key);
    if (message.progress !== undefined) sessions.note(place, threadTs, message);
    return {
      messageId: formatMessageId({
        channel: place.channel,
        parts: state.parts,
        files: uploaded,
        kind: 'message',
      }),
    };
  }

  /** Shows a job's card as a stream, where that is the better card. */
  async function beginStream(
    target: Target,
    message: Message,
    { key, client, threadTs }: { key: string; client: Workspace['client']; threadTs: string },
  ): Promise<string | undefined> {
    const { place, userId } = target;
    const { progress, ...rest } = message;
    if (progress === undefined || message.files?.length || !streams.canStream(place)) return undefined;
    const [part, ...more] = await render(rest, { place });
    if (!part || more.length > 0) return undefined;
    const stream = streamOf(key);
    const ts = await streams.begin(client, { place, threadTs, userId, message, part, stream });
    if (ts === undefined) return undefined;
    sessions.note(place, threadTs, message);
    return formatMessageId({ channel: place.channel, parts: [ts], files: [], kind: 'stream', stream });
  }

  /** Puts files under a message that is out: this can be repeated, where sharing them anew could not. */
  async function attach(
    client: Workspace['client'],
    {
      channel,
      ts,
      part,
      uploaded,
    }: { channel: string; ts: string; part: RenderedPart | undefined; uploaded: string[] },
  ): Promise<void> {
    if (part) await client.chat.update({ channel, ts, ...part, file_ids: uploaded });
  }

  async function read(
    target: Target,
    message: Message,
    { client }: Workspace,
  ): Promise<{ uploaded: string[]; lines: string[] }> {
    if (!message.files?.length) return { uploaded: [], lines: [] };
    const t = translate(await people.languageOf(target.place.workspace, target.userId));
    const isPrivate = target.audience === 'asker' && !target.place.channel.startsWith('D');
    return await uploadFiles(message.files, { client, files, t, log, isPrivate });
  }

  /** A thread that began with a command has no message to hang on: it is made, once. */
  async function openThread(place: Place, { client, botUserId }: Workspace): Promise<string | undefined> {
    const known = await threads.tsOf(place);
    const about = await threads.commandOf(place);
    if (known !== undefined || !about) return known;
    const isOut = await threads.begin(place);
    const found = isOut
      ? await findParts(client, {
          channel: place.channel,
          threadTs: undefined,
          key: place.thread ?? '',
          botUserId,
        })
      : undefined;
    let ts = found?.parts[0];
    if (ts === undefined) {
      const root = rootBlocks(about);
      ts = await postMessage(client, {
        channel: place.channel,
        ...root,
        metadata: {
          ...metadataOf({ key: place.thread ?? '', part: 0, of: 1, files: 0 }),
          event_type: ROOT_EVENT,
        },
      });
    }
    await threads.bind(place, ts);
    return ts;
  }

  async function edit(target: Target, messageId: string, message: Message): Promise<SendOutcome | void> {
    const { place } = target;
    const posted = parseMessageId(messageId);
    const { channel, parts: shown, files: attached } = posted;
    // What only one person saw cannot be changed, and is gone when they look again.
    if (posted.kind === 'ephemeral') return undefined;
    try {
      const { client, botUserId } = await workspaces.of(place.workspace);
      const threadTs = await threads.tsOf(place);
      sessions.note(place, threadTs, message);
      if (await showInStream(client, posted, message)) return undefined;
      const parts = await render(message, { place });
      const more = parts.slice(shown.length);
      for (const [index, ts] of shown.entries()) {
        const part = parts[index];
        // A shorter text needs fewer messages.
        if (!part) await removeMessage(client, { channel, ts });
        else {
          const isLast = index === Math.min(parts.length, shown.length) - 1;
          const kept = isLast && attached.length > 0 ? { file_ids: [...attached] } : {};
          await client.chat.update({ channel, ts, ...part, ...kept });
        }
      }
      if (parts.length === shown.length) return undefined;
      const where = { channel, threadTs, botUserId, key: `${shown[0]}:more` };
      const added = more.length > 0 ? await postMore(client, more, where) : [];
      return {
        messageId: formatMessageId({ ...posted, parts: [...shown.slice(0, parts.length), ...added] }),
      };
    } catch (error) {
      throw toVectortError(error);
    }
  }

  /** False where the message is no stream, or is none any more. */
  async function showInStream(
    client: Workspace['client'],
    { channel, parts: [ts = ''], stream }: PostedMessage,
    message: Message,
  ): Promise<boolean> {
    if (stream === undefined) return false;
    if (message.progress !== undefined) {
      return await streams.go({ client, channel, ts }, { message, stream });
    }
    await streams.end({ client, channel, ts });
    return false;
  }

  async function findPost({ place, audience }: Target, key: string): Promise<SendOutcome | undefined> {
    if (audience === 'asker' && !place.channel.startsWith('D')) return undefined;
    try {
      const { client, botUserId } = await workspaces.of(place.workspace);
      const threadTs = await threads.tsOf(place);
      if (threadTs === undefined && place.thread !== null) return undefined;
      const found = await findParts(client, { channel: place.channel, threadTs, key, botUserId });
      if (!found) return undefined;
      if (found.isWhole) {
        return {
          messageId: formatMessageId({
            channel: place.channel,
            parts: found.parts,
            files: found.files,
            ...(found.stream === undefined ? { kind: 'message' } : { kind: 'stream', stream: found.stream }),
          }),
        };
      }
      // The rest is still to be said, and what is out is not said again.
      underWay.set(key, { parts: found.parts, filesDone: false });
      return undefined;
    } catch (error) {
      throw toVectortError(error);
    }
  }

  function stateOf(key: string): UnderWay {
    const known = underWay.get(key);
    if (known) return known;
    if (underWay.size >= REMEMBERED) underWay.clear();
    const state: UnderWay = { parts: [], filesDone: false };
    underWay.set(key, state);
    return state;
  }

  return { post, edit, findPost };
}

export type Sender = ReturnType<typeof createSender>;
