import { parseMarkdown, plainText } from '#core/chat/markdown.ts';
import type { Message, Place } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import { isRetryable } from '#core/retry.ts';
import { toVectortError } from './api-errors.ts';
import { LIMITS, shorten } from './limits.ts';
import type { Workspaces } from './workspaces.ts';

type Status = 'processing' | 'active';

/** Threads whose state is remembered, so that Slack is told of changes alone. */
const REMEMBERED = 5_000;

/**
 * Tells Slack that the bot is at work in a thread, which shows it with a button to stop. Workspaces without agent
 * sessions see the card alone.
 */
export function createSessions({ workspaces, log }: { workspaces: Workspaces; log: Logger }) {
  const told = new Map<string, { status: Status; title: string }>();
  const without = new Set<string>();

  async function tell(place: Place, threadTs: string, status: Status, title: string): Promise<void> {
    const { workspace, channel } = place;
    const { client } = await workspaces.of(workspace);
    try {
      const thread = { channel_id: channel, thread_ts: threadTs };
      const before = told.get(keyOf(place));
      told.set(keyOf(place), { status, title });
      if (before?.status !== status) {
        await client.agents.sessions.setStatus({ ...thread, status, ...(title ? { title } : {}) });
      }
      // A session keeps the title that it began with until it is told another.
      if (before && title && before.title !== title) {
        await client.agents.sessions.rename({ ...thread, title });
      }
    } catch (error) {
      const failure = toVectortError(error);
      told.delete(keyOf(place));
      if (!isRetryable(failure)) without.add(workspace);
      log.debug(
        { err: failure, workspace },
        'Slack: a workspace has no agent sessions, or none for this app',
      );
    }
  }

  /** To be called for what is shown in a thread: while a message has a line of progress, the bot is at work. */
  function note(place: Place, threadTs: string | undefined, message: Message): void {
    if (threadTs === undefined || without.has(place.workspace)) return;
    const isWorking = message.progress !== undefined;
    const before = told.get(keyOf(place));
    // Nothing was begun here that would have to end.
    if (!isWorking && before?.status !== 'processing') return;
    if (told.size >= REMEMBERED) told.clear();
    const title = isWorking ? titleOf(message) : (before?.title ?? '');
    void tell(place, threadTs, isWorking ? 'processing' : 'active', title);
  }

  return { note };
}

export type Sessions = ReturnType<typeof createSessions>;

/** A card begins with what it is about. */
function titleOf({ text }: Message): string {
  const [line = ''] = plainText(parseMarkdown(text)).split('\n');
  return shorten(line, LIMITS.sessionTitleCharacters);
}

function keyOf({ workspace, channel, thread }: Place): string {
  return `${workspace}|${channel}|${thread ?? ''}`;
}
