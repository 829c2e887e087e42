import { afterAll, beforeAll, beforeEach, describe, expect, it as test } from 'vitest';
import { newId } from '#core/ids.ts';
import { describeWrites } from './store-writes.ts';
import type { Collection, CollectionSpec, IndexSpec, Store, StoredDocument } from '#core/store/types.ts';

export interface Person extends StoredDocument {
  email?: string | null;
  name?: string;
  team?: string | null;
  age?: number;
  credits?: number;
  active?: boolean;
  created_at?: Date;
  tags?: string[];
  address?: { city?: string; zip?: string | null; since?: Date };
  holds?: Array<{ key: string; amount: number; at?: Date }>;
  extra?: unknown;
}

const INDEXES: readonly IndexSpec[] = [
  { keys: { email: 1 }, unique: true, sparse: true },
  { keys: { team: 1, created_at: -1 } },
  { keys: { 'address.city': 1 } },
  { keys: { tags: 1 } },
];

/** A test of the contract, skipped by name where a server is known to answer otherwise. */
export type TestOf = (title: string, run: () => Promise<void>) => void;

/**
 * What every store does alike: the embedded one, MongoDB, and servers that speak its protocol.
 * Each test has a collection of its own, so that a shared server will do. `lacks` names what a server does otherwise, and
 * the product does without.
 */
