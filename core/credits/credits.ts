import { USERS, type UserRecord } from '../accounts/records.ts';
import { BugError, ConflictError, UserError, WaitError } from '../errors.ts';
import { newId, type ProjectId, type UserId } from '../ids.ts';
import type { Logger } from '../log.ts';
import type { Store, Update } from '../store/types.ts';
import { auditCredits } from './audit.ts';
import { createKeyedOrder } from './keyed-order.ts';
import {
  CREDIT_TRANSACTIONS,
  RELEASED_HOLDS,
  type CreditMovement,
  type CreditParts,
  type CreditTransactionRecord,
  type Hold,
  type TransactionType,
} from './records.ts';

/** What became of a hold; `unknown` when there never was one under its key. */
export type HoldState = 'held' | 'captured' | 'released' | 'unknown';

export interface HoldRequest {
  userId: UserId;
  /** What the credits are held for; the same key is the same hold, for ever. */
  key: string;
  /** Whole credits, at least 1. */
  amount: number;
  projectId: ProjectId | null;
  description: string;
}

export interface GrantRequest {
  userId: UserId;
  /** Whole credits, at least 1. */
  amount: number;
  type: Exclude<TransactionType, 'usage'>;
  /** What the credits are for; the same key grants once, for ever. */
  key: string;
  description: string;
  /** Where they go; by default a bonus is free and everything else topped up. */
  bucket?: keyof CreditParts;
}

export interface Balance extends CreditParts {
  /** What can be spent: the sum of the parts. */
  total: number;
  held: number;
}

/** Credits that changed hands. */
export interface CreditMove {
  movement: 'granted' | 'held' | 'captured' | 'released';
  amount: number;
}

export interface CreditsDependencies {
  store: Store;
  log: Logger;
  /** Told once of each movement that this process made. */
  onMove?: (move: CreditMove) => void;
}

export type Credits = ReturnType<typeof createCredits>;

/** What is to become of a user's credits. */
interface Decision<Result> {
  result: Result;
  update?: Update<UserRecord>;
  move?: CreditMove;
}

/** Losing compare-and-set this often in a row means that something else is wrong. */
const MAX_TRIES = 200;
const MAX_PAUSE_MS = 20;

/** So many unwritten ledger lines mean that the ledger cannot be written: then no credits move either. */
const MAX_MOVEMENTS = 20;

/** Users that the sweeper reads at once. */
const SWEEP_SIZE = 100;

/**
 * The credits of users. A movement is one compare-and-set update of the user's document, which also notes what the
 * ledger has still to say; writing that is repeatable, and `sweep` does it for a process that died in between.
 * Every operation can be repeated with its key at any time, by any process, without moving anything twice.
 */
