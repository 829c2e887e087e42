import { StoppedError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Collection, Filter, StoredDocument } from '../store/types.ts';

/** A long run that is kept as a document: the truth, where its job is only the wake-up. */
export interface RunDocument extends StoredDocument {
  /** Whose run it is. */
  user_id: string;
  /** `queued`, `running`, or however it ended. */
  status: string;
  /** The process that has it. */
  owner?: string;
  heartbeat_at?: Date;
  /** How often it was claimed and not given back: more than one tells of processes that died with it. */
  attempts: number;
  created_at: Date;
}

/** A run in this process's hands. */
export interface Claim<Run> {
  /** The run as it was claimed. */
  readonly run: Run;
  /** Aborted (StoppedError code `taken_over`) when the run is no longer this process's; it must then leave it alone. */
  readonly signal: AbortSignal;
  /** Ends the heartbeat. A run that has not ended waits again. */
  release(): Promise<void>;
}

export interface Watchdog<Run> {
  /**
   * Takes a run that waits, or whose process is dead: it is then `running`, with a heartbeat until its release.
   * Undefined when it has ended, is unknown, or in the hands of somebody alive.
   */
  claim(id: string): Promise<Claim<Run> | undefined>;
  /** Looks for runs that were left, now and regularly. Repeatable where the first look failed. */
  start(): Promise<void>;
  stop(): void;
}

