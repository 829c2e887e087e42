import type { ChatUser, Place } from '../chat/types.ts';
import { firstCredits, type Credits } from '../credits/credits.ts';
import { FIRST_CREDITS } from '../credits/prices.ts';
import { BugError, ConflictError } from '../errors.ts';
import { matchLanguage, type Language } from '../i18n/languages.ts';
import { newId, type UserId } from '../ids.ts';
import type { Store } from '../store/types.ts';
import { CHAT_ACCOUNTS, USERS, type ChatAccountRecord, type UserRecord } from './records.ts';

/** Who said something: the user behind an identity on a chat platform. */
export type Account = ChatAccountRecord;

/** What a new person brings; everything else of their document follows. */
export type NewUser = Pick<UserRecord, 'full_name' | 'provider' | 'provider_id' | 'language'> &
  Partial<Pick<UserRecord, 'email' | 'password_hash'>>;

export interface AccountsDependencies {
  store: Store;
  credits: Pick<Credits, 'settle'>;
}

export type Accounts = ReturnType<typeof createAccounts>;

/** Who the people are. The first event of somebody makes them a user with their first credits, exactly once. */
export function createAccounts({ store, credits }: AccountsDependencies) {
  const users = store.collection(USERS);
  const chatAccounts = store.collection(CHAT_ACCOUNTS);

  /** The account of somebody, where they are known: looking makes nobody a user. */
  async function find(
    place: Pick<Place, 'platform' | 'workspace'>,
    person: Pick<ChatUser, 'id'>,
  ): Promise<Account | undefined> {
    return await chatAccounts.findOne({ _id: chatAccountId(place, person.id) });
  }

  /** The account of somebody who wrote; one read where they are known. */
  async function resolve(place: Pick<Place, 'platform' | 'workspace'>, person: ChatUser): Promise<Account> {
    const id = chatAccountId(place, person.id);
    const known = await find(place, person);
    if (known) return known;
    const user = await findOrCreate({
      full_name: person.name?.trim() || person.id,
      provider: 'chat',
      provider_id: id,
      language: matchLanguage(person.locale),
    });
    const now = new Date();
    // Whoever comes second keeps what the first one wrote, be it a link to another user.
    return await chatAccounts.upsert(id, {
      $setOnInsert: {
        user_id: user._id,
        platform: place.platform,
        workspace: place.workspace,
        language: user.language,
        created_at: now,
        updated_at: now,
      },
    });
  }

  async function findOrCreate(person: NewUser): Promise<UserRecord> {
    const { provider, provider_id } = person;
    const known = await users.findOne({ provider, provider_id });
    if (known) return known;
    try {
      return await create(person);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const first = await users.findOne({ provider, provider_id });
      if (first) return first;
      throw new BugError('a user conflicted and cannot be found', { code: 'bug', cause: error });
    }
  }

  /**
   * Makes a user with the first credits, in one write; the ledger's line follows from it.
   * @throws ConflictError code `duplicate` when the e-mail address or the identity is known
   */
  async function create(person: NewUser): Promise<UserRecord> {
    const now = new Date();
    const id = newId<UserId>();
    const user: UserRecord = {
      _id: id,
      ...person,
      ...firstCredits(FIRST_CREDITS, { key: `welcome:${id}`, description: 'Welcome to Vectort' }),
      subscription_plan: 'free',
      is_active: true,
      created_at: now,
      updated_at: now,
    };
    await users.insertOne(user);
    await credits.settle(id);
    return user;
  }

  /** Changes the language of everything that is said to a user, on every platform. */
  async function setLanguage(userId: UserId, language: Language): Promise<void> {
    const change = { $set: { language, updated_at: new Date() } };
    await users.updateOne({ _id: userId }, change);
    await chatAccounts.updateMany({ user_id: userId }, change);
  }

  async function getUser(userId: UserId): Promise<UserRecord | undefined> {
    return await users.findOne({ _id: userId });
  }

  /** A user by id, e-mail address or chat identity (`slack:T..:U..`). */
  async function findUser(text: string): Promise<UserRecord | undefined> {
    const wanted = text.trim();
    if (wanted === '') return undefined;
    if (wanted.includes('@')) return await users.findOne({ email: wanted.toLowerCase() });
    const account = wanted.includes(':') ? await chatAccounts.findOne({ _id: wanted }) : undefined;
    return await getUser(account?.user_id ?? (wanted as UserId)); // Unknown ids simply find nothing.
  }

  return { find, resolve, create, setLanguage, getUser, findUser };
}

/** The id of somebody on a platform, such as `slack:T024BE7LD:U2147483697`. */
export function chatAccountId(
  { platform, workspace }: Pick<Place, 'platform' | 'workspace'>,
  user: string,
): string {
  return [platform, workspace, user].map((part) => part.replaceAll(/[%:]/g, encodeURIComponent)).join(':');
}