export function createCredits({ store, log, onMove = () => undefined }: CreditsDependencies) {
  const users = store.collection(USERS);
  const ledger = store.collection(CREDIT_TRANSACTIONS);
  const releasedHolds = store.collection(RELEASED_HOLDS);
  // Callers in this process wait for each other; compare-and-set is for the other processes.
  const inOrder = createKeyedOrder();

  async function balance(userId: UserId): Promise<Balance> {
    const user = await readUser(userId);
    return {
      total: user.credits_total,
      free: user.credits_free,
      monthly: user.credits_monthly,
      topup: user.credits_topup,
      held: user.holds.reduce((sum, hold) => sum + hold.amount, 0),
    };
  }

  /**
   * Sets credits aside, free ones first, then monthly, then topped up. Tells what the hold of that key is now, which may
   * have ended before. @throws UserError code `not_enough_credits` (parameters needed, available)
   */
  async function hold({ userId, key, amount, projectId, description }: HoldRequest): Promise<HoldState> {
    checkAmount(amount);
    return await change(userId, async (user) => {
      const state = await stateOf(user, key);
      if (state !== 'unknown') return { result: state };
      const parts = takeParts(user, amount);
      if (!parts) {
        throw new UserError(`${amount} credits are needed and ${user.credits_total} are there`, {
          code: 'not_enough_credits',
          parameters: { needed: amount, available: user.credits_total },
        });
      }
      const held: Hold = {
        key,
        amount,
        ...parts,
        description,
        project_id: projectId,
        created_at: new Date(),
      };
      return {
        result: 'held',
        move: { movement: 'held', amount },
        update: { $inc: { ...addParts(parts, -1), hold_count: 1 }, $push: { holds: held } },
      };
    });
  }

  /** Spends what is held. Where it was released before, nothing happens and it says `released`. */
  async function capture(userId: UserId, key: string): Promise<HoldState> {
    return await change(userId, async (user) => {
      const held = user.holds.find((each) => each.key === key);
      if (!held) return { result: await stateOf(user, key) };
      const { amount, description, project_id } = held;
      const line = lineOf({ key, amount: -amount, type: 'usage', description, project_id });
      return {
        result: 'captured',
        move: { movement: 'captured', amount },
        update: {
          $inc: { hold_count: -1, movement_count: 1 },
          $pull: { holds: { key } },
          $push: { movements: line },
        },
      };
    });
  }

  /** Gives back exactly what is held, to where it came from. Where it was captured before, it says `captured`. */
  async function release(userId: UserId, key: string): Promise<HoldState> {
    return await change(userId, async (user) => {
      const held = user.holds.find((each) => each.key === key);
      if (!held) return { result: await stateOf(user, key) };
      const note: CreditMovement = { kind: 'release', _id: newId(), key, created_at: new Date() };
      return {
        result: 'released',
        move: { movement: 'released', amount: held.amount },
        update: {
          $inc: { ...addParts(held, 1), hold_count: -1, movement_count: 1 },
          $pull: { holds: { key } },
          $push: { movements: note },
        },
      };
    });
  }

  /** Adds credits; true where this call did, false where the key was granted before. */
  async function grant({ userId, amount, type, key, description, bucket }: GrantRequest): Promise<boolean> {
    checkAmount(amount);
    return await change(userId, async (user) => {
      if (await isKnownLine(user, key)) return { result: false };
      const parts = {
        free: 0,
        monthly: 0,
        topup: 0,
        [bucket ?? (type === 'bonus' ? 'free' : 'topup')]: amount,
      };
      const line = lineOf({ key, amount, type, description, project_id: null });
      return {
        result: true,
        move: { movement: 'granted', amount },
        update: { $inc: { ...addParts(parts, 1), movement_count: 1 }, $push: { movements: line } },
      };
    });
  }

  /** A page of the ledger, newest first. Pages count from 1. */
  async function history(
    userId: UserId,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<{ items: CreditTransactionRecord[]; total: number }> {
    const [items, total] = await Promise.all([
      ledger.find(
        { user_id: userId },
        { sort: { created_at: -1, _id: -1 }, skip: (page - 1) * pageSize, limit: pageSize },
      ),
      ledger.count({ user_id: userId }),
    ]);
    return { items, total };
  }

  /** Writes what processes that died left unwritten; tells for how many users. */
  async function sweep(): Promise<number> {
    let count = 0;
    let after = '';
    for (;;) {
      const waiting = await users.find(
        { _id: { $gt: after as UserId }, movement_count: { $gt: 0 } },
        { sort: { _id: 1 }, limit: SWEEP_SIZE, fields: ['movements'] },
      );
      for (const { _id: userId, movements } of waiting) {
        after = userId;
        try {
          await inOrder(userId, () => writeMovements(userId, movements));
        } catch (error) {
          // The next round tries again; the other users must not wait for this one.
          log.error({ err: error, user: userId }, 'completing credit movements failed');
        }
      }
      count += waiting.length;
      if (waiting.length < SWEEP_SIZE) return count;
    }
  }

  /** Writes what is noted of one user. */
  async function settle(userId: UserId): Promise<void> {
    await change(userId, async () => ({ result: undefined }));
  }

  /** Holds made before a time. Whether their runs are dead is for the caller to know. */
  async function openHolds(olderThan: Date): Promise<Array<{ userId: UserId; hold: Hold }>> {
    const holders = await users.find({ hold_count: { $gt: 0 } }, { fields: ['holds'] });
    return holders.flatMap(({ _id: userId, holds }) =>
      holds.filter(({ created_at }) => created_at < olderThan).map((hold) => ({ userId, hold })),
    );
  }

  /** One compare-and-set movement: `decide` sees the user as it is and says what to change, if anything. */
  async function change<Result>(
    userId: UserId,
    decide: (user: UserRecord) => Promise<Decision<Result>>,
  ): Promise<Result> {
    return await inOrder(userId, async () => {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const user = await readUser(userId);
        if (user.movements.length >= MAX_MOVEMENTS) {
          await writeMovements(userId, user.movements);
          continue;
        }
        const { result, update, move } = await decide(user);
        if (update) {
          const matched = await users.updateOne(
            { _id: userId, credits_revision: user.credits_revision },
            { ...update, $inc: { ...update.$inc, credits_revision: 1 }, $set: { updated_at: new Date() } },
          );
          if (matched === 0) {
            await pause(tries);
            continue;
          }
          if (move) onMove(move);
        }
        // What somebody who died left is written along with this call's own, so that the caller finds it in the ledger.
        const { movements } = update ? await readUser(userId) : user;
        await writeMovements(userId, movements);
        return result;
      }
      throw new WaitError(`the credits of ${userId} change too often`, { code: 'credits_busy' });
    });
  }

  async function writeMovements(userId: UserId, movements: readonly CreditMovement[]): Promise<void> {
    for (const movement of movements) {
      await writeMovement(userId, movement);
      await users.updateOne(
        { _id: userId, 'movements._id': movement._id },
        { $pull: { movements: { _id: movement._id } }, $inc: { movement_count: -1, credits_revision: 1 } },
      );
    }
  }

  async function writeMovement(userId: UserId, movement: CreditMovement): Promise<void> {
    if (movement.kind === 'release') {
      await releasedHolds.insertMissing([
        { _id: movement.key, user_id: userId, created_at: movement.created_at },
      ]);
      return;
    }
    const { kind: _kind, ...line } = movement;
    try {
      await ledger.insertOne({ ...line, user_id: userId });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const known = await ledger.findOne({ key: line.key });
      if (known?._id === line._id) return;
      throw new BugError(`two movements have the key ${line.key}`, {
        code: 'credit_key_reused',
        cause: error,
      });
    }
  }

  /**
   * The user was read before: a hold that ends after that makes compare-and-set fail, so what is looked up here is
   * never older than the decision that stands on it.
   */
  async function stateOf(user: UserRecord, key: string): Promise<HoldState> {
    if (user.holds.some((each) => each.key === key)) return 'held';
    if (user.movements.some((each) => each.kind === 'release' && each.key === key)) return 'released';
    if (await isKnownLine(user, key)) return 'captured';
    return (await releasedHolds.findOne({ _id: key })) ? 'released' : 'unknown';
  }

  async function isKnownLine(user: UserRecord, key: string): Promise<boolean> {
    if (user.movements.some((each) => each.kind === 'line' && each.key === key)) return true;
    const line = await ledger.findOne({ key }, { fields: ['user_id'] });
    if (line && line.user_id !== user._id) {
      throw new BugError(`the key ${key} belongs to another user`, { code: 'credit_key_reused' });
    }
    return line !== undefined;
  }

  async function readUser(userId: UserId): Promise<UserRecord> {
    const user = await users.findOne({ _id: userId });
    if (user) return user;
    throw new UserError(`there is no user ${userId}`, {
      code: 'user_not_found',
      parameters: { user: userId },
    });
  }

  return {
    balance,
    hold,
    capture,
    release,
    grant,
    history,
    settle,
    sweep,
    openHolds,
    audit: () => auditCredits(store),
  };
}

