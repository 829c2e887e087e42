import type { webApi } from '@slack/bolt';
import { streamOf } from './streams.ts';

export const POST_EVENT = 'vectort_post';
export const ROOT_EVENT = 'vectort_thread';

interface PartMetadata {
  key: string;
  part: number;
  of: number;
  /** How many files the last part is to carry. */
  files: number;
}

/** What every message of ours carries unseen, by which it is found again. */
export function metadataOf(payload: PartMetadata): {
  event_type: string;
  event_payload: { [key in keyof PartMetadata]: string | number };
} {
  return { event_type: POST_EVENT, event_payload: { ...payload } };
}

export interface FoundParts {
  /** In the order of the text. */
  parts: string[];
  files: string[];
  /** Whether nothing of it is missing. */
  isWhole: boolean;
  /** It is a stream, or was one. */
  stream?: string;
}

/** Most that is asked for at once, and how often: a thread of more messages than both together is not searched whole. */
const PAGE = 200;
const MAX_PAGES = 10;

/** Looks for a post of ours in its thread; without a thread, among the newest messages of the channel. */
export async function findParts(
  client: webApi.WebClient,
  {
    channel,
    threadTs,
    key,
    botUserId,
  }: { channel: string; threadTs: string | undefined; key: string; botUserId: string },
): Promise<FoundParts | undefined> {
  const found = new Map<number, { ts: string; files: string[]; meant: PartMetadata }>();
  const stream = streamOf(key);
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const common = { channel, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const { messages = [], response_metadata: more } =
      threadTs === undefined
        ? await client.conversations.history(common)
        : await client.conversations.replies({ ...common, ts: threadTs });
    for (const { ts, user, metadata, blocks = [], files = [] } of messages) {
      if (user !== botUserId || ts === undefined) continue;
      if (blocks.some((block) => isTaskOf(block, stream))) {
        return { parts: [ts], files: [], isWhole: true, stream };
      }
      const meant = readMetadata(metadata);
      if (meant?.key !== key) continue;
      found.set(meant.part, { ts, files: files.flatMap(({ id }) => (id === undefined ? [] : [id])), meant });
    }
    cursor = more?.next_cursor || undefined;
    // Newest first: the rest of a channel is too old.
    if (cursor === undefined || threadTs === undefined) break;
  }
  const ordered = [...found].toSorted(([a], [b]) => a - b).map(([, part]) => part);
  const last = ordered.at(-1);
  if (!last) return undefined;
  return {
    parts: ordered.map(({ ts }) => ts),
    files: last.files,
    isWhole: ordered.length === last.meant.of && last.files.length >= last.meant.files,
  };
}

/** A stream that is read again has its tasks as blocks. */
function isTaskOf(block: { type?: string; task_id?: string }, stream: string): boolean {
  return block.type === 'task_card' && block.task_id?.startsWith(`${stream}:`) === true;
}

function readMetadata(
  metadata: { event_type?: string; event_payload?: object } | undefined,
): PartMetadata | undefined {
  const isOurs = metadata?.event_type === POST_EVENT || metadata?.event_type === ROOT_EVENT;
  // Only the bot's own messages are read, and those carry what `metadataOf` made.
  return isOurs ? (metadata.event_payload as PartMetadata | undefined) : undefined;
}
