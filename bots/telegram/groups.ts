import type { CollectionSpec, Store } from '#core/store/types.ts';

/** A group that became a supergroup: to the service, that is another chat. */
interface UpgradeRecord {
  /** The supergroup's id. */
  _id: string;
  /** The id of the group that it was. */
  first: string;
}

const UPGRADES: CollectionSpec<UpgradeRecord> = { name: 'telegram_upgrades', indexes: [] };

/** For so long a supergroup is taken for one that was never a group, in milliseconds: another process may know more. */
const UNRELATED_MS = 60_000;
const REMEMBERED = 10_000;

/**
 * Groups under the ids that they had first: by these the core knows them for ever, so that what was begun in a group goes
 * on when it becomes a supergroup.
 */
export function createGroups(store: Store) {
  const upgrades = store.collection(UPGRADES);
  const firstIds = new Map<number, number>();
  const newestIds = new Map<number, number>();
  /** Supergroups that were never groups, as far as is known, and until when that is believed. */
  const unrelated = new Map<number, number>();

  function remember(first: number, now: number): void {
    firstIds.set(now, first);
    newestIds.set(first, now);
    unrelated.delete(now);
  }

  return {
    /** Remembers what earlier processes heard. */
    async load(): Promise<void> {
      for (const { _id, first } of await upgrades.find({})) remember(Number(first), Number(_id));
    },
    /** The group `first` is the supergroup `now` from now on. */
    async noteUpgrade(first: number, now: number): Promise<void> {
      await upgrades.upsert(String(now), { $setOnInsert: { first: String(first) } });
      remember(first, now);
    },
    /** The id under which the core knows the chat of something that came in. */
    async firstIdOf({ id, type }: { id: number; type: string }): Promise<number> {
      const known = firstIds.get(id);
      if (known !== undefined) return known;
      // Only supergroups can have been groups.
      if (type !== 'supergroup' || (unrelated.get(id) ?? 0) > Date.now()) return id;
      const upgrade = await upgrades.findOne({ _id: String(id) });
      if (!upgrade) {
        if (unrelated.size >= REMEMBERED) unrelated.clear();
        unrelated.set(id, Date.now() + UNRELATED_MS);
        return id;
      }
      remember(Number(upgrade.first), id);
      return Number(upgrade.first);
    },
    /** The chat's id of today, as far as this process has heard of it: the service says so where it has not. */
    newestIdOf: (first: number): number => newestIds.get(first) ?? first,
  };
}

export type Groups = ReturnType<typeof createGroups>;
