import { BugError, ConflictError, StoppedError, VectortError } from '../errors.ts';
import { newId } from '../ids.ts';
import { withLogFields, type Logger } from '../log.ts';
import { isRetryable, rest, retry, type Backoff } from '../retry.ts';
import type { Store } from '../store/types.ts';
import { createGate } from './gate.ts';
import { createDoneMarks } from './inbox-marks.ts';
import { eventKey, INBOX, type InboxRecord } from './inbox-records.ts';
import { createLanes } from './lanes.ts';
import { createLease } from './lease.ts';
import { createLull } from './lull.ts';
import { placeKey, talkKey } from './place-key.ts';
import { createTally } from './tally.ts';
import type { ChatEvent, Place } from './types.ts';

export interface InboxOptions {
  store: Store;
  log: Logger;
  /** Handles an event, under the key that is its own for ever. Must be repeatable: a crash may call it again. */
  handle: (event: ChatEvent, key: string) => Promise<void>;
  /** Told of an event that was given up, so that its user hears of it; must be repeatable too. */
  onFailure: (event: ChatEvent, key: string, error: unknown) => Promise<void>;
  /** Events that must not wait for others of their place (stop, status). */
  isControl: (event: ChatEvent) => boolean;
  /** Whether other processes take events from the same store. */
  shared?: boolean;
  leaseMs?: number;
}

/** Everything that comes in passes here once: stored, then handled in order within its place. */
export interface Inbox {
  /**
   * Stores an event; from then on it is handled in the end, whatever dies. False when it is known already.
   * Handling is not waited for; before `start` has ended, nothing is accepted yet.
   */
  accept(event: ChatEvent): Promise<boolean>;
  /** Goes on with what an earlier process left; only then is anything accepted. */
  start(): Promise<void>;
  /** Resolves when nothing waits or is being handled: of one place, or at all. */
  idle(place?: Place): Promise<void>;
  /** Begins no further event and waits for those being handled; what is left is handled by the next process. */
  stop(options?: { graceMs: number }): Promise<void>;
}

/** Enough for many people at once; more would only make the store and the platforms slower for each. */
const MAX_PARALLEL = 64;
/**
 * For so long what comes is only stored and acknowledged while more comes, in milliseconds. Node takes one new connection
 * in a turn of its event loop: those of a crowd would stand behind the handling of all who were heard before.
 */
const HEAR_FIRST_MS = 200;
const BACKOFF: Backoff = { firstMs: 250, maxMs: 15_000 };
/** People wait for an answer: what does not pass within this time is a failure to be told, in milliseconds. */
const PATIENCE_MS = 2 * 60_000;
/**
 * An event whose handling was begun again so often, because its process had ended, is given up: it may be what ends them.
 * More often than would do for that, for most are there by chance.
 */
const MAX_RESTARTS = 6;
const LEASE_MS = 15_000;
const GRACE_MS = 2_000;

interface Item {
  key: string;
  /** A UUID v7 that gives the order. */
  waiting: string;
  event: ChatEvent;
  /** False when the event is known. */
  stored: Promise<boolean>;
  /** Set for what another process left. */
  restarts?: number;
}