export interface WatchdogOptions<Run extends RunDocument> {
  runs: Collection<Run>;
  log: Logger;
  /** Names this process; never the same again after a restart. */
  owner: string;
  /**
   * Makes sure that a waiting run is started in the end (adds its job, which is known where it was not lost).
   * Whoever starts it decides by `attempts` whether it goes on or ends.
   */
  wake: (run: Pick<Run, '_id' | 'user_id'>) => Promise<void>;
  /** Those of these runs whose job was lost. Asked for a page at a time: a long line costs a question, not a job each. */
  withoutJob: (ids: readonly string[]) => Promise<readonly string[]>;
  /** Whether other processes have runs in the same collection. Where not, every other owner is dead. */
  shared?: boolean;
  /** A run that was not heard of for so long has lost its process, in milliseconds. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
/** Beats within a timeout: some may get lost or come late. */
const BEATS = 4;
/** Waiting runs that are looked at in one go. */
const PAGE = 500;

interface Held {
  controller: AbortController;
  /** False while it is being claimed: until then it may well be nobody's, or another's. */
  claimed: boolean;
}

/** Keeps long runs going: claims by compare-and-set, heartbeats, and a sweep for runs that lost process or wake-up. */
export function createWatchdog<Run extends RunDocument>({
  runs: collection,
  log,
  owner,
  wake,
  withoutJob,
  shared = false,
  timeoutMs = TIMEOUT_MS,
}: WatchdogOptions<Run>): Watchdog<Run> {
  // The fields named here are in every Run, which filters and updates of a type parameter cannot tell.
  const runs = collection as unknown as Collection<RunDocument>;
  const held = new Map<string, Held>();
  let lastBeatAt = 0;
  let heart: NodeJS.Timeout | undefined;
  let sweeper: NodeJS.Timeout | undefined;

  /** Runs that are marked as running although nobody alive has them. */
  function lost(): Filter<RunDocument> {
    const ours = { status: 'running', owner };
    if (!shared) return { status: 'running' };
    return { $or: [ours, { status: 'running', heartbeat_at: { $lt: new Date(Date.now() - timeoutMs) } }] };
  }

  async function claim(id: string): Promise<Claim<Run> | undefined> {
    if (held.has(id)) return undefined;
    const mine: Held = { controller: new AbortController(), claimed: false };
    held.set(id, mine);
    try {
      const run = await runs.findOneAndUpdate(
        { _id: id, $or: [{ status: 'queued' }, lost()] },
        { $set: { status: 'running', owner, heartbeat_at: new Date() }, $inc: { attempts: 1 } },
      );
      if (!run) return drop(id, mine);
      mine.claimed = true;
      keepBeating();
      return {
        run: run as Run, // The collection holds nothing else.
        signal: mine.controller.signal,
        release: async () => await release(id, mine),
      };
    } catch (error) {
      drop(id, mine);
      throw error;
    }
  }

  function drop(id: string, mine: Held): undefined {
    if (held.get(id) === mine) held.delete(id);
    if (held.size > 0) return;
    clearInterval(heart);
    heart = undefined;
  }

  async function release(id: string, mine: Held): Promise<void> {
    if (held.get(id) !== mine) return;
    try {
      await runs.updateOne(
        { _id: id, owner, status: 'running' },
        { $set: { status: 'queued' }, $unset: { owner: '', heartbeat_at: '' }, $inc: { attempts: -1 } },
      );
    } finally {
      drop(id, mine);
    }
  }

  function keepBeating(): void {
    if (heart) return;
    lastBeatAt = Date.now();
    heart = setInterval(() => {
      beat().catch((error: unknown) => {
        log.warn({ err: error }, 'a heartbeat could not be written');
        // Others will take the runs over by now, and two must not write one app.
        if (shared && Date.now() - lastBeatAt > timeoutMs) for (const id of held.keys()) abandon(id);
      });
    }, timeoutMs / BEATS);
    heart.unref();
  }

  async function beat(): Promise<void> {
    const ids = [...held].filter(([, { claimed }]) => claimed).map(([id]) => id);
    const now = new Date();
    const alive = await runs.updateMany(
      { _id: { $in: ids }, owner, status: 'running' },
      { $set: { heartbeat_at: now } },
    );
    lastBeatAt = now.getTime();
    if (alive === ids.length) return;
    const others = await runs.find(
      { _id: { $in: ids }, owner: { $ne: owner }, status: { $in: ['queued', 'running'] } },
      { fields: [] },
    );
    for (const { _id } of others) abandon(_id);
  }

  function abandon(id: string): void {
    const lostRun = held.get(id);
    if (!lostRun || lostRun.controller.signal.aborted) return;
    log.warn({ run: id }, 'a run was taken over by another process');
    lostRun.controller.abort(
      new StoppedError('The run was taken over by another process', { code: 'taken_over' }),
    );
  }

  async function wakeLost(): Promise<void> {
    const fields = ['user_id', 'owner', 'heartbeat_at', 'attempts'] as const;
    for (const run of await runs.find(lost(), { fields })) {
      if (held.has(run._id)) continue;
      // Unless somebody else is quicker, or it lives after all.
      const putBack = await runs.updateOne(
        { _id: run._id, status: 'running', owner: run.owner ?? null, heartbeat_at: run.heartbeat_at ?? null },
        { $set: { status: 'queued' }, $unset: { owner: '', heartbeat_at: '' } },
      );
      if (putBack === 0) continue;
      log.warn({ run: run._id, attempts: run.attempts }, 'a run lost its process and waits again');
      await tryToWake(run);
    }
  }

  /** All of them, however many wait, the oldest first: none is passed over for good because others are before it. */
  async function wakeWaiting({ first }: { first: boolean }): Promise<void> {
    // A run that was made just now is about to get its job from whoever made it, unless nobody else is there.
    const madeBefore = new Date(first && !shared ? Date.now() + 1 : Date.now() - timeoutMs);
    const waiting: Filter<RunDocument> = { status: 'queued', created_at: { $lt: madeBefore } };
    let page: RunDocument[] = [];
    do {
      const last = page.at(-1);
      page = await runs.find(last ? { $and: [waiting, behind(last)] } : waiting, {
        sort: { created_at: 1, _id: 1 },
        limit: PAGE,
        fields: ['user_id', 'created_at'],
      });
      const jobless = await idsWithoutJob(page);
      if (!jobless) return;
      for (const run of page) if (jobless.has(run._id) && !held.has(run._id)) await tryToWake(run);
    } while (page.length === PAGE);
  }

  /** Those without a job; undefined while nobody can tell, and then nobody can be woken either. */
  async function idsWithoutJob(page: readonly RunDocument[]): Promise<ReadonlySet<string> | undefined> {
    try {
      return new Set(await withoutJob(page.map(({ _id }) => _id)));
    } catch (error) {
      log.warn({ err: error }, 'it is not known which waiting runs lost their job: it is looked for again');
      return undefined;
    }
  }

  const behind = ({ _id, created_at }: RunDocument): Filter<RunDocument> => ({
    $or: [{ created_at: { $gt: created_at } }, { created_at, _id: { $gt: _id } }],
  });

  async function tryToWake(run: RunDocument): Promise<void> {
    try {
      await wake(run);
    } catch (error) {
      log.warn({ err: error, run: run._id }, 'a waiting run could not be woken');
    }
  }

  return {
    claim,
    async start() {
      let sweeps = 0;
      const sweep = async (): Promise<void> => {
        sweeps += 1;
        // Who lost its process has waited long enough; who waits in line is woken only in case the job was lost.
        await wakeLost();
        if (sweeps % BEATS === 0) await wakeWaiting({ first: false });
      };
      sweeper ??= setInterval(() => {
        sweep().catch((error: unknown) => log.warn({ err: error }, 'a sweep for lost runs failed'));
      }, timeoutMs / BEATS);
      sweeper.unref();
      await wakeLost();
      await wakeWaiting({ first: true });
    },
    stop() {
      clearInterval(sweeper);
      sweeper = undefined;
      clearInterval(heart);
      heart = undefined;
    },
  };
}
