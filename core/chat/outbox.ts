import { newId } from '../ids.ts';
import type { Logger } from '../log.ts';
import type { Store } from '../store/types.ts';
import { createLease, NOBODYS } from './lease.ts';
import { createOutboxJournal } from './outbox-journal.ts';
import type { OutboxRecord } from './outbox-records.ts';
import { placeKey } from './place-key.ts';
import { createPostOffice, type Undeliverable } from './post-office.ts';
import { createPost, postOf, type Post } from './post.ts';
import type { Message, Place, Platform, Target } from './types.ts';

export interface OutboxOptions {
  store: Store;
  log: Logger;
  /** The platforms that this process has now, by name: they come and go, and `resume` is called for each that came. */
  platforms: ReadonlyMap<string, Platform>;
  /** Told of what could not be said for good; must be repeatable. */
  onUndeliverable?: (undeliverable: Undeliverable) => Promise<void>;
  /** Told of each post once its platform has it. */
  onSent?: (post: { madeAt: Date; target: Target }) => void;
  /** Told of something that only another process can send: it finds it by itself, but sooner by `wake`. */
  announce?: (key: string) => void;
  /** Told of news that only another process can show; they may get lost. */
  announceNews?: (key: string, message: Message) => void;
  /** Whether other processes send from the same store. */
  shared?: boolean;
  leaseMs?: number;
}

/** Everything that is said passes here: once for each key, in order within its place, edits paced and coalesced. */
export interface Outbox {
  /**
   * Says something new. It is safe when this resolves and said soon after; a known key is not said again (false).
   */
  post(key: string, target: Target, message: Message): Promise<boolean>;
  /**
   * Changes what a post shows. Without `durable` that is news which a newer one replaces and a crash may lose, and
   * costs the store nothing; with it, it is safe when this resolves. False where there is no such post.
   */
  edit(key: string, message: Message, options: { durable: true }): Promise<boolean>;
  edit(key: string, message: Message, options?: { durable: false }): void;
  /** A durable edit after which the post never changes again: late news does not reopen it. */
  close(key: string, message: Message): Promise<boolean>;
  /** Goes on with what an earlier process left; nothing is sent before. */
  start(): Promise<void>;
  /** Goes on with what was left for platforms that have come since. */
  resume(): Promise<void>;
  /** Looks at once after a post that another process made or changed. */
  wake(key: string): Promise<void>;
  /** Shows news that another process has of a post, where this one has its platform. */
  hearNews(key: string, message: Message): void;
  /** Resolves when everything is out that was said so far, or given up: in one place, or anywhere. */
  idle(place?: Place): Promise<void>;
  /** Begins to send nothing more and waits for what is being sent; what is left is sent by the next process. */
  stop(options?: { graceMs: number }): Promise<void>;
}

const LEASE_MS = 15_000;
const GRACE_MS = 3_000;

/** Posts that are out and remembered, so that editing them needs no look into the store. */
const REMEMBERED = 2_000;

