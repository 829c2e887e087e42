import type { Logger } from '../log.ts';
import { isRetryable, retryAfterOf, retryDelayMs } from '../retry.ts';
import { createEditPace } from './edit-pace.ts';
import { BACKOFF, type Errands } from './errands.ts';
import type { OutboxJournal } from './outbox-journal.ts';
import type { PlatformCalls } from './platform-calls.ts';
import type { Edit, Post, StoredEdit } from './post.ts';
import type { Message } from './types.ts';

export interface PostEditsOptions {
  errands: Errands;
  journal: OutboxJournal;
  calls: PlatformCalls;
  log: Logger;
  /** Tells that an edit which was to be shown in any case never will be. */
  onHopeless: (post: Post, error: unknown) => Promise<void>;
  /** Tells that this process has lost the platform of a post that was to be edited. */
  onPlatformGone: (post: Post) => void;
}

/** Has posts show something else: the newest, at the pace of their platform. */
export interface PostEdits {
  change(post: Post, edit: { message: Message; stored?: StoredEdit }): void;
  /** The post is out: what it shall show may be shown. */
  begin(post: Post): void;
  /** The post will never be out. */
  drop(post: Post): void;
  /** The platform wants the chat left alone. */
  quieten(chat: string, delayMs: number): void;
  /** Milliseconds for which the platform still wants the chat left alone. */
  quietMs(chat: string): number;
  stop(): void;
}

/** Tries of news that nobody misses. */
const NEWS_TRIES = 3;
/** An edit is of use to somebody for about so long, in milliseconds. */
const PATIENCE_MS = 24 * 60 * 60_000;

export function createPostEdits({
  errands,
  journal,
  calls,
  log,
  onHopeless,
  onPlatformGone,
}: PostEditsOptions): PostEdits {
  const { pending, underWay } = errands;
  const pace = createEditPace<Post>({
    isUrgent: ({ wanted }) => wanted?.stored !== undefined,
    show: showWanted,
  });

  function want(post: Post, edit: Edit | undefined): void {
    if (edit && !post.wanted) pending.enter(post.place);
    if (!edit && post.wanted) pending.leave(post.place);
    post.wanted = edit;
  }

  function change(post: Post, { message, stored }: { message: Message; stored?: StoredEdit }): void {
    if (post.state === 'failed') return;
    // A newer message is what a stored edit comes to as well.
    const obligation = stored ?? post.wanted?.stored;
    if (post.state === 'unsent' && !post.maybeSent) {
      post.message = message;
      if (obligation) post.merged = obligation;
      want(post, undefined);
      return;
    }
    want(post, { message, stored: obligation, failures: 0 });
    if (post.state === 'sent') begin(post);
  }

  function begin(post: Post): void {
    if (!post.wanted || errands.signal.aborted) return;
    const capabilities = calls.capabilities(post);
    if (!capabilities) {
      want(post, undefined);
      onPlatformGone(post);
      return;
    }
    const { editIntervalMs: interval } = capabilities;
    const intervalMs = typeof interval === 'number' ? interval : interval(post.target);
    pace.request(post, { chat: post.chat, intervalMs });
  }

  async function showWanted(post: Post): Promise<number> {
    const edit = post.wanted;
    if (!edit) return 0;
    underWay.enter(post.place);
    pending.enter(post.place);
    want(post, undefined);
    try {
      const moved = await calls.show(post, edit);
      if (moved) noteMoved(post, moved.messageId);
      const { stored } = edit;
      if (stored) errands.inBackground(post.place, async () => await clear(post, stored));
      return 0;
    } catch (error) {
      return failToShow(post, edit, error);
    } finally {
      underWay.leave(post.place);
      pending.leave(post.place);
    }
  }

  function noteMoved(post: Post, messageId: string): void {
    if (messageId === post.messageId) return;
    post.messageId = messageId;
    errands.inBackground(post.place, async () => {
      await errands.insistently(async () => await journal.noteMoved(post.key, messageId));
    });
  }

  /** Has it tried again, unless something newer is wanted or it is hopeless. Gives the time until then. */
  function failToShow(post: Post, edit: Edit, error: unknown): number {
    if (!calls.capabilities(post)) {
      want(post, undefined);
      onPlatformGone(post);
      return 0;
    }
    edit.failures += 1;
    edit.failingSince ??= Date.now();
    const isLate = Date.now() - edit.failingSince > PATIENCE_MS;
    if (!isRetryable(error) || (edit.stored ? isLate : edit.failures >= NEWS_TRIES)) {
      abandon(post, edit, error);
      return 0;
    }
    const delayMs = retryDelayMs(error, edit.failures, BACKOFF);
    if (retryAfterOf(error) !== undefined) pace.quieten(post.chat, delayMs);
    if (post.wanted) post.wanted.stored ??= edit.stored;
    else want(post, edit);
    begin(post);
    return delayMs;
  }

  function abandon(post: Post, { stored }: Edit, error: unknown): void {
    // What was begun while everything ends is done by the next process.
    if (errands.signal.aborted) return;
    log.warn({ err: error, post: post.key, durable: stored !== undefined }, 'an edit cannot be shown');
    if (!stored) return;
    errands.inBackground(post.place, async () => {
      await onHopeless(post, error);
      await clear(post, stored);
    });
  }

  async function clear({ key }: Post, { id, written }: StoredEdit): Promise<void> {
    await written.catch(() => undefined);
    await errands.insistently(async () => await journal.clearEdit(key, id));
  }

  return {
    change,
    begin,
    drop: (post) => want(post, undefined),
    quieten: (chat, delayMs) => pace.quieten(chat, delayMs),
    quietMs: (chat) => pace.quietMs(chat),
    stop: () => pace.stop(),
  };
}