export function createInbox({
  store,
  log,
  handle,
  onFailure,
  isControl,
  shared = false,
  leaseMs = LEASE_MS,
}: InboxOptions): Inbox {
  const owner = newId();
  const records = store.collection(INBOX);
  const marks = createDoneMarks({ records, log });
  const lanes = createLanes();
  const gate = createGate(MAX_PARALLEL);
  const lull = createLull({ maxMs: HEAR_FIRST_MS });
  const unhandled = createTally();
  const unhandledByPlace = createTally();
  const stopping = new AbortController();
  const started = Promise.withResolvers<void>();
  let isStarted = false;
  let underWay = 0;
  const lease = createLease<InboxRecord>({
    collection: records,
    owner,
    shared,
    leaseMs,
    log,
    inHand: () => unhandled.keys(),
    takeOver({ _id, waiting, event, restarts = 0 }) {
      if (!event || !waiting || unhandled.has(_id)) return;
      begin({ key: _id, waiting, event, stored: Promise.resolve(true), restarts });
    },
  });

  function begin(item: Item): void {
    const { key, event } = item;
    unhandled.enter(key);
    unhandledByPlace.enter(placeKey(event.place));
    // A lane of its own is one in which nobody waits.
    lanes.run(isControl(event) ? key : talkKey(event), async () => {
      try {
        if (!(await isToBeHandled(item))) return;
        await withLogFields({ event: key }, async () => await settle(item));
      } finally {
        unhandled.leave(key);
        unhandledByPlace.leave(placeKey(event.place));
      }
    });
  }

  /** Whoever called `accept` is told why an event could not be stored. */
  async function isToBeHandled({ stored }: Item): Promise<boolean> {
    const isNew = await stored.catch(() => false);
    return isNew && !stopping.signal.aborted;
  }

  async function settle(item: Item): Promise<void> {
    const { key } = item;
    try {
      await retry(async () => await tryToHandle(item), {
        backoff: BACKOFF,
        patienceMs: PATIENCE_MS,
        signal: stopping.signal,
        onRetry: (error) =>
          log.warn({ err: error, event: key }, 'handling an event failed and is tried again'),
      });
    } catch (error) {
      // Whatever failed while everything ends is tried again by the next process.
      if (stopping.signal.aborted) return;
      if (!(error instanceof StoppedError)) {
        await giveUp(item, error);
        return;
      }
    }
    marks.add(key);
  }

  async function tryToHandle(item: Item): Promise<void> {
    const { event, waiting } = item;
    if (isControl(event)) return await handleItem(item);
    await lease.turn({ waiting, among: { talk: talkKey(event) }, signal: stopping.signal });
    underWay += 1;
    try {
      // Alone, it is in nobody's way.
      if (underWay > 1) await untilAllAreHeard();
      await gate.run(async () => await handleItem(item));
    } finally {
      underWay -= 1;
    }
  }

  async function handleItem({ key, event, restarts }: Item): Promise<void> {
    if (restarts !== undefined) {
      if (restarts >= MAX_RESTARTS) {
        throw new BugError(`The event ended its process ${restarts} times`, { code: 'gave_up' });
      }
      await records.updateOne({ _id: key }, { $set: { restarts: restarts + 1 } });
    }
    await handle(event, key);
  }

  async function untilAllAreHeard(): Promise<void> {
    await lull.wait();
    if (stopping.signal.aborted) throw new StoppedError('Nothing is begun any more', { code: 'shutdown' });
  }

  /** Goes on until somebody could be told: a user must not be left without an answer because the store was away. */
  async function giveUp({ key, event }: Item, error: unknown): Promise<void> {
    log.error({ err: error, event: key }, 'an event could not be handled');
    try {
      await retry(async () => await onFailure(event, key, error), {
        backoff: BACKOFF,
        patienceMs: Infinity,
        signal: stopping.signal,
        onRetry: (reason) =>
          log.warn({ err: reason, event: key }, 'a failure could not be told and is tried again'),
      });
    } catch (reason) {
      if (isRetryable(reason)) return;
      log.error({ err: reason, event: key }, 'a failure could not be told');
    }
    marks.add(key, error instanceof VectortError ? error.code : 'unknown');
  }

  return {
    async accept(event) {
      // What an earlier process left comes first.
      if (!isStarted) await started.promise;
      lull.note();
      const key = eventKey(event);
      const waiting = newId();
      const talk = shared && !isControl(event) ? { talk: talkKey(event) } : {};
      const stored = insertNew({ _id: key, waiting, event, ...talk, ...lease.fields() });
      // Its place in the order is taken now, not when the store has answered.
      begin({ key, waiting, event, stored });
      return await stored;
    },
    async start() {
      await lease.start();
      isStarted = true;
      started.resolve();
    },
    idle: async (place) => await (place ? unhandledByPlace.empty(placeKey(place)) : unhandled.empty()),
    async stop({ graceMs } = { graceMs: GRACE_MS }) {
      stopping.abort();
      const grace = new AbortController();
      await Promise.race([unhandled.empty(), rest(graceMs, grace.signal)]);
      grace.abort();
      await marks.close();
      await lease.stop();
    },
  };

  async function insertNew(record: InboxRecord): Promise<boolean> {
    try {
      await records.insertOne(record);
      return true;
    } catch (error) {
      if (error instanceof ConflictError) return false;
      throw error;
    }
  }
}