export function describeStore(
  name: string,
  open: () => Promise<Store>,
  { lacks = [] }: { lacks?: readonly string[] } = {},
): void {
  // eslint-disable-next-line vitest/valid-title -- the titles are those of the tests below.
  const it: TestOf = (title, run) => test.skipIf(lacks.includes(title))(title, run);

  describe(`store: ${name}`, () => {
    let store: Store;
    let people: Collection<Person>;

    function collection<Document extends StoredDocument = Person>(
      indexes: readonly IndexSpec[] = INDEXES,
    ): Collection<Document> {
      const spec: CollectionSpec<Document> = { name: `t${newId().replaceAll('-', '')}`, indexes };
      return store.collection(spec);
    }

    const ids = (documents: readonly StoredDocument[]) => documents.map(({ _id }) => _id);
    const matching = async (filter: Parameters<Collection<Person>['find']>[0]) =>
      ids(await people.find(filter, { sort: { _id: 1 } }));

    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      people = collection();
    });
    afterAll(() => store.close());

    describeWrites(it, () => people);

    describe('documents', () => {
      it('come back as they were stored, dates as dates', async () => {
        const document: Person = {
          _id: 'ada',
          name: 'Ada',
          age: 36.5,
          active: true,
          email: null,
          created_at: new Date('2026-11-24T10:00:00.123Z'),
          tags: ['a', 'b'],
          address: { city: 'Köln', since: new Date(0) },
          extra: { list: [1, [2, { at: new Date(1) }]], empty: {}, none: [], zero: 0, text: '' },
        };
        await people.insertOne(document);
        expect(await people.findOne({ _id: 'ada' })).toStrictEqual(document);
      });

      it('leave out what is undefined, at every depth', async () => {
        // The types forbid it; JavaScript does not.
        const document = { _id: 'a', name: undefined, extra: { x: undefined, y: 1 } } as unknown as Person;
        await people.insertOne(document);
        const found = await people.findOne({ _id: 'a' });
        expect(found).toStrictEqual({ _id: 'a', extra: { y: 1 } });
        expect(await matching({ name: { $exists: false } })).toEqual(['a']);
      });

      it('keep every character', async () => {
        const text = `"quotes' \\ \n\t \u2028 emoji 👩‍👩‍👧 עברית 漢字 ${'é'.normalize('NFD')} {"$date":"x"}`;
        await people.insertOne({ _id: text, name: text, address: { city: text } });
        expect(await people.findOne({ name: text, 'address.city': text, _id: text })).toMatchObject({
          name: text,
        });
      });

      it('may hold objects that look like dates or operators inside', async () => {
        const extra = [{ iso: '2026-01-01T00:00:00.000Z' }, '{"$date":"2026-01-01T00:00:00.000Z"}', '[1]'];
        await people.insertOne({ _id: 'a', extra });
        expect((await people.findOne({ _id: 'a' }))?.extra).toStrictEqual(extra);
      });

      it('are nobody else’s: changing what was given or found changes nothing stored', async () => {
        const document: Person = { _id: 'a', tags: ['x'] };
        await people.insertOne(document);
        document.tags?.push('y');
        (await people.findOne({ _id: 'a' }))?.tags?.push('z');
        expect((await people.findOne({ _id: 'a' }))?.tags).toEqual(['x']);
      });

      it('may be a megabyte large', async () => {
        const name = 'ä🙂x'.repeat(200_000);
        await people.insertOne({ _id: 'big', name });
        expect((await people.findOne({ _id: 'big' }))?.name).toBe(name);
        await people.updateOne({ _id: 'big' }, { $set: { age: 1 } });
        expect((await people.findOne({ _id: 'big' }))?.name).toBe(name);
      });
    });

    describe('inserting', () => {
      it('refuses an id that is taken', async () => {
        await people.insertOne({ _id: 'a', age: 1 });
        await expect(people.insertOne({ _id: 'a', age: 2 })).rejects.toMatchObject({
          name: 'ConflictError',
          code: 'duplicate',
        });
        expect(await people.findOne({ _id: 'a' })).toMatchObject({ age: 1 });
      });

      it('what is missing leaves known ids alone and can be repeated', async () => {
        await people.insertOne({ _id: 'a', age: 1 });
        const documents = [
          { _id: 'a', age: 2 },
          { _id: 'b', age: 2 },
          { _id: 'c', age: 2 },
        ];
        await people.insertMissing(documents);
        await people.insertMissing(documents);
        await people.insertMissing([]);
        expect((await people.find({}, { sort: { _id: 1 } })).map(({ age }) => age)).toEqual([1, 2, 2]);
      });

      it('lets exactly one of many callers have an id', async () => {
        const outcomes = await Promise.allSettled(
          Array.from({ length: 50 }, (_, age) => people.insertOne({ _id: 'only', age })),
        );
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      });
    });

    describe('unique indexes', () => {
      it('refuse a taken value on insert, update and upsert, and keep what was there', async () => {
        await people.insertMissing([
          { _id: 'a', email: 'a@x.org' },
          { _id: 'b', email: 'b@x.org' },
        ]);
        const duplicate = { name: 'ConflictError', code: 'duplicate' };
        await expect(people.insertOne({ _id: 'c', email: 'a@x.org' })).rejects.toMatchObject(duplicate);
        await expect(people.updateOne({ _id: 'b' }, { $set: { email: 'a@x.org' } })).rejects.toMatchObject(
          duplicate,
        );
        await expect(people.upsert('d', { $set: { email: 'a@x.org' } })).rejects.toMatchObject(duplicate);
        await expect(
          people.findOneAndUpdate({ _id: 'b' }, { $set: { email: 'a@x.org' } }),
        ).rejects.toMatchObject(duplicate);
        expect((await people.find({}, { sort: { _id: 1 } })).map(({ email }) => email)).toEqual([
          'a@x.org',
          'b@x.org',
        ]);
      });

      it('free a value when it is removed', async () => {
        await people.insertOne({ _id: 'a', email: 'a@x.org' });
        await people.updateOne({ _id: 'a' }, { $unset: { email: '' } });
        await people.insertOne({ _id: 'b', email: 'a@x.org' });
        await people.deleteOne({ _id: 'b' });
        await people.insertOne({ _id: 'c', email: 'a@x.org' });
        expect(await matching({ email: 'a@x.org' })).toEqual(['c']);
      });

      it('that are sparse let any number of documents go without the field', async () => {
        await people.insertMissing([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', email: 'c@x.org' }]);
        expect(await people.count({ email: { $exists: false } })).toBe(2);
      });

      it('that are sparse still count null as a value', async () => {
        await people.insertOne({ _id: 'a', email: null });
        await expect(people.insertOne({ _id: 'b', email: null })).rejects.toMatchObject({
          code: 'duplicate',
        });
      });

      it('that are not sparse take a missing field for null', async () => {
        const strict = collection([{ keys: { email: 1 }, unique: true }]);
        await strict.insertOne({ _id: 'a' });
        await expect(strict.insertOne({ _id: 'b', email: null })).rejects.toMatchObject({
          code: 'duplicate',
        });
      });

      it('of several keys compare all of them', async () => {
        const versions = collection<{ _id: string; project_id: string; version: number }>([
          { keys: { project_id: 1, version: -1 }, unique: true },
        ]);
        await versions.insertOne({ _id: 'a', project_id: 'p', version: 1 });
        await versions.insertOne({ _id: 'b', project_id: 'p', version: 2 });
        await versions.insertOne({ _id: 'c', project_id: 'q', version: 1 });
        await expect(versions.insertOne({ _id: 'd', project_id: 'p', version: 2 })).rejects.toMatchObject({
          code: 'duplicate',
        });
      });
    });

    describe('filters', () => {
      beforeEach(async () => {
        await people.insertMissing([
          {
            _id: 'a',
            name: 'Ada',
            age: 1,
            team: 'x',
            active: true,
            tags: ['red', 'blue'],
            created_at: new Date(1_000),
          },
          {
            _id: 'b',
            name: 'Bob',
            age: 2,
            team: null,
            active: false,
            tags: [],
            address: { city: 'Rome', zip: null },
          },
          {
            _id: 'c',
            name: 'Cem',
            age: 0,
            tags: ['blue'],
            address: { city: 'Oslo' },
            created_at: new Date(3_000),
          },
          {
            _id: 'd',
            name: '10',
            holds: [
              { key: 'k1', amount: 5 },
              { key: 'k2', amount: 1, at: new Date(9) },
            ],
          },
        ]);
      });

      it('match everything when empty', async () => {
        expect(await matching({})).toEqual(['a', 'b', 'c', 'd']);
      });

      it('equal by value and type', async () => {
        expect(await matching({ name: 'Ada' })).toEqual(['a']);
        expect(await matching({ age: 1 })).toEqual(['a']);
        expect(await matching({ active: true })).toEqual(['a']);
        expect(await matching({ age: 0 })).toEqual(['c']);
        expect(await matching({ active: false })).toEqual(['b']);
        expect(await matching({ created_at: new Date(3_000) })).toEqual(['c']);
        expect(await matching({ name: { $eq: '10' }, age: { $exists: false } })).toEqual(['d']);
        expect(await matching({ extra: 1 })).toEqual([]);
      });

      it('take null for null or missing', async () => {
        expect(await matching({ team: null })).toEqual(['b', 'c', 'd']);
        expect(await matching({ team: { $ne: null } })).toEqual(['a']);
        expect(await matching({ 'address.zip': null })).toEqual(['a', 'b', 'c', 'd']);
        expect(await matching({ team: { $in: ['x', null] } })).toEqual(['a', 'b', 'c', 'd']);
        expect(await matching({ team: { $nin: [null] } })).toEqual(['a']);
      });

      it('tell null from missing with $exists', async () => {
        expect(await matching({ team: { $exists: true } })).toEqual(['a', 'b']);
        expect(await matching({ 'address.zip': { $exists: false } })).toEqual(['a', 'c', 'd']);
      });

      it('by $ne and $nin match what is missing as well', async () => {
        expect(await matching({ team: { $ne: 'x' } })).toEqual(['b', 'c', 'd']);
        expect(await matching({ age: { $ne: 1 } })).toEqual(['b', 'c', 'd']);
        expect(await matching({ age: { $nin: [1, 2] } })).toEqual(['c', 'd']);
        expect(await matching({ active: { $ne: true } })).toEqual(['b', 'c', 'd']);
      });

      it('compare only values of one type', async () => {
        expect(await matching({ age: { $gt: 0 } })).toEqual(['a', 'b']);
        expect(await matching({ age: { $gte: 0, $lt: 2 } })).toEqual(['a', 'c']);
        expect(await matching({ age: { $lte: 100 } })).toEqual(['a', 'b', 'c']);
        expect(await matching({ name: { $gt: 'A', $lte: 'Bob' } })).toEqual(['a', 'b']);
        expect(await matching({ created_at: { $gt: new Date(1_000) } })).toEqual(['c']);
        expect(await matching({ created_at: { $gte: new Date(1_000), $lt: new Date(3_000) } })).toEqual([
          'a',
        ]);
        expect(await matching({ created_at: { $lt: new Date(1_000) } })).toEqual([]);
      });

      it('by $in take a list of any length, none included', async () => {
        expect(await matching({ _id: { $in: ['a', 'd', 'zz'] } })).toEqual(['a', 'd']);
        expect(await matching({ age: { $in: [] } })).toEqual([]);
        expect(await matching({ age: { $nin: [] } })).toEqual(['a', 'b', 'c', 'd']);
        const many = Array.from({ length: 3_000 }, (_, index) => index + 2);
        expect(await matching({ age: { $in: many } })).toEqual(['b']);
        expect(await matching({ created_at: { $in: [new Date(1_000), new Date(5)] } })).toEqual(['a']);
      });

      it('combine with $and and $or', async () => {
        expect(await matching({ $or: [{ name: 'Ada' }, { age: { $lt: 1 } }] })).toEqual(['a', 'c']);
        expect(await matching({ $or: [{ name: 'Ada' }, { tags: 'blue' }], age: 0 })).toEqual(['c']);
        expect(
          await matching({
            $and: [{ $or: [{ age: 1 }, { age: 2 }] }, { $or: [{ active: false }, { name: 'x' }] }],
          }),
        ).toEqual(['b']);
      });

      it('follow dotted paths', async () => {
        expect(await matching({ 'address.city': 'Rome' })).toEqual(['b']);
        expect(await matching({ 'address.city': { $in: ['Rome', 'Oslo'] } })).toEqual(['b', 'c']);
      });

      it('find arrays that contain a value', async () => {
        expect(await matching({ tags: 'blue' })).toEqual(['a', 'c']);
        expect(await matching({ tags: { $in: ['red', 'green'] } })).toEqual(['a']);
        expect(await matching({ tags: { $ne: 'blue' } })).toEqual(['b', 'd']);
        expect(await matching({ tags: { $nin: ['red'] } })).toEqual(['b', 'c', 'd']);
        expect(await matching({ tags: ['blue'] })).toEqual(['c']);
        expect(await matching({ tags: { $exists: true } })).toEqual(['a', 'b', 'c']);
        expect(await people.count({ tags: 'blue' })).toBe(2);
      });

      it('look into arrays of objects', async () => {
        expect(await matching({ 'holds.key': 'k2' })).toEqual(['d']);
        expect(await matching({ 'holds.key': 'k3' })).toEqual([]);
        expect(await matching({ 'holds.amount': { $gt: 4 } })).toEqual(['d']);
        expect(await matching({ 'holds.key': { $ne: 'k1' } })).toEqual(['a', 'b', 'c']);
        expect(await matching({ 'holds.at': { $lt: new Date(10) } })).toEqual(['d']);
      });

      it('match one array item as a whole with $elemMatch', async () => {
        expect(await matching({ holds: { $elemMatch: { key: 'k1', amount: 5 } } })).toEqual(['d']);
        expect(await matching({ holds: { $elemMatch: { key: 'k1', amount: 1 } } })).toEqual([]);
        expect(await matching({ holds: { $elemMatch: { amount: { $gt: 1, $lt: 6 } } } })).toEqual(['d']);
      });

      it('count what they match', async () => {
        expect(await people.count({})).toBe(4);
        expect(await people.count({ age: { $gte: 1 } })).toBe(2);
        expect(await people.count({ name: 'nobody' })).toBe(0);
      });
    });

    describe('sorting, paging and fields', () => {
      beforeEach(async () => {
        await people.insertMissing([
          { _id: 'a', team: 'x', age: 2, name: 'z', created_at: new Date('1999-12-31') },
          { _id: 'b', team: 'x', age: 10, name: 'Z', created_at: new Date('2026-01-01') },
          { _id: 'c', team: 'x', name: 'é' },
          { _id: 'd', team: 'x', age: -1, name: '漢', created_at: new Date('1890-01-01') },
          { _id: 'e', team: 'y', age: 3, name: '9', created_at: new Date('2026-01-02') },
        ]);
      });

      it('sorts numbers, dates and texts, what is missing first', async () => {
        expect(ids(await people.find({}, { sort: { age: 1 } }))).toEqual(['c', 'd', 'a', 'e', 'b']);
        expect(ids(await people.find({}, { sort: { age: -1 } }))).toEqual(['b', 'e', 'a', 'd', 'c']);
        expect(ids(await people.find({}, { sort: { created_at: 1 } }))).toEqual(['c', 'd', 'a', 'b', 'e']);
        expect(ids(await people.find({}, { sort: { name: 1 } }))).toEqual(['e', 'b', 'a', 'c', 'd']);
      });

      it('sorts by several keys', async () => {
        expect(ids(await people.find({}, { sort: { team: -1, age: 1 } }))).toEqual(['e', 'c', 'd', 'a', 'b']);
      });

      it('pages', async () => {
        const page = (skip: number, limit: number) =>
          people.find({ team: 'x' }, { sort: { created_at: -1 }, skip, limit }).then(ids);
        expect(await page(0, 2)).toEqual(['b', 'a']);
        expect(await page(2, 2)).toEqual(['d', 'c']);
        expect(await page(4, 2)).toEqual([]);
      });

      it('pages by a filter that looks into arrays', async () => {
        await people.updateMany({}, { $set: { tags: ['t'] } });
        const page = (skip: number, limit: number) =>
          people.find({ tags: 't' }, { sort: { _id: 1 }, skip, limit }).then(ids);
        expect(await page(0, 2)).toEqual(['a', 'b']);
        expect(await page(3, 2)).toEqual(['d', 'e']);
      });

      it('gives the first by a sort', async () => {
        expect(await people.findOne({ team: 'x' }, { sort: { age: -1 } })).toMatchObject({ _id: 'b' });
        expect(await people.findOne({ team: 'none' })).toBeUndefined();
      });

      it('reads only the fields asked for', async () => {
        expect(await people.findOne({ _id: 'a' }, { fields: ['age', 'email'] })).toStrictEqual({
          _id: 'a',
          age: 2,
        });
        expect(await people.find({ _id: 'c' }, { fields: ['age'] })).toStrictEqual([{ _id: 'c' }]);
      });
    });
  });
}
