import type { ProjectId, UserId } from '../ids.ts';
import type { CollectionSpec } from '../store/types.ts';

/** Where credits come from, in the order in which they are spent. */
export interface CreditParts {
  free: number;
  monthly: number;
  topup: number;
}

/** Credits set aside for a run: no longer in the user's total, not yet spent. Remembers what it took from where. */
export interface Hold extends CreditParts {
  key: string;
  /** The sum of the parts. */
  amount: number;
  description: string;
  project_id: ProjectId | null;
  created_at: Date;
}

export type TransactionType = 'purchase' | 'usage' | 'bonus' | 'refund';

/** A line of the ledger. The sum of a user's lines is what they have and what is held. */
export interface CreditTransactionRecord {
  _id: string;
  user_id: UserId;
  /** Negative where credits were spent. */
  amount: number;
  type: TransactionType;
  description: string;
  project_id: ProjectId | null;
  created_at: Date;
  /** What caused it; the same cause never makes a second line. */
  key: string;
}

export const CREDIT_TRANSACTIONS: CollectionSpec<CreditTransactionRecord> = {
  name: 'credit_transactions',
  indexes: [{ keys: { key: 1 }, unique: true }, { keys: { user_id: 1, created_at: -1 } }],
};

/**
 * Something that the user's document already counts and another document is still to say. It is noted in the same
 * update, so that a death in between loses nothing: whoever comes next writes the other document, then removes the note.
 */
export type CreditMovement =
  | ({ kind: 'line' } & Omit<CreditTransactionRecord, 'user_id'>)
  | { kind: 'release'; _id: string; key: string; created_at: Date };

/** A hold that was given back, remembered so that repeating it holds nothing again. */
export interface ReleasedHoldRecord {
  /** The hold's key. */
  _id: string;
  user_id: UserId;
  created_at: Date;
}

/** Longer than any job waits to be repeated. */
const RELEASED_HOLD_DAYS = 180;

export const RELEASED_HOLDS: CollectionSpec<ReleasedHoldRecord> = {
  name: 'released_holds',
  indexes: [{ keys: { created_at: 1 }, expireAfterSeconds: RELEASED_HOLD_DAYS * 24 * 60 * 60 }],
};
