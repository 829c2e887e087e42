import { VectortError, WaitError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { isRetryable, rest, retryAfterOf, retryDelayMs } from '../retry.ts';
import { BACKOFF, createErrands } from './errands.ts';
import { createLanes } from './lanes.ts';
import type { OutboxJournal } from './outbox-journal.ts';
import { createPlatformCalls } from './platform-calls.ts';
import { createPostEdits } from './post-edits.ts';
import type { Post, StoredEdit } from './post.ts';
import type { Message, Platform, SendOutcome, Target } from './types.ts';

/** Something that could not be said for good. */
export interface Undeliverable {
  key: string;
  target: Target;
  what: 'post' | 'edit';
  /** What could not be posted. */
  message: Message | undefined;
  error: unknown;
}

export interface PostOfficeOptions {
  journal: OutboxJournal;
  platforms: ReadonlyMap<string, Platform>;
  log: Logger;
  onUndeliverable: (undeliverable: Undeliverable) => Promise<void>;
  /** Resolves when the post's turn has come among those of its place, in whichever process they are. */
  turn: (post: Post, signal: AbortSignal) => Promise<void>;
  /** Told of each post once it is out. */
  onSent?: ((post: Pick<Post, 'madeAt' | 'target'>) => void) | undefined;
  /** Told of a post or an edit that this process cannot bring out any more, because it has lost its platform. */
  onPlatformGone: (post: Post) => void;
}

/** Brings posts and their edits to the platforms, and notes how far it came. */
export interface PostOffice {
  /** Sends the post, after those of its place that came before. */
  send(post: Post): void;
  /** Has the post show something else as soon as it may. */
  change(post: Post, edit: { message: Message; stored?: StoredEdit }): void;
  idle(place?: string): Promise<void>;
  stop(graceMs: number): Promise<void>;
}

/** A post is of use to somebody for about so long, in milliseconds. */
const PATIENCE_MS = 24 * 60 * 60_000;
/** A post that failed for so long lets those behind it pass: it may be the post and not the platform, in milliseconds. */
const STEP_ASIDE_MS = 10 * 60_000;

export function createPostOffice({
  journal,
  platforms,
  log,
  onUndeliverable,
  turn,
  onSent,
  onPlatformGone,
}: PostOfficeOptions): PostOffice {
  const lanes = createLanes();
  const errands = createErrands(log);
  const calls = createPlatformCalls(platforms, errands);
  const edits = createPostEdits({
    errands,
    journal,
    calls,
    log,
    onHopeless: async (post, error) => await tell(post, { what: 'edit', message: undefined, error }),
    onPlatformGone,
  });

  function send(post: Post): void {
    errands.pending.enter(post.place);
    lanes.run(post.place, async () => {
      await deliver(post);
      errands.pending.leave(post.place);
    });
  }

  async function deliver(post: Post): Promise<void> {
    // Whoever called `post` is told why it could not be stored.
    if (!(await post.stored.catch(() => false))) return;
    post.isStored = true;
    for (;;) {
      await rest(edits.quietMs(post.chat), errands.signal);
      const failure = await tryToSend(post);
      if (!failure || errands.signal.aborted) return;
      if (!calls.capabilities(post)) {
        edits.drop(post);
        onPlatformGone(post);
        return;
      }
      const { error } = failure;
      post.failures += 1;
      post.failingSince ??= Date.now();
      const failingMs = Date.now() - post.failingSince;
      if (!isRetryable(error) || failingMs > PATIENCE_MS) {
        giveUp(post, error);
        return;
      }
      const delayMs = retryDelayMs(error, post.failures, BACKOFF);
      log.warn({ err: error, post: post.key, delayMs }, 'a post failed and is tried again');
      if (retryAfterOf(error) !== undefined) edits.quieten(post.chat, delayMs);
      await rest(delayMs, errands.signal);
      if (failingMs > STEP_ASIDE_MS) {
        send(post);
        return;
      }
    }
  }

  async function tryToSend(post: Post): Promise<{ error: unknown } | undefined> {
    try {
      await turn(post, errands.signal);
      errands.signal.throwIfAborted();
    } catch (error) {
      return { error };
    }
    errands.underWay.enter(post.place);
    try {
      const { messageId } = await sendOnce(post);
      onSent?.(post);
      errands.inBackground(post.place, async () => await noteSent(post, messageId));
      return undefined;
    } catch (error) {
      return { error };
    } finally {
      errands.underWay.leave(post.place);
    }
  }

  async function sendOnce(post: Post): Promise<SendOutcome> {
    const found = post.maybeSent ? await calls.findPost(post) : undefined;
    if (found) return found;
    try {
      return await calls.post(post);
    } catch (error) {
      if (wasRefused(error)) post.maybeSent = false;
      throw error;
    }
  }

  async function noteSent(post: Post, messageId: string): Promise<void> {
    post.messageId = messageId;
    await post.merged?.written.catch(() => undefined);
    try {
      const missed = await errands.insistently(
        async () => await journal.noteSent(post.key, { messageId, shown: post.merged?.id }),
      );
      if (missed && !(post.wanted?.stored && post.wanted.stored.id >= missed.id)) {
        const stored = { id: missed.id, written: Promise.resolve() };
        edits.change(post, { message: missed.message, stored });
      }
    } finally {
      post.state = 'sent';
      post.message = undefined;
      edits.begin(post);
    }
  }

  function giveUp(post: Post, error: unknown): void {
    log.error({ err: error, post: post.key }, 'a post cannot be sent');
    post.state = 'failed';
    const { message } = post;
    post.message = undefined;
    edits.drop(post);
    errands.inBackground(post.place, async () => {
      await tell(post, { what: 'post', message, error });
      const code = error instanceof VectortError ? error.code : 'unknown';
      await errands.insistently(async () => await journal.noteFailed(post.key, code));
    });
  }

  async function tell({ key, target }: Post, news: Omit<Undeliverable, 'key' | 'target'>): Promise<void> {
    try {
      await errands.insistently(async () => await onUndeliverable({ key, target, ...news }));
    } catch (reason) {
      if (isRetryable(reason)) throw reason;
      log.error({ err: reason, post: key }, 'that something could not be said could not be told');
    }
  }

  return {
    send,
    change: (post, edit) => edits.change(post, edit),
    idle: async (place) => await errands.pending.empty(place),
    async stop(graceMs) {
      edits.stop();
      await errands.stop(graceMs);
    },
  };
}

/** Whether a post is certainly not out: the platform said no before it did anything. */
function wasRefused(error: unknown): boolean {
  return error instanceof WaitError || retryAfterOf(error) !== undefined || !isRetryable(error);
}
