import type { CreditMovement, CreditParts, Hold } from '../credits/records.ts';
import type { Mode } from '../generation/types.ts';
import type { Language } from '../i18n/languages.ts';
import type { UserId } from '../ids.ts';
import type { CollectionSpec } from '../store/types.ts';

/** How somebody became known; `chat` until they sign in. */
export type AccountProvider = 'google' | 'github' | 'apple' | 'email' | 'chat';

/** What is meant where a request says nothing of it. */
export interface Defaults {
  mode?: Mode;
  /** Of project, by its key; without it, it is read from the request or asked for. */
  type?: string;
}

/** A person. Their credits live in this one document, so that each movement of credits is one atomic update. */
export interface UserRecord {
  _id: UserId;
  /** Lower case. */
  email?: string;
  full_name: string;
  provider: AccountProvider;
  /** The person's id there; of a chat `slack:T..:U..`, of `email` the address. */
  provider_id: string;
  password_hash?: string;
  language: Language;
  defaults?: Defaults;
  credits_free: CreditParts['free'];
  credits_monthly: CreditParts['monthly'];
  credits_topup: CreditParts['topup'];
  /** The sum of the three; what is held is not in it. */
  credits_total: number;
  /** Credits set aside for runs that have not ended. */
  holds: Hold[];
  /** How many `holds` there are, for the index. */
  hold_count: number;
  /** What this document already counts and the ledger does not say yet; see core/credits. */
  movements: CreditMovement[];
  /** How many `movements` there are, for the index. */
  movement_count: number;
  /** Rises with every change of credits, holds or movements: the guard of compare-and-set. */
  credits_revision: number;
  /** `free` or the plan's key. */
  subscription_plan: string;
  is_active: boolean;
  created_at: Date;
  updated_at: Date;
}

export const USERS: CollectionSpec<UserRecord> = {
  name: 'users',
  indexes: [
    { keys: { email: 1 }, unique: true, sparse: true },
    { keys: { provider: 1, provider_id: 1 }, unique: true },
    { keys: { hold_count: 1 } },
    { keys: { movement_count: 1 } },
  ],
};

/** Somebody on a chat platform, and the user they are. */
export interface ChatAccountRecord {
  /** `platform:workspace:user`. */
  _id: string;
  user_id: UserId;
  platform: string;
  workspace: string;
  /** The user's language, repeated here so that an event needs one read. */
  language: Language;
  created_at: Date;
  updated_at: Date;
}

export const CHAT_ACCOUNTS: CollectionSpec<ChatAccountRecord> = {
  name: 'chat_accounts',
  indexes: [{ keys: { user_id: 1 } }],
};
