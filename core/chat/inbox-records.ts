import type { CollectionSpec } from '../store/types.ts';
import type { ChatEvent } from './types.ts';

/** An event that came in: stored before its platform is told that it arrived, kept so that it is known when it comes again. */
export interface InboxRecord {
  /** `platform:event id`. */
  _id: string;
  /** A UUID v7, so events sort as they came; there until the event is handled. */
  waiting?: string;
  /** There until the event is handled: what people wrote is not kept here. */
  event?: ChatEvent;
  /** What it is handled in order with, for as long as it waits; only where processes share the store. */
  talk?: string;
  /** How often its handling was begun by a process that took it over. */
  restarts?: number;
  /** Which process has it, and until when others leave it alone; only where processes share the store. */
  owner?: string;
  until?: Date;
  /** When it was handled, or given up. */
  done_at?: Date;
  /** Why it was given up. */
  error_code?: string;
}

/** How long an event is known, in seconds: no platform delivers again after a few hours. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;

export const INBOX: CollectionSpec<InboxRecord> = {
  name: 'inbox',
  indexes: [
    { keys: { waiting: 1 }, sparse: true },
    { keys: { talk: 1 }, sparse: true },
    { keys: { done_at: 1 }, expireAfterSeconds: KEPT_SECONDS },
  ],
};

/** The key under which an event is known. */
export function eventKey(event: ChatEvent): string {
  return `${event.place.platform}:${event.id}`;
}
