import { USERS, type Defaults } from '../accounts/records.ts';
import { chatKey } from '../chat/place-key.ts';
import type { Place } from '../chat/types.ts';
import type { UserId } from '../ids.ts';
import type { CollectionSpec, Store } from '../store/types.ts';
import type { Asker } from './context.ts';

/** A channel, as far as its people have settled something for it. */
interface ChannelRecord {
  /** `platform|workspace|channel`. */
  _id: string;
  defaults?: Defaults;
  /** Who settled it last. */
  set_by: UserId;
  created_at: Date;
  updated_at: Date;
}

const CHANNELS: CollectionSpec<ChannelRecord> = { name: 'channels', indexes: [] };

/** What is to be different; null is no preference. */
export type DefaultsChange = { [Key in keyof Defaults]?: Defaults[Key] | null };

export type DefaultsBook = ReturnType<typeof createDefaults>;

/** What people and channels prefer where a request says nothing of it. */
export function createDefaults(store: Store) {
  const users = store.collection(USERS);
  const channels = store.collection(CHANNELS);

  async function ofPerson(userId: UserId): Promise<Defaults> {
    return (await users.findOne({ _id: userId }))?.defaults ?? {};
  }

  async function ofChannel(place: Place): Promise<Defaults> {
    return (await channels.findOne({ _id: chatKey(place) }))?.defaults ?? {};
  }

  return {
    ofPerson,
    ofChannel,
    /** What counts for a request: a channel is for something, so what holds there comes before what somebody likes. */
    async of({ event, userId }: Asker): Promise<Defaults> {
      const [personal, common] = await Promise.all([ofPerson(userId), ofChannel(event.place)]);
      return { ...personal, ...common };
    },
    async setPerson(userId: UserId, change: DefaultsChange): Promise<void> {
      const { $set, ...unset } = updateOf(change);
      await users.updateOne({ _id: userId }, { ...unset, $set: { ...$set, updated_at: new Date() } });
    },
    async setChannel(place: Place, userId: UserId, change: DefaultsChange): Promise<void> {
      const { $set, ...unset } = updateOf(change);
      const now = new Date();
      await channels.upsert(chatKey(place), {
        ...unset,
        $set: { ...$set, set_by: userId, updated_at: now },
        $setOnInsert: { created_at: now },
      });
    },
  };
}

/** Each by itself, so that two people who change different ones at once lose nothing. */
function updateOf(change: DefaultsChange): { $set: Record<string, string>; $unset?: Record<string, ''> } {
  const $set: Record<string, string> = {};
  const $unset: Record<string, ''> = {};
  for (const [key, value] of Object.entries(change)) {
    if (value === null) $unset[`defaults.${key}`] = '';
    else if (value !== undefined) $set[`defaults.${key}`] = value;
  }
  return { $set, ...(Object.keys($unset).length > 0 ? { $unset } : {}) };
}
