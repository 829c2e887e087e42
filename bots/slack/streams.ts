import { createHash } from 'node:crypto';
import type { types, webApi } from '@slack/bolt';
import { parseMarkdown, plainText } from '#core/chat/markdown.ts';
import type { Message, Place } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import { isRetryable } from '#core/retry.ts';
import { refusalOf, toVectortError } from './api-errors.ts';
import { LIMITS, shorten } from './limits.ts';
import type { RenderedPart } from './render.ts';

interface OpenStream {
  client: webApi.WebClient;
  channel: string;
  ts: string;
}

/** Streams whose newest step is remembered, so that it is ticked off when the next one begins. */
const REMEMBERED = 2_000;

/** Refusals that say that a workspace has no streams, or none for this app; others are about the place. */
const NONE = new Set(['slack_refused', 'slack_scope']);

/** Slack itself has ended the stream (after about five minutes), or somebody by Slack's own button to stop. */
const ENDED = new Set(['message_not_in_streaming_state', 'stopped_by_user']);

/**
 * Shows the card of a run as a stream in which each step is a task that is ticked off. In direct messages alone: of a
 * stream in a channel, one person sees more than its beginning, where everybody sees an edited card. A workspace that
 * has no streams is not asked again, and has edited cards.
 */
export function createStreams({ log }: { log: Logger }) {
  const without = new Set<string>();
  const newest = new Map<string, types.TaskUpdateChunk>();
  const ended = new Set<string>();

  function canStream({ workspace, channel }: Place): boolean {
    return channel.startsWith('D') && !without.has(workspace);
  }

  function remember(ts: string, task: types.TaskUpdateChunk): void {
    if (newest.size >= REMEMBERED) newest.clear();
    newest.set(ts, task);
  }

  /** Begins a stream with a message, and gives its timestamp; undefined where it must be posted instead. */
  async function begin(
    client: webApi.WebClient,
    {
      place,
      threadTs,
      userId,
      message,
      part,
      stream,
    }: {
      place: Place;
      threadTs: string;
      userId: string;
      message: Message;
      part: RenderedPart;
      stream: string;
    },
  ): Promise<string | undefined> {
    const task = taskOf(message, stream);
    try {
      const { ts = '' } = await client.chat.startStream({
        channel: place.channel,
        thread_ts: threadTs,
        recipient_user_id: userId,
        recipient_team_id: place.workspace,
        task_display_mode: 'timeline',
        chunks: [{ type: 'blocks', blocks: part.blocks }, task],
      });
      remember(ts, task);
      return ts;
    } catch (error) {
      const failure = toVectortError(error);
      // Twenty a minute may begin in a workspace: whoever comes then need not wait for theirs.
      if (isRetryable(failure) && failure.code !== 'slack_rate_limit') throw failure;
      if (NONE.has(failure.code)) without.add(place.workspace);
      log.debug({ err: failure, workspace: place.workspace }, 'Slack: a stream could not be begun');
      return undefined;
    }
  }

  /** Shows the newest step. False where the stream has ended: its message is edited from then on. */
  async function go(
    { client, channel, ts }: OpenStream,
    { message, stream }: { message: Message; stream: string },
  ): Promise<boolean> {
    if (ended.has(ts)) return false;
    const task = taskOf(message, stream);
    const before = newest.get(ts);
    const done: types.TaskUpdateChunk[] =
      before && before.id !== task.id ? [{ ...before, status: 'complete' }] : [];
    const isOpen = await unlessEnded(
      async () => await client.chat.appendStream({ channel, ts, chunks: [...done, task] }),
    );
    if (isOpen) remember(ts, task);
    else noteEnd(ts);
    return isOpen;
  }

  /** Ends a stream, so that its message can be edited. */
  async function end({ client, channel, ts }: OpenStream): Promise<void> {
    if (ended.has(ts)) return;
    await unlessEnded(async () => await client.chat.stopStream({ channel, ts }));
    noteEnd(ts);
  }

  function noteEnd(ts: string): void {
    newest.delete(ts);
    if (ended.size >= REMEMBERED) ended.clear();
    ended.add(ts);
  }

  return { canStream, begin, go, end };
}

export type Streams = ReturnType<typeof createStreams>;

async function unlessEnded(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (ENDED.has(refusalOf(error) ?? '')) return false;
    throw toVectortError(error);
  }
}

function taskOf({ progress = '', step = 'step' }: Message, stream: string): types.TaskUpdateChunk {
  return {
    type: 'task_update',
    id: `${stream}:${step}`,
    title: shorten(plainText(parseMarkdown(progress)), LIMITS.taskCharacters) || '…',
    status: 'in_progress',
  };
}

/** With this, the ids of a post's tasks begin: a stream has no metadata by which it could be found again. */
export function streamOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
