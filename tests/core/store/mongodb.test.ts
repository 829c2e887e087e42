import { afterAll, describe } from 'vitest';
import { createLogger } from '#core/log.ts';
import { openMongoStore } from '#core/store/backends/mongodb/index.ts';
import { describeStore } from '#tests/contract/store.ts';
import { mongoPeer, startMongo, type MongoServer } from '#tests/support/mongo-server.ts';

/** What nx-27017 0.8.1 answers otherwise than MongoDB: the product does without it. */
const NX_LACKS = [
  // `$inc`, `$push` and `$addToSet` with a path into an object do nothing.
  'reaches into objects, making what is missing on the way',
  'pushes, in lists and cut to a length',
  'adds to a set what is not in it',
  // It updates what MongoDB refuses to.
  'is refused, and changes nothing, where the target has the wrong type',
  // Operators on a field of the objects in a list find nothing.
  'with a guard on what a list holds lets each through once',
  'look into arrays of objects',
  // A `findOneAndUpdate` that meets a unique index changes nothing and gives nothing.
  'refuse a taken value on insert, update and upsert, and keep what was there',
  // A stored null is neither null nor missing to it.
  'that are sparse still count null as a value',
  'that are not sparse take a missing field for null',
  'take null for null or missing',
];

describe.skipIf(!mongoPeer)('MongoDB (needs one, or python3 to get one that speaks its protocol)', () => {
  let server: MongoServer | undefined;
  afterAll(async () => await server?.dispose());

  describeStore(
    mongoPeer?.name ?? 'none',
    async () => {
      server = await startMongo();
      return await openMongoStore({ url: server.url, poolSize: 20, log: createLogger('silent') });
    },
    { lacks: mongoPeer?.kind === 'nx' ? NX_LACKS : [] },
  );
});
