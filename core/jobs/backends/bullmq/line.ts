import { newId } from '../../../ids.ts';
import type { JobRequest } from '../../types.ts';
import { evaluate, type Connections, type RedisClient } from './connections.ts';
import { ADD, CANCEL, DEPTH, MARKS, MISSING, PLACE, SETTLE, type Script } from './scripts.ts';

/** What BullMQ keeps for us with an entry. */
export interface EntryData {
  id: string;
  /** Starts of the job before this entry that did not come to an end. */
  starts: number;
}

export interface Marks {
  cancelled: boolean;
  ended: boolean;
}

/** How a handler ended. A `retry` waits, a `shutdown` starts at once elsewhere; each with the starts that are known of it. */
export type Outcome =
  | { type: 'ended' }
  | { type: 'retry'; starts: number; dueAt: number }
  | { type: 'shutdown'; starts: number };

/**
 * The jobs of one lane in Redis. An entry of BullMQ is started once, and again only when its process died; what is to
 * start again for any other reason is another entry, made in the same step that ends the one before.
 */
export interface Line {
  add(job: JobRequest): Promise<void>;
  /** Ends an entry. Repeatable; waits for Redis as long as `client` does. */
  settle(client: RedisClient, entry: { id: string; entry: string }, outcome: Outcome): Promise<void>;
  /** Removes what waits; what runs is marked, and its entry told on the channel. */
  cancel(id: string, channel: string): Promise<boolean>;
  place(id: string): Promise<number | undefined>;
  missing(ids: readonly string[]): Promise<string[]>;
  depth(): Promise<{ waiting: number; running: number }>;
  marks(entries: readonly string[]): Promise<Marks[]>;
}

export function createLine({ lane, connections }: { lane: string; connections: Connections }): Line {
  const ask = async (script: Script, ...args: Array<string | number>): Promise<unknown> =>
    await connections.ask(async (client) => await evaluate(client, script, { lane, args }));

  return {
    async add({ id, userId, delayMs = 0 }) {
      const now = Date.now();
      await ask(ADD, id, newId(), userId, dataOf(id, 0), now + delayMs, now);
    },
    async settle(client, { id, entry }, outcome) {
      const starts = outcome.type === 'ended' ? 0 : outcome.starts;
      const dueAt = outcome.type === 'retry' ? outcome.dueAt : 0;
      const next = [newId(), dataOf(id, starts), dataOf(id, 0), dueAt];
      await evaluate(client, SETTLE, { lane, args: [id, entry, outcome.type, Date.now(), ...next] });
    },
    cancel: async (id, channel) => (await ask(CANCEL, id, channel)) === 1,
    async place(id) {
      const place = await ask(PLACE, id);
      return typeof place === 'number' ? place : undefined;
    },
    async missing(ids) {
      if (ids.length === 0) return [];
      return (await ask(MISSING, ...ids)) as string[]; // As the script returns it.
    },
    async depth() {
      const [waiting, running] = (await ask(DEPTH)) as [number, number]; // As the script returns it.
      return { waiting, running };
    },
    async marks(entries) {
      const marks = (await ask(MARKS, ...entries)) as Array<[number, number]>; // As the script returns it.
      return marks.map(([cancelled, ended]) => ({ cancelled: cancelled === 1, ended: ended === 1 }));
    },
  };
}

function dataOf(id: string, starts: number): string {
  return JSON.stringify({ id, starts } satisfies EntryData);
}
