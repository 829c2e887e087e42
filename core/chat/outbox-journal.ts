import { ConflictError } from '../errors.ts';
import type { Store } from '../store/types.ts';
import { NOBODYS } from './lease.ts';
import { OUTBOX, type OutboxRecord } from './outbox-records.ts';
import { placeKey } from './place-key.ts';
import type { Message, Target } from './types.ts';

type LeaseFields = Pick<OutboxRecord, 'owner' | 'until'>;

/** Nothing is to be done any more. */
const DONE = { waiting: '', edit: '', owner: '', until: '' } as const;

/** It is out, or never will be. */
const SENT = { message: '', place: '' } as const;

export type OutboxJournal = ReturnType<typeof createOutboxJournal>;

/** What the outbox writes down; each write leaves a state from which another process can go on. */
export function createOutboxJournal(store: Store) {
  const records = store.collection(OUTBOX);

  /** False when the key is known. */
  async function insert(
    key: string,
    {
      target,
      message,
      waiting,
      lease,
    }: { target: Target; message: Message; waiting: string; lease: LeaseFields },
  ): Promise<boolean> {
    try {
      await records.insertOne({
        _id: key,
        platform: target.place.platform,
        target,
        state: 'unsent',
        waiting,
        message,
        // Alone, a process knows by itself what it sends.
        ...(lease.until === undefined ? {} : { place: placeKey(target.place) }),
        ...lease,
      });
      return true;
    } catch (error) {
      if (error instanceof ConflictError) return false;
      throw error;
    }
  }

  /**
   * The post is out, showing the edit `shown` where there is one. Gives an edit that came meanwhile and that it does
   * not show yet.
   */
  async function noteSent(
    key: string,
    { messageId, shown }: { messageId: string; shown: string | undefined },
  ): Promise<OutboxRecord['edit']> {
    const sent = { state: 'sent', message_id: messageId, finished_at: new Date() } as const;
    const done = await records.updateOne(
      { _id: key, ...(shown === undefined ? { edit: { $exists: false } } : { 'edit.id': shown }) },
      { $set: sent, $unset: { ...SENT, ...DONE } },
    );
    if (done > 0) return undefined;
    const record = await records.findOneAndUpdate({ _id: key }, { $set: sent, $unset: SENT });
    if (!record || record.edit) return record?.edit;
    // `shown` was an edit that the store did not take.
    await records.updateOne({ _id: key, edit: { $exists: false } }, { $unset: DONE });
    return undefined;
  }

  async function noteFailed(key: string, errorCode: string): Promise<void> {
    await records.updateOne(
      { _id: key },
      {
        $set: { state: 'failed', error_code: errorCode, finished_at: new Date() },
        $unset: { ...SENT, ...DONE },
      },
    );
  }

  /**
   * What a post shall show, unless a later edit says so already or its last one was made. `mine`: the lease of a post
   * that is in this process's hands; others are left with whom they are, or to be taken over.
   */
  async function storeEdit(
    key: string,
    {
      id,
      message,
      last,
      mine,
    }: { id: string; message: Message; last: boolean; mine: LeaseFields | undefined },
  ): Promise<OutboxRecord | undefined> {
    return await records.findOneAndUpdate(
      {
        _id: key,
        state: { $ne: 'failed' },
        closed: { $exists: false },
        $or: [{ edit: { $exists: false } }, { 'edit.id': { $lt: id } }],
      },
      {
        $set: {
          edit: { id, message },
          ...(last ? { closed: true } : {}),
          ...(mine?.owner === undefined ? {} : { owner: mine.owner }),
        },
        // A post that is not out yet keeps its place.
        $min: { waiting: id },
        $max: { until: mine?.until ?? NOBODYS },
      },
    );
  }

  /** What is out has another id since it was edited. */
  async function noteMoved(key: string, messageId: string): Promise<void> {
    await records.updateOne({ _id: key }, { $set: { message_id: messageId } });
  }

  /** The edit is shown, or never will be. */
  async function clearEdit(key: string, id: string): Promise<void> {
    await records.updateOne({ _id: key, 'edit.id': id }, { $unset: DONE });
  }

  async function find(key: string): Promise<OutboxRecord | undefined> {
    return await records.findOne({ _id: key });
  }

  return { records, insert, noteSent, noteFailed, noteMoved, storeEdit, clearEdit, find };
}
