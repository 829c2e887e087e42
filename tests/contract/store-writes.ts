import { beforeEach, describe, expect } from 'vitest';
import type { Collection, Update } from '#core/store/types.ts';
import type { Person, TestOf } from './store.ts';

/** The half of the store's contract that changes documents; `collection` gives each test a fresh one. */
export function describeWrites(it: TestOf, collection: () => Collection<Person>): void {
  describe('updating', () => {
    let people: Collection<Person>;
    const get = async (id = 'a') => await people.findOne({ _id: id });

    beforeEach(async () => {
      people = collection();
      await people.insertOne({ _id: 'a', name: 'Ada', credits: 10, tags: ['x'], address: { city: 'Rome' } });
    });

    it('sets, unsets and tells how many matched', async () => {
      expect(
        await people.updateOne({ _id: 'a' }, { $set: { name: 'B', age: 3 }, $unset: { credits: '' } }),
      ).toBe(1);
      expect(await get()).toStrictEqual({
        _id: 'a',
        name: 'B',
        age: 3,
        tags: ['x'],
        address: { city: 'Rome' },
      });
      expect(await people.updateOne({ _id: 'a' }, { $set: { name: 'B' } })).toBe(1);
      expect(await people.updateOne({ _id: 'none' }, { $set: { name: 'B' } })).toBe(0);
      expect(await people.count({})).toBe(1);
    });

    it('reaches into objects, making what is missing on the way', async () => {
      const at = new Date(5);
      await people.updateOne(
        { _id: 'a' },
        {
          $set: { 'address.since': at, 'extra.deep.er': [1] },
          $unset: { 'address.city': true },
          $inc: { 'extra.n': 2 },
        },
      );
      expect(await get()).toMatchObject({ address: { since: at }, extra: { deep: { er: [1] }, n: 2 } });
      expect((await get())?.address).toStrictEqual({ since: at });
    });

    it('stores null', async () => {
      await people.updateOne({ _id: 'a' }, { $set: { team: null } });
      expect(await people.count({ team: { $exists: true } })).toBe(1);
    });

    it('counts up and down, from nothing too', async () => {
      await people.updateOne({ _id: 'a' }, { $inc: { credits: -3, age: 1.5 } });
      expect(await get()).toMatchObject({ credits: 7, age: 1.5 });
    });

    it('keeps the smaller and the larger', async () => {
      await people.updateOne(
        { _id: 'a' },
        { $min: { credits: 12, age: 4 }, $max: { created_at: new Date(10) } },
      );
      await people.updateOne({ _id: 'a' }, { $min: { credits: 2 }, $max: { created_at: new Date(9) } });
      expect(await get()).toMatchObject({ credits: 2, age: 4, created_at: new Date(10) });
    });

    it('pushes, in lists and cut to a length', async () => {
      await people.updateOne({ _id: 'a' }, { $push: { tags: 'y', holds: { key: 'k', amount: 1 } } });
      await people.updateOne({ _id: 'a' }, { $push: { tags: { $each: ['z', 'x'], $slice: -3 } } });
      await people.updateOne({ _id: 'a' }, { $push: { 'extra.list': { $each: [1, 2, 3], $slice: -2 } } });
      expect(await get()).toMatchObject({
        tags: ['y', 'z', 'x'],
        holds: [{ key: 'k', amount: 1 }],
        extra: { list: [2, 3] },
      });
    });

    it('pulls values and matching objects', async () => {
      await people.updateOne(
        { _id: 'a' },
        {
          $set: {
            holds: [
              { key: 'k1', amount: 1 },
              { key: 'k2', amount: 2 },
            ],
            tags: ['x', 'y', 'x'],
          },
        },
      );
      await people.updateOne({ _id: 'a' }, { $pull: { tags: 'x', holds: { key: 'k1' } } });
      expect(await get()).toMatchObject({ tags: ['y'], holds: [{ key: 'k2', amount: 2 }] });
      await people.updateOne({ _id: 'a' }, { $pull: { holds: { amount: { $gte: 2 } }, missing: 1 } });
      expect(await get()).toMatchObject({ holds: [] });
    });

    it('adds to a set what is not in it', async () => {
      await people.updateOne({ _id: 'a' }, { $addToSet: { tags: 'x', 'extra.s': 'new' } });
      await people.updateOne({ _id: 'a' }, { $addToSet: { tags: { $each: ['x', 'y', 'z'] } } });
      expect(await get()).toMatchObject({ tags: ['x', 'y', 'z'], extra: { s: ['new'] } });
    });

    it('is refused, and changes nothing, where the target has the wrong type', async () => {
      const before = await get();
      const wrong: ReadonlyArray<Update<Person>> = [
        { $inc: { name: 1 } as never },
        { $push: { name: 1 } },
        { $set: { 'name.first': 'x' } },
        { $set: { _id: 'b' } },
      ];
      for (const update of wrong) {
        await expect(people.updateOne({ _id: 'a' }, update)).rejects.toBeInstanceOf(Error);
      }
      expect(await get()).toStrictEqual(before);
    });

    it('of many changes all that match', async () => {
      await people.insertMissing([
        { _id: 'b', age: 1 },
        { _id: 'c', age: 2 },
        { _id: 'd', age: 3 },
      ]);
      expect(await people.updateMany({ age: { $gte: 2 } }, { $inc: { age: 1 } })).toBe(2);
      expect((await people.find({ age: { $gt: 0 } }, { sort: { _id: 1 } })).map(({ age }) => age)).toEqual([
        1, 3, 4,
      ]);
      expect(await people.updateMany({ age: 99 }, { $inc: { age: 1 } })).toBe(0);
    });

    it('gives the document as it is afterwards', async () => {
      await people.insertOne({ _id: 'b', credits: 99 });
      expect(await people.findOneAndUpdate({ _id: 'a' }, { $inc: { credits: 1 } })).toMatchObject({
        credits: 11,
      });
      expect(
        await people.findOneAndUpdate(
          { credits: { $gt: 0 } },
          { $set: { name: 'max' } },
          { sort: { credits: -1 } },
        ),
      ).toMatchObject({ _id: 'b', name: 'max' });
      expect(await people.findOneAndUpdate({ _id: 'none' }, { $set: { name: 'x' } })).toBeUndefined();
    });

    it('reaches only what is named, whatever alternatives stand beside the name', async () => {
      await people.insertOne({ _id: 'b', name: 'Bob', credits: 1 });
      // What the alternatives are true of comes first, and is another.
      const either = { $or: [{ credits: { $lt: 5 } }, { age: { $exists: false } }] };
      expect(await people.findOneAndUpdate({ _id: 'b', ...either }, { $set: { name: 'new' } })).toMatchObject(
        {
          _id: 'b',
          name: 'new',
        },
      );
      expect(
        await people.findOneAndUpdate({ _id: 'none', ...either }, { $set: { name: 'x' } }),
      ).toBeUndefined();
      expect(await people.updateOne({ _id: 'none', ...either }, { $set: { name: 'x' } })).toBe(0);
      expect(await get()).toMatchObject({ name: 'Ada' });
    });

    it('upserts: inserts what is new and changes what is there', async () => {
      const update = { $setOnInsert: { name: 'new' }, $inc: { credits: 5 }, $push: { tags: 't' } };
      expect(await people.upsert('n', update)).toStrictEqual({
        _id: 'n',
        name: 'new',
        credits: 5,
        tags: ['t'],
      });
      expect(await people.upsert('n', update)).toStrictEqual({
        _id: 'n',
        name: 'new',
        credits: 10,
        tags: ['t', 't'],
      });
      expect(await people.upsert('a', { $setOnInsert: { name: 'new' } })).toMatchObject({ name: 'Ada' });
      expect(await get('n')).toStrictEqual({ _id: 'n', name: 'new', credits: 10, tags: ['t', 't'] });
    });

    it('by many callers at once loses nothing', async () => {
      await Promise.all(
        Array.from({ length: 200 }, () => people.updateOne({ _id: 'a' }, { $inc: { credits: 1 } })),
      );
      expect(await get()).toMatchObject({ credits: 210 });
    });

    it('with a guard lets through exactly as many as there is room for', async () => {
      await people.updateOne({ _id: 'a' }, { $set: { credits: 50 } });
      const matched = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          people.updateOne(
            { _id: 'a', credits: { $gte: 1 } },
            { $inc: { credits: -1 }, $push: { holds: { key: `k${index}`, amount: 1 } } },
          ),
        ),
      );
      expect(matched.filter((count) => count === 1)).toHaveLength(50);
      expect(await get()).toMatchObject({ credits: 0 });
      expect((await get())?.holds).toHaveLength(50);
    });

    it('with a guard on what a list holds lets each through once', async () => {
      const matched = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          people.updateOne(
            { _id: 'a', 'holds.key': { $ne: `k${index % 4}` } },
            { $push: { holds: { key: `k${index % 4}`, amount: 1 } } },
          ),
        ),
      );
      expect(matched.filter((count) => count === 1)).toHaveLength(4);
      expect((await get())?.holds).toHaveLength(4);
    });

    it('by parallel upserts of one id makes one document', async () => {
      await Promise.all(
        Array.from({ length: 50 }, () =>
          people.upsert('n', { $setOnInsert: { name: 'n' }, $inc: { age: 1 } }),
        ),
      );
      expect(await get('n')).toMatchObject({ name: 'n', age: 50 });
      expect(await people.count({})).toBe(2);
    });

    it('goes on finding arrays that an update made', async () => {
      await people.updateOne({ _id: 'a' }, { $set: { extra: 'scalar' } });
      expect(await people.count({ extra: 'scalar' })).toBe(1);
      await people.updateOne({ _id: 'a' }, { $set: { extra: ['scalar', 'more'] } });
      expect(await people.count({ extra: 'more' })).toBe(1);
    });
  });

  describe('deleting', () => {
    it('removes one or all that match and tells how many', async () => {
      const people = collection();
      await people.insertMissing(
        Array.from({ length: 6 }, (_, age) => ({ _id: `p${age}`, age, tags: ['t'] })),
      );
      expect(await people.deleteOne({ age: { $gte: 0 } })).toBe(1);
      expect(await people.deleteOne({ _id: 'none' })).toBe(0);
      expect(await people.deleteMany({ age: { $gte: 4 } })).toBe(2);
      expect(await people.deleteMany({ tags: 't' })).toBe(3);
      expect(await people.count({})).toBe(0);
    });
  });
}
