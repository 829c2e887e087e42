import { checkBlocks } from '../checks.ts';
import { Refusal, type SlackBlock, type SlackMessage } from '../types.ts';
import { APP, BOT, BOT_ID, type World } from '../world.ts';
import { text, type Args, type Desk, type Method } from './desk.ts';

/** Of a task's texts: https://docs.slack.dev/messaging/sending-and-scheduling-messages#text-streaming */
const TASK_CHARACTERS = 256;
const MESSAGE_BLOCKS = 50;

interface TaskUpdate {
  type: 'task_update';
  id: string;
  title: string;
  status: string;
  details?: string;
  output?: string;
}

const STATUSES = new Set(['pending', 'in_progress', 'complete', 'error']);

/**
 * Messages that grow: https://docs.slack.dev/reference/methods/chat.startStream and its two companions. What a stream
 * was given stands in its message as blocks, as Slack gives it back.
 */
export function streamMethods({ channelOf, writable }: Desk, world: World): Record<string, Method> {
  function streamOf(args: Args): SlackMessage {
    if (world.noStreams !== undefined) throw new Refusal(world.noStreams);
    const channel = channelOf(args['channel']);
    if (channel.is_archived) throw new Refusal('is_archived');
    const message = world.find(channel.id, text(args['ts']));
    if (!message) throw new Refusal('message_not_found');
    if (message.bot_id !== BOT_ID) throw new Refusal('message_not_owned_by_app');
    if (message.streaming_state === 'stopped') throw new Refusal('stopped_by_user');
    if (message.streaming_state !== 'in_progress') throw new Refusal('message_not_in_streaming_state');
    return message;
  }

  return {
    'chat.startStream': {
      takes: [
        'channel',
        'thread_ts',
        'recipient_user_id',
        'recipient_team_id',
        'task_display_mode',
        'chunks',
      ],
      scopes: ['chat:write'],
      run(args) {
        if (world.noStreams !== undefined) throw new Refusal(world.noStreams);
        const channel = writable(args);
        if (args['thread_ts'] === undefined) throw new Refusal('invalid_arguments');
        if (channel.type !== 'im') {
          if (args['recipient_user_id'] === undefined) throw new Refusal('missing_recipient_user_id');
          if (args['recipient_team_id'] === undefined) throw new Refusal('missing_recipient_team_id');
        }
        const message = world.add(channel.id, {
          user: BOT.id,
          bot_id: BOT_ID,
          app_id: APP,
          text: '',
          blocks: grown([], args['chunks']),
          thread_ts: text(args['thread_ts']),
          streaming_state: 'in_progress',
        });
        return { channel: channel.id, ts: message.ts };
      },
    },
    'chat.appendStream': {
      takes: ['channel', 'ts', 'chunks'],
      scopes: ['chat:write'],
      run(args) {
        const message = streamOf(args);
        message.blocks = grown(message.blocks, args['chunks']);
        return { channel: text(args['channel']), ts: message.ts };
      },
    },
    'chat.stopStream': {
      takes: ['channel', 'ts', 'chunks', 'blocks', 'metadata', 'session_status'],
      scopes: ['chat:write'],
      run(args) {
        const message = streamOf(args);
        if (args['chunks'] !== undefined) message.blocks = grown(message.blocks, args['chunks']);
        message.streaming_state = 'completed';
        return { channel: text(args['channel']), ts: message.ts, message };
      },
    },
  };
}

/** The blocks of a stream with what it is given, all or nothing. */
function grown(before: readonly SlackBlock[] = [], chunks: unknown): SlackBlock[] {
  if (!Array.isArray(chunks) || chunks.length === 0) throw new Refusal('invalid_chunks');
  let blocks = [...before];
  // Each is looked at here, and what is none of the known ones refused.
  for (const chunk of chunks as (TaskUpdate | { type: 'blocks'; blocks: SlackBlock[] })[]) {
    if (chunk.type === 'task_update') blocks = withTask(blocks, chunk);
    else if (chunk.type === 'blocks') {
      checkBlocks(chunk.blocks, MESSAGE_BLOCKS);
      blocks = [...blocks, ...chunk.blocks];
    } else throw new Refusal('invalid_chunks');
  }
  if (blocks.length > MESSAGE_BLOCKS) throw new Refusal('msg_blocks_too_many');
  return blocks;
}

/** A task that is there already is another from now on; else it stands below what is there. */
function withTask(blocks: SlackBlock[], { id, title, status, details, output }: TaskUpdate): SlackBlock[] {
  const texts = [title, details ?? '', output ?? ''];
  const isRight =
    typeof id === 'string' &&
    id !== '' &&
    typeof title === 'string' &&
    title !== '' &&
    texts.every((one) => one.length <= TASK_CHARACTERS) &&
    STATUSES.has(status);
  if (!isRight) throw new Refusal('invalid_chunks');
  const card: SlackBlock = { type: 'task_card', task_id: id, title, status };
  return blocks.some((block) => block['task_id'] === id)
    ? blocks.map((block) => (block['task_id'] === id ? card : block))
    : [...blocks, card];
}
