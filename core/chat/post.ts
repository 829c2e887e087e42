import { timeOfId } from '../ids.ts';
import type { OutboxRecord, OutboxState } from './outbox-records.ts';
import { chatKey, placeKey } from './place-key.ts';
import type { Message, Target } from './types.ts';

/** An edit that the store knows. */
export interface StoredEdit {
  id: string;
  /** Settles when the store has it, or has not taken it. */
  written: Promise<unknown>;
}

/** What a post shall show instead of what it shows. */
export interface Edit {
  message: Message;
  /** The stored edit that is done with once this one is shown: itself, or an earlier one that it replaced. */
  stored: StoredEdit | undefined;
  failures: number;
  failingSince?: number;
}

/** A post in this process's hands. */
export interface Post {
  readonly key: string;
  readonly target: Target;
  /** When it was ready to be said; known of what is not sent yet. */
  readonly madeAt: Date;
  /** A UUID v7 that gives the order; there until it is sent. */
  readonly waiting: string | undefined;
  /** Where its order is kept. */
  readonly place: string;
  /** Where its pace is kept. */
  readonly chat: string;
  /** False when the key was known already. */
  readonly stored: Promise<boolean>;
  isStored: boolean;
  state: OutboxState;
  /** It was tried, and may be out for all we know. */
  maybeSent: boolean;
  /** What to post. */
  message: Message | undefined;
  /** The stored edit that `message` contains. */
  merged?: StoredEdit;
  messageId: string | undefined;
  wanted?: Edit | undefined;
  /** It changes no more after what is wanted now. */
  closed: boolean;
  failures: number;
  failingSince?: number;
}

export function createPost(
  key: string,
  {
    target,
    message,
    waiting,
    stored,
  }: { target: Target; message: Message; waiting: string; stored: Promise<boolean> },
): Post {
  return {
    key,
    target,
    waiting,
    madeAt: new Date(),
    place: placeKey(target.place),
    chat: chatKey(target.place),
    stored,
    isStored: false,
    state: 'unsent',
    maybeSent: false,
    message,
    messageId: undefined,
    closed: false,
    failures: 0,
  };
}

/** What another process left. */
export function postOf(record: OutboxRecord): Post {
  const { _id, target, state, waiting, message, message_id, closed = false } = record;
  return {
    key: _id,
    target,
    waiting,
    madeAt: waiting === undefined ? new Date() : timeOfId(waiting),
    place: placeKey(target.place),
    chat: chatKey(target.place),
    stored: Promise.resolve(true),
    isStored: true,
    state,
    maybeSent: true,
    message,
    messageId: message_id,
    closed,
    failures: 0,
  };
}
