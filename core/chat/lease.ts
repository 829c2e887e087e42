import type { Logger } from '../log.ts';
import { rest } from '../retry.ts';
import type { Collection, Filter, StoredDocument, Update } from '../store/types.ts';

/** What is still to be done, and by whom. */
export interface Leased extends StoredDocument {
  /** A UUID v7 that gives the order; there while something is to be done. */
  waiting?: string;
  /** Which process has it, and until when others leave it alone; only where processes share the store. */
  owner?: string;
  until?: Date;
}

/** Whose lease is over at once: for what its writer cannot do itself. */
export const NOBODYS = new Date(0);

export interface LeaseOptions<Document extends Leased> {
  collection: Collection<Document>;
  /** Names this process. */
  owner: string;
  /** Whether other processes work on the same collection. */
  shared: boolean;
  /** Milliseconds after which the work of a process that is not heard of is taken over. */
  leaseMs: number;
  log: Logger;
  /** Narrows down what this process can do. */
  mine?: () => Filter<Document>;
  /**
   * Ids of what this process has in hand. What it wrote and does not know of, because the answer to its write was lost,
   * is not among them and so comes back by `takeOver`.
   */
  inHand: () => Iterable<string>;
  /** Takes on what another process left. Called in the order of `waiting`; it may be known here already. */
  takeOver: (document: Document) => void;
}

export interface Turn<Document extends Leased> {
  /** Of what waits for its turn. */
  waiting: string;
  /** What is done in order with it. */
  among: Filter<Document>;
  /** Ends the waiting. */
  signal: AbortSignal;
}

/** Keeps the work of a collection in the hands of living processes. */
export interface Lease<Document extends Leased> {
  /** The fields of a document that this process has. */
  fields(): { owner?: string; until?: Date };
  /** Takes one document, if something is to be done there that no living process has. */
  take(id: string): Promise<Document | undefined>;
  /** Resolves once no other process has in hand what came before, or after the time of a lease: it may hang there. */
  turn(turn: Turn<Document>): Promise<void>;
  /** Takes over what was left, and goes on doing so where processes share the store. Repeatable where it failed. */
  start(): Promise<void>;
  /** Takes over what was left and can be done here by now. */
  look(): Promise<void>;
  /** Lets others have at once what was not finished here. */
  stop(): Promise<void>;
}

/** Documents taken over in one go. */
const PAGE = 500;
/** Between two looks at what another process has still to do, in milliseconds. */
const LOOK_EVERY_MS = 50;

export function createLease<Document extends Leased>({
  collection,
  owner,
  shared,
  leaseMs,
  log,
  mine = () => ({}),
  inHand,
  takeOver,
}: LeaseOptions<Document>): Lease<Document> {
  const timers: NodeJS.Timeout[] = [];

  // The fields of Leased are there in every Document, which the mapped filter and update types cannot see.
  const filter = (conditions: Filter<Leased>): Filter<Document> => conditions as Filter<Document>;
  const changing = (update: Update<Leased>): Update<Document> => update as Update<Document>;

  const fields = (): { owner?: string; until?: Date } =>
    shared ? { owner, until: new Date(Date.now() + leaseMs) } : {};

  async function takeLeftovers(): Promise<void> {
    const left = await collection.find(
      { $and: [filter({ waiting: { $gt: '' } }), mine()] } as Filter<Document>, // As above.
      { sort: { waiting: 1 } },
    );
    for (const document of left) takeOver(document);
  }

  async function takeAbandoned(): Promise<void> {
    for (;;) {
      const abandoned = await collection.find(
        { $and: [filter({ waiting: { $gt: '' }, until: { $lt: new Date() } }), mine()] } as Filter<Document>, // As above.
        { sort: { waiting: 1 }, limit: PAGE },
      );
      let taken = 0;
      for (const document of abandoned) {
        // Whoever changes the lease first has it.
        const claim = filter({ _id: document._id, ...(document.until ? { until: document.until } : {}) });
        const claimed = await collection.updateOne(claim, changing({ $set: fields() }));
        if (claimed === 0) continue;
        taken += 1;
        takeOver(document);
      }
      if (taken < PAGE) return;
    }
  }

  async function renew(): Promise<void> {
    const ids = [...inHand()];
    if (ids.length === 0) return;
    await collection.updateMany(
      filter({ _id: { $in: ids }, waiting: { $gt: '' }, owner }),
      changing({ $set: fields() }),
    );
  }

  function every(intervalMs: number, task: () => Promise<void>): void {
    const timer = setInterval(() => {
      task().catch((error: unknown) => log.warn({ err: error }, 'keeping a lease failed'));
    }, intervalMs);
    timer.unref();
    timers.push(timer);
  }

  const look = async (): Promise<void> => await (shared ? takeAbandoned() : takeLeftovers());

  return {
    fields,
    look,
    async take(id) {
      const waiting = filter({ _id: id, waiting: { $gt: '' } });
      if (!shared) return await collection.findOne({ $and: [waiting, mine()] } as Filter<Document>); // As above.
      const free = { $and: [waiting, filter({ until: { $lt: new Date() } }), mine()] } as Filter<Document>; // As above.
      return await collection.findOneAndUpdate(free, changing({ $set: fields() }));
    },
    async turn({ waiting, among, signal }) {
      if (!shared) return;
      const before = filter({ waiting: { $gt: '', $lt: waiting }, owner: { $ne: owner } });
      const givenUpAt = Date.now() + leaseMs;
      while (!signal.aborted && Date.now() < givenUpAt) {
        const first = await collection.findOne(
          { $and: [before, among] } as Filter<Document>, // As above.
          { fields: ['_id'] },
        );
        if (!first) return;
        await rest(LOOK_EVERY_MS, signal);
      }
    },
    async start() {
      if (shared && timers.length === 0) {
        // Thrice within a lease, so that a beat may get lost.
        every(leaseMs / 3, renew);
        every(leaseMs / 3, takeAbandoned);
      }
      await look();
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      if (!shared) return;
      try {
        await collection.updateMany(
          filter({ waiting: { $gt: '' }, owner }),
          changing({ $set: { until: NOBODYS } }),
        );
      } catch (error) {
        log.warn({ err: error }, 'a lease could not be given back and runs out by itself');
      }
    },
  };
}