/** The fields of a new user's document that give the first credits; `sweep` or the next movement writes their line. */
export function firstCredits(amount: number, { key, description }: { key: string; description: string }) {
  const line = lineOf({ key, amount, type: 'bonus', description, project_id: null });
  return {
    credits_free: amount,
    credits_monthly: 0,
    credits_topup: 0,
    credits_total: amount,
    holds: [],
    hold_count: 0,
    movements: [line],
    movement_count: 1,
    credits_revision: 0,
  };
}

function lineOf(line: Omit<CreditTransactionRecord, '_id' | 'user_id' | 'created_at'>): CreditMovement {
  return { kind: 'line', _id: newId(), ...line, created_at: new Date() };
}

/** How an amount is taken from what is there, or undefined where that is too little. */
function takeParts(user: UserRecord, amount: number): CreditParts | undefined {
  const free = Math.min(amount, user.credits_free);
  const monthly = Math.min(amount - free, user.credits_monthly);
  const topup = amount - free - monthly;
  return topup > user.credits_topup ? undefined : { free, monthly, topup };
}

function addParts({ free, monthly, topup }: CreditParts, sign: 1 | -1) {
  return {
    credits_free: sign * free,
    credits_monthly: sign * monthly,
    credits_topup: sign * topup,
    credits_total: sign * (free + monthly + topup),
  };
}

function checkAmount(amount: number): void {
  if (Number.isSafeInteger(amount) && amount > 0) return;
  throw new BugError(`${amount} is no amount of credits`, { code: 'credit_amount' });
}

async function pause(tries: number): Promise<void> {
  const ms = Math.random() * Math.min(MAX_PAUSE_MS, 2 ** Math.min(tries, 10));
  await new Promise((resolve) => setTimeout(resolve, ms));
}