export function createOutbox({
  store,
  log,
  platforms,
  onUndeliverable = async () => undefined,
  onSent,
  announce = () => undefined,
  announceNews = () => undefined,
  shared = false,
  leaseMs = LEASE_MS,
}: OutboxOptions): Outbox {
  const journal = createOutboxJournal(store);
  const office = createPostOffice({
    journal,
    platforms,
    log,
    onUndeliverable,
    onSent,
    async turn({ waiting = '', place }, signal) {
      await lease.turn({ waiting, among: { place }, signal });
    },
    // The store has it: for whoever gets the platform, this process or another one.
    onPlatformGone: ({ key }) => posts.delete(key),
  });
  const posts = new Map<string, Post>();
  const news = new Map<string, Message>();
  const started = Promise.withResolvers<void>();
  let isStarted = false;
  const lease = createLease<OutboxRecord>({
    collection: journal.records,
    owner: newId(),
    shared,
    leaseMs,
    log,
    mine: () => ({ platform: { $in: [...platforms.keys()] } }),
    *inHand() {
      for (const { key, target } of posts.values()) if (platforms.has(target.place.platform)) yield key;
    },
    takeOver,
  });

  /** Takes on what the store has and this process does not, or not all of it. */
  function takeOver(record: OutboxRecord): void {
    const { _id: key, state, edit, closed = false } = record;
    const known = posts.get(key);
    const post = known ?? remember(postOf(record));
    if (!known && state === 'unsent') office.send(post);
    if (known && known.state !== 'sent') return;
    post.closed ||= closed;
    if (edit && !(post.wanted?.stored && post.wanted.stored.id >= edit.id)) {
      office.change(post, { message: edit.message, stored: { id: edit.id, written: Promise.resolve() } });
    }
  }

  function remember(post: Post): Post {
    posts.set(post.key, post);
    const oldest = posts.size > REMEMBERED ? posts.values().next().value : undefined;
    if (oldest) {
      posts.delete(oldest.key);
      // Still needed: looked at again in a while.
      if (oldest.state === 'unsent' || oldest.wanted) posts.set(oldest.key, oldest);
    }
    return post;
  }

  async function post(key: string, target: Target, message: Message): Promise<boolean> {
    const known = posts.get(key);
    if (known) {
      await known.stored;
      return false;
    }
    if (!isStarted || !platforms.has(target.place.platform)) return await leave(key, target, message);
    const waiting = newId();
    const stored = journal.insert(key, { target, message, waiting, lease: lease.fields() });
    const entry = remember(createPost(key, { target, message, waiting, stored }));
    // Its place in the order is taken now, not when the store has answered.
    office.send(entry);
    let isNew = false;
    try {
      isNew = await stored;
      return isNew;
    } finally {
      if (!isNew) posts.delete(key);
    }
  }

  /** Stores what is to be sent by another process, or by this one later. */
  async function leave(key: string, target: Target, message: Message): Promise<boolean> {
    const isNew = await journal.insert(key, {
      target,
      message,
      waiting: newId(),
      lease: shared ? { until: NOBODYS } : {},
    });
    if (isNew) callFor(key, target);
    return isNew;
  }

  function callFor(key: string, { place }: Target): void {
    if (!platforms.has(place.platform)) announce(key);
    else started.promise.then(async () => await wake(key)).catch(failedToWake);
  }

  function failedToWake(error: unknown): void {
    log.warn({ err: error }, 'a post waits until it is found again');
  }

  async function wake(key: string): Promise<void> {
    if (!isStarted) return;
    const record = await lease.take(key);
    if (record) takeOver(record);
  }

  function edit(key: string, message: Message, options: { durable: true }): Promise<boolean>;
  function edit(key: string, message: Message, options?: { durable: false }): void;
  function edit(
    key: string,
    message: Message,
    { durable }: { durable: boolean } = { durable: false },
  ): Promise<boolean> | void {
    return durable ? editDurably(key, { message, last: false }) : editBriefly(key, message);
  }

  function editBriefly(key: string, message: Message): void {
    const known = posts.get(key);
    if (known) {
      if (!known.closed) office.change(known, { message });
      return;
    }
    const isLookedUp = news.has(key);
    news.set(key, message);
    if (!isLookedUp) void showNews(key, announceNews);
  }

  /** What another process has to tell: whoever has the platform shows it. */
  function hearNews(key: string, message: Message): void {
    const known = posts.get(key);
    if (known && !known.closed) office.change(known, { message });
    if (known || news.has(key)) return;
    news.set(key, message);
    void showNews(key, () => undefined);
  }

  /** Looks up a post that is out since long, or was sent by an earlier process. */
  async function showNews(key: string, pass: (key: string, message: Message) => void): Promise<void> {
    try {
      const record = await journal.find(key);
      if (record && !platforms.has(record.platform)) {
        const foreign = news.get(key);
        if (foreign) pass(key, foreign);
      } else if (record?.state === 'sent' && isStarted && !posts.has(key)) {
        remember(postOf(record));
      }
    } catch (error) {
      log.warn({ err: error, post: key }, 'news of a post were dropped');
    }
    const message = news.get(key);
    news.delete(key);
    const found = posts.get(key);
    if (found && !found.closed && message) office.change(found, { message });
  }

  async function editDurably(
    key: string,
    { message, last }: { message: Message; last: boolean },
  ): Promise<boolean> {
    const id = newId();
    const known = await storedPost(key);
    if (!known) return await editInStore(key, { id, message, last });
    if (known.state === 'failed') return false;
    if (known.closed) return true;
    known.closed = last;
    const written = journal.storeEdit(key, { id, message, last, mine: lease.fields() });
    office.change(known, { message, stored: { id, written } });
    try {
      await written;
      return true;
    } catch (error) {
      // Whoever asked for it asks again.
      known.closed = false;
      throw error;
    }
  }

  /** A post that is not in this process's hands. */
  async function editInStore(
    key: string,
    { id, message, last }: { id: string; message: Message; last: boolean },
  ): Promise<boolean> {
    const record = await journal.storeEdit(key, { id, message, last, mine: undefined });
    if (record) callFor(key, record.target);
    const known = record ?? (await journal.find(key));
    return known !== undefined && known.state !== 'failed';
  }

  async function storedPost(key: string): Promise<Post | undefined> {
    const known = posts.get(key);
    // Whoever has the platform now shows it.
    if (known && !platforms.has(known.target.place.platform)) return undefined;
    if (!known || known.isStored) return known;
    return (await known.stored.catch(() => false)) ? known : undefined;
  }

  return {
    post,
    edit,
    close: async (key, message) => await editDurably(key, { message, last: true }),
    async start() {
      await lease.start();
      isStarted = true;
      started.resolve();
    },
    async resume() {
      if (isStarted) await lease.look();
    },
    wake,
    hearNews,
    idle: async (place) => await office.idle(place && placeKey(place)),
    async stop({ graceMs } = { graceMs: GRACE_MS }) {
      await office.stop(graceMs);
      await lease.stop();
    },
  };
}
