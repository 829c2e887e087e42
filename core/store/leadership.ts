import type { Logger } from '../log.ts';
import { rest } from '../retry.ts';
import type { CollectionSpec, Store } from './types.ts';

interface LeadershipRecord {
  /** What only one process may do. */
  _id: string;
  owner: string;
  until: Date;
}

const LEADERSHIPS: CollectionSpec<LeadershipRecord> = { name: 'leaderships', indexes: [] };

export interface LeadershipOptions {
  store: Store;
  log: Logger;
  /** Names this process; never the same again after a restart. */
  owner: string;
  /** How long a leader that is not heard of stays one, in milliseconds. */
  leaseMs?: number;
}

type Lead = (signal: AbortSignal) => Promise<number | void>;

/** What only one process may do at a time, and another one goes on with when that one dies. */
export interface Leadership {
  /**
   * Has `lead` run in one process among all that ask for the same name. Its signal is aborted when the lead is lost or
   * given up; it should then end soon. Ended by itself or failed, it is begun again after a while: not before the
   * milliseconds that it gives, in which others may lead.
   */
  seek(name: string, lead: Lead): void;
  /** Gives up what is led here, waits for it to end, and lets others have it at once. */
  stop(): Promise<void>;
}

/** A dead leader is replaced within this time and a beat: 15 seconds in all. */
const LEASE_MS = 12_000;
/** Beats within a lease, so that some may get lost. */
const BEATS = 4;

export function createLeadership({ store, log, owner, leaseMs = LEASE_MS }: LeadershipOptions): Leadership {
  const records = store.collection(LEADERSHIPS);
  const stopping = new AbortController();
  const seekers: Promise<void>[] = [];
  const beatMs = leaseMs / BEATS;

  /** Takes or keeps the lead; false while somebody alive has it. */
  async function claim(name: string): Promise<boolean> {
    const now = Date.now();
    const mine = { owner, until: new Date(now + leaseMs) };
    // Made by whoever comes first, led by nobody yet.
    await records.insertMissing([{ _id: name, owner: '', until: new Date(0) }]);
    const taken = await records.updateOne(
      { _id: name, $or: [{ owner }, { until: { $lt: new Date(now) } }] },
      { $set: mine },
    );
    return taken > 0;
  }

  async function seek(name: string, lead: Lead): Promise<void> {
    while (!stopping.signal.aborted) {
      let pauseMs: number | void = 0;
      try {
        if (await claim(name)) pauseMs = await leadOrGiveUp(name, lead);
      } catch (error) {
        log.warn({ err: error, lead: name }, 'a lead could not be taken or kept, and is sought again');
      }
      await rest(Math.max(beatMs, pauseMs ?? 0), stopping.signal);
    }
  }

  async function leadOrGiveUp(name: string, lead: Lead): Promise<number | void> {
    try {
      // The claim was under way when this process was told to end.
      return stopping.signal.aborted ? undefined : await leadWhilePossible(name, lead);
    } finally {
      await records
        .updateOne({ _id: name, owner }, { $set: { until: new Date(0) } })
        .catch((error: unknown) => log.warn({ err: error, lead: name }, 'a lead runs out by itself'));
    }
  }

  async function leadWhilePossible(name: string, lead: Lead): Promise<number | void> {
    const lost = new AbortController();
    const signal = AbortSignal.any([lost.signal, stopping.signal]);
    log.info({ lead: name }, 'leads');
    const led = lead(signal).finally(() => lost.abort());
    led.catch(() => undefined);
    let keptAt = performance.now();
    while (!signal.aborted) {
      await rest(beatMs, signal);
      if (signal.aborted) break;
      const beganAt = performance.now();
      try {
        if (!(await claim(name))) lost.abort();
        keptAt = beganAt;
      } catch (error) {
        log.warn({ err: error, lead: name }, 'a lead could not be renewed');
        // Before others may take it.
        if (performance.now() - keptAt > leaseMs - 2 * beatMs) lost.abort();
      }
    }
    return await led;
  }

  return {
    seek(name, lead) {
      seekers.push(seek(name, lead));
    },
    async stop() {
      stopping.abort();
      await Promise.all(seekers);
    },
  };
}
