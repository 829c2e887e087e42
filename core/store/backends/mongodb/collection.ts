import type {
  Collection as MongoCollection,
  Filter as MongoFilter,
  FindOneAndUpdateOptions,
  OptionalUnlessRequiredId,
  UpdateFilter,
} from 'mongodb';
import { BugError, UpstreamError } from '#core/errors.ts';
import type { Collection, Filter, FindOptions, StoredDocument, Update } from '../../types.ts';
import { isBrokenOff, isDuplicate, isKnownId } from './failures.ts';

/** Prepares the collection, does the work, and explains its failure. */
export type Run = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Two that insert the same id at once: one of them finds it there. More often than this nobody meets. */
const MAX_UPSERT_TRIES = 5;

/** The port's operations on a collection of MongoDB. */
export function createMongoCollection<Document extends StoredDocument>(
  documents: MongoCollection<Document>,
  run: Run,
): Collection<Document> {
  // The port's types are narrower than the driver's, which cannot be told about a type parameter.
  const native = (filter: Filter<Document>): MongoFilter<Document> =>
    withLoneOr(filter) as MongoFilter<Document>;
  const inserted = (document: Document): OptionalUnlessRequiredId<Document> => {
    if (typeof document._id !== 'string' || document._id === '') {
      throw new BugError('A document without an id cannot be stored', { code: 'missing_id' });
    }
    return document as OptionalUnlessRequiredId<Document>;
  };

  async function change(
    filter: Filter<Document>,
    update: UpdateFilter<Document>,
    options: FindOneAndUpdateOptions,
  ): Promise<Document | undefined> {
    const changed = await documents.findOneAndUpdate(native(filter), update, {
      ...options,
      returnDocument: 'after',
      includeResultMetadata: false,
    });
    return (changed ?? undefined) as Document | undefined;
  }

  async function insertNew(all: readonly Document[]): Promise<void> {
    try {
      await documents.insertMany(all.map(inserted), { ordered: false, forceServerObjectId: true });
    } catch (error) {
      if (!isDuplicate(error) || !isKnownId(error)) throw error;
    }
  }

  async function find(filter: Filter<Document>, options: FindOptions<Document> = {}): Promise<Document[]> {
    const { sort, skip, limit, fields } = options;
    const found = await documents
      .find(native(filter), {
        ...(sort ? { sort: { ...sort } } : {}),
        ...(skip ? { skip } : {}),
        ...(limit ? { limit } : {}),
        ...(fields ? { projection: projectionOf(fields) } : {}),
      })
      .toArray();
    return found as unknown as Document[];
  }

  return {
    insertOne: (document) =>
      run(async () => {
        await documents.insertOne(inserted(document), { forceServerObjectId: true });
      }),
    insertMissing: (all) =>
      run(async () => {
        if (all.length === 0) return;
        try {
          await insertNew(all);
        } catch (error) {
          if (!isBrokenOff(error)) throw error;
          // What was done of it is known by now.
          await insertNew(all);
        }
      }),
    findOne: (filter, { sort, fields } = {}) =>
      run(async () => {
        const [first] = await find(filter, {
          limit: 1,
          ...(sort ? { sort } : {}),
          ...(fields ? { fields } : {}),
        });
        return first;
      }),
    find: (filter, options) => run(async () => (options?.limit === 0 ? [] : await find(filter, options))),
    count: (filter) => run(async () => await documents.countDocuments(native(filter))),
    updateOne: (filter, update) =>
      run(async () => {
        const changes = changesOf(update);
        if (!changes) return await documents.countDocuments(native(filter), { limit: 1 });
        return (await documents.updateOne(native(filter), changes)).matchedCount;
      }),
    updateMany: (filter, update) =>
      run(async () => {
        const changes = changesOf(update);
        if (!changes) return await documents.countDocuments(native(filter));
        return (await documents.updateMany(native(filter), changes)).matchedCount;
      }),
    findOneAndUpdate: (filter, update, { sort } = {}) =>
      run(async () => {
        const changes = changesOf(update);
        if (!changes) return (await find(filter, { limit: 1, ...(sort ? { sort } : {}) }))[0];
        return await change(filter, changes, sort ? { sort: { ...sort } } : {});
      }),
    upsert: (id, update) =>
      run(async () => {
        const filter = { _id: id } as Filter<Document>;
        // What is inserted holds at least its id.
        const changes = changesOf(update) ?? ({ $setOnInsert: { _id: id } } as UpdateFilter<Document>);
        for (let tries = 1; ; tries += 1) {
          try {
            // In two steps, because not every server that speaks the protocol fills in `$setOnInsert` in one.
            await documents.updateOne(native(filter), changes, { upsert: true });
            const [document] = await find(filter);
            // Unless it was deleted in between.
            if (document) return document;
            if (tries === MAX_UPSERT_TRIES) throw neverThere();
          } catch (error) {
            if (!isDuplicate(error) || !isKnownId(error) || tries === MAX_UPSERT_TRIES) throw error;
          }
        }
      }),
    deleteOne: (filter) => run(async () => (await documents.deleteOne(native(filter))).deletedCount),
    deleteMany: (filter) => run(async () => (await documents.deleteMany(native(filter))).deletedCount),
  };
}

function neverThere(): UpstreamError {
  return new UpstreamError('What was inserted is not there', { code: 'store_unreachable', retryable: true });
}

/**
 * The same filter with every `$or` alone in its object: not every server that speaks the protocol binds it tighter than
 * what stands beside it, and one that does not changes other documents than those that were named.
 */
function withLoneOr(filter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parts = Object.entries(filter).map(([key, value]): [string, unknown] =>
    (key === '$or' || key === '$and') && Array.isArray(value)
      ? [key, value.map((each: Readonly<Record<string, unknown>>) => withLoneOr(each))]
      : [key, value],
  );
  const or = parts.find(([key]) => key === '$or');
  if (!or || parts.length === 1) return Object.fromEntries(parts);
  const others = Object.fromEntries(parts.filter((part) => part !== or));
  return { $and: [others, Object.fromEntries([or])] };
}

function projectionOf(fields: readonly string[]): Record<string, 1> {
  return Object.fromEntries(['_id', ...fields].map((field) => [field, 1]));
}

/** The operators that change anything; undefined where none does, which MongoDB refuses to be asked for. */
function changesOf<Document extends StoredDocument>(
  update: Update<Document>,
): UpdateFilter<Document> | undefined {
  const operators = Object.entries(update)
    .map(([operator, fields]: [string, object]) => [operator, withoutUndefined(fields)] as const)
    .filter(([, fields]) => Object.keys(fields).length > 0);
  if (operators.length === 0) return undefined;
  return Object.fromEntries(operators) as UpdateFilter<Document>; // The same operators, typed by the port.
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
